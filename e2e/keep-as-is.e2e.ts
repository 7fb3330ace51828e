/** A damaged file is left as it is, and the decision is taken back: at once, or later. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findings } from './axe.ts';
import { expect, sampleLibrary, test } from './desk.ts';
import { go, goToSettings, messages, rail, sheet } from './screens.ts';

const place = 'news/sport-asean.json';

test('what is kept as it is can be looked at again', async ({ start, folder }) => {
  const library = await sampleLibrary(folder);
  await writeFile(path.join(library, place), 'null');
  const { page } = await start({ library });
  const waiting = page.getByRole('list', { name: 'Files that cannot be read' });
  const kept = page.getByRole('list', { name: 'Kept as they are' });
  const keep = waiting.getByRole('button', { name: `Keep as it is: ${place}` });
  await go(page, 'Needs attention');

  await test.step('Undo in the message takes it back at once', async () => {
    await keep.click();
    await expect(kept.getByRole('listitem')).toContainText(place);
    await messages(page).getByRole('button', { name: 'Undo' }).click();
    await expect(waiting.getByRole('listitem')).toContainText(place);
    await expect(kept).toBeHidden();
    await expect(rail(page).getByRole('button', { name: /^Needs attention\s*1$/ })).toBeVisible();
  });

  await test.step('kept, it asks for nothing, and can still be found', async () => {
    await keep.click();
    await expect(page.getByText('Nothing needs attention')).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await go(page, 'News');
    await expect(rail(page).getByRole('button', { name: 'Needs attention' })).toBeHidden();
    await goToSettings(page, 'Library');
    await expect(sheet(page)).toContainText('1 file is kept as it is.');
    await sheet(page).getByRole('button', { name: 'Review' }).click();
  });

  await test.step('looked at again, it needs attention', async () => {
    await kept.getByRole('button', { name: `Review again: ${place}` }).click();
    await expect(waiting.getByRole('listitem')).toContainText(place);
    await expect(kept).toBeHidden();
    await expect(rail(page).getByRole('button', { name: /^Needs attention\s*1$/ })).toBeVisible();
  });
});
