/** Pictures of the whole library: what comes in of them, crop and focal point, words and files changed everywhere at once. */
import type { Locator, Page } from '@playwright/test';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { NewsItem } from '../core/document.ts';
import { bodyPictures } from '../core/body/body.ts';
import { openLibrary } from '../desk/opening/open-library.ts';
import { photograph, secret } from '../desk/testing/photographs.ts';
import { png } from '../desk/testing/pictures.ts';
import { emptyLibrary, expect, sampleLibrary, test } from './desk.ts';
import { dialog, go, headlineField, inspector, messages, sheet, textField, untilSaved } from './screens.ts';

async function put(page: Page, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await sheet(page)
    .getByRole('toolbar', { name: 'Text' })
    .getByRole('button', { name: 'Picture', exact: true })
    .click();
  await (await chooser).setFiles(file);
}
const natural = (image: Locator): Promise<number[]> =>
  image.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight]);

test('a photograph comes in turned and without its camera’s notes, and is cropped by mouse and keys', async ({
  start,
  folder,
}) => {
  const library = await emptyLibrary(folder);
  await writeFile(path.join(folder, 'quay.jpg'), photograph({ orientation: 6 }));
  await writeFile(
    path.join(folder, 'phone.heic'),
    Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
  );
  await writeFile(path.join(folder, 'other.png'), png(640, 400));
  const { page } = await start({ library });
  await page.keyboard.press('n');
  await headlineField(page).fill('A new quay');
  await textField(page).click();
  await page.keyboard.type('The quay is long.');

  await test.step('what cannot be decoded says what helps', async () => {
    await put(page, path.join(folder, 'phone.heic'));
    await expect(messages(page)).toContainText('it is a HEIC photograph');
    await messages(page).getByRole('button', { name: 'Close message' }).click();
  });

  const first = textField(page).locator('figure img').first();
  await test.step('the file in the library holds its pixels, turned, and nothing else', async () => {
    await put(page, path.join(folder, 'quay.jpg'));
    await expect.poll(() => natural(first)).toEqual([600, 900]);
    await untilSaved(page);
    const [name] = await readdir(path.join(library, 'media'));
    const bytes = await readFile(path.join(library, 'media', name ?? ''));
    expect(bytes.includes(secret)).toBe(false);
  });

  await test.step('its frame and focal point are named, and one Undo takes that back', async () => {
    await textField(page).locator('figure').first().click();
    await inspector(page).getByRole('button', { name: 'Crop and focal point…' }).click();
    const crop = dialog(page, 'Crop and focal point');
    await expect(crop.getByText('600 × 900 pixels are shown.')).toBeVisible();
    await crop.getByRole('button', { name: 'Square' }).click();
    await expect(crop.getByText(/^600 × 600 pixels/)).toBeVisible();
    const right = crop.getByRole('slider', { name: 'Right edge' });
    await right.focus();
    for (let press = 0; press < 10; press += 1) await page.keyboard.press('ArrowLeft');
    await expect(crop.getByText(/^540 × 600 pixels/)).toBeVisible();
    await crop.locator('.stage').click({ position: { x: 60, y: 60 } });
    await expect(crop.getByRole('checkbox', { name: 'Has a focal point' })).toBeChecked();
    await crop.getByRole('button', { name: 'Use it' }).click();
    await expect(first).toHaveCSS('object-view-box', /inset/);
    await untilSaved(page);
    const kept = await openLibrary(library, { lookOnly: true });
    const { document } = await kept.read(kept.list()[0]?.id ?? '');
    const [picture] = bodyPictures((document as NewsItem).body);
    expect(picture?.crop).toMatch(/^0 16\.\d 90 66\.\d$/);
    expect(picture?.focus).toMatch(/^\d+ \d+$/);
    await textField(page).click();
    await page.keyboard.press('Control+z');
    await expect(first).toHaveCSS('object-view-box', 'none');
    await page.keyboard.press('Control+Shift+z');
    await expect(first).toHaveCSS('object-view-box', /inset/);
  });

  await test.step('the next picture gets the same credit at one press', async () => {
    await textField(page).locator('figure').first().click();
    await inspector(page).getByLabel('Credit').fill('© Port of Lisbon');
    await inspector(page).getByLabel('Licence', { exact: true }).fill('CC BY 4.0');
    await inspector(page).getByLabel('Licence ends').fill('31.12.2099');
    await inspector(page).getByLabel('Licence ends').blur();
    await expect(inspector(page).getByLabel('Licence ends')).toHaveValue('31 December 2099');
    await textField(page).getByText('The quay is long.').click();
    await put(page, path.join(folder, 'other.png'));
    await expect(textField(page).locator('figure')).toHaveCount(2);
    const second = textField(page).locator('figure', { hasNotText: 'Port of Lisbon' });
    await second.click();
    await inspector(page)
      .getByRole('checkbox', { name: /^Decorative/ })
      .check();
    await expect(inspector(page).getByLabel('Alternative text')).toBeDisabled();
    await inspector(page)
      .getByRole('button', { name: /^Same as last/ })
      .click();
    await expect(textField(page).getByText('© Port of Lisbon')).toHaveCount(2);
    await untilSaved(page);
  });
});

test('pictures of the library are found, changed everywhere, inserted, replaced and removed', async ({
  start,
  folder,
}) => {
  const library = await sampleLibrary(folder);
  await writeFile(path.join(folder, 'new.png'), png(900, 600));
  const { page } = await start({ library });
  await go(page, 'Pictures');
  const items = sheet(page).getByRole('listitem');
  const details = sheet(page).getByRole('region', { name: 'Chosen picture' });
  await expect(items).toHaveCount(6);

  await test.step('search finds them by their words', async () => {
    const all = await items.getByRole('button').first().getAttribute('aria-label');
    const word = (all ?? '').split(' ').find((one) => one.length > 5) ?? '';
    await sheet(page).getByRole('searchbox', { name: 'Search pictures' }).fill(word);
    await expect.poll(() => items.count()).toBeLessThan(6);
    await sheet(page).getByRole('searchbox', { name: 'Search pictures' }).fill('no such word');
    await expect(sheet(page).getByText('No picture is like that.')).toBeVisible();
    await sheet(page).getByRole('searchbox', { name: 'Search pictures' }).fill('');
    await expect(items).toHaveCount(6);
  });

  await test.step('arrow keys go from one to another, and Enter shows one', async () => {
    await items.first().getByRole('button').first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(items.nth(1).getByRole('button').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(details).toBeVisible();
    await expect(details.getByText(/ × .* · .*KB/)).toBeVisible();
  });

  await test.step('a credit is changed in every item at once, and taken back', async () => {
    const before = await details.getByLabel('Credit').inputValue();
    await details.getByLabel('Credit').fill('© UN Photo');
    await details.getByRole('button', { name: /^Save in/ }).click();
    await expect(messages(page)).toContainText('Changed in');
    await sheet(page).getByRole('searchbox', { name: 'Search pictures' }).fill('© UN Photo');
    await expect(items).toHaveCount(1);
    await messages(page).getByRole('button', { name: 'Undo' }).click();
    await expect(items).toHaveCount(0);
    await sheet(page).getByRole('searchbox', { name: 'Search pictures' }).fill('');
    await expect(details.getByLabel('Credit')).toHaveValue(before);
  });

  await test.step('what is typed waits while another picture is looked at, and days are in the form of the house', async () => {
    await details.getByLabel('Licence ends').fill('March 2027');
    await details.getByLabel('Licence', { exact: true }).fill('Bought');
    await items.nth(2).getByRole('button').first().click();
    await expect(details.getByLabel('Licence', { exact: true })).toHaveValue('');
    await items.nth(1).getByRole('button').first().click();
    await expect(details.getByLabel('Licence', { exact: true })).toHaveValue('Bought');
    await expect(details.getByLabel('Licence ends')).toHaveValue('31 March 2027');
    await details.getByRole('button', { name: /^Save in/ }).click();
    await expect(messages(page)).toContainText('Changed in');
    await expect(details.getByRole('button', { name: /^Save in/ })).toBeDisabled();
  });

  await test.step('another file takes its place everywhere, and what is not used any more stays for the history', async () => {
    const chooser = page.waitForEvent('filechooser');
    await details.getByRole('button', { name: 'Replace everywhere…' }).click();
    await (await chooser).setFiles(path.join(folder, 'new.png'));
    await expect(messages(page)).toContainText('Replaced in');
    await expect(items).toHaveCount(7);
    await expect(details.getByText(/900 × 600/)).toBeVisible();
    await sheet(page)
      .getByRole('button', { name: /^Unused/ })
      .click();
    await expect(items).toHaveCount(1);
    await sheet(page).getByRole('button', { name: 'Remove the unused picture' }).click();
    await expect(messages(page)).toContainText(/stayed: the History|Removed 1 picture/);
    await sheet(page).getByRole('button', { name: /^All/ }).click();
  });

  await test.step('private data is looked for', async () => {
    await sheet(page).getByRole('button', { name: 'Look for private data' }).click();
    await expect(
      sheet(page).getByText('No picture of this library holds more than what is seen.'),
    ).toBeVisible();
  });
});
