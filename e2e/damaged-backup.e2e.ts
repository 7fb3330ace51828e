/** A damaged backup: nothing is restored unasked, what is damaged is told, and what can be read comes back on request. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findings } from './axe.ts';
import { answerDialog, answerInTurn, expect, newFolder, sampleLibrary, test } from './desk.ts';
import { dialog, go, goToSettings, list, messages, row } from './screens.ts';

const item = 'Training for fair play in South Asia';
const place = 'news/fair-play-south-asia.json';

/** Overwrites a few bytes of a file in a zip, behind its name. */
async function damage(zip: string, name: string): Promise<void> {
  const bytes = await readFile(zip);
  const at = bytes.indexOf(name);
  expect(at).toBeGreaterThan(0);
  bytes.fill(0, at + name.length + 100, at + name.length + 120);
  await writeFile(zip, bytes);
}

test('a damaged backup says what is lost in it, and gives the rest', async ({ start, folder }) => {
  const library = await sampleLibrary(folder);
  const target = await newFolder(folder, 'Backups');
  const empty = await newFolder(folder, 'Restored library');
  const { app, page } = await start({ library });
  const rows = list(page).getByRole('option');
  await expect(rows.first()).toBeVisible();
  const before = Number(await rows.first().getAttribute('aria-setsize'));
  await answerDialog(app, target);
  await goToSettings(page, 'Backups');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(messages(page)).toContainText('Backup created and verified');
  const [name = ''] = await readdir(target);
  const zip = path.join(target, name);
  await damage(zip, place);

  const damaged = dialog(page, 'This backup is damaged');
  await test.step('what is lost is told, and nothing is restored', async () => {
    await answerInTurn(app, zip, empty);
    await page.getByRole('button', { name: 'Restore a backup…' }).click();
    await dialog(page, 'Restore a backup').getByRole('button', { name: 'Choose a backup…' }).click();
    await expect(damaged.getByRole('status')).toContainText(name);
    await expect(damaged.getByRole('list', { name: '1 file cannot be read' })).toHaveText(place);
    await expect(damaged.getByRole('status')).toContainText(/\d+ files can be read, including \d+ documents/);
    expect(await readdir(empty)).toEqual([]);
    expect(await findings(page)).toEqual([]);
  });

  await test.step('what can be read is restored, and what was left out is listed', async () => {
    await damaged.getByRole('button', { name: 'Restore what can be read' }).click();
    const done = dialog(page, 'Partly restored');
    await expect(done.getByRole('list', { name: 'Left out' })).toHaveText(place);
    expect(await findings(page)).toEqual([]);
    await done.getByRole('button', { name: 'Close' }).click();
    await go(page, 'News');
    await expect(rows.first()).toHaveAttribute('aria-setsize', String(before - 1));
    await expect(row(page, item)).toBeHidden();
    await goToSettings(page, 'Library');
    await expect(page.getByText(empty, { exact: true })).toBeVisible();
  });
});
