import { body, bold, bullets, heading, italic, link, news, paragraph, quotation, unodc } from '../writing.ts';

/** Terrorism, and the children and young people whom it concerns. */
export const terrorism = [
  news({
    id: 'children-targeted-by-terrorists',
    headline: 'Recruited at twelve',
    date: { start: '2024-02-22' },
    place: 'Port Albany',
    teaser:
      'Young adults who were recruited as children speak in a study that Port Albany’s university prepared with schools, courts and families.',
    status: 'cleared',
    tags: ['terrorism', 'children-and-youth'],
    createdAt: '2024-02-23T08:15:00.000Z',
    updatedAt: '2024-02-26T16:45:00.000Z',
    furtherInformation: {
      heading: 'Further information',
      links: [{ label: 'About the study', href: 'https://port-albany.example/recruited-at-twelve' }],
    },
    body: body(
      paragraph(
        'Reliable figures are scarce, and those concerned are seldom asked. A study of the university, ',
        italic('Recruited at Twelve'),
        ', now does ask them. Its researchers talked with young adults who had been drawn into terrorist groups before they were 18.',
      ),
      paragraph(
        'The work is part of ',
        bold('a project of five years'),
        '. Schools and courts shared in the research; the results were presented in Port Albany on 22 February 2024.',
      ),
      heading('What the study finds'),
      bullets(
        'Groups recruit children on purpose: for gain, for tactical reasons, and for the attention that they bring.',
        'Children do not join of their own free will, and violence marks the time that they spend there.',
        'Leaving is dangerous, and easier where a life outside is within sight.',
      ),
      heading('What it takes'),
      paragraph(
        'Justice, schools, health services and families each hold part of the answer, and none of them the whole. Children who come back need protection before, during and after the time with the group, and a place in ordinary life. More on ',
        link('help for children who come back', 'https://port-albany.example/coming-back'),
        ' is available online.',
      ),
    ),
  }),
  news({
    id: 'european-youth-event',
    headline: 'Young people take the floor at the European Youth Event',
    date: { start: '2023-06-09', end: '2023-06-10' },
    place: 'Strasbourg',
    teaser:
      'Thousands of young people came to the European Parliament in Strasbourg for two days of debate. United Nations entities in Brussels were there to listen, and to say where young voices count.',
    tags: ['children-and-youth'],
    createdAt: '2023-06-12T10:00:00.000Z',
    furtherInformation: {
      heading: 'Further information',
      links: [
        { label: 'UNODC and youth', href: unodc('unodc/en/youth/index.html') },
        { label: 'European Youth Event', href: 'https://european-youth-event.europarl.europa.eu/' },
      ],
    },
    body: body(
      paragraph(
        'What does it take for young people to be heard where decisions are made? The United Nations task force on youth in Brussels carried this question to Strasbourg, where the European Parliament opened its doors to thousands of visitors on 9 and 10 June 2023.',
      ),
      paragraph(
        'The United Nations Office on Drugs and Crime (UNODC) is a member of the task force. Its interest is plain: young people are often the first to meet drugs, violence and recruitment by criminal groups, and the first to know what works against them. The ',
        link('Sustainable Development Goals', 'https://sdgs.un.org/goals'),
        ' cannot be reached without them.',
      ),
      quotation(
        'To give young people a part in decisions is an investment that pays at once and for long: so one may sum up the Secretary-General’s report on our common agenda.',
      ),
    ),
  }),
  news({
    id: 'icsant-south-eastern-europe',
    headline: 'South-Eastern Europe prepares its courts for radiological and nuclear cases',
    date: { start: '2023-03-21', end: '2023-03-22' },
    place: 'Vienna',
    teaser:
      'Cases that involve radioactive material are rare, cross borders and leave no room for error. Practitioners of criminal justice from five countries prepared for them in Vienna.',
    tags: ['terrorism'],
    createdAt: '2023-03-24T09:00:00.000Z',
    furtherInformation: {
      heading: 'Further information',
      links: [{ label: 'About the Convention', href: unodc('icsant/') }],
    },
    body: body(
      paragraph(
        'The International Convention for the Suppression of Acts of Nuclear Terrorism (ICSANT) obliges its parties to make certain acts a crime and to help one another in bringing offenders to court. What this means in practice was the subject of a regional workshop held by the United Nations Office on Drugs and Crime (UNODC) on 21 and 22 March 2023.',
      ),
      paragraph(
        'More than 20 participants came from ',
        bold('Albania, Bosnia and Herzegovina, Montenegro, North Macedonia and Serbia'),
        '. All work in criminal justice, and would be among the first to handle such a case.',
      ),
      heading('What the Convention asks of its parties'),
      bullets(
        'Make the acts that it names a crime, with penalties that fit;',
        'Bring offenders to court, or extradite them to a State that will;',
        'Share information with other parties, and keep recovered material safe.',
      ),
      paragraph('The European Union funded the workshop as part of its support for the Convention.'),
    ),
  }),
];
