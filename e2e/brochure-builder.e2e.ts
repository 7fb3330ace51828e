/** Composing a brochure: groups, warnings with what mends them, keys, and pages that go with the rows. */
import type { Locator, Page } from '@playwright/test';
import { expect, sampleLibrary, test } from './desk.ts';
import { go, headlineField, inspector, listColumn, messages, open, sheet, untilSaved } from './screens.ts';

const title = 'Port Albany brochure';
const item = (page: Page, headline: string): Locator =>
  sheet(page).locator('[data-item]').filter({ hasText: headline });
const grip = (page: Page, headline: string): Locator =>
  item(page, headline).getByRole('button', { name: /^Item \d+ of \d+/ });
const order = (page: Page): Promise<(string | null)[]> =>
  sheet(page)
    .locator('[data-item]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-item')));
const inSight = (page: Page): Locator => inspector(page).getByRole('status', { name: 'Page in sight' });

test('a brochure is composed between the news to add and its pages', async ({ start, folder }) => {
  const { page } = await start({ library: await sampleLibrary(folder) });
  await go(page, 'Brochures');
  await open(page, title, 'Brochures');
  const before = await order(page);

  await test.step('the preview begins at the top, and follows the row', async () => {
    await expect(inSight(page)).toHaveText(/^Page 1 of \d+$/);
    const row = item(page, 'South-East Asian countries join forces');
    await expect(row.locator('.page')).toHaveText(/^\d+$/);
    const number = await row.locator('.page').innerText();
    await grip(page, 'South-East Asian countries join forces').focus();
    await expect(inSight(page)).toContainText(`Page ${number} of`);
  });

  await test.step('a page that is clicked chooses its row', async () => {
    await inspector(page).getByRole('button', { name: 'Starts of items' }).click();
    await inspector(page)
      .getByRole('button', { name: /^Page \d+: .*Clean mines for clean energy/ })
      .click();
    await expect(grip(page, 'Clean mines for clean energy')).toHaveAttribute('aria-current', 'true');
    await expect(inspector(page).getByRole('button', { name: /^Page 1: cover/ })).toHaveCount(0);
    await inspector(page).getByRole('button', { name: 'One', exact: true }).click();
    await expect(inspector(page).getByRole('button', { name: /^Page 1: cover/ })).toBeVisible();
  });

  await test.step('items are put into their groups, and Ctrl Z takes that back', async () => {
    await sheet(page).getByRole('button', { name: 'Put them together' }).click();
    await expect(sheet(page).getByText('The items do not stand in their groups.')).toBeHidden();
    const headings = await sheet(page).getByRole('heading', { level: 3 }).allInnerTexts();
    expect(new Set(headings).size).toBe(headings.length);
    expect(await order(page)).not.toEqual(before);
    await grip(page, 'Clean mines for clean energy').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => order(page)).toEqual(before);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => order(page)).not.toEqual(before);
    await page.keyboard.press('Control+z');
  });

  await test.step('Del takes an item out, Ctrl Z brings it back', async () => {
    await grip(page, 'Recruited at twelve').focus();
    await page.keyboard.press('Delete');
    await expect(item(page, 'Recruited at twelve')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => order(page)).toEqual(before);
  });

  await test.step('what is to be looked at stands in its row, with what mends it', async () => {
    const row = item(page, 'Equal access to controlled medicines');
    const estimate = sheet(page).getByRole('group', { name: 'Estimate' });
    await expect(row).toContainText('In review, not cleared.');
    const number = Number(await estimate.locator('.look strong').innerText());
    await row.getByRole('button', { name: 'Mark as cleared' }).click();
    await expect(row).not.toContainText('not cleared');
    await expect(messages(page)).toContainText('is now Cleared');
    if (number === 1) await expect(estimate).toContainText(/0\s*to look at/);
    else await expect(estimate.locator('.look strong')).toHaveText(String(number - 1));
  });

  await test.step('the rest of what fits is added at once', async () => {
    const column = listColumn(page);
    await column.getByRole('button', { name: 'Cleared or published' }).click();
    await column.getByRole('button', { name: /^Add the other \d+$/ }).click();
    await expect(column.getByRole('button', { name: /^Add the other/ })).toHaveCount(0);
    await expect.poll(async () => (await order(page)).length).toBeGreaterThan(before.length);
    await expect(column.getByRole('checkbox', { checked: false })).toHaveCount(0);
    await untilSaved(page);
  });

  await test.step('Enter opens an item', async () => {
    await grip(page, 'Recruited at twelve').focus();
    await page.keyboard.press('Enter');
    await expect(headlineField(page)).toHaveValue('Recruited at twelve');
  });
});
