import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportFormats } from '../../core/export/formats.ts';
import { createDesk } from '../desk.ts';
import { createLibrary } from '../opening/open-library.ts';
import { bodyOf, brochure, newsItem } from '../testing/documents.ts';
import { filesIn, temporaryFolder } from '../testing/folder.ts';

async function opened() {
  const base = temporaryFolder();
  const root = path.join(base, 'library');
  await createLibrary(root);
  const desk = createDesk({
    printer: null,
    dialogs: { chooseFolder: () => Promise.resolve(null), chooseFiles: () => Promise.resolve(null) },
    outside: { showInFolder: () => undefined, openAddress: () => Promise.resolve() },
    emit: () => undefined,
  });
  await desk.open(root);
  const into = (folder: string) => {
    desk.allowExport(folder);
    return desk.api.export({ formats: [...exportFormats], folder, pdf: false });
  };
  return { base, root, desk, into };
}

describe('exports', () => {
  it('go nowhere into a library, by whatever path, and be it another one', async () => {
    const { base, root, desk, into } = await opened();
    const other = path.join(base, 'other');
    await createLibrary(other);
    symlinkSync(path.join(root, 'media'), path.join(base, 'link'), 'junction');
    const before = filesIn(base);
    for (const folder of [
      root,
      path.join(root, 'news'),
      path.join(root, 'web', 'pages'),
      path.join(base, 'link', 'x'),
      path.join(other, 'web'),
    ])
      await expect(into(folder), folder).rejects.toMatchObject({
        code: 'refused',
        message: expect.stringContaining('is inside the library') as string,
      });
    await desk.close();
    const after = filesIn(base);
    delete before['library/.desk/lock'];
    expect(after).toEqual(before);
    mkdirSync(path.join(base, 'library 2'));
    await desk.open(root);
    await desk.api.create({ kind: 'news', from: { headline: 'Ports', status: 'published' } });
    expect((await into(path.join(base, 'library 2'))).files).not.toEqual([]);
    await desk.close();
  });

  it.each([
    'x',
    'no language at all',
    'en_GB',
    'zz-ZZ',
    'en) /JS (1',
    '\u202een',
    'i-klingon',
    'a'.repeat(300),
  ])('are made in the language “%s”, whether Intl knows it or not', async (language) => {
    const { base, root, desk, into } = await opened();
    const { office } = (await desk.api.library({})) ?? {};
    if (!office) throw new Error('No office.');
    const odd = language.length < 2 ? `${language}!` : language;
    await desk.api.saveOffice({ office: { ...office, language: odd } });
    const item = newsItem({
      status: 'published',
      language: odd,
      date: { start: '2024-03-11' },
      body: bodyOf('Words 日本.'),
    });
    const { document } = await desk.api.create({ kind: 'news', from: { ...item } });
    await desk.api.create({
      kind: 'brochure',
      from: brochure({ title: 'Spring', language: odd, items: [document.id] }),
    });
    await desk.api.create({ kind: 'brief', from: { headline: 'con', language: odd } });
    const { files } = await into(path.join(base, 'out'));
    expect(files).toContain('latest-news.html');
    expect(readdirSync(path.join(base, 'out/briefs'))).toContain('page-con.html');
    await desk.close();
    expect(readdirSync(path.join(root, 'news'))).toHaveLength(1);
  });
});
