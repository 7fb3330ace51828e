/** A damaged document is to be recovered while a good file comes into its place: both are shown, neither is lost. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { NewsItem } from '../core/document.ts';
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
  teaserField,
  untilSaved,
} from './screens.ts';

const item = 'Training for fair play in South Asia';
const place = 'news/fair-play-south-asia.json';

for (const { choice, teaser, said } of [
  {
    choice: 'Keep the chosen version',
    teaser: 'The words that the history keeps.',
    said: 'The version you chose was kept.',
  },
  {
    choice: 'Keep the library’s version',
    teaser: 'Brought by a synced folder.',
    said: 'The library’s version was kept.',
  },
])
  test(`a good file that comes meanwhile is compared with the chosen version: ${choice}`, async ({
    start,
    folder,
  }) => {
    const library = await sampleLibrary(folder);
    const file = path.join(library, place);
    await test.step('a document has a history, and its file is damaged', async () => {
      const { app, page } = await start({ library });
      await open(page, item);
      await teaserField(page).fill('The words that the history keeps.');
      await untilSaved(page);
      await inspector(page).getByRole('combobox', { name: 'Status' }).selectOption('In review');
      await untilSaved(page);
      await app.close();
    });
    const whole = JSON.parse(await readFile(file, 'utf8')) as { document: NewsItem };
    await writeFile(file, '{"schema": 1, "id": "fair-play-sou');

    const { page } = await start({ library });
    await go(page, 'Needs attention');
    await page.getByRole('button', { name: `Restore a good version: ${place}` }).click();
    const good = dialog(page, `Good versions of “${item}”`);
    await expect(good.getByRole('radio').first()).toBeChecked();

    await test.step('while one is chosen, another program puts a good file there', async () => {
      const document = { ...whole.document, teaser: 'Brought by a synced folder.' };
      await writeFile(file, JSON.stringify({ ...whole, document }));
      await good.getByRole('button', { name: 'Restore this version' }).click();
    });

    const both = dialog(page, `“${item}” is already in the library`);
    await test.step('nothing is written over; both are shown side by side', async () => {
      await expect(both).toContainText('nothing was overwritten');
      await expect(both.getByRole('columnheader').nth(0)).toContainText('The version you chose');
      await expect(both.getByRole('columnheader').nth(1)).toContainText('In the library');
      await expect(both.getByRole('cell', { name: 'Brought by a synced folder.' })).toBeVisible();
      await expect(both.getByRole('cell', { name: 'The words that the history keeps.' })).toBeVisible();
      expect(await readFile(file, 'utf8')).toContain('Brought by a synced folder.');
      expect(await findings(page)).toEqual([]);
    });

    await test.step('the decision stands, and is shown', async () => {
      await both.getByRole('button', { name: choice }).click();
      await expect(messages(page)).toContainText(said);
      await expect(headlineField(page)).toHaveValue(item);
      await expect(teaserField(page)).toHaveValue(teaser);
      await expect(rail(page).getByRole('button', { name: 'Needs attention' })).toBeHidden();
      expect(await readFile(file, 'utf8')).toContain(teaser);
    });
  });
