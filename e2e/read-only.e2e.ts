/** A library that can only be read: everything that would change it says so before any work is done. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { filesIn } from '../desk/testing/folder.ts';
import { findings } from './axe.ts';
import { expect, sampleLibrary, test } from './desk.ts';
import {
  dialog,
  go,
  goToSettings,
  headlineField,
  inspector,
  libraryBanner,
  list,
  messages,
  open,
  rail,
  saving,
  sheet,
  textField,
} from './screens.ts';

const why = /has been open in another desk on this computer since/;

/** Asserts that a button can be reached, says why it does nothing, and does nothing. */
async function isBarred(page: Page, button: Locator): Promise<void> {
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await button.click({ force: true });
  await expect(messages(page)).toContainText(why);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await messages(page).getByRole('button', { name: 'Close message' }).click();
}

/** Drops a text file on the window, as from a file manager. */
async function dropText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['Some news.'], 'news.txt', { type: 'text/plain' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
}

test('in a library that another desk has, what would change it is barred and says why', async ({
  start,
  folder,
}) => {
  const library = await sampleLibrary(folder);
  await writeFile(path.join(library, 'news', 'sport-asean.json'), 'null');
  const first = await start({ library });
  await open(first.page, 'Training for fair play in South Asia');
  await first.page.keyboard.press('Control+n'); // one that can then be moved to trash
  await expect(headlineField(first.page)).toHaveValue(''); // the new one, not the one before
  await headlineField(first.page).fill('To be removed');
  await expect(saving(first.page)).toHaveText(/^Saved /);
  await first.page.keyboard.press('Control+k');
  await first.page.keyboard.type('move to trash');
  await first.page.keyboard.press('Enter');
  await expect(messages(first.page)).toContainText('moved to trash');

  const { page } = await start({ library });
  await expect(libraryBanner(page)).toContainText(why);
  const before = documentsIn(library);

  await test.step('making and importing', async () => {
    await expect(list(page).getByRole('option').first()).toBeVisible();
    const bar = page.getByRole('banner');
    await isBarred(page, bar.getByRole('button', { name: 'Import', exact: true }));
    await isBarred(page, page.getByRole('button', { name: 'New news item' }).first());
    await isBarred(page, rail(page).getByRole('button', { name: 'New tag' }));
    await expect(bar.getByRole('button', { name: 'Import', exact: true })).toHaveAttribute('title', why);
    await expect(bar.getByRole('button', { name: 'Export', exact: true })).not.toHaveAttribute(
      'aria-disabled',
    );
    await page.keyboard.press('n');
    await expect(messages(page)).toContainText(why);
    await messages(page).getByRole('button', { name: 'Close message' }).click();
    await dropText(page);
    await expect(messages(page)).toContainText(why);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await findings(page)).toEqual([]);
  });

  await test.step('the menu of a tag, and the palette', async () => {
    await rail(page).getByRole('button', { name: 'Tag Corruption', exact: true }).click();
    for (const entry of await page.getByRole('menuitem').all()) await expect(entry).toBeDisabled();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    const palette = dialog(page, 'Search or run a command');
    await page.keyboard.type('new');
    const made = palette.getByRole('option', { name: 'New news item' });
    await expect(made).toContainText('The library is read-only');
    await expect(made).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('Escape');
  });

  await test.step('an item: the sheet says that it can only be read', async () => {
    await open(page, 'Training for fair play in South Asia');
    await expect(sheet(page).getByText('Read-only', { exact: true })).toBeVisible();
    await expect(saving(page)).toHaveText('Read-only');
    await expect(sheet(page).getByRole('toolbar', { name: 'Text' })).toBeHidden();
    await expect(headlineField(page)).not.toBeEditable();
    await expect(textField(page)).toHaveAttribute('aria-readonly', 'true');
    await expect(inspector(page).getByRole('button', { name: 'Move to trash' })).toBeDisabled();
    expect(await findings(page)).toEqual([]);
  });

  await test.step('a brochure', async () => {
    await go(page, 'Brochures');
    await open(page, 'Port Albany brochure', 'Brochures');
    await expect(sheet(page).getByText('Read-only', { exact: true })).toBeVisible();
    await expect(sheet(page).getByRole('button', { name: /^Remove “/ })).toHaveCount(0);
    await expect(sheet(page).getByRole('button', { name: /^Item 1 of/ })).toBeDisabled();
    expect(await findings(page)).toEqual([]);
  });

  await test.step('trash, attention and settings', async () => {
    await go(page, 'Trash');
    await isBarred(page, sheet(page).getByRole('button', { name: 'Restore “To be removed”' }));
    await go(page, 'Needs attention');
    await isBarred(page, sheet(page).getByRole('button', { name: /^Keep as it is/ }));
    await go(page, 'Office and settings');
    await expect(sheet(page).getByRole('textbox', { name: 'Office name' })).toBeDisabled();
    expect(await findings(page)).toEqual([]);
    await goToSettings(page, 'Library');
    await expect(sheet(page).getByRole('button', { name: 'Open another library…' })).toBeEnabled();
    await goToSettings(page, 'Office');
  });
  expect(documentsIn(library)).toEqual(before);

  await test.step('once the other desk has gone, all of it can be done', async () => {
    await first.app.close();
    await expect(libraryBanner(page)).toBeEmpty({ timeout: 30_000 });
    await expect(sheet(page).getByRole('textbox', { name: 'Office name' })).toBeEnabled();
    await page.getByRole('banner').getByRole('button', { name: 'Import', exact: true }).click();
    await expect(dialog(page, 'Import documents')).toBeVisible();
  });
});

/** Everything but what a desk does beside the documents. */
const documentsIn = (library: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filesIn(library)).filter(([place]) => !/^\.desk\/(lock|index|days|settings)/.test(place)),
  );
