import fc from 'fast-check';
import { expect, it } from 'vitest';
import { kinds, type Brief, type Brochure, type Document, type NewsItem } from '../document.ts';
import { beginDocument, fieldsOfKind, isUnwritten, withoutWords } from '../fields/fields.ts';
import { plannedFields } from '../fields/shared-fields.ts';
import { valuesOf } from '../fields/testing/any-document.ts';
import { articlePage } from './article.ts';
import { briefPage } from './brief.ts';
import { brochurePage } from './brochure.ts';
import { latestNewsPage } from './latest-news.ts';
import { context, stylesheet } from './testing/context.ts';
import { newsItem } from './testing/sample.ts';

const own = context({
  tags: ['ports', 'harbours', 'customs'].map((id) => ({ id, name: `Tag ${id}`, colour: 'teal' })),
});
const story = newsItem('ports', { headline: 'Ports share a register' });

/** All pages that show a document. */
const pagesOf = {
  news: (item: NewsItem) => [
    latestNewsPage([item], own, stylesheet),
    articlePage(item, own, stylesheet),
    brochurePage(beginDocument('brochure', made), [item], own, stylesheet),
  ],
  brief: (brief: Brief) => [briefPage(brief, own, stylesheet)],
  brochure: (brochure: Brochure) => [
    brochurePage(brochure, brochure.items.includes('ports') ? [story] : [], own, stylesheet),
  ],
};
const pages = (document: Document): string[] =>
  (pagesOf[document.kind] as (document: Document) => string[])(document);

const made = { id: 'one', at: '2024-03-11T09:00:00.000Z' };
/** What colleagues plan and say to each other; of what a document translates, readers are told. */
const inTheOffice = (name: string): boolean => name in plannedFields && name !== 'translation';
/** All but the tags of briefs, which only sort the library. */
const written = kinds.flatMap((kind) =>
  fieldsOfKind(kind)
    .filter(
      ([name, { role }]) => role === 'words' && !inTheOffice(name) && !(kind === 'brief' && name === 'tags'),
    )
    .map(([name]) => ({ kind, name })),
);
const unseen = kinds.flatMap((kind) =>
  fieldsOfKind(kind)
    .filter(([name]) => inTheOffice(name))
    .map(([name]) => ({ kind, name })),
);

it.each(written)('what is written in “$name” of a $kind is on a page', ({ kind, name }) => {
  const empty = withoutWords<Document>(beginDocument(kind, made));
  const value = (valuesOf[kind] as Record<string, fc.Arbitrary<unknown>>)[name] as fc.Arbitrary<unknown>;
  const values = fc.sample(value, { numRuns: 60, seed: 1 }).filter((one) => !isUnwritten(one));
  expect(
    values.some((one) => {
      const changed = pages({ ...empty, [name]: one } as Document);
      return pages(empty).some((page, index) => page !== changed[index]);
    }),
  ).toBe(true);
});

it.each(unseen)('what colleagues note in “$name” of a $kind is on no page', ({ kind, name }) => {
  const empty = withoutWords<Document>(beginDocument(kind, made));
  const value = (valuesOf[kind] as Record<string, fc.Arbitrary<unknown>>)[name] as fc.Arbitrary<unknown>;
  for (const one of fc.sample(value, { numRuns: 30, seed: 1 }))
    expect(pages({ ...empty, [name]: one } as Document)).toEqual(pages(empty));
});
