import { body, bold, bullets, heading, link, news, paragraph, quotation, unodc } from '../writing.ts';

/** Trafficking in persons. */
export const humanTrafficking = [
  news({
    id: 'journee-mondiale-traite',
    headline: 'Journée mondiale contre la traite : n’oublier aucune victime',
    date: { start: '2023-07-30' },
    place: 'Bruxelles',
    language: 'fr',
    teaser:
      'Une nouvelle ligne téléphonique, un site en 24 langues, des monuments éclairés en bleu : en Belgique, la Journée mondiale contre la traite d’êtres humains a voulu atteindre chaque victime.',
    tags: ['human-trafficking'],
    createdAt: '2023-07-31T08:30:00.000Z',
    furtherInformation: {
      heading: 'Pour en savoir plus',
      links: [
        { label: 'La Journée mondiale', href: 'https://www.un.org/fr/observances/end-human-trafficking-day' },
        { label: 'La campagne Cœur bleu', href: unodc('blueheart/') },
      ],
    },
    body: body(
      paragraph(
        'Chaque année, le 30 juillet, les Nations Unies rappellent qu’hommes, femmes et enfants sont encore vendus, contraints et exploités. En 2023, l’appel tenait en peu de mots : atteindre toutes les victimes, sans exception.',
      ),
      paragraph(
        'L’Office des Nations Unies contre la drogue et le crime (ONUDC), la Belgique et l’Union européenne ont répondu ensemble. La campagne belge ',
        bold('Cœur bleu'),
        ' a été lancée à Liège le 24 juillet, avec des magistrats, des policiers spécialisés et des associations qui accueillent les victimes.',
      ),
      heading('Trois portes ouvertes aux victimes'),
      bullets(
        'Une ligne téléphonique, joignable à toute heure ;',
        [
          'Un site d’information, ',
          link('stophumantrafficking.be', 'https://www.stophumantrafficking.be/'),
          ', lisible en 24 langues ;',
        ],
        'Trois centres d’accueil, à Anvers, à Bruxelles et à Liège.',
      ),
      quotation(
        'Repérer plus tôt, protéger mieux : c’est en substance ce que la coordination européenne et l’ONUDC ont demandé dans un texte commun.',
      ),
    ),
  }),
  news({
    id: 'icat-policy-exchange',
    headline: 'Agencies against trafficking compare notes with the European Union',
    date: { start: '2019-04-11' },
    place: 'Brussels',
    teaser:
      'The agencies that work together against trafficking in persons met the EU Anti-Trafficking Coordinator to align their plans: enough means for victims, and justice that has children in view.',
    tags: ['human-trafficking'],
    createdAt: '2019-04-12T07:50:00.000Z',
    furtherInformation: {
      heading: 'Further information',
      links: [{ label: 'Inter-Agency Coordination Group', href: 'https://icat.un.org/' }],
    },
    body: body(
      paragraph(
        'No single agency can end trafficking in persons. The Inter-Agency Coordination Group against Trafficking in Persons (ICAT) exists for that reason, and on 11 April 2019 its working group came to Brussels to meet the Anti-Trafficking Coordinator of the European Union (EU). The United Nations Office on Drugs and Crime (UNODC) serves as its secretariat.',
      ),
      paragraph(
        'On the table lay the EU’s second progress report on the subject. Members of the group found much in it that matches their own priorities, and two points above all:',
      ),
      bullets(
        [bold('Means'), ': States should set aside enough for services that support victims;'],
        [bold('Children'), ': procedures should suit the age and needs of a child.'],
      ),
      paragraph(
        'The partnership also has a practical side. With EU funding, the project ',
        link('GLO.ACT', unodc('unodc/en/human-trafficking/glo-act/index.html')),
        ' has worked in 13 countries over four years, with the United Nations Children’s Fund and the International Organization for Migration. A second phase covers Afghanistan, Bangladesh, Iran (Islamic Republic of), Iraq and Pakistan.',
      ),
    ),
  }),
  news({
    id: 'belgium-trust-fund',
    headline: 'Belgium gives EUR 2 million to the fund for victims of trafficking',
    date: { start: '2019-04-05' },
    place: 'Vienna',
    teaser:
      'Shelter, legal advice, medical care: a trust fund managed by UNODC pays for what survivors of trafficking need first. Belgium now adds EUR 2 million.',
    tags: ['human-trafficking'],
    createdAt: '2019-04-08T13:25:00.000Z',
    source: { label: 'UNODC Vienna', href: unodc('') },
    furtherInformation: {
      heading: 'Further information',
      links: [{ label: 'The trust fund', href: unodc('unodc/en/human-trafficking-fund.html') }],
    },
    body: body(
      paragraph(
        'Belgium will contribute 2 million euros to the United Nations voluntary trust fund that helps victims of trafficking in persons, especially women and children. The announcement was made in Vienna at the headquarters of the United Nations Office on Drugs and Crime (UNODC), which manages the fund.',
      ),
      paragraph(
        'The same day brought the outcome of the third round of grants. ',
        bold('Twenty-five organizations in 23 countries'),
        ' were chosen, some of them specialized, others close to the people whom they serve. Preference went to projects for those who escaped armed conflict or travel in large movements of refugees and migrants.',
      ),
      heading('The fund in figures'),
      bullets(
        'Set up in 2010;',
        'Contributions of $6.7 million from 30 Member States, 33 organizations of the private sector and many individuals;',
        'Fifty-nine projects in more than 40 countries.',
      ),
      paragraph('Figures are those of April 2019, before the new contribution.'),
    ),
  }),
];
