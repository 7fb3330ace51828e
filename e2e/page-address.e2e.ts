/** The address of a page stays, can be changed and leads on; what no longer belongs into an export's folder goes when asked. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { findings } from './axe.ts';
import { expect, newFolder, sampleLibrary, test } from './desk.ts';
import { askExport, exportInto } from './exporting.ts';
import { dialog, headlineField, inspector, open, row, untilSaved } from './screens.ts';

const item = 'South-East Asian countries join forces for clean sport';
const otherItem = 'Belgium gives EUR 2 million to the fund for victims of trafficking';
const addressField = (page: Page) => inspector(page).getByRole('textbox', { name: 'Page address' });

test('the address of a page stays, is changed by hand, and leads on from where it was', async ({
  start,
  folder,
}) => {
  const desk = await start({ library: await sampleLibrary(folder) });
  const { page } = desk;
  const out = await newFolder(folder, 'Out');
  const html = (file: string): Promise<string> => readFile(path.join(out, file), 'utf8');
  const exportAgain = async (): Promise<string[]> => {
    await askExport(page);
    return exportInto(desk, out, ['Latest News page']);
  };
  let before = '';
  let other = '';

  await test.step('a published item shows the address that it would get; a draft shows none', async () => {
    await open(page, 'Training for fair play in South Asia');
    await expect(addressField(page)).toBeHidden();
    await open(page, item);
    await expect(addressField(page)).toHaveValue(/^\d{4}-\d{2}-\d{2}-/);
    await expect(inspector(page)).toContainText('until the first export, then it stays');
    before = await addressField(page).inputValue();
  });

  await test.step('after the first export it stays, whatever the headline becomes', async () => {
    expect(await exportAgain()).toContain(`articles/${before}.html`);
    await dialog(page, 'Exported').getByRole('button', { name: 'Close' }).last().click();
    await headlineField(page).fill('A headline of its own');
    await untilSaved(page);
    await expect(addressField(page)).toHaveValue(before);
    await expect(inspector(page)).not.toContainText('until the first export');
  });

  await test.step('an address that another item has is refused with its name, and stays as typed', async () => {
    await open(page, otherItem);
    other = await addressField(page).inputValue();
    await open(page, 'A headline of its own');
    await addressField(page).fill(other);
    await expect(inspector(page).getByRole('alert')).toContainText(`This is the address of “${otherItem}”`);
    expect(await findings(page)).toEqual([]);
    await addressField(page).press('Escape');
    await expect(addressField(page)).toHaveValue(before);
  });

  await test.step('another one is made of what is typed, and the former one leads there', async () => {
    await addressField(page).fill('Fair Play Διεθνώς');
    await expect(inspector(page)).toContainText('articles/fair-play-diethnos.html');
    await addressField(page).press('Enter');
    await expect(addressField(page)).toHaveValue('fair-play-diethnos');
    await expect(inspector(page)).toContainText('Its former address leads here.');
    expect(await findings(page)).toEqual([]);
    expect(await exportAgain()).toContain('articles/fair-play-diethnos.html');
    await expect(dialog(page, 'Exported')).toContainText('of them had not changed');
    await dialog(page, 'Exported').getByRole('button', { name: 'Close' }).last().click();
    expect(await html(`articles/${before}.html`)).toContain(
      '<a href="fair-play-diethnos.html">A headline of its own</a>',
    );
    expect(await html('latest-news.html')).toContain('href="articles/fair-play-diethnos.html"');
  });

  await test.step('pages of an item that was deleted are named, and removed when asked', async () => {
    await inspector(page).getByRole('button', { name: 'Move to trash' }).click();
    await expect(row(page, 'A headline of its own')).toBeHidden();
    await exportAgain();
    const done = dialog(page, 'Exported');
    await expect(done).toContainText('2 files no longer belong in this folder');
    await expect(done).toContainText('A headline of its own');
    expect(existsSync(path.join(out, 'articles/fair-play-diethnos.html'))).toBe(true);
    expect(await findings(page)).toEqual([]);
    await done.getByRole('button', { name: 'Remove 2 files' }).click();
    await expect(done).toContainText('2 old files dealt with');
    for (const name of [before, 'fair-play-diethnos'])
      expect(existsSync(path.join(out, `articles/${name}.html`)), name).toBe(false);
  });
});
