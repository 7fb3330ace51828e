import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDesk } from '../desk.ts';
import { createLibrary } from '../opening/open-library.ts';
import type { Outside } from '../ports.ts';
import { bodyOf, newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';

async function opened(outside: Partial<Outside> = {}) {
  const root = path.join(temporaryFolder(), 'library');
  const library = await createLibrary(root);
  await library.create(newsItem({ id: 'ports', headline: 'Ports compare notes', body: bodyOf('Words.') }));
  const desk = createDesk({
    printer: null,
    dialogs: { chooseFolder: () => Promise.resolve(null), chooseFiles: () => Promise.resolve(null) },
    outside: { showInFolder: () => undefined, openAddress: () => Promise.resolve(), ...outside },
    emit: () => undefined,
  });
  await desk.open(root);
  return desk;
}

describe('copying', () => {
  it('puts the copy on the clipboard where the shell has one, and says so', async () => {
    const copied: { html: string; text: string }[] = [];
    const desk = await opened({ copy: (one) => Promise.resolve(void copied.push(one)) });
    const answer = await desk.api.copyDocuments({ as: 'cms', documents: ['ports'] });
    expect(answer.onClipboard).toBe(true);
    expect(copied.map(({ html, text }) => ({ html, text }))).toEqual([
      { html: answer.html, text: answer.text },
    ]);
    await desk.close();
  });

  it('leaves that to the page where the shell has none', async () => {
    const desk = await opened();
    const answer = await desk.api.copyDocuments({ as: 'mail', documents: ['ports'] });
    expect(answer).toMatchObject({ onClipboard: false, text: expect.stringContaining('Words.') as string });
    await desk.close();
  });

  it('refuses a request of another shape', async () => {
    const desk = await opened();
    for (const request of [
      { as: 'cms', documents: [] },
      { as: 'fax', documents: ['ports'] },
      { as: 'cms', documents: ['ports'], brochure: 'ports' },
      { as: 'cms', documents: ['../ports'] },
    ])
      await expect(desk.api.copyDocuments(request as never)).rejects.toMatchObject({ code: 'bad-request' });
    await desk.close();
  });
});
