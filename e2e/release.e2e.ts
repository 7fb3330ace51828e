/** Who goes out: counted before an export, kept to by it, and told after it. */
import type { Locator, Page } from '@playwright/test';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { latestNewsText } from '../desk/testing/texts.ts';
import { findings } from './axe.ts';
import { answerDialog, expect, newFolder, sampleLibrary, test, type RunningDesk } from './desk.ts';
import { askExport, askForSomethingElse, exportButton, filesOf } from './exporting.ts';
import { dialog, go, headlineField, inspector, list, messages, open, row, untilSaved } from './screens.ts';

const asking = (page: Page): Locator => dialog(page, 'Export');
const count = (page: Page): Locator => asking(page).getByRole('status', { name: 'Which items' });
const embargo = (page: Page): Locator =>
  inspector(page).getByRole('textbox', { name: 'Not before (embargo)' });

async function chooseFolder({ app, page }: RunningDesk, folder: string): Promise<void> {
  await answerDialog(app, folder);
  await asking(page).getByRole('button', { name: 'Choose folder…' }).click();
  await expect(asking(page).getByRole('status', { name: 'Folder' })).toHaveText(folder);
}

test('what is not released stays here, and is counted before and after', async ({ start, folder }) => {
  const desk = await start({ library: await sampleLibrary(folder) });
  const { page } = desk;
  const out = await newFolder(folder, 'Out');
  const read = (): Promise<string> => readFile(path.join(out, 'latest-news.html'), 'utf8');

  await test.step('from News, News goes out; by Ctrl-E and Enter, without a pointer', async () => {
    await page.keyboard.press('Control+e');
    await expect(asking(page)).toContainText('You are in News, so News goes out.');
    await expect(count(page)).toHaveText(
      '10 of 14 go out; 4 stay here (1 cleared, 1 in review, 1 draft, 1 under embargo until 3 May 2040)',
    );
    expect(await findings(page)).toEqual([]);
    await chooseFolder(desk, out);
    await expect(exportButton(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog(page, 'Exported: 10 items')).toBeVisible({ timeout: 30_000 });
    expect(await read()).toContain('Clean mines');
    expect(await read()).not.toMatch(/Recruited at twelve|Equal access|fair play|national survey/);
    expect(await findings(page)).toEqual([]);
  });

  await test.step('what stayed is told, and those that are cleared are shown', async () => {
    const stayed = dialog(page, 'Exported').getByRole('region', { name: 'Stayed here 4' });
    await stayed.getByRole('button', { name: 'Show the one that is cleared' }).click();
    await expect(list(page).getByRole('option')).toHaveCount(1);
    await expect(row(page, /Recruited at twelve/)).toBeVisible();
    await page.getByRole('button', { name: 'All', exact: true }).click();
  });

  await test.step('days, tag and language narrow it', async () => {
    await askExport(page);
    await asking(page).getByRole('textbox', { name: 'From' }).fill('May 2023');
    await expect(count(page)).toContainText('5 of 14 go out');
    await asking(page).getByLabel('Language').selectOption('French');
    await expect(count(page)).toContainText('1 of 14 go out');
    await asking(page).getByRole('textbox', { name: 'From' }).fill('some time');
    await expect(asking(page).getByText('This is no day.')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('a part takes no place of the whole page, and its articles can be renewed alone', async () => {
    await askExport(page);
    await asking(page).getByRole('textbox', { name: 'From' }).fill('May 2023');
    const whole = await read();
    await exportButton(page).click();
    await expect(asking(page).getByRole('alert')).toContainText('hold more than what is chosen now', {
      timeout: 30_000,
    });
    await asking(page)
      .getByRole('button', { name: 'Keep these pages, renew only the chosen articles' })
      .click();
    await expect(dialog(page, 'Exported: 5 items')).toBeVisible({ timeout: 30_000 });
    expect(await read()).toBe(whole);
    await page.keyboard.press('Escape');
  });

  await test.step('cleared items go out where that is asked for, and are marked as Published on a click', async () => {
    await askExport(page);
    await asking(page)
      .getByRole('radio', { name: /^Published and cleared/ })
      .check();
    await exportButton(page).click();
    const done = dialog(page, 'Exported: 11 items');
    await expect(done).toBeVisible();
    expect(await read()).toContain('Recruited at twelve');
    await done.getByRole('button', { name: 'Mark 1 cleared item as Published' }).click();
    await expect(done.getByRole('button', { name: /^Mark/ })).toBeHidden();
    await done.getByRole('button', { name: 'Close' }).click();
    await expect(row(page, /Recruited at twelve/)).not.toContainText('Cleared');
    await messages(page).getByRole('button', { name: 'Undo' }).click();
    await expect(row(page, /Recruited at twelve/)).toContainText('Cleared');
  });

  await test.step('everything goes out as a proof, which says so', async () => {
    await askExport(page);
    await asking(page)
      .getByRole('radio', { name: /^Everything, as a proof/ })
      .check();
    const published = await read();
    await exportButton(page).click();
    // The folder holds what is for the public.
    await expect(asking(page).getByRole('alert')).toContainText('are for the public, and this is a proof', {
      timeout: 30_000,
    });
    expect(await read()).toBe(published);
    await asking(page).getByRole('button', { name: 'Replace files' }).click();
    await expect(dialog(page, 'Exported: 14 items')).toBeVisible({ timeout: 30_000 });
    expect(await read()).toContain('Proof, not for release');
    await expect(dialog(page, 'Exported').getByRole('button', { name: /^Mark/ })).toBeHidden();
  });
});

test('the last story can be withdrawn: with nothing released, its pages go where that is wanted', async ({
  start,
  folder,
}) => {
  const library = await sampleLibrary(folder);
  const news = path.join(library, 'news');
  for (const name of await readdir(news))
    if (name !== 'critical-raw-materials.json') await rm(path.join(news, name));
  const desk = await start({ library });
  const { page } = desk;
  const out = await newFolder(folder, 'Out');
  await askExport(page);
  await chooseFolder(desk, out);
  await exportButton(page).click();
  await expect(dialog(page, 'Exported: 1 item')).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  await open(page, 'Clean mines for clean energy');
  await inspector(page).getByLabel('Status').selectOption('Draft');
  await untilSaved(page);
  await askExport(page);
  await askForSomethingElse(page);
  await asking(page)
    .getByRole('checkbox', { name: /^Brochure/ })
    .uncheck();
  await exportButton(page).click();
  await expect(asking(page)).toContainText('Nothing is released any more', { timeout: 30_000 });
  expect(await findings(page)).toEqual([]);
  await asking(page)
    .getByRole('button', { name: /^Remove \d+ files$/ })
    .click();
  await expect(asking(page)).toContainText(/old files dealt with/, { timeout: 30_000 });
  await expect(readFile(path.join(out, 'latest-news.html'))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('an item under embargo stays here, also where its day is not understood', async ({ start, folder }) => {
  const { page } = await start({ library: await sampleLibrary(folder) });
  await open(page, 'Clean mines for clean energy');
  await embargo(page).fill('3 May 2041');
  await untilSaved(page);
  await askExport(page);
  await expect(count(page)).toContainText('2 under embargo for now, the first until 3 May 2040');
  await page.keyboard.press('Escape');
  await embargo(page).fill('when they are ready');
  await askExport(page);
  await expect(count(page)).toContainText('1 with an embargo that is not a date');
  await page.keyboard.press('Escape');
  await embargo(page).fill('');
  await untilSaved(page);
  await askExport(page);
  await expect(count(page)).toContainText('10 of 14 go out');
});

test('an error holds the export back until it is mended, left out, or wanted', async ({ start, folder }) => {
  const desk = await start({ library: await sampleLibrary(folder) });
  const { page } = desk;
  const out = await newFolder(folder, 'Out');
  await open(page, 'Clean mines for clean energy');
  await headlineField(page).fill('');
  await untilSaved(page);
  await askExport(page);
  await chooseFolder(desk, out);
  const before = asking(page).getByRole('list', { name: 'Before it goes out' });
  await expect(before).toContainText('Untitled No headline.');
  expect(await findings(page)).toEqual([]);
  await exportButton(page).press('Enter');
  await expect(asking(page).getByText('Fix this error first')).toBeVisible();

  await test.step('the finding leads to its place', async () => {
    await before.getByRole('button', { name: 'Write one' }).click();
    await expect(asking(page)).toBeHidden();
    await expect(headlineField(page)).toBeFocused();
  });
  await test.step('left out, the rest goes', async () => {
    await askExport(page);
    await asking(page).getByRole('button', { name: 'Leave it out' }).click();
    await expect(count(page)).toContainText('1 left out');
    await exportButton(page).click();
    await expect(dialog(page, 'Exported: 9 items')).toBeVisible({ timeout: 30_000 });
    await page.keyboard.press('Escape');
  });
  await test.step('wanted all the same, it goes and is remarked, with a way to it', async () => {
    await go(page, 'Pictures');
    await askExport(page);
    await asking(page).getByRole('button', { name: 'Export all the same' }).click();
    await exportButton(page).click();
    const remarks = dialog(page, 'Exported: 10 items').getByRole('list', { name: 'Remarks' });
    await expect(remarks).toContainText('has no headline', { timeout: 30_000 });
  });
});

test('a brief that is open goes out by itself; one that is a draft says so on its pages', async ({
  start,
  folder,
}) => {
  const desk = await start({ library: await sampleLibrary(folder) });
  const { page } = desk;
  const out = await newFolder(folder, 'Out');
  await go(page, 'Briefs');
  await list(page, 'Briefs')
    .getByRole('option', { name: /tenth Conference/ })
    .click();
  await inspector(page).getByLabel('Status').selectOption('Draft');
  await untilSaved(page);
  await page.keyboard.press('Control+e');
  await expect(asking(page)).toContainText('This brief is open, so it goes out.');
  await expect(asking(page)).toContainText('Every page will say “Draft, not cleared”.');
  await chooseFolder(desk, out);
  await exportButton(page).click();
  const files = await filesOf(page);
  const pages = files.filter((file) => file.startsWith('briefs/'));
  expect(pages.map((file) => path.extname(file)).sort()).toEqual(['.html', '.pdf']);
  const html = pages.find((file) => file.endsWith('.html')) ?? '';
  expect(await readFile(path.join(out, html), 'utf8')).toContain('Draft, not cleared');
});

test('an empty brochure is no export', async ({ start, folder }) => {
  const desk = await start({ library: await sampleLibrary(folder) });
  const { page } = desk;
  await go(page, 'Brochures');
  await page.getByRole('button', { name: 'New brochure' }).first().click();
  await page.keyboard.press('Control+e');
  await expect(asking(page)).toContainText('This brochure has no items yet.');
  await chooseFolder(desk, await newFolder(folder, 'Out'));
  await exportButton(page).click();
  await expect(asking(page).getByRole('alert')).toContainText(
    'has no items. Add news to it, then export it.',
  );
});

test('imported Latest News is Published, unless the plan says otherwise', async ({ start, folder }) => {
  const { app, page } = await start({ library: await sampleLibrary(folder) });
  const bring = async (name: string, text: string, status?: string): Promise<void> => {
    const file = path.join(folder, name);
    await writeFile(file, text);
    await answerDialog(app, file);
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('button', { name: 'Choose files…' }).click();
    const choice = dialog(page, 'Import documents').getByLabel(`New documents from ${name} come in as`);
    await expect(choice).toHaveValue('published');
    if (status !== undefined) await choice.selectOption(status);
    await dialog(page, 'Import documents')
      .getByRole('button', { name: /^Import \d/ })
      .click();
    await dialog(page, 'Imported').getByRole('button', { name: 'Close' }).click();
  };
  await bring('one.txt', latestNewsText);
  await askExport(page);
  await expect(count(page)).toContainText('13 of 17 go out');
  await page.keyboard.press('Escape');
  await bring('two.txt', latestNewsText.replaceAll('2024', '2022'), 'In review');
  await askExport(page);
  await expect(count(page)).toContainText('13 of 20 go out; 7 stay here (1 cleared, 4 in review');
});
