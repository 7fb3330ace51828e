import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDocument } from '../fields/testing/any-document.ts';
import { documentSchema } from '../document.ts';
import { titleOf } from '../list/listing.ts';
import { duplicateOf, titleOfCopy } from './duplicate.ts';

const made = { id: 'copy', at: '2024-03-11T09:00:00.000Z' };

describe('a copy of a document', () => {
  it('is a draft of its own with the same words, of another name, that goes where the original does not', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const copy = duplicateOf(document, made, new Set([titleOf(document)]));
        expect(documentSchema.parse(copy)).toEqual(copy);
        expect(copy).toMatchObject({ id: 'copy', kind: document.kind, status: 'draft', createdAt: made.at });
        expect(copy.imported).toBeUndefined();
        expect(copy.language).toBe(document.language);
        if (titleOf(document).trim() !== '') expect(titleOf(copy)).not.toBe(titleOf(document));
        if (copy.kind === 'brochure' || document.kind === 'brochure') return;
        expect(copy.body).toEqual(document.body);
        expect(copy.tags).toEqual(document.tags);
        expect(copy.notBefore).toBe(document.notBefore);
        if (copy.kind === 'news') expect(copy.more).toBeNull();
      }),
    );
  });

  it('is called after its original, and by a number where that name is taken', () => {
    const titles = new Set(['Meeting', 'Copy of Meeting', 'Copy of Meeting (2)']);
    expect(titleOfCopy('Meeting', new Set())).toBe('Copy of Meeting');
    expect(titleOfCopy('Meeting', titles)).toBe('Copy of Meeting (3)');
    expect(titleOfCopy('Copy of Meeting (2)', titles)).toBe('Copy of Meeting (3)');
    expect(titleOfCopy('  ', titles)).toBe('  ');
  });
});
