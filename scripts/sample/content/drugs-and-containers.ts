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
  steps,
  unodc,
} from '../writing.ts';

/** Drugs, health, and the control of containers. */
export const drugsAndContainers = [
  news({
    id: 'equal-access-empowered-health',
    headline: 'Equal access to controlled medicines: what would it take?',
    date: { start: '2023-11-14', end: '2023-11-15' },
    place: 'Brussels',
    teaser:
      'Three in four people have little or no access to the controlled medicines that relieve pain. A meeting in Brussels looked for ways to change that.',
    status: 'in-review',
    tags: ['drugs-and-health'],
    createdAt: '2023-11-16T09:10:00.000Z',
    updatedAt: '2023-11-20T10:32:00.000Z',
    furtherInformation: { heading: 'Further information', links: [] },
    body: body(
      picture('medicine-pattern', {
        alt: 'Pattern of tablets and capsules on a pale ground; one in four is in colour, the others are only outlines.',
        caption: 'Three people in four have limited access, or none.',
      }),
      paragraph(
        'A painkiller that costs little in one country cannot be had at any price in another. According to the ',
        link('World Health Organization', 'https://www.who.int/'),
        ' and the ',
        link('International Narcotics Control Board', 'https://www.incb.org/'),
        ', access to controlled medicines is limited or missing altogether for ',
        bold('75 per cent'),
        ' of the people in the world.',
      ),
      paragraph(
        'For two days about 50 specialists, officials and their partners looked for ways out. The host was Belgium, with support from the United Nations Office on Drugs and Crime (UNODC). Three points came back again and again:',
      ),
      steps(
        'Begin with the community, and bring every sector to the table;',
        'Train doctors, nurses and pharmacists, so that nobody fears a prescription;',
        'Set aside enough money, year after year.',
      ),
      heading('From talk to practice'),
      paragraph(
        'Specialists also exchanged what has worked at home. The subject returns in March 2024, when the ',
        italic('Commission on Narcotic Drugs'),
        ' reviews at mid-term what States have promised.',
      ),
      quotation(
        'Control and care are not opposites: so one may sum up what the three international drug conventions have asked of States since 1961.',
      ),
    ),
  }),
  news({
    id: 'container-control-council',
    headline: 'Container Control Programme reports to customs experts of the European Union',
    date: { start: '2019-03-28' },
    place: 'Brussels',
    teaser:
      'Few of the containers that cross the seas are ever opened. Customs experts of the Council heard how more than 85 control units choose the right ones, and what they found.',
    tags: ['container-control'],
    createdAt: '2019-03-29T11:00:00.000Z',
    furtherInformation: {
      heading: 'Further information',
      links: [
        { label: 'Container Control Programme', href: unodc('unodc/en/ccp/index.html') },
        { label: 'World Customs Organization', href: 'https://www.wcoomd.org/' },
      ],
    },
    body: body(
      picture('container-port', {
        alt: 'Drawing of a container port at sunrise: a loaded ship on calm water, and three tall cranes on the quay.',
        caption: 'Which of these boxes should be opened? Profiling helps to decide.',
      }),
      paragraph(
        'The Container Control Programme, run since 2004 by the United Nations Office on Drugs and Crime (UNODC) with the World Customs Organization, trains small teams of police and customs officers to read the papers of a load and pick out the few that are suspicious. On 28 March 2019 it was presented to the Customs Cooperation Working Party of the Council of the European Union.',
      ),
      paragraph(
        'More than 50 Member States now take part, at seaports, dry ports, airports and land borders. Since it began, the programme’s units have stopped:',
      ),
      bullets(
        [bold('265 tons'), ' of cocaine and 71 tons of cannabis;'],
        [bold('1,710 tons'), ' of chemicals from which drugs or explosives are made;'],
        [bold('325 tons'), ' of tramadol;'],
        [bold('1.2 billion'), ' cigarettes.'],
      ),
      heading('Trade that flows'),
      paragraph(
        'Seizures are half of the purpose. The other half is that honest goods pass faster, because officers no longer have to search at random. The meeting was also an occasion to compare methods and to consider joint operations. In October the programme will mark its fifteenth anniversary.',
      ),
    ),
  }),
  news({
    id: 'nigeria-drug-use-survey',
    // Far enough away that it stays under embargo.
    notBefore: '2040-05-03',
    headline: 'First national survey on drug use in Nigeria presented in Brussels',
    date: { start: '2019-02-07' },
    place: 'Brussels',
    teaser:
      'How many people in Nigeria use drugs, which ones and where? A survey funded by the European Union gives the first reliable answers: 14.3 million people in one year.',
    tags: ['drugs-and-health'],
    createdAt: '2019-02-08T14:35:00.000Z',
    furtherInformation: {
      heading: 'Further information',
      links: [{ label: 'UNODC in Nigeria', href: unodc('nigeria/') }],
    },
    body: body(
      paragraph(
        'Until now, policy on drugs in Nigeria had to rely on estimates. The first survey of the whole country, carried out with the United Nations Office on Drugs and Crime (UNODC) and paid for by the European Union, puts numbers in their place. It was launched in Abuja on 29 January 2019 and presented in Brussels nine days later.',
      ),
      bullets(
        [
          'Interviewed: ',
          bold('38,850'),
          ' people at home and 9,344 who use drugs at high risk, in every state.',
        ],
        ['Used drugs in the past year: ', bold('14.3 million'), ' people aged 15 to 64.'],
        'Compared with the world: more than double the average of 5.6 per cent.',
        'Dependent to some degree: close to 3 million, far more than there are places for treatment.',
      ),
      paragraph(
        'The figures come at the right time. Nigeria is writing its national plan on drugs for the years 2020 to 2024 and can now decide, state by state, where prevention and treatment are needed most. For the wider picture, see the ',
        link('World Drug Report', unodc('unodc/en/data-and-analysis/world-drug-report.html')),
        '.',
      ),
    ),
  }),
];
