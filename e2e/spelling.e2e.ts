/** Spelling, by dictionaries on this computer: waves, suggestions, the office's own words. */
import type { Page } from '@playwright/test';
import { findings } from './axe.ts';
import { emptyLibrary, expect, test } from './desk.ts';
import { headlineField, inspector, textField } from './screens.ts';

const waves = (page: Page) => textField(page).locator('.misspelt');
const menu = (page: Page) => page.getByRole('menu').first();
const entry = (page: Page, name: string) => page.getByRole('menuitem', { name, exact: true });

test('misspelt words are marked, mended, added to the office’s words and ignored, and nobody is called', async ({
  start,
  folder,
  door,
}) => {
  const { app, page } = await start({ library: await emptyLibrary(folder) });
  await app.requested();
  await page.keyboard.press('n');
  const headline = headlineField(page);
  await headline.pressSequentially('Ministers recieve the programme ');
  const text = textField(page);
  await text.click();
  await page.keyboard.type(
    'The organization of Kotanidze analysed labour centres, and UNODC’s teams will recieve delgates at www.exmple.org. Kotanidze spoke. ',
  );

  await test.step('in headline and text, but not in addresses, acronyms and what the United Nations write', async () => {
    await expect(waves(page)).toHaveText(['Kotanidze', 'recieve', 'delgates', 'Kotanidze']);
    await expect(page.locator('.headline .misspelt')).toHaveText(['recieve']);
    await expect(text).toHaveAttribute('spellcheck', 'false');
  });

  await test.step('the next one by F7, its suggestions by Shift F10, and the first is best', async () => {
    await headline.press('ControlOrMeta+Home');
    await page.keyboard.press('F7');
    expect(
      await headline.evaluate((field: HTMLTextAreaElement) =>
        field.value.slice(field.selectionStart, field.selectionEnd),
      ),
    ).toBe('recieve');
    await page.keyboard.press('Shift+F10');
    await expect(menu(page)).toHaveAccessibleName('Spelling of “recieve”');
    await expect(page.getByRole('menuitem').first()).toHaveText('receive');
    expect(await findings(page)).toEqual([]);
    await entry(page, 'receive').click();
    await expect(headline).toHaveValue('Ministers receive the programme ');
    await page.keyboard.press('F7');
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('Kotanidze');
    await page.keyboard.press('F7');
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('recieve');
    await page.keyboard.press('Shift+F10');
    await expect(menu(page)).toHaveAccessibleName('Spelling of “recieve”');
    await entry(page, 'receive').click();
    await expect(waves(page)).toHaveText(['Kotanidze', 'delgates', 'Kotanidze']);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(waves(page)).toHaveText(['Kotanidze', 'recieve', 'delgates', 'Kotanidze']);
  });

  await test.step('a name becomes one of the office’s words, and that can be undone', async () => {
    await waves(page).first().click({ button: 'right' });
    await entry(page, 'Add “Kotanidze” to the office’s words').click();
    await expect(waves(page)).toHaveText(['recieve', 'delgates']);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(waves(page)).toHaveText(['Kotanidze', 'recieve', 'delgates', 'Kotanidze']);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(waves(page)).toHaveText(['recieve', 'delgates']);
  });

  await test.step('its menu cuts, copies and pastes as that of any text', async () => {
    if (door === 'browser') await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await headline.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+c');
    await waves(page).last().click({ button: 'right' });
    await expect(menu(page)).toHaveAccessibleName('Spelling of “delgates”');
    await expect(page.getByRole('menuitem', { name: /^Cut/ })).toHaveAttribute('aria-disabled', 'true');
    await page.screenshot({ path: test.info().outputPath('menu.png') });
    for (const name of [/^Paste\b(?!.*plain)/, /^Paste as plain text/]) {
      await page.getByRole('menuitem', { name }).click();
      await expect(text).toContainText('Ministers receive the programme');
      await page.keyboard.press('ControlOrMeta+z');
      await expect(text).not.toContainText('Ministers receive the programme');
      await waves(page).last().click({ button: 'right' });
      await expect(menu(page)).toBeVisible();
    }
    await page.keyboard.press('Escape');
    await expect(menu(page)).toBeHidden();
    await waves(page).last().dblclick();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: /^Cut/ }).click();
    await expect(text).not.toContainText('delgates');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(waves(page)).toHaveText(['recieve', 'delgates']);
  });

  await test.step('checks tell them, and mend what can only have been one word', async () => {
    await page.keyboard.press('F8');
    await inspector(page)
      .getByRole('tab', { name: /Checks/ })
      .click();
    await expect(inspector(page)).toContainText('“delgates” is not in the dictionary.');
    await inspector(page).getByRole('button', { name: 'Write “receive”' }).click();
    await expect(waves(page)).toHaveText(['delgates']);
    await expect(text).toContainText('will receive delgates');
  });

  await test.step('a word is ignored in this document, and among what is ignored', async () => {
    await waves(page).first().click({ button: 'right' });
    await entry(page, 'Ignore in this document').click();
    await expect(waves(page)).toHaveCount(0);
    await expect(
      inspector(page)
        .getByText(/ignored/i)
        .first(),
    ).toBeVisible();
  });

  await test.step('another language has its own dictionary, or none, which is said once', async () => {
    const details = inspector(page).getByRole('tab', { name: 'Details' });
    await details.click();
    await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'French' });
    await expect(waves(page).first()).toBeVisible();
    await text.press('ControlOrMeta+End');
    await page.keyboard.type(
      'The ministers of the nine states said that they are in the same place as the others, and that it is for the police of each of them to be there. ',
    );
    const offer = page.getByRole('status', { name: 'Language of this document' });
    await expect(offer).toContainText('This text seems to be in English.');
    await expect(waves(page)).toHaveCount(0);
    await page.screenshot({ path: test.info().outputPath('language.png') });
    await page.getByRole('button', { name: 'Keep French' }).click();
    await expect(waves(page).first()).toBeVisible();
    await expect(offer).toBeEmpty();
    await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'German' });
    await page.getByRole('button', { name: 'Set the language to English' }).click();
    await expect(page.getByRole('combobox', { name: 'Language' })).toHaveValue('en');
    await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'Arabic' });
    await expect(waves(page)).toHaveCount(0);
    await inspector(page)
      .getByRole('tab', { name: /Checks/ })
      .click();
    await expect(inspector(page)).toContainText(
      'There is no dictionary for Arabic: spelling is not checked.',
    );
  });

  const outside = (await app.requested()).filter(
    (address) => !/^(?:desk:|data:|blob:|http:\/\/127\.0\.0\.1:)/.test(address),
  );
  expect(outside).toEqual([]);
});
