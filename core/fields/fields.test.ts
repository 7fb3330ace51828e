import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../comparing/compare.ts';
import { isSame, sayTheSame } from '../comparing/say-the-same.ts';
import { documentSchema, kinds, type Document, type Office } from '../document.ts';
import {
  beginDocument,
  completedBy,
  fieldsOfKind,
  isBlankDocument,
  isUnwritten,
  valueOf,
  withoutWords,
} from './fields.ts';
import { anyBrief, anyBrochure, anyDocument, anyNewsItem, valuesOf } from './testing/any-document.ts';
import { emptyOffice } from './office-fields.ts';

const office: Office = {
  ...emptyOffice(),
  name: 'Port Albany Liaison Office',
  latestNewsTitle: 'Latest News',
  rangeMark: '-',
  language: 'fr',
  teaserLimit: 280,
  brochureTitle: 'Working together',
  brochureIntroduction: 'What we did.',
  brochureClosing: null,
  releases: 'published',
};
const made = { id: 'one', at: '2024-03-11T09:00:00.000Z' };
/** All tags, items and dates by one name: what reads alike is not the same. */
const alike = { tag: () => 'One tag', item: () => 'One item', date: () => 'One day' };

describe('two states of a document', () => {
  const two = fc.oneof(
    fc.tuple(anyNewsItem, anyNewsItem),
    fc.tuple(anyBrief, anyBrief),
    fc.tuple(anyBrochure, anyBrochure),
  );

  it('are never told as the same where they differ in any field but their times', () => {
    fc.assert(
      fc.property(two, fc.constantFrom({}, alike), ([a, b], telling) => {
        const differ = fieldsOfKind(a.kind).some(
          ([name, { compared }]) => compared !== 'never' && !isSame(valueOf(a, name), valueOf(b, name)),
        );
        expect(compare(a, b, telling).length > 0).toBe(differ);
        expect(sayTheSame(a, b)).toBe(!differ);
      }),
      { numRuns: 300 },
    );
  });

  it.each(kinds.flatMap((kind) => fieldsOfKind(kind).map(([name, field]) => ({ kind, name, field }))))(
    'of the kind $kind that differ only in “$name” are told apart by that field',
    ({ kind, name, field }) => {
      const value = (valuesOf[kind] as Record<string, fc.Arbitrary<unknown>>)[name] as fc.Arbitrary<unknown>;
      fc.assert(
        fc.property(anyDocument, value, value, (document, from, to) => {
          const begun = { ...beginDocument(kind, made, office), imported: document.imported };
          const [a, b] = [
            { ...begun, [name]: from },
            { ...begun, [name]: to },
          ] as Document[] as [Document, Document];
          const changed = field.compared !== 'never' && !isSame(from, to);
          const found = compare(a, b, alike).map((change) => change.field);
          const possible = name === 'body' ? ['body', 'links', 'pictures', 'formatting'] : [name];
          expect(found.length > 0).toBe(changed);
          expect(possible).toEqual(expect.arrayContaining(found));
        }),
        { numRuns: 40 },
      );
    },
  );

  it('are the same where only their times differ: those, and nothing else, are never compared', () => {
    for (const kind of kinds) {
      const never = fieldsOfKind(kind).filter(([, { compared }]) => compared === 'never');
      expect(never.map(([name]) => name).sort()).toEqual(['createdAt', 'updatedAt', 'statusSince'].sort());
    }
  });
});

describe('a new document', () => {
  it.each(kinds)('of the kind %s fits its shape and begins as its office wants it', (kind) => {
    const begun = beginDocument(kind, made, office);
    // Also in the order of its fields: a document that is read and saved again changes nothing in its file.
    expect(JSON.stringify(documentSchema.parse(begun))).toBe(JSON.stringify(begun));
    expect(begun).toMatchObject({ kind, id: 'one', status: 'draft', language: 'fr', createdAt: made.at });
    expect(isBlankDocument(begun)).toBe(kind !== 'brochure');
    expect(isBlankDocument(withoutWords(begun))).toBe(true);
  });

  it.each(
    kinds.flatMap((kind) =>
      fieldsOfKind(kind).flatMap(([name, { role }]) => (role === 'words' ? [{ kind, name }] : [])),
    ),
  )('of the kind $kind is blank no more once something stands in “$name”', ({ kind, name }) => {
    const value = (valuesOf[kind] as Record<string, fc.Arbitrary<unknown>>)[name] as fc.Arbitrary<unknown>;
    const empty = withoutWords(beginDocument(kind, made, office));
    fc.assert(
      fc.property(value, (typed) => {
        expect(isBlankDocument({ ...empty, [name]: typed } as Document)).toBe(isUnwritten(typed));
      }),
      { numRuns: 40 },
    );
  });
});

describe('completing a document by what was imported', () => {
  it('takes what is lacking where an import may give it, and changes nothing else', () => {
    fc.assert(
      fc.property(fc.tuple(anyNewsItem, anyNewsItem), ([document, imported]) => {
        const completed = completedBy(document, imported);
        for (const [name, field] of fieldsOfKind('news')) {
          const taken = field.imported === 'completes' && isUnwritten(valueOf(document, name));
          expect(valueOf(completed, name)).toEqual(
            valueOf(taken ? imported : document, name) ?? valueOf(document, name),
          );
        }
      }),
    );
  });
});
