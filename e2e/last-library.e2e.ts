/** Libraries opened before: offered, opened again, gone, found, and restored. */
import { readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { answerDialog, answerInTurn, emptyLibrary, expect, newFolder, sampleLibrary, test } from './desk.ts';
import { dialog, goToSettings, headlineField, list, messages, sheet } from './screens.ts';
import { newHome, welcome, way, office, sampleBanner } from './beginning.ts';

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

test('the library that was open last is opened at the next start', async ({ start, folder }) => {
  const library = await sampleLibrary(folder);
  const first = await start();
  await expect(welcome(first.page)).toBeVisible();
  await first.page.keyboard.press('Enter');
  await goToSettings(first.page, 'Library');
  await answerDialog(first.app, library);
  await sheet(first.page).getByRole('button', { name: 'Open another library…' }).click();
  await expect(sampleBanner(first.page)).toBeHidden();
  await goToSettings(first.page, 'Library');
  await expect(sheet(first.page).getByText(library)).toBeVisible();
  await first.app.close();

  const second = await start({ userData: first.userData });
  await expect(list(second.page).getByRole('option').first()).toBeVisible();
  await goToSettings(second.page, 'Library');
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
  await goToSettings(page, 'Library');
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
