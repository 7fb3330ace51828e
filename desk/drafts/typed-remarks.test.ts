import path from 'node:path';
import { expect, it } from 'vitest';
import { createLibrary } from '../opening/open-library.ts';
import { brochure, newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { typedRemarks } from './typed-remarks.ts';

it('an export says which words of what goes out were typed and not understood, and of nothing else', async () => {
  const folder = temporaryFolder();
  const library = await createLibrary(path.join(folder, 'library'));
  for (const [id, headline] of [
    ['a', 'Ports share a register'],
    ['b', ''],
  ] as const)
    await library.create(newsItem({ id, headline }));
  await library.create(brochure({ id: 'c', title: 'Partners', items: ['a'] }));
  const toColleagues = { comment: 'Who said this?', 'comment.passage': '{}', 'answer.x': 'I did.' };
  const typed = {
    a: { ...toColleagues, date: 'some day in June' },
    b: { date: 'soon' },
    gone: { date: 'never' },
  };
  const ask = { folder, pdf: false };
  const of = (words: string, headline: string): string =>
    `${headline}: “${words}” was typed and could not be understood, so it is not in the export.`;
  const [a, b] = [of('some day in June', '“Ports share a register”'), of('soon', '“Untitled”')];

  expect(await typedRemarks(library, { ...ask, formats: ['latest-news'] }, typed)).toEqual([a, b]);
  expect(await typedRemarks(library, { ...ask, formats: ['article'], documents: ['b'] }, typed)).toEqual([b]);
  expect(await typedRemarks(library, { ...ask, formats: ['brochure'], brochure: 'c' }, typed)).toEqual([a]);
  expect(
    await typedRemarks(
      library,
      { ...ask, formats: ['brochure'], brochure: 'c' },
      { c: { closing: 'x' }, '.office': { closing: 'y' } },
    ),
  ).toEqual([of('x', '“Partners”'), of('y', 'The office’s settings')]);
});
