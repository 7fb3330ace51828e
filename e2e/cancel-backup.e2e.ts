/** A backup of a large library: how far it is can be seen and heard, and it can be given up without a trace. */
import { randomBytes } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findings } from './axe.ts';
import { answerDialog, expect, newFolder, sampleLibrary, test } from './desk.ts';
import { go, goToSettings, messages, sheet } from './screens.ts';

/** Pictures enough that copying them takes longer than looking at the screen. */
async function addPictures(library: string, count: number): Promise<void> {
  const bytes = randomBytes(8 * 1024);
  for (let n = 0; n < count; n += 1)
    await writeFile(path.join(library, 'media', `${randomBytes(16).toString('hex')}.png`), bytes);
}

test('a backup shows how far it is, and is cancelled without a trace', async ({ start, folder }) => {
  const library = await sampleLibrary(folder);
  await addPictures(library, 5_000);
  const target = await newFolder(folder, 'Backups');
  const { app, page } = await start({ library });
  const settings = page.getByRole('region', { name: 'Backups', exact: true });
  const bar = settings.getByRole('progressbar', { name: 'Backup progress' });
  await goToSettings(page, 'Backups');
  await answerDialog(app, target);

  await test.step('how far it is, is said in files', async () => {
    await settings.getByRole('button', { name: 'Back up now' }).click();
    await expect(bar).toHaveAttribute('aria-valuetext', /^Copying [\d,]+ of [\d,]+ files$/);
    await expect(settings.getByText('Copying the library')).toBeAttached();
  });

  await test.step('it can be followed from any other place', async () => {
    await go(page, 'News');
    const following = page.getByRole('contentinfo').getByRole('button', { name: /^(Copying|Verifying)/ });
    await expect(following).toBeVisible();
    await following.click();
    await expect(bar).toBeVisible();
  });

  await test.step('cancelled, nothing of it is left', async () => {
    await settings.getByRole('button', { name: 'Cancel backup' }).click();
    await expect(messages(page)).toContainText('Backup cancelled. Nothing was left behind.');
    await expect(bar).toBeHidden();
    await expect(settings).toContainText('This library has never been backed up.');
    await expect(settings.getByRole('alert')).toHaveCount(0);
    expect(await readdir(target)).toEqual([]);
    expect(await findings(page)).toEqual([]);
  });

  await test.step('the next one is copied, tried, and made', async () => {
    await settings.getByRole('button', { name: 'Back up now' }).click();
    await expect(bar).toHaveAttribute('aria-valuetext', /^Verifying the backup: [\d,]+ of [\d,]+ files$/, {
      timeout: 30_000,
    });
    await expect(messages(page)).toContainText(/Backup created and verified/, { timeout: 30_000 });
    await expect(settings.getByRole('button', { name: 'Back up now' })).toBeVisible();
    expect(await readdir(target)).toHaveLength(1);
    await expect(sheet(page)).not.toContainText('This library has never been backed up');
  });
});
