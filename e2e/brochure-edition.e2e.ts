/** An edition: news dragged into its order, frozen as it was published, corrected in the library, and edited again. */
import type { Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Brochure, NewsItem } from '../core/document.ts';
import { createLibrary } from '../desk/opening/open-library.ts';
import { bodyOf, brochure, newsItem } from '../desk/testing/documents.ts';
import { findings } from './axe.ts';
import { expect, test } from './desk.ts';
import {
  dialog,
  go,
  headlineField,
  listColumn,
  messages,
  open,
  row,
  runCommand,
  sheet,
  untilSaved,
} from './screens.ts';

const title = 'A spring in print';
const headlines = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon'];

async function made(folder: string): Promise<string> {
  const library = await createLibrary(path.join(folder, 'Editions'));
  const given: Partial<NewsItem> = {
    status: 'published',
    body: bodyOf('Ships came in, and were looked at.'),
  };
  for (const [at, headline] of headlines.entries())
    await library.create(
      newsItem({
        ...given,
        id: headline.toLowerCase(),
        headline,
        date: { start: `2024-03-${String(20 - at)}` },
        ...(headline === 'Beta' ? { status: 'in-review' } : {}),
      }),
    );
  await library.create(
    brochure({ id: 'spring', title, grouping: 'none', items: ['alpha', 'beta'], status: 'in-review' }),
  );
  return library.files.root;
}
const order = (page: Page): Promise<(string | null)[]> =>
  sheet(page)
    .locator('[data-item]')
    .evaluateAll((rows) => rows.map((one) => one.getAttribute('data-item')));
const item = (page: Page, headline: string): Locator =>
  sheet(page).locator('[data-item]').filter({ hasText: headline });
const grip = (page: Page, headline: string): Locator =>
  item(page, headline).getByRole('button', { name: /^Item \d+ of \d+/ });
const news = (page: Page, headline: string): Locator =>
  listColumn(page).locator('[data-news]').filter({ hasText: headline });

test('an edition is filled by dragging, frozen, corrected and edited again', async ({ start, folder }) => {
  const library = await made(folder);
  const onDisk = async (): Promise<Brochure> =>
    (
      JSON.parse(await readFile(path.join(library, 'brochures/spring.json'), 'utf8')) as {
        document: Brochure;
      }
    ).document;
  const { page } = await start({ library });
  await go(page, 'Brochures');
  await open(page, title, 'Brochures');

  await test.step('news is dragged into the order, one or several rows at once', async () => {
    await news(page, 'Gamma').dragTo(item(page, 'Beta'), { targetPosition: { x: 90, y: 4 } });
    await expect.poll(() => order(page)).toEqual(['alpha', 'gamma', 'beta']);
    await expect(news(page, 'Gamma').getByRole('checkbox')).toBeChecked();
    await expect(messages(page)).toContainText('1 item added.');
    await news(page, 'Delta').click({ modifiers: ['ControlOrMeta'] });
    await news(page, 'Epsilon').click({ modifiers: ['Shift'] });
    await expect(listColumn(page).getByRole('button', { name: 'Add these 2' })).toBeVisible();
    await news(page, 'Epsilon').dragTo(item(page, 'Alpha'), { targetPosition: { x: 90, y: 4 } });
    await expect.poll(() => order(page)).toEqual(['delta', 'epsilon', 'alpha', 'gamma', 'beta']);
    await grip(page, 'Alpha').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => order(page)).toEqual(['alpha', 'gamma', 'beta']);
  });

  await test.step('the keyboard does the same', async () => {
    await grip(page, 'Alpha').focus();
    await news(page, 'Delta').getByRole('checkbox').focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => order(page)).toEqual(['alpha', 'delta', 'epsilon', 'gamma', 'beta']);
    await untilSaved(page);
  });

  await test.step('what is not cleared keeps an edition from being frozen, and is named', async () => {
    await runCommand(page, 'Freeze this edition');
    const told = sheet(page).getByRole('region', { name: 'What keeps the edition from being frozen:' });
    await expect(told).toContainText('The brochure itself is in review');
    await expect(told).toContainText('Beta is in review');
    await item(page, 'Beta').getByRole('button', { name: 'Mark as cleared' }).click();
    await expect(item(page, 'Beta')).not.toContainText('not cleared');
    await told.getByRole('button', { name: 'Freeze it now' }).click();
    await expect(told).not.toContainText('Beta');
    await told.getByRole('button', { name: 'Publish and freeze' }).click();
    await expect(sheet(page).getByRole('heading', { name: /^Edition of .*, as published$/ })).toBeVisible();
    await untilSaved(page);
    expect((await onDisk()).frozen?.items.map(({ id }) => id)).toEqual(await order(page));
    expect(await onDisk()).toMatchObject({ status: 'published', frozen: { by: 'Ines Marek' } });
    expect(await findings(page)).toEqual([]);
  });

  await test.step('its order stays, with a sentence and the offer to edit it again', async () => {
    const before = await order(page);
    await grip(page, 'Alpha').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(messages(page)).toContainText('This edition is frozen as it was published.');
    await expect(messages(page).getByRole('button', { name: 'Edit again' })).toBeVisible();
    expect(await order(page)).toEqual(before);
    await expect(sheet(page).getByRole('textbox', { name: 'Title' })).toHaveAttribute('readonly', '');
    await expect(news(page, 'Gamma').getByRole('checkbox')).toBeDisabled();
  });

  await test.step('a correction of an item is shown word by word, and taken into the edition', async () => {
    await grip(page, 'Gamma').focus();
    await page.keyboard.press('Enter');
    await headlineField(page).fill('Gamma rays');
    await untilSaved(page);
    await go(page, 'Brochures');
    await open(page, title, 'Brochures');
    await page.getByRole('tab', { name: 'All brochures' }).click();
    await expect(row(page, title, 'Brochures')).toContainText(/March 2024.*Frozen/s);
    const changed = item(page, 'Gamma');
    await expect(changed).toContainText('Corrected since: 1 word added.');
    await expect(changed).not.toContainText('Gamma rays');
    await changed.getByRole('button', { name: 'What changed' }).click();
    const shown = dialog(page, '“Gamma” since it was published');
    await expect(shown.locator('ins')).toContainText('rays');
    await shown.getByRole('button', { name: 'Take the correction' }).click();
    await expect(item(page, 'Gamma rays')).toBeVisible();
    await expect(messages(page)).toContainText('The edition has the correction of “Gamma rays”.');
    await messages(page).getByRole('button', { name: 'Undo' }).click();
    await expect(item(page, 'Gamma')).toContainText('Corrected since');
    await sheet(page).getByRole('button', { name: 'Take the correction into this edition' }).click();
    await expect(item(page, 'Gamma rays')).toBeVisible();
  });

  await test.step('edited again, it follows the library; Undo freezes it as it was', async () => {
    await sheet(page).getByRole('button', { name: 'Edit again' }).click();
    await expect(sheet(page).getByRole('heading', { name: /as published$/ })).toBeHidden();
    await expect(sheet(page).getByRole('button', { name: 'Freeze this edition' })).toBeVisible();
    await messages(page).getByRole('button', { name: 'Undo' }).click();
    await expect(sheet(page).getByRole('heading', { name: /as published$/ })).toBeVisible();
    await untilSaved(page);
    expect((await onDisk()).frozen?.items.find(({ id }) => id === 'gamma')?.headline).toBe('Gamma rays');
  });
});
