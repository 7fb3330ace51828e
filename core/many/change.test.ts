import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statuses } from '../document.ts';
import { anyBrochure, anyDocument } from '../fields/testing/any-document.ts';
import { hasValues, isNothing, valuesAfter, valuesOf, withValues, type Change } from './change.ts';

const who = { by: 'Ines Marek', at: '2024-03-11T10:00:00.000Z' };
const tag = fc.constantFrom('a', 'b', 'c');
const anyChange: fc.Arbitrary<Change> = fc.record(
  {
    status: fc.constantFrom(...statuses),
    language: fc.constantFrom('en', 'fr'),
    addTags: fc.array(tag),
    removeTags: fc.array(tag),
    assignedTo: fc.constantFrom('', 'Ines Marek'),
    due: fc.constantFrom(null, '2024-03-12'),
    note: fc.constantFrom('', 'Wait for the figure.'),
  },
  { requiredKeys: [] },
);

describe('one change for many documents', () => {
  it('is taken back whole by the values from before, and is nothing the second time', () => {
    fc.assert(
      fc.property(anyDocument, anyChange, (document, change) => {
        const found = valuesAfter(document, change, who);
        if ('refused' in found) {
          expect(document.kind).toBe('brochure');
          return;
        }
        const before = valuesOf(document, found.values);
        const after = withValues(document, found.values);
        expect(hasValues(after, found.values)).toBe(true);
        expect(withValues(after, before)).toEqual(document);
        const again = valuesAfter(after, change, who);
        expect('values' in again && isNothing(again.values)).toBe(true);
      }),
    );
  });

  it('says of a brochure that it has no tags, and changes nothing else of it then', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const found = valuesAfter(document, { status: 'cleared', addTags: ['a'] }, who);
        expect('refused' in found).toBe(document.kind === 'brochure');
      }),
    );
  });

  it('leaves the language of a frozen edition as its readers have it, and changes its status', () => {
    fc.assert(
      fc.property(anyBrochure, (brochure) => {
        const frozen = { at: '2024-05-03T09:00:00.000Z', by: '', items: [], tags: [] };
        const edition = { ...brochure, language: 'en', status: 'draft' as const, frozen };
        expect(valuesAfter(edition, { language: 'fr' }, who)).toHaveProperty('refused');
        expect(valuesAfter(edition, { status: 'published' }, who)).toHaveProperty(
          'values.status',
          'published',
        );
      }),
    );
  });
});
