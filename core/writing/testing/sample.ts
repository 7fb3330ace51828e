/** Documents for tests: an imaginary office with news enough for a brochure of fifteen items. */
import type { BodyNode, Brief, Brochure, NewsItem, Office } from '../../document.ts';
import { beginDocument } from '../../fields/fields.ts';
import { emptyOffice } from '../../fields/office-fields.ts';

export const office: Office = {
  ...emptyOffice(),
  name: 'Liaison Office in Brussels',
  latestNewsTitle: 'Latest News',
  rangeMark: '-',
  language: 'en',
  teaserLimit: 300,
  brochureTitle: 'Working together',
  brochureIntroduction:
    'A choice of news that shows how often, and on how much, the two sides work together.',
  brochureClosing: { label: 'Read our older stories here.', href: 'https://example.org/stories' },
  releases: 'published',
};

export const text = (words: string, ...marks: NonNullable<BodyNode['marks']>): BodyNode =>
  marks.length > 0 ? { type: 'text', text: words, marks } : { type: 'text', text: words };
export const paragraph = (...content: (string | BodyNode)[]): BodyNode => ({
  type: 'paragraph',
  content: content.map((part) => (typeof part === 'string' ? text(part) : part)),
});
export const heading = (level: number, words: string): BodyNode => ({
  type: 'heading',
  attrs: { level },
  content: [text(words)],
});
export const list = (type: 'bulletList' | 'orderedList', ...items: string[]): BodyNode => ({
  type,
  content: items.map((words) => ({ type: 'listItem', content: [paragraph(words)] })),
});
export const picture = (attrs: {
  src: string | null;
  alt?: string;
  caption?: string;
  credit?: string;
}): BodyNode => ({
  type: 'picture',
  attrs: { alt: '', caption: '', credit: '', ...attrs },
});
export const body = (...content: BodyNode[]): BodyNode => ({ type: 'doc', content });

const instant = '2024-05-01T08:00:00.000Z';

/** A news item; whatever is not given is plain. */
export const newsItem = (id: string, given: Partial<NewsItem> = {}): NewsItem => ({
  ...beginDocument('news', { id, at: instant }),
  headline: `Headline of ${id}`,
  date: { start: '2024-03-11' },
  teaser: 'Two sentences stand for the story. They say what happened.',
  body: body(paragraph('The first paragraph of the story.')),
  status: 'published',
  ...given,
});

const sentences = [
  'Delegations from nine countries met for two days to compare how they follow money across borders.',
  'The first results are modest, but they can be counted, and the next round begins in the autumn.',
  'Laboratories in four cities now share one register, so that a sample is tested once and not four times.',
  'Border officers learned to read a container’s papers before they open its doors.',
  'Young people asked the hardest questions, and most of the answers will be tried out this year.',
  'A mentor stays for six months after each course; what is not used is soon forgotten.',
  'The partners agreed to publish the figures every spring, good or bad.',
  'Nobody expects one workshop to change a harbour, yet three harbours have asked for the next one.',
];
const headlines = [
  'Nine countries compare notes on following the money',
  'A shared register spares laboratories double work',
  'Harbour officers practise on real papers: what the first course taught, and what the second one will change',
  'Students question the panel',
  'Fund for victims opens its fourth round of grants',
  'Dialogue on prison health, from intake to release',
  'Mentors report after half a year',
  'What a customs risk unit needs in its first hundred days',
  'Regional prosecutors agree on a form for urgent requests',
  'Cultural goods: how to tell a fake certificate',
  'Study visit to a drug checking service',
  'Youth task force presents eleven proposals',
  'Courts and cameras: remote hearings one year on',
  'New guide to witness protection on small islands',
  'Annual review: fewer meetings, longer ones',
];

export const samplePicture = (index: number): string => `media/${String(index).padStart(16, 'a0')}.png`;

function sampleBody(index: number): BodyNode {
  const prose = Array.from({ length: 3 + (index % 5) }, (_, paragraphIndex) =>
    paragraph(
      Array.from(
        { length: 2 + ((index + paragraphIndex) % 3) },
        (_unused, at) => sentences[(index * 3 + paragraphIndex * 2 + at) % sentences.length] ?? '',
      ).join(' '),
    ),
  );
  return body(
    ...(index % 2 === 0
      ? [
          picture({
            src: samplePicture(index % 4),
            alt: 'Rows of people at long tables, seen from the back of the hall',
            caption: `The hall on day ${index + 1}.`,
            credit: 'Image © Liaison Office',
          }),
        ]
      : []),
    ...prose.slice(0, 2),
    ...(index % 4 === 1
      ? [
          heading(2, 'What comes next'),
          list('bulletList', 'A second course in June', 'A joint register of trainers', 'A public report'),
        ]
      : []),
    ...(index % 3 === 2
      ? [
          {
            type: 'blockquote',
            content: [paragraph('“We counted twice, because nobody believed the first count.”')],
          },
        ]
      : []),
    ...prose.slice(2),
    paragraph(
      'More is in the ',
      text('report', { type: 'link', attrs: { href: 'https://example.org/report' } }),
      ', which is ',
      text('free', { type: 'bold' }),
      ' to read.',
    ),
  );
}

/** Fifteen news items, newest first, of uneven length, some with pictures, quotations, lists and links. */
export const sampleNews: NewsItem[] = headlines.map((headline, index) => {
  const day = String(28 - index).padStart(2, '0');
  const month = index < 8 ? '04' : '01';
  return newsItem(`story-${index + 1}`, {
    headline,
    date:
      index % 4 === 2
        ? { start: `2019-${month}-${String(27 - index).padStart(2, '0')}`, end: `2019-${month}-${day}` }
        : { start: `2019-${month}-${day}` },
    teaser: `${sentences[index % sentences.length]} ${sentences[(index + 3) % sentences.length]}`,
    body: sampleBody(index),
    source: index % 5 === 1 ? { label: 'the office in Vienna' } : null,
    furtherInformation:
      index % 3 === 0
        ? {
            heading: 'Further Information:',
            links: [
              { label: 'Second progress report', href: 'https://example.org/progress' },
              { label: 'The group’s own news', href: 'https://example.org/news' },
            ],
          }
        : null,
  });
});

export const sampleBrochure: Brochure = {
  ...beginDocument('brochure', { id: 'spring', at: instant }),
  title: 'Working together',
  edition: '',
  introduction: 'A choice of news that shows how often, and on how much, the two sides work together.',
  items: sampleNews.map((item) => item.id),
  closing: { label: 'Read our older stories here.', href: 'https://example.org/stories' },
  dateForm: 'dotted',
  language: 'en',
  status: 'published',
  ignoredChecks: [],
  createdAt: instant,
  updatedAt: instant,
};

/** A brief of about two printed pages. */
export const sampleBrief: Brief = {
  ...beginDocument('brief', { id: 'harbours', at: instant }),
  headline: 'Safer harbours: where four more inspectors would matter most',
  date: { start: '2024-02-05' },
  place: 'Brussels',
  teaser: 'Three harbours hold most of the risk. A small team can be there within a quarter.',
  body: body(
    paragraph(sentences.slice(0, 4).join(' ')),
    heading(2, 'Where the risk lies'),
    paragraph(sentences.slice(2, 7).join(' ')),
    list(
      'orderedList',
      'Containers that change ships at night',
      'Papers that come late',
      'Seals that are replaced',
    ),
    heading(3, 'What is known'),
    paragraph(sentences.slice(3, 8).join(' ')),
    heading(2, 'What to do'),
    paragraph(sentences.join(' ')),
    paragraph([...sentences].reverse().join(' ')),
  ),
  status: 'cleared',
};
