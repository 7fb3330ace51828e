/** The first start: the ways to begin, a library of one’s own, and what cannot be made. */
import { access, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { darkFindings, findings } from './axe.ts';
import { answerDialog, expect, newFolder, resize, root, sampleLibrary, test } from './desk.ts';
import { go, headlineField, open, rail, readList, row, sheet, untilSaved } from './screens.ts';
import {
  fingerprint,
  newHome,
  welcome,
  way,
  office,
  sampleBanner,
  sampleOffice,
  countClicks,
} from './beginning.ts';

test('a first start asks where to begin, and one click opens a copy of the sample', async ({ start }) => {
  const shipped = path.join(root, 'data');
  const before = await fingerprint(shipped);
  expect(Object.keys(before).length).toBeGreaterThan(15);

  const { app, page, userData } = await start();
  await expect(welcome(page)).toBeVisible();
  await expect(access(path.join(userData, 'Sample library'))).rejects.toThrow(); // nothing is made unasked
  const promised = await way(page, 'Look around').getByRole('listitem').locator('strong').allTextContents();
  const clicks = await countClicks(page);
  await way(page, 'Look around').getByRole('button', { name: 'Open the sample' }).click();
  await expect(office(page)).toHaveText(sampleOffice);
  expect(await clicks()).toBe(1);
  await expect(rail(page).getByRole('button', { name: 'News' })).toHaveText(/14$/);

  await test.step('the newest item is open, and its row has the focus', async () => {
    await expect(headlineField(page)).toHaveValue('Clean mines for clean energy');
    await expect(row(page, 'Clean mines for clean energy')).toBeFocused();
    for (const headline of promised) await expect(row(page, headline)).toBeVisible();
  });

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

test('Enter opens the sample, and every other way is reached by keyboard in the order of the page', async ({
  start,
}) => {
  const first = await start();
  await expect(welcome(first.page)).toBeVisible();
  // The desk is asked where the library would be.
  await expect(first.page.getByRole('button', { name: /Liaison library/ })).toBeVisible();
  const { keyboard } = first.page;
  const order: string[] = [];
  for (let i = 0; i < 7; i += 1) {
    await keyboard.press('Tab');
    order.push(
      await first.page.evaluate(() => (document.activeElement as HTMLElement).innerText.split('\n')[0] ?? ''),
    );
  }
  expect(order.map((words) => words.replace(/Enter$/, '').trim())).toEqual([
    'Open the sample',
    '', // the office's name
    expect.stringContaining('Liaison library'),
    expect.stringContaining('English'),
    'Create library',
    'Choose a folder…',
    'From a backup…',
  ]);
  await first.app.close();

  const { page } = await start();
  await expect(welcome(page)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(office(page)).toHaveText(sampleOffice);
});

test('a library of one’s own is made with a name and one click, in the documents', async ({
  start,
  folder,
}) => {
  const { home, env } = await newHome(folder);
  const { page } = await start({ env });
  const own = way(page, 'Create your own');
  await expect(own.getByRole('button', { name: 'Folder' })).toContainText('Documents/Liaison library');
  await own.getByRole('button', { name: 'Create library' }).click();
  await expect(own.getByText('Give your office a name first.')).toBeVisible();
  await expect(own.getByLabel('Office name')).toBeFocused();

  const clicks = await countClicks(page);
  await page.keyboard.type('Bureau de liaison: Genève');
  await expect(own.getByRole('button', { name: 'Folder' })).toContainText(
    'Documents/Bureau de liaison Genève',
  );
  await own.getByLabel('Language of your documents').selectOption('French');
  await own.getByRole('button', { name: 'Create library' }).click();
  await expect(office(page)).toHaveText('Bureau de liaison: Genève');
  expect(await clicks()).toBe(1);
  await expect(sheet(page).getByText('Nothing here yet')).toBeVisible();
  expect(await readdir(path.join(home, 'Documents', 'Bureau de liaison Genève'))).toContain('library.json');
  await go(page, 'Office and settings');
  await expect(sheet(page).getByLabel('Language of new documents')).toHaveValue('fr');
});

test('what cannot be made or opened is said where it was asked for, and what was typed stays', async ({
  start,
  folder,
}) => {
  const { env } = await newHome(folder);
  const { app, page } = await start({ env });
  const own = way(page, 'Create your own');
  const other = way(page, 'Open a library');
  await own.getByLabel('Office name').fill('Liaison Office in Lisbon');

  await test.step('a folder that is already a library', async () => {
    const taken = await sampleLibrary(folder);
    await answerDialog(app, taken);
    await own.getByRole('button', { name: 'Folder' }).click();
    await expect(own.getByRole('alert')).toContainText('is already a library');
  });
  await test.step('a chosen folder that holds something is not filled: the library gets one in it', async () => {
    const shared = await newFolder(folder, 'Shared');
    await mkdir(path.join(shared, 'Liaison Office in Lisbon', 'letters'), { recursive: true });
    await answerDialog(app, shared);
    await own.getByRole('button', { name: 'Folder' }).click();
    await expect(own.getByRole('button', { name: 'Folder' })).toContainText(
      'Shared/Liaison Office in Lisbon 2',
    );
    await expect(own.getByRole('alert')).toBeHidden();
  });
  await test.step('a folder that is no library', async () => {
    await answerDialog(app, await newFolder(folder, 'Holiday pictures'));
    await other.getByRole('button', { name: 'Choose a folder…' }).click();
    await expect(other.getByRole('alert')).toContainText('Holiday pictures” is no library');
  });
  await expect(own.getByLabel('Office name')).toHaveValue('Liaison Office in Lisbon');
  await own.getByRole('button', { name: 'Create library' }).click();
  await expect(office(page)).toHaveText('Liaison Office in Lisbon');
  expect(await readdir(path.join(folder, 'Shared', 'Liaison Office in Lisbon 2'))).toContain('library.json');
});

test('axe finds nothing on the welcome, wide and narrow, nor on the sample, light or dark', async ({
  start,
  folder,
}) => {
  const { env } = await newHome(folder);
  const { app, page } = await start({ env });
  const found: Record<string, string[]> = {};
  const look = async (screen: string): Promise<void> => {
    const some = [...(await findings(page)), ...(await darkFindings(page))];
    if (some.length > 0) found[screen] = some;
  };
  await expect(welcome(page)).toBeVisible();
  await look('welcome');
  await way(page, 'Create your own').getByRole('button', { name: 'Create library' }).click();
  await look('welcome, no name');
  for (const [width, height] of [
    [1024, 700],
    [640, 480],
  ] as const) {
    await resize(app, width, height);
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThanOrEqual(width);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, String(width)).toBeLessThanOrEqual(0);
    await look(`welcome ${String(width)}`);
  }
  await way(page, 'Look around').getByRole('button', { name: 'Open the sample' }).click();
  await expect(sampleBanner(page)).toBeVisible();
  await look('sample, narrow');
  await resize(app, 1440, 900);
  await look('sample');
  await sampleBanner(page).getByRole('button', { name: 'Create your own library' }).click();
  await look('make your own library');
  expect(found).toEqual({});
});
