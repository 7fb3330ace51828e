import {
  body,
  bold,
  bullets,
  heading,
  link,
  news,
  paragraph,
  picture,
  quotation,
  steps,
  unodc,
} from '../writing.ts';

/** Corruption, and corruption in sport. */
export const corruption = [
  news({
    id: 'second-anti-corruption-dialogue',
    headline: 'One list of things to do',
    date: { start: '2023-10-05' },
    place: 'Port Albany',
    teaser:
      'From young people to the harbour at night: in Port Albany town hall and university went through their work against corruption and chose what to do together next.',
    tags: ['corruption'],
    createdAt: '2023-10-06T10:10:00.000Z',
    updatedAt: '2023-10-09T07:55:00.000Z',
    furtherInformation: {
      heading: 'Further information',
      links: [
        { label: 'The list, as it was agreed', href: 'https://port-albany.example/one-list' },
        { label: 'Town hall: where to report', href: 'https://port-albany.example/report' },
      ],
    },
    body: body(
      picture('conference-hall', {
        alt: 'Drawing of a conference hall seen from above: curved rows of desks around a lit podium, a few desks in bright blue and sand.',
        caption: 'A conference hall, seen from above.',
      }),
      paragraph(
        'One year after the first of these talks, town hall and university met again. They reviewed what each has done since and agreed to keep their plans in step.',
      ),
      paragraph('Four questions took up most of the day:'),
      bullets(
        'How does corruption affect women and men differently, and what follows for policy?',
        'What helps young people to say no to corruption?',
        'How can public bodies be held to account where organized crime tries to buy its way in?',
        'What changes in a harbour when its guards can be paid to look away?',
      ),
      heading('Twenty years of the Convention'),
      paragraph(
        'The ',
        link('United Nations Convention against Corruption', unodc('unodc/en/treaties/CAC/index.html')),
        ' was adopted on 31 October 2003. The anniversary was an occasion to take stock of what it has changed, also in a small town.',
      ),
      quotation(
        'What both of them want, in short: plans against corruption that are made, paid for and measured together.',
      ),
    ),
  }),
  news({
    id: 'fair-play-south-asia',
    headline: 'Training for fair play in South Asia',
    date: { start: '2023-06-20', end: '2023-06-21' },
    place: 'Vienna',
    teaser:
      'More than 40 officials from six countries of South Asia practised how to prevent, detect and investigate the manipulation of competitions.',
    status: 'draft',
    tags: ['sport', 'corruption'],
    createdAt: '2023-06-22T12:00:00.000Z',
    body: body(
      picture('sports-field', { alt: '', caption: 'A sports field, seen from above.' }),
      paragraph(
        'Cricket and football fill stadiums across South Asia, and betting follows them. Where large sums meet weak rules, matches can be bought. Six countries of the region therefore sent officials to a workshop of the United Nations Office on Drugs and Crime (UNODC), paid for by the European Union.',
      ),
      paragraph('A case of match-fixing tends to take the same course:'),
      steps(
        'A betting company reports an odd pattern.',
        'The sports federation decides whom to inform, and how fast.',
        'Police and prosecutors secure the evidence, some of it abroad.',
        'All of them ask what would have prevented the case.',
      ),
      paragraph(
        bold('To be added:'),
        ' names of the countries, the partners’ contribution, and a link to the programme.',
      ),
    ),
  }),
  news({
    id: 'sport-asean',
    headline: 'South-East Asian countries join forces for clean sport',
    date: { start: '2023-05-15', end: '2023-05-16' },
    place: 'Kuala Lumpur',
    teaser:
      'Those who play, those who organize and those who investigate rarely sit at one table. In Kuala Lumpur more than 60 of them did, for two days, to protect sport in South-East Asia.',
    tags: ['sport', 'corruption'],
    createdAt: '2023-05-17T09:30:00.000Z',
    furtherInformation: {
      heading: 'Further information',
      links: [
        { label: 'Safeguarding sport from corruption', href: unodc('unodc/en/safeguardingsport/index.html') },
      ],
    },
    body: body(
      picture('sports-field', {
        alt: 'Drawing of a sports field from above: mown bands, white lines, and a dotted line that follows a pass from player to player.',
        caption: 'Every pass leaves a trace; so does every bribe.',
      }),
      paragraph(
        'Corruption in sport crosses borders as easily as a broadcast does. From the countries of the Association of Southeast Asian Nations (ASEAN), the United Nations Office on Drugs and Crime (UNODC) therefore invited all those who can do something about it: investigators, judges, ministries, federations and companies. The Asian Football Confederation was the host, and the Malaysian Anti-Corruption Commission helped to prepare the programme.',
      ),
      paragraph(
        'The two days in Kuala Lumpur were the second workshop of an EU-funded project for Asia and the Pacific. After the ',
        bold('Pacific'),
        ' in October 2022 it was the turn of South-East Asia; South Asia follows.',
      ),
      heading('Where the risks lie'),
      bullets(
        'Competitions that are manipulated, often for betting outside the law;',
        'Large events, from the award to the building site;',
        'Federations whose rules leave too much to too few.',
      ),
      paragraph(
        'UNODC’s mandate in this field rests on ',
        link('resolution 7/8', unodc('unodc/en/corruption/COSP/session7-resolutions.html')),
        ', which the States parties to the Convention against Corruption adopted in November 2017 and which the European Union co-sponsored.',
      ),
    ),
  }),
];
