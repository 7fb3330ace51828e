/** Signs that a language sets in its own way, and special characters. */
import { emptyLibrary, expect, test } from './desk.ts';
import { textField } from './screens.ts';

test('signs are set as the language has them, and Undo brings back what was typed', async ({
  start,
  folder,
}) => {
  const { page } = await start({ library: await emptyLibrary(folder) });
  await page.keyboard.press('n');
  const headline = page.getByRole('textbox', { name: 'Headline' });
  await headline.pressSequentially(`The office's "plan" - 5 km...`);
  await expect(headline).toHaveValue('The office’s “plan” – 5\u00a0km…');
  const text = textField(page);
  await text.click();
  await page.keyboard.type(`It's "so" at http://example.org/it's--x, one -- two`);
  await expect(text).toContainText(`It’s “so” at http://example.org/it's--x, one – two`);
  await page.keyboard.type('"');
  await expect(text).toContainText('two”');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(text).toContainText('two"');

  // A break within a paragraph begins a line, and stays.
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type(`"yes" o'neil@example.org`);
  await expect(text.locator('p').last()).toHaveText(/two"\n“yes” o'neil@example\.org$/, {
    useInnerText: true,
  });

  await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'French' });
  await text.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Quoi? "Oui" : 10 000 EUR.');
  await expect(text.locator('p').last()).toHaveText(
    'Quoi\u202f? «\u00a0Oui\u00a0»\u00a0: 10\u202f000\u00a0EUR.',
    { useInnerText: true },
  );

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('smart quotes');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Signs stay as they are typed.')).toBeVisible();
  await text.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type(`"plain" - it's?`);
  await expect(text.locator('p').last()).toHaveText(`"plain" - it's?`);
});

test('special characters are found by name and stand where words were typed', async ({ start, folder }) => {
  const { page } = await start({ library: await emptyLibrary(folder) });
  await page.keyboard.press('n');
  const headline = page.getByRole('textbox', { name: 'Headline' });
  await headline.pressSequentially('Budget: 5 m');
  await page.keyboard.press('ControlOrMeta+Shift+y');
  const dialog = page.getByRole('dialog', { name: 'Special characters' });
  await page.keyboard.type('euro');
  await expect(dialog.getByRole('button', { name: 'Euro' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await page.keyboard.type(' here');
  await expect(headline).toHaveValue('Budget: 5 m€ here');

  const text = textField(page);
  await text.click();
  await page.keyboard.type('From');
  await page.keyboard.press('ControlOrMeta+Shift+y');
  await dialog.getByRole('button', { name: 'Arrow to the right' }).click();
  await page.keyboard.type('to');
  await expect(text).toContainText('From→to');
  await page.keyboard.press('ControlOrMeta+Shift+y');
  await expect(dialog.getByRole('region', { name: 'Used last' }).getByRole('button')).toHaveCount(2);
});
