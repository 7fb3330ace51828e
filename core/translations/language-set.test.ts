import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentSchema, type Article } from '../document.ts';
import { anyBrief, anyNewsItem } from '../fields/testing/any-document.ts';
import { beginDocument } from '../fields/fields.ts';
import { beginTranslation } from './begin-translation.ts';
import { isOlder, languageSet, languageSets, type Member } from './language-set.ts';
import { saidDigest } from './said-digest.ts';

const at = '2024-03-11T09:00:00.000Z';
const member = (id: string, language: string, of: string | null = null, digest = 'one'): Member => ({
  id,
  language,
  said: 'one',
  translation: of === null ? null : { of, digest },
});
const ids = (members: readonly Member[]): string[] => members.map(({ id }) => id);

describe('a language set', () => {
  const all = [
    member('fr', 'fr', 'en'),
    member('other', 'en'),
    member('en', 'en'),
    member('ar', 'ar', 'en', 'older'),
    member('orphan', 'es', 'gone'),
    member('orphan-too', 'pt', 'gone'),
  ];

  it('is the original with its translations, the same from wherever it is asked', () => {
    for (const one of all.filter(({ id }) => ['en', 'fr', 'ar'].includes(id)))
      expect(ids(languageSet(one, all))).toEqual(['en', 'ar', 'fr']);
    expect(languageSet(all[1] as Member, all)).toEqual([]);
    expect([...languageSets(all)].map(([id, set]) => [id, ids(set)])).toEqual([
      ['en', ['en', 'ar', 'fr']],
      ['gone', ['orphan', 'orphan-too']],
    ]);
  });

  it('tells which is older than its original, and of none whose original is not there', () => {
    const of = (id: string) => all.find((one) => one.id === id);
    expect(all.map((one) => isOlder(one, of(one.translation?.of ?? '')))).toEqual([
      false,
      null,
      null,
      true,
      null,
      null,
    ]);
  });
});

describe('a translation that comes back from the trash', () => {
  it('finds its set, where its original has become a translation meanwhile', () => {
    const all = [member('fr', 'fr', 'en'), member('en', 'en', 'ar'), member('ar', 'ar')];
    for (const one of all) expect(ids(languageSet(one, all))).toEqual(['ar', 'en', 'fr']);
    expect([...languageSets(all).keys()]).toEqual(['ar']);
  });

  it('ends the search for its original where two name each other', () => {
    const all = [member('fr', 'fr', 'en'), member('en', 'en', 'fr')];
    for (const one of all) expect(ids(languageSet(one, all))).toEqual(['en', 'fr']);
    expect([...languageSets(all).keys()]).toEqual(['en']);
  });
});

describe('a translation', () => {
  const anyArticle: fc.Arbitrary<Article> = fc.oneof(anyNewsItem, anyBrief);

  it('begins as a draft with the words of its original, at which it is up to date', () => {
    fc.assert(
      fc.property(anyArticle, (original) => {
        const begun = beginDocument(original.kind, { id: 'new', at });
        const draft = documentSchema.parse({ ...begun, ...beginTranslation(original, 'fr', at) });
        expect(draft).toMatchObject({
          status: 'draft',
          language: 'fr',
          headline: original.headline,
          id: 'new',
        });
        expect(draft.comments).toEqual([]);
        expect(draft.translation?.of).toBe(original.translation?.of ?? original.id);
        if (original.translation === null) expect(draft.translation?.digest).toBe(saidDigest(original));
        expect(saidDigest(draft)).toBe(saidDigest(original));
      }),
    );
  });

  it('is older as soon as a word of its original is another, and not for what nobody reads', () => {
    fc.assert(
      fc.property(anyArticle, fc.string({ minLength: 1 }), (original, word) => {
        const digest = saidDigest(original);
        expect(saidDigest({ ...original, status: 'published', note: word, tags: [] })).toBe(digest);
        expect(saidDigest({ ...original, teaser: original.teaser + word })).not.toBe(digest);
        expect(saidDigest({ ...original, headline: word + original.headline })).not.toBe(digest);
      }),
    );
  });
});
