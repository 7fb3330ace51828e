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
    id: 'profile-brussels-liaison-office',
    form: 'profile',
    headline: 'United Nations Office on Drugs and Crime in Brussels',
    date: null,
    place: 'Brussels',
    teaser:
      'Who we are, what we do, and how to reach the liaison office to the institutions of the European Union and to Belgium.',
    status: 'cleared',
    tags: [],
    createdAt: '2024-01-15T09:00:00.000Z',
    updatedAt: '2024-04-02T11:20:00.000Z',
    body: body(
      paragraph(
        'The United Nations Office on Drugs and Crime (UNODC) helps Member States to make the world safer from drugs, crime, corruption and terrorism. Its headquarters are in Vienna. Its work stands on three pillars:',
      ),
      bullets(
        [bold('Research'), ', so that policy and operations rest on evidence;'],
        [
          bold('Law'),
          ': help with joining the treaties, turning them into national law and applying them, and service to the bodies that govern them;',
        ],
        [
          bold('Projects in the field'),
          ', which strengthen police, courts, prisons and health services where they ask for it.',
        ],
      ),
      heading('UNODC in Brussels'),
      paragraph(
        'The liaison office keeps UNODC in daily touch with the European Parliament, the Council, the European Commission and the European External Action Service, and with Belgium. Once a year senior officials of both sides meet to set priorities; the sixteenth such meeting, on 15 February 2022, brought together more than 60 of them, in Brussels and online, and the seventeenth followed in Vienna on 8 March 2023.',
      ),
      paragraph(
        'Visitors from headquarters and the field come through Brussels nearly every week. The office arranges that they meet the right people, and that what they bring is put to use. Its themes reach from container control and trafficking in persons to sport, environment and youth.',
      ),
      heading('More about this office'),
      paragraph('News, publications and contacts: ', link('www.unodc.org/brulo', unodc('brulo/')), '.'),
    ),
  }),
];
