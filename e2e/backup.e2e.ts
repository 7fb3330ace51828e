/** Backups: into a folder of the editor's choice, made and tried by hand, and restored into an empty folder. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { restoreBackup } from '../desk/backup/restore-backup.ts';
import { openLibrary } from '../desk/opening/open-library.ts';
import { findings } from './axe.ts';
import { answerDialog, answerInTurn, expect, newFolder, sampleLibrary, test } from './desk.ts';
import { dialog, goToSettings, headlineField, messages, open, readList, row, untilSaved } from './screens.ts';

const item = 'Training for fair play in South Asia';
const settings = (page: Page) => page.getByRole('region', { name: 'Backups', exact: true });

test('a backup is made into a chosen folder, and restored beside the library', async ({ start, folder }) => {
  const library = await sampleLibrary(folder);
  const target = await newFolder(folder, 'Backups');
  const empty = await newFolder(folder, 'Restored library');
  const { app, page, userData } = await start({ library });
  const before = await readList(page);
  await goToSettings(page, 'Backups');

  await test.step('at first there is none, and nothing is chosen', async () => {
    await expect(settings(page)).toContainText('This library has never been backed up.');
    await expect(settings(page)).toContainText('None chosen yet');
    await expect(settings(page).getByRole('combobox', { name: 'Back up automatically' })).toHaveValue(
      'never',
    );
    expect(await findings(page)).toEqual([]);
  });

  await test.step('a folder is chosen; from then on a backup is made every day', async () => {
    await answerDialog(app, target);
    await settings(page).getByRole('button', { name: 'Choose backup folder…' }).click();
    await expect(settings(page)).toContainText(target);
    const rhythm = settings(page).getByRole('combobox', { name: 'Back up automatically' });
    await expect(rhythm).toHaveValue('day');
    await rhythm.selectOption('Every week');
  });

  await test.step('made by hand, it is there and listed', async () => {
    await settings(page).getByRole('button', { name: 'Back up now' }).click();
    await expect(messages(page)).toContainText(/Backup created and verified: \d+ documents\./);
    await expect(settings(page).getByRole('status', { name: 'Last backup' })).toHaveText(
      /^Last backup: \d\d:\d\d, \d+ documents, [\d.]+ [KM]B\.$/,
    );
    const [zip = '', ...others] = await readdir(target);
    expect(zip).toMatch(/\.zip$/);
    expect(others).toEqual([]);
    const backups = settings(page).getByRole('list', { name: 'Backups in this folder' });
    await expect(backups.getByRole('listitem')).toContainText(zip);
    expect(await findings(page)).toEqual([]);
  });
  const [zip = ''] = await readdir(target);

  await test.step('a restart remembers folder, rhythm and last backup', async () => {
    await app.close();
    const again = await start({ library, userData });
    await open(again.page, item);
    await headlineField(again.page).fill('Written after the backup');
    await untilSaved(again.page);
    await goToSettings(again.page, 'Backups');
    await expect(settings(again.page)).toContainText(target);
    await expect(settings(again.page).getByRole('combobox', { name: 'Back up automatically' })).toHaveValue(
      'week',
    );
    await expect(settings(again.page)).toContainText('Last backup: ');

    await test.step('a folder that is not empty is refused, and left as it is', async () => {
      await answerInTurn(again.app, path.join(target, zip), target);
      await settings(again.page).getByRole('button', { name: 'Restore a backup…' }).click();
      const restoring = dialog(again.page, 'Restore a backup');
      await expect(restoring).toContainText('The current library stays as it is.');
      await restoring.getByRole('button', { name: 'Choose a backup…' }).click();
      await expect(restoring.getByRole('alert')).toContainText('is not empty, so nothing was restored there');
      expect(await readdir(target)).toEqual([zip]);
      expect(await findings(again.page)).toEqual([]);
    });

    await test.step('restored into an empty one, the same documents are open there', async () => {
      await answerInTurn(again.app, path.join(target, zip), empty);
      await dialog(again.page, 'Restore a backup').getByRole('button', { name: 'Choose a backup…' }).click();
      await expect(messages(again.page)).toContainText('The backup was restored and is open.');
      await expect(dialog(again.page, 'Restore a backup')).toBeHidden();
      await expect(row(again.page, item)).toBeVisible();
      await expect(row(again.page, 'Written after the backup')).toBeHidden();
      expect(await readList(again.page)).toEqual(before);
      await goToSettings(again.page, 'Library');
      await expect(again.page.getByText(empty, { exact: true })).toBeVisible();
    });
  });
});

test('a backup made by hand has the words typed in the last moment', async ({ start, folder }) => {
  const target = await newFolder(folder, 'Backups');
  const { app, page } = await start({ library: await sampleLibrary(folder) });
  await answerDialog(app, target);
  await open(page, item);
  await headlineField(page).fill('Typed in the last moment');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('back up now');
  await page.keyboard.press('Enter');
  await expect(messages(page)).toContainText('Backup created and verified');
  const [zip = ''] = await readdir(target);
  const restored = path.join(folder, 'Restored');
  await restoreBackup(path.join(target, zip), restored);
  const headlines = (await openLibrary(restored)).list().map(({ headline }) => headline);
  expect(headlines).toContain('Typed in the last moment');
});
