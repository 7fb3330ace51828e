/** Documents of any content for property tests; a field without its values does not compile. */
import fc from 'fast-check';
import { emptyBody } from '../../body/body.ts';
import {
  columnCounts,
  dateForms,
  groupings,
  itemStarts,
  papers,
  pictureSizes,
  statuses,
  type BodyNode,
  type Brief,
  type Brochure,
  type Link,
  type NewsItem,
} from '../../document.ts';

/** Few values, so that equal ones often come together, and some that look alike but differ. */
const words = fc.constantFrom('', ' ', 'a', 'a <b>', 'Ports', 'ports', 'a\n\nb');
const link: fc.Arbitrary<Link> = fc.oneof(
  fc.record({ label: words }),
  fc.record({ label: words, href: fc.constantFrom('b', 'https://example.org/') }),
);
const perhaps = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const ids = fc.array(fc.constantFrom('ports', 'harbours', 'customs'), { maxLength: 3 });
const instant = fc.constantFrom('2024-03-11T09:00:00.000Z', '2024-03-12T09:00:00.000Z');
const imported = fc.option(
  fc.record(
    {
      form: fc.constantFrom('article' as const, 'brief' as const),
      file: words,
      line: fc.integer({ min: 1, max: 2 }),
      dateText: words,
    },
    { requiredKeys: ['form'] },
  ),
  { nil: undefined },
);

const ignoredChecks = fc.array(
  fc.record({ rule: fc.constantFrom('double-space', 'capitals'), about: words, reason: words }),
  {
    maxLength: 2,
  },
);

const passage = fc.record({ quote: fc.constantFrom('a', 'Ports'), before: words, after: words });
const planned = {
  assignedTo: words,
  due: perhaps(fc.constantFrom('2024-03-11', '2024-03-12')),
  note: words,
  statusSince: perhaps(instant),
  cleared: perhaps(fc.record({ by: words, at: instant, words })),
  comments: fc.array(
    fc.record({
      id: fc.constantFrom('first', 'second'),
      by: words,
      at: instant,
      text: words,
      passage: perhaps(passage),
      resolved: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  translation: perhaps(fc.record({ of: fc.constant('other'), at: instant, digest: words })),
};

const block = (type: string, text: string, marks?: BodyNode['marks']): BodyNode => ({
  type,
  content: [{ type: 'text', text, ...(marks ? { marks } : {}) }],
});
const body: fc.Arbitrary<BodyNode> = fc
  .array(
    fc.oneof(
      words.map((text) => block('paragraph', text)),
      words.map((text) => block('heading', text)),
      words.map((text) => block('paragraph', text, [{ type: 'bold' }])),
      words.map((text) => block('paragraph', text, [{ type: 'link', attrs: { href: 'b' } }])),
      words.map((caption): BodyNode => ({ type: 'picture', attrs: { src: null, alt: '', caption } })),
      fc.constantFrom(emptyBody(), block('blockquote', 'a')),
    ),
    { maxLength: 3 },
  )
  .map((content) => ({ type: 'doc', content }));

type Arbitraries<D> = { [K in keyof D]-?: fc.Arbitrary<D[K]> };

const article = {
  id: fc.constant('one'),
  headline: words,
  date: perhaps(
    fc.constantFrom(
      { start: '2024-03-11' },
      { start: '2024-03-11', end: '2024-03-12' },
      { start: '2024-03-12' },
    ),
  ),
  place: words,
  teaser: words,
  body,
  status: fc.constantFrom(...statuses),
  notBefore: perhaps(fc.constantFrom('2024-03-11', '2024-03-12')),
  tags: ids,
  language: fc.constantFrom('en', 'fr'),
  source: perhaps(link),
  furtherInformation: perhaps(fc.record({ heading: words, links: fc.array(link, { maxLength: 2 }) })),
  ignoredChecks,
  ...planned,
  createdAt: instant,
  updatedAt: instant,
  imported,
};
const newsItem: Arbitraries<NewsItem> = { ...article, kind: fc.constant('news'), more: perhaps(link) };
const brief: Arbitraries<Brief> = {
  ...article,
  kind: fc.constant('brief'),
  form: fc.constantFrom('policy', 'profile'),
};
const frozenItem = fc.record(newsItem) as fc.Arbitrary<NewsItem>;
const brochure: Arbitraries<Brochure> = {
  id: fc.constant('one'),
  kind: fc.constant('brochure'),
  title: words,
  edition: words,
  introduction: words,
  items: ids,
  closing: perhaps(link),
  dateForm: fc.constantFrom(...dateForms),
  cover: fc.oneof(
    fc.constantFrom({ kind: 'plain' as const }, { kind: 'none' as const }),
    fc.record({
      kind: fc.constant('picture' as const),
      src: fc.constantFrom(null, 'media/0123456789abcdef.jpg'),
      x: fc.constantFrom(0, 50),
      y: fc.constantFrom(50, 100),
    }),
  ),
  grouping: fc.constantFrom(...groupings),
  groupsStartPage: fc.boolean(),
  paper: fc.constantFrom(...papers),
  columns: fc.constantFrom(...columnCounts),
  bleed: fc.boolean(),
  layouts: fc.array(
    fc.record({
      item: fc.constantFrom('ports', 'customs'),
      start: fc.constantFrom(...itemStarts),
      pictures: fc.constantFrom(...pictureSizes),
    }),
    { maxLength: 2 },
  ),
  frozen: perhaps(
    fc.record({
      at: instant,
      by: words,
      items: fc.array(frozenItem, { maxLength: 2 }),
      tags: fc.constantFrom([], [{ id: 'ports', name: 'Ports', colour: 'teal' as const }]),
    }),
  ),
  language: fc.constantFrom('en', 'fr'),
  status: fc.constantFrom(...statuses),
  ignoredChecks,
  ...planned,
  createdAt: instant,
  updatedAt: instant,
  imported,
};

/** The values of each field, by kind. */
export const valuesOf = { news: newsItem, brief, brochure };
export const anyNewsItem = fc.record(newsItem) as fc.Arbitrary<NewsItem>;
export const anyBrief = fc.record(brief) as fc.Arbitrary<Brief>;
export const anyBrochure = fc.record(brochure) as fc.Arbitrary<Brochure>;
export const anyDocument = fc.oneof(anyNewsItem, anyBrief, anyBrochure);
