import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentSchema, schemaVersion, type Document, type NewsItem } from '../document.ts';
import { asPublished } from '../editions/edition.ts';
import { fieldsOfKind } from '../fields/fields.ts';
import { anyBrochure, anyNewsItem } from '../fields/testing/any-document.ts';
import { withFrozenItems } from './frozen-items.ts';
import { migrate, type Migration } from './migrate.ts';
import { presentForms } from './present-forms.ts';

type Held = Record<string, unknown>;

/** A document as a desk of an older form wrote it: without the fields that came later. */
const ofForm = (document: Document, form: number): Held =>
  Object.fromEntries(
    Object.entries(document).filter(([name]) => {
      const row = fieldsOfKind(document.kind).find(([field]) => field === name)?.[1];
      return (row?.since ?? 1) <= form;
    }),
  );
const frozenIn = (brochure: Held, items: unknown[]): Held => ({
  ...brochure,
  frozen: { at: '2024-05-03T09:00:00.000Z', by: '', items, tags: [] },
});

describe('frozen items of an older form', () => {
  it('become what they would have become in the library', () => {
    fc.assert(
      fc.property(
        anyBrochure,
        fc.array(anyNewsItem, { maxLength: 3 }),
        fc.integer({ min: 1, max: schemaVersion }),
        (brochure, items, form) => {
          const old = items.map((item) => ofForm(item, form));
          const first = migrate(frozenIn(ofForm(brochure, form), old), form, presentForms) as Held;
          const last = frozenIn(
            migrate(ofForm(brochure, form), form, presentForms) as Held,
            old.map((item) => migrate(item, form, presentForms)),
          );
          expect(first).toEqual(last);
          expect(documentSchema.safeParse(first).error).toBeUndefined();
        },
      ),
    );
  });

  it('take a step that changes words, before or after they are frozen', () => {
    const step: Migration['step'] = (held) =>
      (held as Held)['kind'] === 'news'
        ? { ...(held as Held), headline: `${String((held as Held)['headline'])}!` }
        : held;
    fc.assert(
      fc.property(anyBrochure, fc.array(anyNewsItem, { maxLength: 3 }), (brochure, items) => {
        const frozenFirst = withFrozenItems(step)(frozenIn(brochure, items.map(asPublished)));
        const frozenLast = frozenIn(
          step(brochure) as Held,
          items.map((item) => asPublished(step(item) as NewsItem)),
        );
        expect(frozenFirst).toEqual(frozenLast);
      }),
    );
  });

  it('that are no list are left to the check of the shape', () => {
    const odd = { kind: 'brochure', frozen: { items: 'lost' } };
    expect(withFrozenItems((held) => held)(odd)).toEqual(odd);
  });
});
