/** A damaged document with a history: its newest good version is offered and put in place, and nothing is lost. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findings } from './axe.ts';
import { expect, sampleLibrary, test } from './desk.ts';
import {
  dialog,
  go,
  headlineField,
  inspector,
  messages,
  open,
  rail,
  row,
  teaserField,
  untilSaved,
} from './screens.ts';

const item = 'Training for fair play in South Asia';
const place = 'news/fair-play-south-asia.json';
const cut = '{"schema": 1, "id": "fair-play-sou';

test('the newest good version of a damaged document is offered, put in place and opened', async ({
  start,
  folder,
}) => {
  const library = await sampleLibrary(folder);

  await test.step('a document gets a history', async () => {
    const { app, page } = await start({ library });
    await open(page, item);
    await teaserField(page).fill('The words that the history keeps.');
    await untilSaved(page);
    await inspector(page).getByRole('combobox', { name: 'Status' }).selectOption('In review');
    await untilSaved(page);
    await app.close();
  });
  await writeFile(path.join(library, place), cut);
  await writeFile(path.join(library, 'news', 'sport-asean.json'), 'null');

  const { page } = await start({ library });
  const files = page.getByRole('list', { name: 'Files that cannot be read' });

  await test.step('what was found is told, and the file is left as it is', async () => {
    await expect(rail(page).getByRole('button', { name: /^Needs attention\s*2$/ })).toBeVisible();
    await go(page, 'Needs attention');
    await expect(files.getByRole('listitem')).toHaveCount(2);
    await expect(files.getByRole('listitem').filter({ hasText: place })).toContainText(item);
    expect(await findings(page)).toEqual([]);
    expect(await readFile(path.join(library, place), 'utf8')).toBe(cut);
  });

  const good = dialog(page, `Good versions of “${item}”`);
  await test.step('its good versions can be looked at, the newest first', async () => {
    await files.getByRole('button', { name: `Restore a good version: ${place}` }).click();
    await expect(good.getByRole('radio').first()).toBeChecked();
    await expect(good.getByRole('radio').first()).toHaveAccessibleName(/From the history · saved .+ words/);
    await expect(good.getByRole('region', { name: 'Selected version' })).toContainText(item);
    expect(await findings(page)).toEqual([]);
  });

  await test.step('put in place, it is opened, and the damaged file is kept', async () => {
    await good.getByRole('button', { name: 'Restore this version' }).click();
    await expect(good).toBeHidden();
    await expect(messages(page)).toContainText(`“${item}” was restored.`);
    await expect(headlineField(page)).toHaveValue(item);
    await expect(teaserField(page)).toHaveValue('The words that the history keeps.');
    await expect(row(page, item)).toBeVisible();
    const aside = path.join(library, '.desk', 'set-aside');
    const [name = ''] = await readdir(aside);
    expect(name).toContain('fair-play-south-asia.json');
    expect(await readFile(path.join(aside, name), 'utf8')).toBe(cut);
  });

  await test.step('what is kept as it is counts no more', async () => {
    await go(page, 'Needs attention');
    await expect(files.getByRole('listitem')).toHaveCount(1);
    await files.getByRole('button', { name: 'Keep as it is: news/sport-asean.json' }).click();
    const aside = page.getByRole('list', { name: 'Files set aside' });
    await aside.getByRole('button', { name: /^Keep as it is: / }).click();
    const left = page.getByRole('list', { name: 'Kept as they are' });
    await expect(left.getByRole('listitem')).toHaveCount(2);
    await expect(page.getByText('Nothing needs attention')).toBeVisible();
    await expect(rail(page).getByRole('button', { name: 'Needs attention' })).toHaveText('Needs attention');
    expect(await findings(page)).toEqual([]);
    expect(await readFile(path.join(library, 'news', 'sport-asean.json'), 'utf8')).toBe('null');
  });
});

test('a document whose file has gone is brought back from its history', async ({ start, folder }) => {
  const library = await sampleLibrary(folder);
  const first = await start({ library });
  await open(first.page, item);
  await inspector(first.page).getByRole('combobox', { name: 'Status' }).selectOption('In review');
  await untilSaved(first.page);
  await first.app.close();
  await rm(path.join(library, place));

  const { page } = await start({ library });
  const button = page.getByRole('button', { name: 'Needs attention: 1 missing document' });
  await button.click();
  const gone = page.getByRole('list', { name: 'Missing documents' });
  await expect(gone.getByRole('listitem')).toContainText(item);
  await gone.getByRole('button', { name: `Restore a good version: ${place}` }).click();
  const good = dialog(page, `Good versions of “${item}”`);
  await good.getByRole('button', { name: 'Restore this version' }).click();
  await expect(headlineField(page)).toHaveValue(item);
  await expect(button).toBeHidden();
  expect(await readFile(path.join(library, place), 'utf8')).toContain(item);
});

test('lost settings are brought back from the copy that the desk keeps', async ({ start, folder }) => {
  const library = await sampleLibrary(folder);
  const first = await start({ library });
  await go(first.page, 'Office and settings');
  const title = first.page.getByRole('textbox', { name: 'Page title' });
  await title.fill('News from the harbour');
  await title.blur();
  await expect(first.page.getByText('Saved.', { exact: true })).toBeVisible();
  await first.app.close();
  await writeFile(path.join(library, 'library.json'), '{"schema": 1,');

  const { page } = await start({ library });
  await go(page, 'Needs attention');
  await page.getByRole('button', { name: 'Restore a good version: library.json' }).click();
  const good = dialog(page, 'Good versions of the settings');
  await expect(good.getByRole('radio').first()).toHaveAccessibleName(/From the desk’s copy of the settings/);
  await good.getByRole('button', { name: 'Restore this version' }).click();
  await expect(messages(page)).toContainText('were restored.');
  await go(page, 'Office and settings');
  await expect(page.getByRole('textbox', { name: 'Page title' })).toHaveValue('News from the harbour');
  expect(await readFile(path.join(library, 'library.json'), 'utf8')).toContain('"sha256"');
});
