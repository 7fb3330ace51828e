/** A library with damaged files: they are shown and left as they are, and everything else works. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, sampleLibrary, test } from './desk.ts';
import { go, headlineField, list, listColumn, open, rail, row, sheet, untilSaved } from './screens.ts';

test('damaged files are shown and untouched, and the rest of the library works', async ({
  start,
  folder,
}) => {
  const library = await sampleLibrary(folder);
  const damaged = {
    'news/critical-raw-materials.json': '{"schema": 1, "id": "critical-raw-ma',
    'news/sport-asean.json': 'null',
    'news/fair-play-south-asia.json': '',
    'briefs/after-the-tenth-conference.json': '\0'.repeat(200),
    'news/from-another-desk.json': '[]',
  };
  for (const [name, text] of Object.entries(damaged)) await writeFile(path.join(library, name), text);

  const { app, page } = await start({ library });
  const files = page.getByRole('list', { name: 'Files that cannot be read' });

  await test.step('each is named with what was found', async () => {
    await expect(list(page).getByRole('option').first()).toContainText('Recruited at twelve');
    await list(page).locator('..').getByRole('button', { name: 'Needs attention: 5 damaged files' }).click();
    for (const name of Object.keys(damaged))
      await expect(files.getByRole('button', { name: `Show in folder: ${name}` })).toBeVisible();
    await expect(files.getByRole('listitem')).toHaveCount(5);
    for (const sentence of await files.getByRole('listitem').getByRole('paragraph').allInnerTexts())
      expect(sentence).toMatch(/^[“A-Z].{15,}\.$/s);
  });

  await test.step('one is shown in the file manager', async () => {
    await app.shownInFolder();
    await files.getByRole('button', { name: 'Show in folder: news/sport-asean.json' }).click();
    await expect
      .poll(() => app.shownInFolder())
      .toEqual([expect.stringContaining(path.join(library, 'news'))]);
  });

  await test.step('the rest can be read, written and found', async () => {
    await go(page, 'News');
    await open(page, 'Belgium gives EUR 2 million to the fund for victims of trafficking');
    await headlineField(page).fill('Belgium gives to the fund');
    await untilSaved(page);
    await expect(row(page, 'Belgium gives to the fund')).toBeVisible();
    await page.getByRole('searchbox', { name: 'Search news items' }).fill('belgium');
    await expect(row(page, 'Belgium gives to the fund')).toBeVisible();
    await go(page, 'Brochures');
    await open(page, 'A spring with Belgium', 'Brochures'); // the search goes on in the other section
    await listColumn(page).getByRole('tab', { name: 'All brochures' }).click();
    await page.getByRole('searchbox', { name: 'Search brochures' }).fill('');
    await open(page, 'Port Albany brochure', 'Brochures');
    await expect(sheet(page).getByText('Its file cannot be read').first()).toBeVisible();
    await expect(sheet(page).getByText('No longer in the library')).toHaveCount(0);
  });

  await test.step('no damaged file was touched', async () => {
    await app.close();
    for (const [name, text] of Object.entries(damaged))
      expect(await readFile(path.join(library, name), 'utf8'), name).toBe(text);
  });
});

test('a library without its settings opens with its documents, never empty', async ({ start, folder }) => {
  const library = await sampleLibrary(folder);
  await rm(path.join(library, 'library.json'));
  const { page } = await start({ library });
  await expect(list(page).getByRole('option').first()).toContainText('Clean mines');
  await expect(rail(page).getByRole('button', { name: 'Needs attention' })).toBeVisible();
});
