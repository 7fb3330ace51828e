import { describe, expect, it } from 'vitest';
import { kinds, type Document } from '../../core/document.ts';
import { beginDocument, fieldsOfKind } from '../../core/fields/fields.ts';
import { searchableOf } from '../search/searchable.ts';
import { newOffice } from '../settings/default-office.ts';
import { bodyOf } from '../testing/documents.ts';
import { openingOf, summarise, textOf } from './summarise.ts';

const begun = (kind: Document['kind']): Document =>
  beginDocument(kind, { id: 'one', at: '2024-03-11T09:00:00.000Z' }, newOffice());
const rows = kinds.flatMap((kind) => fieldsOfKind(kind).map(([name, field]) => ({ kind, name, ...field })));

/** The document with a word of its own in a field. */
function withWord(kind: Document['kind'], name: string): Document {
  const value = name === 'body' ? bodyOf('kittiwake') : name === 'tags' ? ['kittiwake'] : 'kittiwake';
  return { ...begun(kind), [name]: value } as Document;
}

describe('the table of fields', () => {
  it.each(rows.filter(({ searched }) => searched !== null))(
    'has search find the words of “$name” of a $kind where it says',
    ({ kind, name, searched }) => {
      const found = searchableOf(withWord(kind, name));
      const places = Object.entries(found).filter(([, words]) =>
        JSON.stringify(words)?.includes('kittiwake'),
      );
      expect(places.map(([place]) => place)).toEqual([searched]);
      const document = withWord(kind, name);
      expect(openingOf(document, textOf(document)).includes('kittiwake')).toBe(searched === 'body');
    },
  );

  it.each(rows.filter(({ name, listed }) => listed !== null && name !== 'kind'))(
    'has lists show “$name” of a $kind where it says',
    ({ kind, name, listed }) => {
      const [plain, changed] = [summarise(begun(kind)), summarise(withWord(kind, name))];
      expect(changed[listed ?? 'id']).not.toEqual(plain[listed ?? 'id']);
    },
  );
});
