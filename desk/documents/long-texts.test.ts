import path from 'node:path';
import { expect, it } from 'vitest';
import { bodyOf, newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { entryOf } from './catalogue.ts';
import { takeWorkedOut, workOutLong } from './long-texts.ts';
import { createLibrary, openLibrary } from '../opening/open-library.ts';

const text = 'Twelve ports agreed on one “form”, and the café of the quay on another. '.repeat(6_000);
const long = newsItem({ id: 'long', body: bodyOf(text, text) });

it('is remembered of a long text as of any other', async () => {
  const root = path.join(temporaryFolder(), 'library');
  const library = await createLibrary(root);
  await library.create(long);
  expect(library.entry('long')).toEqual((await openLibrary(root)).entry('long'));
  expect(library.summary('long')?.words).toBe(14 * 12_000);
});

it('is worked out once, before it is asked for, and only where that takes long', async () => {
  const found = { document: long, rev: 1, savedAt: '2024-03-11T10:32:05.000Z', sha256: '' };
  const plain = entryOf(found);
  await workOutLong(long, 199_999);
  expect(takeWorkedOut(long)).toBeUndefined();
  await workOutLong(long, 200_000);
  expect(entryOf(found)).toEqual(plain);
  expect(takeWorkedOut(long), 'it was used, and is not kept').toBeUndefined();
});
