import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBody } from '../body/body.ts';
import { inlineText } from '../body/body-text.ts';
import type { BodyNode, NewsItem } from '../document.ts';
import { documentSchema } from '../document.ts';
import { applyFix } from './basis/changes.ts';
import { blocksOfWords, textsOf } from './basis/texts.ts';
import type { Finding } from './checking.ts';
import { fixDocument } from './fix-document.ts';
import { checkDocument, documentRules } from './rules.ts';
import { bodyOf, heading, news, office, picture } from './testing/check.ts';

/** Pieces of text in which every rule with a fix finds something, and things that look much like them. */
const piece = fc.constantFrom(
  ...[
    '75%',
    '5.6 %',
    '  ',
    ' ',
    ' ',
    '"',
    '"gold rush"',
    "'",
    "UNODC's",
    'organised',
    'Organised crime',
    'program',
  ],
  ...[
    'center',
    'Kiev',
    'Kyiv',
    'in',
    'Müller',
    'Mueller',
    '“organised 5%”',
    'https://example.org/5%20a',
    '.',
    ', ',
    '\u00a0',
    '😀',
    'the',
  ],
);
const mark = fc.constantFrom<BodyNode['marks']>(
  undefined,
  [{ type: 'bold' }],
  [{ type: 'link', attrs: { href: 'https://example.org/a' } }],
  [{ type: 'link', attrs: { href: 'https://https://example.org/a' } }],
  [{ type: 'link', attrs: { href: 'mailto:a@example.org,b' } }, { type: 'italic' }],
);
const run = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 6 }), mark)
  .map(([words, marks]): BodyNode => ({ type: 'text', text: words.join(' '), ...(marks ? { marks } : {}) }));
const inline = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: run },
    { weight: 1, arbitrary: fc.constant<BodyNode>({ type: 'hardBreak' }) },
  ),
  { minLength: 1, maxLength: 5 },
);
const block: fc.Arbitrary<BodyNode> = fc.oneof(
  inline.map((content): BodyNode => ({ type: 'paragraph', content })),
  inline.map((content): BodyNode => ({ type: 'blockquote', content: [{ type: 'paragraph', content }] })),
  inline.map((content): BodyNode => ({
    type: 'bulletList',
    content: [{ type: 'listItem', content: [{ type: 'paragraph', content }] }],
  })),
  fc.integer({ min: 1, max: 6 }).map((level) => heading(level, 'A heading')),
  fc
    .array(piece, { maxLength: 4 })
    .map((words) => picture({ alt: words.join(' '), caption: words.join('  ') })),
);
const line = fc.array(piece, { maxLength: 6 }).map((words) => words.join(' '));
const item: fc.Arbitrary<NewsItem> = fc
  .record({
    headline: line,
    teaser: line,
    language: fc.constantFrom('en', 'fr', 'de', 'nl', 'xx'),
    body: fc.array(block, { minLength: 1, maxLength: 4 }).map((content) => bodyOf(...content)),
    furtherInformation: fc.option(
      fc.record({
        heading: line,
        links: fc.array(
          fc.record({
            label: line,
            href: fc.constantFrom('https://https://example.org/a', 'https://me:secret@example.org/'),
          }),
          {
            maxLength: 2,
          },
        ),
      }),
      { nil: null },
    ),
  })
  .map((patch) => news(patch));

const fixable = (document: NewsItem): Finding[] => checkDocument(document, office).filter(({ fix }) => fix);
const placeOf = (at: object): string => JSON.stringify(at);
/** Each sign of a body with its marks, block by block. */
const signs = (body: BodyNode): [sign: string, marks: string][][] =>
  [...blocksOfWords(body)].map(({ node }) =>
    (node.content ?? []).flatMap((one) =>
      Array.from({ length: inlineText(one).length }, (_, at): [string, string] => [
        inlineText(one)[at] ?? '',
        JSON.stringify(one.marks ?? []),
      ]),
    ),
  );

describe('every fix', () => {
  it('applied twice is applied once, and leaves a document that can be saved', () => {
    fc.assert(
      fc.property(item, (document) => {
        for (const { fix } of fixable(document)) {
          if (!fix) continue;
          const once = applyFix(document, fix);
          expect(applyFix(once, fix)).toEqual(once);
          expect(documentSchema.parse(once)).toEqual(once);
          expect(checkBody(once.body)).toBe(once.body);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('changes the signs that it names and no others, nor any mark on those that stay', () => {
    fc.assert(
      fc.property(item, (document) => {
        for (const { fix } of fixable(document)) {
          const after = applyFix(document, fix ?? { changes: [] });
          const changes = (fix?.changes ?? []).flatMap((change) => (change.kind === 'text' ? [change] : []));
          const texts = new Map(textsOf(after).map(({ at, text }) => [placeOf(at), text]));
          for (const { at, text } of textsOf(document)) {
            const own = changes
              .filter((change) => placeOf(change.at) === placeOf(at))
              .flatMap(({ edits }) => edits);
            let expected = '';
            let from = 0;
            for (const edit of own) {
              expected += text.slice(from, edit.from) + edit.becomes;
              from = edit.to;
            }
            expect(texts.get(placeOf(at)) ?? '').toBe(expected + text.slice(from));
          }
          if ((fix?.changes ?? []).some(({ kind }) => kind === 'address')) continue;
          const [was, is] = [signs(document.body), signs(after.body)];
          expect(is).toHaveLength(was.length);
          for (const [index, block] of was.entries()) {
            const own = changes
              .filter((change) => 'block' in change.at && change.at.block === index)
              .flatMap(({ edits }) => edits);
            const stay = block.filter((_, at) => !own.some(({ from, to }) => at >= from && at < to));
            const put = new Set<number>();
            let moved = 0;
            for (const { from, to, becomes } of own) {
              for (let at = 0; at < becomes.length; at += 1) put.add(from + moved + at);
              moved += becomes.length - (to - from);
            }
            expect((is[index] ?? []).filter((_, place) => !put.has(place))).toEqual(stay);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  /** Words that stand for the sign. */
  const perCentWords: Readonly<Record<string, number>> = { en: 2, nl: 1 };

  it('loses no word: what goes is a space, a sign, or a word that another spelling of it stands in for', () => {
    fc.assert(
      fc.property(item, (document) => {
        const count = (one: NewsItem): number =>
          textsOf(one).reduce((sum, { text }) => sum + (text.match(/\p{L}[\p{L}’'-]*/gu)?.length ?? 0), 0);
        for (const { rule, fix } of fixable(document)) {
          if (!fix) continue;
          const more = rule === 'percent-sign' ? (perCentWords[document.language] ?? 0) : 0;
          expect(count(applyFix(document, fix))).toBe(count(document) + more);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of one rule all together leaves nothing that the rule could mend', () => {
    fc.assert(
      fc.property(item, (document) => {
        for (const rule of documentRules) {
          const { document: mended } = fixDocument(document, rule, office);
          expect(fixDocument(mended, rule, office)).toEqual({ document: mended, fixed: 0 });
        }
      }),
      { numRuns: 100 },
    );
  });
});
