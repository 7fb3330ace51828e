/** Bringing in what the office has: choose files, look at the plan, keep what is wanted. */
import type { Locator, Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brochureText, latestNewsText } from '../desk/testing/texts.ts';
import { answerDialog, emptyLibrary, expect, root, test, type DeskApp } from './desk.ts';
import { dialog, go, headlineField, list, open, rail, readList, row, sheet, textField } from './screens.ts';

const seeds = path.resolve(root, '../shared/seeds');
const noSeeds = `SKIPPED: the office’s own documents are not here (${seeds})`;

const plan = (page: Page): Locator => dialog(page, 'Import documents');
const file = (page: Page, name: string): Locator => plan(page).getByRole('region', { name });

/** Asks for an import by the button, and answers the computer's dialog with these files. */
async function choose(app: DeskApp, page: Page, ...files: string[]): Promise<void> {
  await answerDialog(app, ...files);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await plan(page).getByRole('button', { name: 'Choose files…' }).click();
  // In a browser each path is typed, and a large file read by a desk that may be busy.
  await plan(page).getByRole('region').first().waitFor({ timeout: 30_000 });
}

async function importAll(page: Page): Promise<void> {
  await plan(page)
    .getByRole('button', { name: /^Import \d/ })
    .click();
  await expect(dialog(page, 'Imported')).toBeVisible();
}

test('a page and a brochure are planned, kept in part, imported, and known afterwards', async ({
  start,
  folder,
}) => {
  const library = await emptyLibrary(folder);
  const news = path.join(folder, 'news.txt');
  const brochure = path.join(folder, 'brochure.txt');
  await writeFile(news, latestNewsText);
  await writeFile(brochure, brochureText);
  const { app, page } = await start({ library });

  await test.step('the plan tells the forms, the documents and the notices with their lines', async () => {
    await choose(app, page, news, brochure);
    await expect(file(page, 'news.txt')).toContainText('Latest News page · 3 documents');
    await expect(file(page, 'brochure.txt')).toContainText('Brochure · 2 documents');
    await expect(file(page, 'brochure.txt')).toContainText(
      'The brochure “Partners of the Lisbon office” will contain',
    );
    const first = file(page, 'news.txt').getByRole('row', { name: /Harbour masters compare notes/ });
    await expect(first).toContainText('9 April 2024');
    await expect(first).toContainText('Twelve ports sent their inspectors to Lisbon.');
    await expect(first).toContainText('1 link, 1 without address');
    const marked = file(page, 'brochure.txt').getByRole('row', { name: /Foresters learn to mark timber/ });
    await expect(marked).toContainText('21 March 2024');
    await expect(marked).toContainText('Image © Foresters');
    await expect(marked.getByRole('list', { name: /^Notices on/ })).toContainText('line 18');
    await expect(plan(page)).toContainText('Nothing has been imported yet.');
    expect(await readdir(path.join(library, 'news'))).toEqual([]);
  });

  await test.step('what is unticked is left out', async () => {
    await plan(page)
      .getByRole('checkbox', { name: 'Keep “Nurses ask for simpler rules on pain relief”' })
      .uncheck();
    await plan(page).getByRole('combobox', { name: 'Tags for all documents (optional)' }).fill('Spring');
    await page.getByRole('option', { name: 'Create tag “Spring”' }).click();
    await importAll(page);
    await expect(dialog(page, 'Imported')).toContainText('3 documents and 1 brochure imported, 1 left out.');
    await dialog(page, 'Imported').getByRole('button', { name: 'Show them' }).click();
    await expect(headlineField(page)).toHaveValue('Harbour masters compare notes on container checks');
    const rows = await readList(page);
    expect(rows.map((one) => [one.date, one.headline])).toEqual([
      ['9 April 2024', 'Harbour masters compare notes on container checks'],
      ['2-3 April 2024', 'A school year against match-fixing opens'],
      ['21 March 2024', 'Foresters learn to mark timber'],
    ]);
    await expect(rail(page).getByRole('button', { name: /^Spring/ })).toHaveText(/3$/);
  });

  await test.step('an entry and a brochure item of the same event are one document', async () => {
    await open(page, 'Harbour masters compare notes on container checks');
    await expect(textField(page)).toContainText('who is to be called first.');
    await expect(sheet(page).getByRole('textbox', { name: 'Teaser' })).toHaveValue(
      'Twelve ports sent their inspectors to Lisbon. They agreed on one form for reporting doubtful seals.',
    );
    await go(page, 'Brochures');
    await open(page, 'Partners of the Lisbon office', 'Brochures');
    await expect(sheet(page).getByRole('listitem')).toHaveText([/Harbour masters/, /Foresters/]);
    await go(page, 'News');
  });

  await test.step('a second import finds everything there but what was left out', async () => {
    await choose(app, page, news, brochure);
    await expect(plan(page).getByText('already in the library', { exact: true })).toHaveCount(4);
    const ticked = plan(page)
      .getByRole('row')
      .getByRole('checkbox', { name: /^Keep “/, checked: true });
    await expect(ticked).toHaveCount(1);
    await expect(plan(page).getByRole('button', { name: 'Import 1 document', exact: true })).toBeEnabled();
    await importAll(page);
    await page.keyboard.press('Escape');
    await expect(list(page).getByRole('option')).toHaveCount(4);
  });
});

test('files that are no documents are refused with the reason, and the others go in', async ({
  start,
  folder,
}) => {
  const { app, page, door } = await start({ library: await emptyLibrary(folder) });
  const wrong = {
    'photograph.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff, 0xfe]),
    'nothing.txt': Buffer.alloc(0),
    'shopping.txt': Buffer.from('milk\nbread\n'),
    'huge.txt': Buffer.alloc(20 * 1024 * 1024, 'word '),
  };
  const good = path.join(folder, 'news.txt');
  await writeFile(good, latestNewsText);
  const files = Object.keys(wrong).map((name) => path.join(folder, name));
  for (const [name, bytes] of Object.entries(wrong)) await writeFile(path.join(folder, name), bytes);

  // The desk's own chooser names only what is there; the computer's may give what has just gone.
  const gone = door === 'window' ? ['gone.txt'] : [];
  await choose(app, page, ...files, good, ...gone.map((name) => path.join(folder, name)));
  for (const name of [...Object.keys(wrong), ...gone]) {
    const refusal = file(page, name).getByRole('alert');
    await expect(refusal).toContainText(name);
    await expect(refusal).toHaveText(/^[“A-Z].{20,}\.$/);
    await expect(file(page, name).getByRole('row')).toHaveCount(0);
  }
  await expect(file(page, 'nothing.txt').getByRole('alert')).toContainText('empty');
  await importAll(page);
  await expect(dialog(page, 'Imported')).toContainText('3 documents imported.');
});

test('a plan of refused files alone cannot be confirmed', async ({ start, folder }) => {
  const { app, page } = await start({ library: await emptyLibrary(folder) });
  const empty = path.join(folder, 'nothing.txt');
  await writeFile(empty, '');
  await choose(app, page, empty);
  await expect(plan(page).getByRole('alert')).toContainText('nothing.txt');
  await expect(plan(page).getByRole('button', { name: /^Import / })).toHaveCount(0);
  await plan(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('No news items yet')).toBeVisible();
});

test.describe(existsSync(seeds) ? 'the office’s own lists' : noSeeds, () => {
  test.skip(!existsSync(seeds), noSeeds);

  test('are imported through the screens: 14 items each, none twice', async ({ start, folder }) => {
    const { app, page } = await start({ library: await emptyLibrary(folder) });
    const both = ['latest-news.txt', 'brochure.txt'].map((name) => path.join(seeds, name));

    await choose(app, page, ...both);
    await expect(file(page, 'latest-news.txt')).toContainText('Latest News page · 14 documents');
    await expect(file(page, 'brochure.txt')).toContainText('Brochure · 14 documents');
    await expect(file(page, 'latest-news.txt')).toContainText('line 43');
    await expect(
      file(page, 'latest-news.txt').getByRole('row', { name: /European Youth Event/ }),
    ).toContainText('10 June 2023');
    await importAll(page);
    await expect(dialog(page, 'Imported')).toContainText('28 documents and 1 brochure imported.');
    await dialog(page, 'Imported').getByRole('button', { name: 'Show them' }).click();

    const rows = await readList(page);
    expect(rows).toHaveLength(28);
    expect(rows.map((one) => one.date)).toEqual(latestDates);
    await expect(headlineField(page)).not.toHaveValue('');

    await choose(app, page, ...both);
    await expect(plan(page).getByText('already in the library', { exact: true })).toHaveCount(28);
    await expect(plan(page).getByRole('button', { name: /^Import 0/ })).toBeDisabled();
    await page.keyboard.press('Escape');
    await expect(row(page, 'World Day against Trafficking in Persons 2023')).toHaveCount(1);
  });
});

/** Days of the two lists, newest first; facts of the documents in ../shared/seeds. */
const latestDates = [
  '11 March 2024',
  '22 February 2024',
  '23 January 2024',
  '14-15 November 2023',
  '18 October 2023',
  '5 October 2023',
  '30 July 2023',
  '20-21 June 2023',
  '10 June 2023',
  '1 June 2023',
  '15-16 May 2023',
  '22 March 2023',
  '8 March 2023',
  '6 March 2023',
  '11 April 2019',
  '5 April 2019',
  '4-5 April 2019',
  '4-5 April 2019',
  '28 March 2019',
  '18 March 2019',
  '11 March 2019',
  '22 February 2019',
  '20 February 2019',
  '12 February 2019',
  '12 February 2019',
  '12 February 2019',
  '7 February 2019',
  '31 January 2019',
];
