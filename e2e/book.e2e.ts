/** A brochure as an e-book: exported beside its pages, opened, and read as a reading program would. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { epubFindings, readEpub } from '../desk/testing/read-epub.ts';
import { findings } from './axe.ts';
import { answerDialog, expect, newFolder, sampleLibrary, test } from './desk.ts';
import { askExport, exportButton, filesOf } from './exporting.ts';
import { dialog, go, open } from './screens.ts';

test('a brochure is exported as an EPUB that can be opened and read', async ({ start, folder }) => {
  const { page, app, door } = await start({ library: await sampleLibrary(folder) });
  const out = await newFolder(folder, 'Out');
  await go(page, 'Brochures');
  await open(page, 'Port Albany brochure', 'Brochures');
  await askExport(page);
  const asking = dialog(page, 'Export');
  await asking.getByRole('checkbox', { name: /^Web page/ }).uncheck();
  await asking.getByRole('checkbox', { name: /^EPUB/ }).check();
  await answerDialog(app, out);
  await asking.getByRole('button', { name: 'Choose folder…' }).click();
  await exportButton(page).click();
  const files = await filesOf(page);
  expect(files).toHaveLength(1);
  const [file = ''] = files;
  expect(file).toMatch(/^port-albany-brochure.*\.epub$/);
  await expect(
    dialog(page, 'Exported').getByRole(door === 'window' ? 'button' : 'link', { name: `Open EPUB: ${file}` }),
  ).toBeVisible();

  const bytes = await readFile(path.join(out, file));
  expect(await epubFindings(bytes)).toEqual([]);
  const book = path.join(folder, 'book');
  for (const [name, content] of await readEpub(bytes)) {
    await mkdir(path.dirname(path.join(book, name)), { recursive: true });
    await writeFile(path.join(book, name), content);
  }
  const reader = await app.plainPage();
  await reader.goto(pathToFileURL(path.join(book, 'EPUB/contents.xhtml')).href);
  expect(await findings(reader)).toEqual([]);
  // The window lets no page lead on to another; where the link leads, a reading program would go.
  const link = reader.getByRole('link', { name: 'Clean mines for clean energy' });
  await reader.goto(await link.evaluate((one: HTMLAnchorElement) => one.href));
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Clean mines for clean energy');
  const image = reader.getByRole('img').first();
  expect(await image.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBeGreaterThan(500);
  expect(await findings(reader)).toEqual([]);
});
