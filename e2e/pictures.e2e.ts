/** Pictures: put into a text with their words, seen in the library, refused where they are none. */
import type { Page } from '@playwright/test';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { png } from '../desk/testing/pictures.ts';
import { emptyLibrary, expect, test } from './desk.ts';
import { go, headlineField, inspector, messages, sheet, textField, untilSaved } from './screens.ts';

/** Answers the page's own file field: the computer's dialog behind it is the one thing left out. */
async function choosePicture(page: Page, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await sheet(page)
    .getByRole('toolbar', { name: 'Text' })
    .getByRole('button', { name: 'Picture', exact: true })
    .click();
  await (await chooser).setFiles(file);
}

/** Two pixels, which say that they are 20,000 by 20,000. */
const vast = png(2, 2);
vast.writeUInt32BE(20_000, 16);
vast.writeUInt32BE(20_000, 20);

test('a picture comes in with its words, and no file that is none', async ({ start, folder }) => {
  const library = await emptyLibrary(folder);
  const quay = path.join(folder, 'quay.png');
  const drawing = path.join(folder, 'map.svg');
  const text = path.join(folder, 'minutes.png');
  await writeFile(quay, png(640, 400));
  await writeFile(text, 'These are the minutes of a meeting, and no picture at all.');
  await writeFile(
    drawing,
    '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="50"><script>alert(1)</script><rect width="80" height="50" fill="teal"/></svg>',
  );
  const { app, page, userData } = await start({ library });
  await page.keyboard.press('n');
  await headlineField(page).fill('A new quay');
  await textField(page).click();
  await page.keyboard.type('The quay is long.');

  await test.step('a text under the name of a picture is refused with the reason', async () => {
    await choosePicture(page, text);
    await expect(messages(page)).toContainText(
      '“minutes.png” cannot be shown: it is no picture, or it is damaged.',
    );
    await messages(page).getByRole('button', { name: 'Close message' }).click();
    await expect(textField(page).locator('img')).toHaveCount(0);
    expect(await readdir(path.join(library, 'media'))).toEqual([]);
  });

  await test.step('a picture that would fill the memory is refused before it is decoded, in a drawing too', async () => {
    for (const [name, bytes] of [
      ['vast.png', vast],
      [
        'vast.svg',
        `<svg xmlns="http://www.w3.org/2000/svg"><image href="data:image/png;base64,${vast.toString('base64')}"/></svg>`,
      ],
    ] as const) {
      await writeFile(path.join(folder, name), bytes);
      await choosePicture(page, path.join(folder, name));
      await expect(messages(page)).toContainText(
        `“${name}” was not taken in: it is damaged, or has more than 100 megapixels`,
      );
      await messages(page).getByRole('button', { name: 'Close message' }).click();
    }
    expect(await readdir(path.join(library, 'media'))).toEqual([]);
  });

  await test.step('a picture is put in, and its words are written beside it', async () => {
    await choosePicture(page, quay);
    const picture = textField(page).locator('img');
    await expect(picture).toHaveAttribute('src', /^\/media\/[0-9a-f]{64}\.png$/);
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(640);
    await inspector(page).getByRole('tab', { name: 'Picture' }).click();
    await inspector(page).getByLabel('Alternative text').fill('A long quay in grey light');
    await inspector(page).getByLabel('Caption').fill('The quay on its first day');
    await inspector(page).getByLabel('Credit').fill('Image © Port of Lisbon');
    await expect(textField(page).getByRole('img', { name: 'A long quay in grey light' })).toBeVisible();
    await expect(textField(page)).toContainText('The quay on its first day');
    await untilSaved(page);
    expect(await readdir(path.join(library, 'media'))).toHaveLength(1);
  });

  await test.step('a drawing comes in as pixels, so that nothing in it can run', async () => {
    await textField(page).getByText('The quay is long.').click();
    await choosePicture(page, drawing);
    await expect(textField(page).locator('img')).toHaveCount(2);
    await untilSaved(page);
    const files = await readdir(path.join(library, 'media'));
    expect(files).toHaveLength(2);
    expect(files.every((name) => name.endsWith('.png'))).toBe(true);
  });

  await test.step('the library shows where each is used', async () => {
    await go(page, 'Pictures');
    await expect(sheet(page).getByText('2 pictures')).toBeVisible();
    await expect(sheet(page).getByRole('listitem')).toHaveCount(2);
    await sheet(page).getByRole('listitem').first().getByRole('button', { name: 'A new quay' }).click();
    await expect(headlineField(page)).toHaveValue('A new quay');
  });

  await test.step('picture and words are there at the next start', async () => {
    await app.close();
    const next = await start({ userData });
    await next.page.getByRole('option', { name: 'A new quay' }).click();
    const kept = textField(next.page).getByRole('img', { name: 'A long quay in grey light' });
    await expect.poll(() => kept.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(640);
    await expect(textField(next.page)).toContainText('Image © Port of Lisbon');
  });
});
