/** The first start, and finding things as they were at the next. */
import { createHash } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { findings } from './axe.ts';
import {
  answerDialog,
  answerInTurn,
  emptyLibrary,
  expect,
  newFolder,
  resize,
  root,
  sampleLibrary,
  test,
} from './desk.ts';
import {
  dialog,
  go,
  headlineField,
  list,
  messages,
  open,
  rail,
  readList,
  row,
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

/** A person's home, and what makes a desk take it for theirs. */
async function newHome(folder: string): Promise<{ home: string; env: Record<string, string> }> {
  const home = await newFolder(folder, 'home');
  return { home, env: { HOME: home, XDG_CONFIG_HOME: path.join(home, '.config') } };
}

const welcome = (page: Page) => page.getByRole('heading', { name: 'Where would you like to begin?' });
const way = (page: Page, name: 'Look around' | 'Create your own' | 'Open a library') =>
  page.getByRole('region', { name, exact: true });
const office = (page: Page) => page.getByRole('heading', { level: 1 });
const sampleBanner = (page: Page) => page.getByRole('region', { name: 'Sample', exact: true });
const sampleOffice = 'Port Albany Liaison Office';

/** Counts what is clicked from now on, as the page sees it. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as unknown as { clicks: number };
    counted.clicks = 0;
    window.addEventListener('pointerdown', () => (counted.clicks += 1), true);
  });
  return () => page.evaluate(() => (window as unknown as { clicks: number }).clicks);
}

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

test('the sample says that it is one, is put back and brought back, and gives way to real work', async ({
  start,
  folder,
}) => {
  const { home, env } = await newHome(folder);
  const { app, page, userData } = await start({ env });
  await expect(welcome(page)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(sampleBanner(page)).toContainText('This is a sample.');
  await open(page, 'Training for fair play in South Asia');
  await headlineField(page).fill('Tried out');
  await untilSaved(page);

  await test.step('put back, its newest item is open and what was tried lies aside', async () => {
    await sampleBanner(page).getByRole('button', { name: 'Reset sample' }).click();
    await expect(messages(page)).toContainText('The sample was reset.');
    await expect(headlineField(page)).toHaveValue('Clean mines for clean energy');
    await expect(row(page, 'Training for fair play in South Asia')).toBeVisible();
    expect(await readdir(userData)).toContain('Sample library put aside');
  });
  await test.step('and comes back by Undo', async () => {
    await messages(page).getByRole('button', { name: 'Undo' }).click();
    await expect(row(page, 'Tried out')).toBeVisible();
    await expect(sampleBanner(page)).toBeVisible();
  });
  await test.step('a library of one’s own is made from the banner, in the documents, and has no banner', async () => {
    await sampleBanner(page).getByRole('button', { name: 'Create your own library' }).click();
    const asking = dialog(page, 'Create your own library');
    await asking.getByLabel('Office name').fill('Liaison Office in Lisbon');
    await asking.getByRole('button', { name: 'Create library' }).click();
    await expect(office(page)).toHaveText('Liaison Office in Lisbon');
    await expect(asking).toBeHidden();
    await expect(sampleBanner(page)).toBeHidden();
    expect(await readdir(path.join(home, 'Documents', 'Liaison Office in Lisbon'))).toContain('library.json');
  });
  await test.step('the sample is found again by its command', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('sample');
    await page.keyboard.press('Enter');
    await expect(sampleBanner(page)).toBeVisible();
    await expect(row(page, 'Tried out')).toBeVisible(); // as it was left
  });
  await app.close();
  const next = await start({ userData, env });
  await expect(sampleBanner(next.page)).toBeVisible();
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

test('libraries that were opened before are listed, and those that are gone say so', async ({
  start,
  folder,
}) => {
  const { env } = await newHome(folder);
  const library = await sampleLibrary(folder);
  const first = await start({ env });
  await expect(way(first.page, 'Open a library').getByText('Libraries you have opened')).toBeVisible();
  await answerDialog(first.app, library);
  await way(first.page, 'Open a library').getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(headlineField(first.page)).toHaveValue('Clean mines for clean energy');
  await expect(sampleBanner(first.page)).toBeHidden(); // a copy elsewhere is a library like any other
  await first.app.close();
  const second = await start({ userData: first.userData, env, library: await emptyLibrary(folder) });
  await expect(office(second.page)).toHaveText('Liaison Office');
  await second.app.close();
  await rename(path.join(folder, 'Empty library'), path.join(folder, 'Moved'));

  const { page } = await start({ userData: first.userData, env });
  await expect(page.getByRole('alert')).toContainText('There is no folder');
  const recent = way(page, 'Open a library').getByRole('list', { name: 'Recent libraries' });
  await expect(recent.getByRole('button')).toHaveText([
    /Liaison Office.*Not found/,
    /Port Albany Liaison Office/,
  ]);
  await recent.getByRole('button', { name: /Not found/ }).click();
  await expect(way(page, 'Open a library').getByRole('alert')).toContainText('There is no folder');
  await recent.getByRole('button', { name: /Port Albany/ }).click();
  await expect(list(page).getByRole('option').first()).toBeVisible();
});

test('a backup is restored from the welcome', async ({ start, folder }) => {
  const library = await sampleLibrary(folder);
  const backups = await newFolder(folder, 'backups');
  const first = await start({ library });
  await answerDialog(first.app, backups);
  await first.page.keyboard.press('Control+k');
  await first.page.keyboard.type('back up now');
  await first.page.keyboard.press('Enter');
  await expect(messages(first.page)).toContainText('Backup created and verified');
  await first.app.close();
  const [zip] = await readdir(backups);

  const { app, page } = await start();
  await answerInTurn(app, path.join(backups, zip ?? ''), await newFolder(folder, 'Restored'));
  await way(page, 'Open a library').getByRole('button', { name: 'From a backup…' }).click();
  await dialog(page, 'Restore a backup').getByRole('button', { name: 'Choose a backup…' }).click();
  await expect(messages(page)).toContainText('The backup was restored and is open.');
  await expect(headlineField(page)).toHaveValue('Clean mines for clean energy');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing on the welcome, wide and narrow, nor on the sample, ${colorScheme}`, async ({
    start,
    folder,
  }) => {
    const { env } = await newHome(folder);
    const { app, page } = await start({ colorScheme, env });
    const found: Record<string, string[]> = {};
    const look = async (screen: string): Promise<void> => {
      const some = await findings(page);
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

test('the library that was open last is opened at the next start', async ({ start, folder }) => {
  const library = await sampleLibrary(folder);
  const first = await start();
  await expect(welcome(first.page)).toBeVisible();
  await first.page.keyboard.press('Enter');
  await go(first.page, 'Office and settings');
  await answerDialog(first.app, library);
  await sheet(first.page).getByRole('button', { name: 'Open another library…' }).click();
  await expect(sampleBanner(first.page)).toBeHidden();
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
  await expect(welcome(page)).toBeVisible();
  await expect(page.getByRole('alert')).toContainText(`There is no folder “${library}”`);

  await answerDialog(app, moved);
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(list(page).getByRole('option').first()).toBeVisible();
});

test('a library named at the start that is none is said to be none', async ({ start, folder }) => {
  const { page } = await start({ library: await newFolder(folder, 'Holiday pictures') });
  await expect(page.getByRole('alert')).toContainText('Holiday pictures” is no library');
  await expect(way(page, 'Create your own')).toBeVisible();
});

test('another library is made from the settings', async ({ start, folder }) => {
  const { app, page } = await start({ library: await emptyLibrary(folder) });
  await expect(page.getByText('No news items yet')).toBeVisible();
  await go(page, 'Office and settings');
  await sheet(page).getByRole('button', { name: 'Create your own library…' }).click();
  const asking = dialog(page, 'Create your own library');
  await asking.getByLabel('Office name').fill('Liaison Office in Lisbon');
  const made = await newFolder(folder, 'Lisbon');
  await answerDialog(app, made);
  await asking.getByRole('button', { name: 'Folder' }).click();
  await expect(asking.getByRole('button', { name: 'Folder' })).toContainText('Lisbon');
  await asking.getByRole('button', { name: 'Create library' }).click();
  await expect(office(page)).toHaveText('Liaison Office in Lisbon');
  expect(await readdir(made)).toContain('library.json');
});
