import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentSchema, kinds, librarySettingsSchema, schemaVersion } from '../document.ts';
import { beginDocument, fieldsOfKind } from '../fields/fields.ts';
import { emptyOffice, officeFields } from '../fields/office-fields.ts';
import { anyDocument } from '../fields/testing/any-document.ts';
import { migrate } from './migrate.ts';
import { presentForms } from './present-forms.ts';

const made = { id: 'one', at: '2024-03-11T09:00:00.000Z' };
const formOf = ({ since = 1 }: { since?: number }): number => since;
const without = (held: object, names: readonly string[]): object =>
  Object.fromEntries(Object.entries(held).filter(([name]) => !names.includes(name)));

describe('fields that came later', () => {
  it('came with a form that desks write', () => {
    const rows = [...kinds.flatMap((kind) => fieldsOfKind(kind)), ...Object.entries(officeFields)];
    for (const [name, row] of rows) {
      expect(formOf(row), name).toBeGreaterThanOrEqual(1);
      expect(formOf(row), name).toBeLessThanOrEqual(schemaVersion);
    }
  });

  it('are empty in documents of any older form, and nothing else is touched', () => {
    fc.assert(
      fc.property(anyDocument, fc.integer({ min: 1, max: schemaVersion }), (any, form) => {
        const document = { ...beginDocument(any.kind, made), ...any };
        const later = fieldsOfKind(any.kind).filter(([, row]) => formOf(row) > form);
        const names = later.map(([name]) => name);
        const older = without(document, names);
        const expected = {
          ...older,
          ...Object.fromEntries(later.map(([name, { empty }]) => [name, empty?.()])),
        };
        expect(migrate(older, form, presentForms)).toEqual(expected);
      }),
    );
  });

  it('make a document of the first form one that this desk takes', () => {
    for (const kind of kinds) {
      const later = fieldsOfKind(kind).filter(([, row]) => formOf(row) > 1);
      const older = without(
        beginDocument(kind, made),
        later.map(([name]) => name),
      );
      expect(documentSchema.parse(migrate(older, 1, presentForms))).toEqual(beginDocument(kind, made));
    }
  });

  it('stand in the settings of any older library', () => {
    const later = Object.entries(officeFields).filter(([, row]) => formOf(row) > 1);
    const older = without(
      emptyOffice(),
      later.map(([name]) => name),
    );
    const settings = { kind: 'library', id: 'ours', office: older, tags: [] };
    expect(librarySettingsSchema.parse(migrate(settings, 1, presentForms)).office).toEqual(emptyOffice());
  });

  it.each([null, 'words', [1], { kind: 'letter' }, { kind: 'library', office: 3 }])(
    'leave %j to those who judge its shape',
    (held) => {
      expect(migrate(held, 1, presentForms)).toEqual(held);
    },
  );
});
