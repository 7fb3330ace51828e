import {
  body,
  bold,
  brief,
  bullets,
  heading,
  italic,
  link,
  paragraph,
  quotation,
  steps,
  unodc,
} from '../writing.ts';

/** One policy brief and one profile. */
export const briefs = [
  brief({
    id: 'after-the-tenth-conference',
    form: 'policy',
    headline: 'After the tenth Conference of the Parties: what Belgium brought, what comes next',
    date: { start: '2020-10-12', end: '2020-10-16' },
    place: 'Vienna',
    teaser:
      'Falsified medicines, crimes that affect the environment, help for victims of trafficking: three results of the Conference on organized crime in which Belgium had a part, and how to follow them up.',
    tags: ['drugs-and-health', 'environment', 'human-trafficking'],
    createdAt: '2020-10-21T09:00:00.000Z',
    updatedAt: '2020-10-28T15:30:00.000Z',
    furtherInformation: {
      heading: 'Further information',
      links: [
        {
          label: 'The Convention and its Conference',
          href: unodc('unodc/en/organized-crime/intro/UNTOC.html'),
        },
      ],
    },
    body: body(
      heading('Summary'),
      paragraph(
        'The parties to the ',
        link(
          'United Nations Convention against Transnational Organized Crime',
          unodc('unodc/en/organized-crime/intro/UNTOC.html'),
        ),
        ' met from 12 to 16 October 2020, partly in Vienna and partly on screen. Belgium wrote one resolution and co-sponsored two. This brief sets out what was decided and suggests five steps for the two years until the next Conference.',
      ),
      heading('Three results'),
      heading('Falsified medical products', 3),
      paragraph(
        'The pandemic raised demand for medicines and protective equipment, and counterfeiters were quick to supply it. The Belgian resolution, co-sponsored by the European Union, Canada, Honduras and Libya and adopted by consensus, should bring closer cooperation between countries and stricter standards. Those who suffer most from false medicines are those who can least afford real ones.',
      ),
      heading('Crimes that affect the environment', 3),
      paragraph(
        'A second resolution calls for heavier penalties where organized groups harm the environment. For Belgium it continues a policy: in 2019 it gave ',
        bold('2 million euros'),
        ' to a programme of the United Nations Office on Drugs and Crime (UNODC) against corruption and wildlife crime in Africa.',
      ),
      heading('Trafficking in persons', 3),
      paragraph(
        'The third resolution concerns the Protocol on trafficking. On the margins of the Conference, Belgium and UNODC marked ten years of the voluntary trust fund for victims, to which no State has given more.',
      ),
      heading('What we suggest'),
      steps(
        'Name one contact for falsified medicines in each national police service.',
        'Use the container control units to look for medical products, not for drugs alone.',
        'Report each year on penalties imposed for crimes that affect the environment.',
        'Plan contributions to the trust fund over several years, so that shelters can plan too.',
        [italic('Measure'), ': agree now on the figures by which the next Conference will judge progress.'],
      ),
      quotation(
        'Behind the resolution stands a policy, as Belgium puts it in substance: medicines for everyone, and none of them false.',
      ),
    ),
  }),
  brief({
    id: 'profile-port-albany-liaison-office',
    form: 'profile',
    headline: 'The liaison office in Port Albany',
    date: null,
    place: 'Port Albany',
    teaser:
      'Who we are, what we do, and how to reach us: a profile of the office that does not exist, for trying out how profiles are written.',
    status: 'cleared',
    tags: [],
    createdAt: '2024-01-15T09:00:00.000Z',
    updatedAt: '2024-04-02T11:20:00.000Z',
    body: body(
      paragraph(
        'Port Albany is a harbour town on no map. Its liaison office was invented for this library: nobody works there, and its telephone does not ring. What it would do, if it did, is the work of many offices:',
      ),
      bullets(
        [bold('Listen'), ', so that headquarters hear early what partners plan;'],
        [bold('Explain'), ': short briefs before a meeting, plain answers after it;'],
        [
          bold('Report'),
          ', in news items of half a page, in a brochure twice a year, and on the page of the latest news.',
        ],
      ),
      heading('A week in the office'),
      paragraph(
        'Mara Velin leads the office; Jonas Adeyo writes the news, and Ilse Brandt looks after pictures and brochures. On Mondays the three of them go through the list: what is a draft, what has been cleared, what still lacks a picture. On Fridays what is ready goes out.',
      ),
      paragraph(
        'Visitors come through nearly every week. The office arranges whom they meet, and sees to it that what they bring is put to use.',
      ),
      heading('More about this office'),
      paragraph(
        'News and contacts: ',
        link('port-albany.example', 'https://port-albany.example/'),
        ', an address that leads nowhere.',
      ),
    ),
  }),
];
