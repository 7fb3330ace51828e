import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDocument } from '../fields/testing/any-document.ts';
import { documentSchema } from '../document.ts';
import { titleOf } from '../list/listing.ts';
import { copyOf, duplicateOf, titleOfCopy } from './copies.ts';

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

  it.each(['duplicate', 'template', 'both'] as const)(
    'as “%s” claims nothing that is true of its original alone',
    (kind) => {
      fc.assert(
        fc.property(anyDocument, (document) => {
          const copy = copyOf(document, kind, { ...made, name: 'Copy' });
          expect(documentSchema.parse(copy)).toEqual(copy);
          expect(copy).toMatchObject({
            status: 'draft',
            statusSince: null,
            cleared: null,
            translation: null,
          });
          if (copy.kind === 'brochure') expect(copy.frozen).toBeNull();
        }),
      );
    },
  );

  it('that is kept beside another version has all that was written in it', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const copy = copyOf(document, 'both', { ...made, name: 'Copy' });
        const { id, createdAt, updatedAt, status, statusSince, cleared, translation, imported, ...written } =
          copy;
        expect([id, createdAt, updatedAt]).toEqual(['copy', made.at, made.at]);
        expect([status, statusSince, cleared, translation, imported]).toEqual([
          ...['draft', null, null, null, undefined],
        ]);
        const names = Object.keys(written).filter((name) => !['headline', 'title', 'frozen'].includes(name));
        for (const name of names) expect(copy[name as 'note'], name).toEqual(document[name as 'note']);
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
