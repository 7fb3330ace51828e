/** The first start, and finding things as they were at the next. */
import { createHash } from 'node:crypto';
import { readdir, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { answerDialog, emptyLibrary, expect, newFolder, root, sampleLibrary, test } from './desk.ts';
import {
  dialog,
  go,
  headlineField,
  list,
  messages,
  open,
  rail,
  readList,
  sheet,
  untilSaved,
} from './screens.ts';

/** Every file below a folder with its bytes' hash and time of change. */
async function fingerprint(folder: string): Promise<Record<string, string>> {
  const prints: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const hash = createHash('sha256').update(await readFile(file));
    prints[path.relative(folder, file)] = `${hash.digest('hex')} ${String((await stat(file)).mtimeMs)}`;
  }
  return prints;
}

test('a first start opens a copy of the sample library and leaves data/ as it is', async ({ start }) => {
  const shipped = path.join(root, 'data');
  const before = await fingerprint(shipped);
  expect(Object.keys(before).length).toBeGreaterThan(15);

  const { app, page, userData } = await start();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('UNODC Brussels Liaison Office');
  await expect(rail(page).getByRole('button', { name: 'News' })).toHaveText(/14$/);

  await test.step('the list is newest first, under its years', async () => {
    const rows = await readList(page);
    expect(rows).toHaveLength(14);
    expect(rows[0]).toEqual({
      year: '2024',
      date: '11 March 2024',
      headline: 'Clean mines for clean energy',
    });
    const years = rows.map((row) => row.year);
    expect(years).toEqual([...years].sort((a, b) => Number(b) - Number(a)));
    expect([...new Set(years)]).toEqual(['2024', '2023', '2019']);
    for (const row of rows) expect(row.date).toContain(row.year);
  });

  await test.step('what is written goes into the copy', async () => {
    await open(page, 'Clean mines for clean energy');
    await headlineField(page).fill('Clean mines, a second look');
    await untilSaved(page);
    const copy = path.join(userData, 'Sample library', 'news', 'critical-raw-materials.json');
    expect(await readFile(copy, 'utf8')).toContain('Clean mines, a second look');
    await app.close();
    expect(await fingerprint(shipped)).toEqual(before);
  });
});

test('the library that was open last is opened at the next start', async ({ start, folder }) => {
  const library = await sampleLibrary(folder);
  const first = await start();
  await go(first.page, 'Office and settings');
  await answerDialog(first.app, library);
  await sheet(first.page).getByRole('button', { name: 'Open another library…' }).click();
  await go(first.page, 'Office and settings');
  await expect(sheet(first.page).getByText(library)).toBeVisible();
  await first.app.close();

  const second = await start({ userData: first.userData });
  await expect(list(second.page).getByRole('option').first()).toBeVisible();
  await go(second.page, 'Office and settings');
  await expect(sheet(second.page).getByText(library)).toBeVisible();
});

test('a library that has gone is said to be gone, and can be found again', async ({ start, folder }) => {
  const library = await sampleLibrary(folder);
  const first = await start({ library });
  await expect(list(first.page).getByRole('option').first()).toBeVisible();
  await first.app.close();
  const moved = path.join(folder, 'Moved elsewhere');
  await rename(library, moved);

  const { app, page } = await start({ userData: first.userData });
  await expect(
    page.getByRole('heading', { name: 'Your desk is ready. Where is your library?' }),
  ).toBeVisible();
  await expect(messages(page)).toContainText(`There is no folder “${library}”`);

  await answerDialog(app, moved);
  await page.getByRole('button', { name: 'Open a library' }).click();
  await expect(list(page).getByRole('option').first()).toBeVisible();
});

test('a library named at the start that is none is said to be none', async ({ start, folder }) => {
  const { page } = await start({ library: await newFolder(folder, 'Holiday pictures') });
  await expect(messages(page)).toContainText('Holiday pictures” is no library');
  await expect(page.getByRole('button', { name: 'Create a library' })).toBeVisible();
});

test('a library is created in an empty folder, and never in one that is not empty', async ({
  start,
  folder,
}) => {
  const { app, page } = await start({ library: await emptyLibrary(folder) });
  await expect(page.getByText('No news items yet')).toBeVisible();
  await go(page, 'Office and settings');
  await sheet(page).getByRole('button', { name: 'Create a library…' }).click();
  await dialog(page, 'Create a library').getByLabel('Name of the office').fill('Liaison Office in Lisbon');

  await answerDialog(app, folder);
  await dialog(page, 'Create a library').getByRole('button', { name: 'Choose an empty folder…' }).click();
  await expect(messages(page)).toContainText('is not empty, so no library was made in it');

  const made = await newFolder(folder, 'Lisbon');
  await answerDialog(app, made);
  await dialog(page, 'Create a library').getByRole('button', { name: 'Choose an empty folder…' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Liaison Office in Lisbon');
  expect(await readdir(made)).toContain('library.json');
});
