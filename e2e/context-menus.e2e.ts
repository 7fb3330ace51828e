/** Context menus, by the right button, Shift F10 and the menu key: of rows, tags and pictures; text has that of the window or browser. */
import type { Page } from '@playwright/test';
import { darkFindings, findings } from './axe.ts';
import { expect, sampleLibrary, test, windowOnly } from './desk.ts';
import {
  dialog,
  go,
  headlineField,
  inspector,
  list,
  messages,
  open,
  rail,
  row,
  sheet,
  textField,
} from './screens.ts';

const menu = (page: Page) => page.getByRole('menu').first();
const entry = (page: Page, name: string) => page.getByRole('menuitem', { name });

test('rows, tags and pictures have a menu, by mouse and by keys', async ({ start, folder }) => {
  const { page } = await start({ library: await sampleLibrary(folder) });
  const mines = 'Clean mines for clean energy';
  const rows = list(page).getByRole('option');
  await open(page, mines);

  await test.step('a row, by the right button: what it says is done to that row alone', async () => {
    const recruited = row(page, 'Recruited at twelve');
    await recruited.click({ button: 'right' });
    await expect(menu(page)).toHaveAccessibleName('Actions for “Recruited at twelve”');
    expect(await findings(page)).toEqual([]);
    expect(await darkFindings(page)).toEqual([]);
    await entry(page, 'Status').hover();
    await page.getByRole('menuitemcheckbox', { name: 'Draft' }).click();
    await expect(recruited).toContainText('Draft');
    await expect(headlineField(page)).toHaveValue(mines);
  });

  await test.step('a row, by keys: the menu is walked through, and the row has the focus again', async () => {
    await rows.first().focus();
    for (const keys of ['Shift+F10', 'ContextMenu']) {
      await page.keyboard.press(keys);
      await expect(menu(page)).toHaveAccessibleName(`Actions for “${mines}”`);
      await page.keyboard.press('Escape');
      await expect(menu(page)).toBeHidden();
      await expect(rows.first()).toBeFocused();
    }
    await page.keyboard.press('Shift+F10');
    await page.keyboard.type('dup');
    await page.keyboard.press('Enter');
    await expect(headlineField(page)).toHaveValue(`Copy of ${mines}`);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(row(page, `Copy of ${mines}`)).toBeHidden();
  });

  await test.step('rows that are chosen together share theirs', async () => {
    await open(page, mines);
    await rows.nth(2).click({ modifiers: ['Shift'] });
    await rows.nth(1).click({ button: 'right' });
    await expect(menu(page)).toContainText('3 items selected');
    await entry(page, 'Move to trash').click();
    await expect(messages(page)).toContainText('3 items moved to trash.');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(row(page, mines)).toBeVisible();
  });

  await test.step('a tag, in the rail and on an item', async () => {
    const tag = rail(page).getByRole('button', { name: /^Corruption/ });
    await tag.focus();
    await page.keyboard.press('Shift+F10');
    await page.keyboard.press('Enter');
    await expect(tag).toHaveAttribute('aria-pressed', 'true');
    await open(page, mines);
    await inspector(page).getByText('Corruption', { exact: true }).click({ button: 'right' });
    await entry(page, 'Show items without this tag too').click();
    await expect(tag).toHaveAttribute('aria-pressed', 'false');
    await tag.click({ button: 'right' });
    await entry(page, 'Rename or recolour…').click();
    await expect(dialog(page, 'Tag')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('a picture in the text, and in the library', async () => {
    await sheet(page).locator('figure.picture').first().click({ button: 'right' });
    await entry(page, 'Caption, credit and alternative text…').click();
    await expect(inspector(page).getByRole('tab', { name: 'Picture', exact: true })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await go(page, 'Pictures');
    await sheet(page).getByRole('button', { name: mines }).first().focus();
    await page.keyboard.press('Shift+F10');
    await entry(page, `Open “${mines}”`).click();
    await expect(headlineField(page)).toHaveValue(mines);
  });

  await test.step('the text has none of the page’s: that of the window or browser may paste', async () => {
    const prevented = textField(page).evaluate(
      (field) =>
        new Promise<boolean>((resolve) => {
          window.addEventListener(
            'contextmenu',
            (event) => setTimeout(() => resolve(event.defaultPrevented)),
            {
              once: true,
            },
          );
          field.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, button: 2 }));
        }),
    );
    expect(await prevented).toBe(false);
    await expect(menu(page)).toBeHidden();
  });
});

test('a link in the text has a menu: edit it, copy its address, take it away', async ({
  start,
  folder,
  door,
}) => {
  const { page } = await start({ library: await sampleLibrary(folder) });
  if (door === 'browser') await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'Clean mines for clean energy');
  const text = textField(page);
  await text.click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('ControlOrMeta+Shift+k');
  await dialog(page, 'Link').getByLabel('Address').fill('https://www.unodc.org/mines');
  await page.keyboard.press('Enter');
  const link = text.locator('a').first();
  await expect(link).toHaveAttribute('href', 'https://www.unodc.org/mines');

  await test.step('by the right button', async () => {
    await link.click({ button: 'right', position: { x: 30, y: 8 } });
    await expect(entry(page, 'Open link')).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('link.png') });
    await entry(page, 'Edit link…').click();
    await expect(dialog(page, 'Link').getByLabel('Address')).toHaveValue('https://www.unodc.org/mines');
    await dialog(page, 'Link').getByLabel('Address').fill('https://www.unodc.org/clean-mines');
    await page.keyboard.press('Enter');
    await expect(link).toHaveAttribute('href', 'https://www.unodc.org/clean-mines');
  });

  await test.step('and by keys, with the address on the clipboard', async () => {
    await text.press('ControlOrMeta+Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+F10');
    await entry(page, 'Copy address').click();
    await expect(messages(page)).toContainText('The address is copied.');
    await headlineField(page).press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+v');
    await expect(headlineField(page)).toHaveValue('https://www.unodc.org/clean-mines');
    await link.click({ button: 'right', position: { x: 30, y: 8 } });
    const words = await link.textContent();
    await entry(page, 'Remove link').click();
    await expect(text.locator('a', { hasText: words ?? '' })).toHaveCount(0);
    await expect(text).toContainText(words ?? '');
  });
});

test(
  'text has the window’s menu: cut, copy, paste, paste plain and select all',
  windowOnly,
  async ({ start, folder }) => {
    const { app, page } = await start({ library: await sampleLibrary(folder) });
    await open(page, 'Clean mines for clean energy');
    // Only the showing itself is replaced: a menu of the computer cannot be pressed from here.
    await app.electron.evaluate(({ Menu }) => {
      const kept = globalThis as unknown as { menus: string[][] };
      kept.menus = [];
      Menu.prototype.popup = function popup() {
        kept.menus.push(this.items.map(({ role }) => role ?? ''));
      };
    });
    const shown = (): Promise<string[][]> =>
      app.electron.evaluate(() => (globalThis as unknown as { menus: string[][] }).menus);
    await textField(page).click({ button: 'right' });
    await expect.poll(shown).toEqual([['cut', 'copy', 'paste', 'pasteandmatchstyle', '', 'selectall']]);
  },
);
