/** Documents are moved to trash, brought back at once or later, and the trash says how long it keeps them. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findings } from './axe.ts';
import { expect, sampleLibrary, test } from './desk.ts';
import { go, list, listColumn, messages, open, row, sheet } from './screens.ts';

const day = 86_400_000;

/** Puts a copy of a document into the trash as it lies there after some days, all of which the desk has counted. */
async function removedBefore(library: string, id: string, days: number): Promise<void> {
  const trash = path.join(library, '.desk', 'trash');
  await mkdir(trash, { recursive: true });
  const stamp = new Date(Date.now() - days * day).toISOString().replaceAll(':', '');
  const name = `${stamp}.news.${id}.json`;
  await copyFile(path.join(library, 'news', `${id}.json`), path.join(trash, name));
  const counted = { passed: 100 * day, seen: Date.now(), since: { [`trash/${name}`]: 100 - days } };
  await writeFile(path.join(library, '.desk', 'days.json'), JSON.stringify(counted));
}

test('a brochure is removed, and brought back by Undo and from the trash', async ({ start, folder }) => {
  const { page } = await start({ library: await sampleLibrary(folder) });
  const title = 'Port Albany brochure';
  const items = sheet(page)
    .getByRole('list', { name: /^Items/ })
    .getByRole('listitem');
  await go(page, 'Brochures');
  await open(page, title, 'Brochures');
  await expect(items.first()).toBeVisible();
  // Their pages are known a moment later.
  const texts = (): Promise<string[]> => items.locator('.headline').allInnerTexts();
  const before = await texts();
  const remove = async (): Promise<void> => {
    await sheet(page).getByRole('tab', { name: 'Details' }).click();
    await sheet(page).getByRole('button', { name: 'Move to trash' }).click();
    await expect(row(page, title, 'Brochures')).toBeHidden();
    await expect(messages(page)).toContainText(`“${title}” moved to trash.`);
  };

  await test.step('Undo brings it back with all its items', async () => {
    await remove();
    await messages(page).getByRole('button', { name: 'Undo' }).click();
    await open(page, title, 'Brochures');
    await expect.poll(texts).toEqual(before);
  });

  await test.step('later the trash has it, and says for how long', async () => {
    await remove();
    await go(page, 'Trash');
    const removed = sheet(page).getByRole('listitem').filter({ hasText: title });
    await expect(removed).toContainText(/Brochures · removed \d\d:\d\d · deleted permanently in 30 days/);
    expect(await findings(page)).toEqual([]);
    await removed.getByRole('button', { name: `Restore “${title}”` }).click();
    await expect(sheet(page)).toContainText('The trash is empty');
    await messages(page).getByRole('button', { name: 'Open' }).click();
    await expect.poll(texts).toEqual(before);
    await listColumn(page).getByRole('tab', { name: 'All brochures' }).click();
    await expect(list(page, 'Brochures').getByRole('option')).toHaveCount(2);
  });
});

test('the trash counts the days that are left', async ({ start, folder }) => {
  const library = await sampleLibrary(folder);
  await removedBefore(library, 'fair-play-south-asia', 18);
  const { page } = await start({ library });
  await go(page, 'Trash');
  await expect(sheet(page).getByRole('listitem')).toContainText('deleted permanently in 12 days');
});
