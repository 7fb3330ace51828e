import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { bodyText } from '../../core/body/body-text.ts';
import { createLibrary, openLibrary } from '../opening/open-library.ts';
import { bodyOf, newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { editedDocx, runOf, sentDocx, tracked } from '../testing/returned-docx.ts';
import { runDesk } from '../testing/run-desk.ts';

it('two reviewers’ files come in one after the other: no word of the first is written over, and nothing is said to be saved that was not', async () => {
  const folder = temporaryFolder();
  const root = path.join(folder, 'library');
  const library = await createLibrary(root);
  const item = newsItem({ id: 'gold', body: bodyOf('They met in Vienna.', 'They agreed.') });
  const { rev } = await library.create(item);
  const returned = async (name: string, ...edits: [from: string, to: string][]): Promise<string> => {
    const file = path.join(folder, name);
    const { deleted, inserted } = tracked;
    const edit = (xml: string): string =>
      edits.reduce((whole, [from, to]) => whole.replace(runOf(from), deleted(from) + inserted(to)), xml);
    writeFileSync(file, await editedDocx(await sentDocx(item, rev), { 'word/document.xml': edit }));
    return file;
  };
  const take = async (file: string): Promise<{ status: number | null; out: string; err: string }> =>
    runDesk(['compare', file, '--library', root, '--accept-all']);
  const ada = await returned('ada.docx', ['They met in Vienna.', 'They met in Graz.']);
  const ben = await returned(
    'ben.docx',
    ['They met in Vienna.', 'They met in Linz.'],
    ['They agreed.', 'All agreed.'],
  );

  expect((await take(ada)).out).toContain('Saved as revision');
  const second = await take(ben);
  expect(second.out).toContain('Saved as revision');
  expect(second.err).toContain('“They met in Graz.”. The file has: “They met in Linz.”');
  for (const again of [await take(ada), await take(ben)]) {
    expect(again.status).toBe(0);
    expect(again.out).toContain('Nothing was saved');
    expect(again.out).not.toContain('Saved as');
  }
  const { document, rev: last } = await (await openLibrary(root)).read('gold');
  if (document.kind === 'brochure') throw new Error('No item.');
  expect(bodyText(document.body)).toBe('They met in Graz.\n\nAll agreed.');
  expect(last).toBe(rev + 2);
});
