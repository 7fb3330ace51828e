import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentSchema } from '../document.ts';
import { beginDocument } from '../fields/fields.ts';
import { anyBrochure } from '../fields/testing/any-document.ts';
import { beginBrochureTranslation, itemsIn, withItemsIn } from './begin-brochure.ts';
import type { Member } from './language-set.ts';
import { saidDigest } from './said-digest.ts';

const at = '2024-03-11T09:00:00.000Z';
const member = (id: string, language: string, of: string | null = null): Member => ({
  id,
  language,
  said: '',
  translation: of === null ? null : { of, digest: '' },
});

describe('the items of a brochure in another language', () => {
  const all = [
    member('ports', 'en'),
    member('ports-fr', 'fr', 'ports'),
    member('ports-ar', 'ar', 'ports'),
    member('mines', 'en'),
    member('rivers-ar', 'ar'),
    member('rivers', 'en', 'rivers-ar'),
    member('forests-fr', 'fr'),
  ];

  it('stand in its order, and those that nobody has translated stay and are named once', () => {
    const items = ['mines', 'ports', 'forests-fr', 'rivers', 'gone'];
    const french = itemsIn(items, 'fr', all);
    expect(withItemsIn(items, french.found)).toEqual(['mines', 'ports-fr', 'forests-fr', 'rivers', 'gone']);
    expect(french.missing).toEqual(['mines', 'rivers']);
    const arabic = itemsIn(items, 'ar', all);
    expect(withItemsIn(items, arabic.found)).toEqual([
      'mines',
      'ports-ar',
      'forests-fr',
      'rivers-ar',
      'gone',
    ]);
  });

  it('stand there once, where two languages of the same stood', () => {
    expect(withItemsIn(['ports', 'ports-ar'], itemsIn(['ports', 'ports-ar'], 'fr', all).found)).toEqual([
      'ports-fr',
    ]);
  });
});

describe('a brochure in another language', () => {
  it('begins as a draft with the words and the look of its original, at which it is up to date', () => {
    fc.assert(
      fc.property(anyBrochure, (original) => {
        const draft = documentSchema.parse({
          ...beginDocument('brochure', { id: 'new', at }),
          ...beginBrochureTranslation(original, 'ar', at, []),
        });
        expect(draft).toMatchObject({
          status: 'draft',
          language: 'ar',
          title: original.title,
          cover: original.cover,
          layouts: original.layouts,
          frozen: null,
          comments: [],
        });
        expect(draft.translation?.of).toBe(original.translation?.of ?? original.id);
        if (original.translation === null) expect(draft.translation?.digest).toBe(saidDigest(original));
      }),
    );
  });

  it('is older once its original has another item', () => {
    fc.assert(
      fc.property(anyBrochure, (original) => {
        expect(saidDigest({ ...original, items: [...original.items, 'one-more'] })).not.toBe(
          saidDigest(original),
        );
        expect(saidDigest({ ...original, paper: 'a5', note: 'x' })).toBe(
          saidDigest({ ...original, note: '' }),
        );
      }),
    );
  });
});
