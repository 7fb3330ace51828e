/** A library that others can reach: a second desk on the same folder, and a folder that a service syncs. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { findings } from './axe.ts';
import { expect, sampleLibrary, test } from './desk.ts';
import {
  caretToEnd,
  goToSettings,
  headlineField,
  inspector,
  libraryBanner,
  open,
  sheet,
  teaserField,
  textField,
  untilSaved,
} from './screens.ts';

const item = 'Training for fair play in South Asia';

test('a second desk only reads until the first one closes, and then writes', async ({ start, folder }) => {
  const library = await sampleLibrary(folder);
  const first = await start({ library });
  await open(first.page, item);
  await expect(libraryBanner(first.page)).toBeEmpty();
  const second = await start({ library });
  const { page } = second;

  await test.step('it says who has the library, and lets nothing be typed', async () => {
    await expect(libraryBanner(page)).toContainText(
      /has been open in another desk on this computer since \d\d:\d\d/,
    );
    await open(page, item);
    await expect(teaserField(page)).not.toBeEditable();
    await expect(headlineField(page)).not.toBeEditable();
    await expect(textField(page)).toHaveAttribute('contenteditable', 'false');
    await expect(inspector(page).getByRole('combobox', { name: 'Status' })).toBeDisabled();
    expect(await findings(page)).toEqual([]);
  });

  await test.step('it shows what the first one writes', async () => {
    await teaserField(first.page).fill('Written by the first desk.');
    await untilSaved(first.page);
    await expect(teaserField(page)).toHaveValue('Written by the first desk.');
  });

  await test.step('once the first one has closed, it writes by itself', async () => {
    await first.app.close();
    await expect(libraryBanner(page)).toBeEmpty({ timeout: 30_000 });
    await teaserField(page).fill('Written by the second desk.');
    await untilSaved(page);
    await caretToEnd(page);
    await page.keyboard.type(' And on.');
    await untilSaved(page);
    await expect(teaserField(page)).toHaveValue('Written by the second desk.');
    await expect(textField(page)).toContainText(' And on.');
  });
});

test('a folder that a service syncs is warned of once, and again where one looks for it', async ({
  start,
  folder,
}) => {
  const synced = path.join(folder, 'Dropbox');
  await mkdir(synced);
  const library = await sampleLibrary(synced);
  const { app, page, userData } = await start({ library });
  await expect(libraryBanner(page)).toContainText('Dropbox');
  await libraryBanner(page).getByRole('button', { name: 'Got it' }).click();
  await expect(libraryBanner(page)).toBeEmpty();
  await goToSettings(page, 'Library');
  await expect(sheet(page)).toContainText('Dropbox');
  await app.close();
  const next = await start({ library, userData });
  await goToSettings(next.page, 'Library');
  await expect(sheet(next.page)).toContainText('Dropbox');
  await expect(libraryBanner(next.page)).toBeEmpty();
});
