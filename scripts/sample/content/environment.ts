import {
  body,
  bold,
  bullets,
  heading,
  italic,
  link,
  news,
  paragraph,
  picture,
  quotation,
  unodc,
} from '../writing.ts';

/** Crimes that affect the environment. */
export const environment = [
  news({
    id: 'critical-raw-materials',
    headline: 'Clean mines for clean energy',
    date: { start: '2024-03-11' },
    place: 'Port Albany',
    teaser:
      'Solar panels, wind turbines and electric cars all begin in a mine. An exchange in Port Albany asked how the supply of critical raw materials can grow without making room for organized crime and corruption.',
    tags: ['environment', 'corruption'],
    createdAt: '2024-03-11T15:20:00.000Z',
    updatedAt: '2024-03-13T09:05:00.000Z',
    furtherInformation: {
      heading: 'Further information',
      links: [
        {
          label: 'Crimes that affect the environment',
          href: 'https://port-albany.example/environment',
        },
        {
          label: 'School of Mines: where ore comes from',
          href: 'https://port-albany.example/school-of-mines/ore',
        },
      ],
    },
    more: { label: 'more', href: 'https://port-albany.example/critical-raw-materials' },
    body: body(
      picture('mineral-layers', {
        alt: 'Drawing of folded layers of rock with crystals in them; on the ground above stand solar panels and three wind turbines.',
        caption: 'What the green transition needs lies underground.',
      }),
      paragraph(
        'Without critical raw materials there would be no solar panels, no wind turbines, no electric vehicles and no energy-efficient lighting. Demand for them is rising quickly, and so is the profit to be made by those who mine, move or sell them outside the law.',
      ),
      paragraph(
        'On 11 March 2024 the liaison office brought some 40 people together, in the room and online, to look at what that means for a harbour through which much of the ore passes. They came from mines, customs and banks, among others, and from the ',
        link('Port Albany School of Mines', 'https://port-albany.example/school-of-mines'),
        '.',
      ),
      heading('Where the risks lie'),
      paragraph(
        'A mineral changes hands many times before it reaches a factory, and at each step something can go wrong:',
      ),
      bullets(
        [bold('At the mine'), ': digging without a licence, unsafe work and damage to land and water;'],
        [bold('On the road'), ': false papers, smuggling and bribes at the border;'],
        [bold('In the accounts'), ': hidden owners, and proceeds that are laundered through honest trade.'],
      ),
      quotation(
        'The harbour wants both, in short: a steady supply, and standards of integrity that hold from the mine to the market.',
      ),
      paragraph(
        'Participants compared measures that are already in use and considered partnerships against crime in the minerals sector. The title of the exchange spoke of a new “',
        italic('gold rush'),
        '”; the aim is that this time the law arrives early.',
      ),
    ),
  }),
  news({
    id: 'wildlife-crime-central-africa',
    headline: 'Belgium supports work against corruption and wildlife crime in Africa',
    date: { start: '2019-02-12' },
    teaser:
      'A new agreement between Belgium and UNODC provides EUR 2 million to follow the money behind the illegal trade in wildlife and timber, with a focus on Central Africa.',
    tags: ['environment', 'corruption'],
    createdAt: '2019-02-13T08:40:00.000Z',
    source: { label: 'UNODC Vienna', href: unodc('') },
    furtherInformation: {
      heading: 'Further information',
      links: [
        {
          label: 'Wildlife, forest and fisheries crime',
          href: unodc('unodc/en/wildlife-and-forest-crime/index.html'),
        },
        {
          label: 'United Nations Convention against Corruption',
          href: unodc('unodc/en/treaties/CAC/index.html'),
        },
      ],
    },
    body: body(
      picture('forest-ridges', {
        alt: 'Drawing of forested ridges one behind the other in morning mist, with two volcanoes and a low sun.',
        caption: 'Forests of this kind are among the places that the programme is meant to protect.',
      }),
      paragraph(
        'Ivory, rare timber and live animals bring criminals large sums, and part of that money returns as bribes to those who should stop the trade. An agreement signed by Belgium and the United Nations Office on Drugs and Crime (UNODC) is meant to break this circle.',
      ),
      paragraph(
        'Belgium provides ',
        bold('2 million euros'),
        '. The money goes to UNODC’s programme in Central Africa, in particular to the Democratic Republic of the Congo, where the Virunga park lies, and to Cameroon, Chad and Uganda.',
      ),
      heading('Every link of the chain'),
      paragraph(
        'Poachers are only the beginning. The programme also looks at those who transport the goods, those who sign the false permits and those who launder the proceeds. It supports ',
        link(
          'investigations into wildlife and forest crime',
          unodc('unodc/en/wildlife-and-forest-crime/index.html'),
        ),
        ' together with inquiries into the finances behind them, so that a seizure at a port leads to the people who paid for the load.',
      ),
    ),
  }),
];
