/** Tables in the text: made, filled by keys, captioned, left, kept; raised and lowered signs. */
import { emptyLibrary, expect, test } from './desk.ts';
import { headlineField, sheet, textField, untilSaved } from './screens.ts';

test('a table is made, written through by keys, changed, left and kept', async ({ start, folder }) => {
  const library = await emptyLibrary(folder);
  const { app, page, userData } = await start({ library });
  const tool = async (name: string): Promise<void> => {
    await page.getByRole('toolbar', { name: 'Text' }).getByRole('button', { name: 'Table' }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  const table = textField(page).getByRole('table');
  const rows = (): Promise<string[][]> =>
    table
      .locator('tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map(({ textContent }) => textContent)));
  await page.keyboard.press('n');
  await headlineField(page).fill('Seizures');
  await textField(page).click();
  await page.keyboard.type('Before.');
  await tool('Insert table, 2 columns');
  await page.keyboard.type('Gas');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Share');
  await page.keyboard.press('Tab');
  await page.keyboard.type('CO');
  await page.keyboard.press('ControlOrMeta+Shift+,');
  await page.keyboard.type('2');
  await page.keyboard.press('ControlOrMeta+Shift+,');
  await page.keyboard.type(' net');
  await page.keyboard.press('Tab');
  await page.keyboard.type('10');
  await page.keyboard.press('ControlOrMeta+.');
  await page.keyboard.type('6');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('CH');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('new row');
  expect(await rows()).toEqual([
    ['Gas', 'Share'],
    ['CO2 net', '106'],
    ['CH', ''],
    ['new row', ''],
  ]);
  await expect(table.locator('th')).toHaveText(['Gas', 'Share']);
  await expect(table.locator('sub')).toHaveText('2');
  await expect(table.locator('sup')).toHaveText('6');
  await tool('Insert column after');
  await tool('Delete row');
  expect(await rows()).toEqual([
    ['Gas', '', 'Share'],
    ['CO2 net', '', '106'],
    ['CH', '', ''],
  ]);
  await tool('Header column');
  await expect(table.locator('th')).toHaveCount(5);
  await tool('Edit caption');
  await page.keyboard.type('Gases by share');
  await expect(page.getByRole('textbox', { name: 'Table caption' })).toHaveValue('Gases by share');
  await page.keyboard.press('Enter');
  await page.keyboard.type('My ');
  await expect(table.locator('th').first()).toHaveText('My Gas');
  // Out by arrows, above and below.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type(' Then');
  await expect(textField(page).locator('> p').first()).toContainText('Then');
  // One line at a time: the browser tells where its caret is a moment after each key.
  for (const row of [0, 1, 2, null]) {
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.evaluate(rowOfCaret)).toBe(row);
  }
  await page.keyboard.type('After.');
  await expect(textField(page).locator('> p').last()).toHaveText('After.');
  await untilSaved(page);
  await app.close();
  const next = await start({ library, userData });
  await next.page.getByRole('option', { name: 'Seizures' }).click();
  const kept = textField(next.page).getByRole('table');
  await expect(kept.locator('tr').first().locator('th')).toHaveText(['My Gas', '', 'Share']);
  await expect(next.page.getByRole('textbox', { name: 'Table caption' })).toHaveValue('Gases by share');
  // On the page, the caption names the table, and heads say what they head.
  await next.page.keyboard.press('F4');
  await next.page.getByRole('tab', { name: 'Article' }).click();
  const shown = sheet(next.page).locator('.house table');
  await expect(shown.locator('caption')).toHaveText('Gases by share');
  await expect(shown.locator('thead th[scope=col]')).toHaveCount(3);
  await expect(shown.locator('tbody th[scope=row]')).toHaveCount(2);
});

/** The number of the table's row in which the caret is; null outside. */
function rowOfCaret(): number | null {
  const at = getSelection()?.anchorNode;
  const element = at instanceof Element ? at : at?.parentElement;
  return element?.closest('tr')?.rowIndex ?? null;
}
