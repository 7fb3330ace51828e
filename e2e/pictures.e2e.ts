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

/** Pastes or drops pictures of different sizes, as the computer hands them over. */
async function hand(page: Page, how: 'paste' | 'drop', files: Record<string, Buffer>): Promise<void> {
  const given = Object.entries(files).map(([name, bytes]) => [name, bytes.toString('base64')] as const);
  await textField(page).evaluate(
    (field, [way, all]) => {
      const data = new DataTransfer();
      for (const [name, base64] of all) {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        data.items.add(new File([bytes], name, { type: name.endsWith('.png') ? 'image/png' : 'text/plain' }));
      }
      const first = field.querySelector('p')?.getBoundingClientRect() ?? new DOMRect();
      const place = { clientX: first.right - 1, clientY: first.bottom - 2, bubbles: true, cancelable: true };
      field.dispatchEvent(
        way === 'paste'
          ? new ClipboardEvent('paste', { clipboardData: data, ...place })
          : new DragEvent('drop', { dataTransfer: data, ...place }),
      );
    },
    [how, given] as const,
  );
}

/** Widths of the pictures in the text, in its order. */
const widths = (page: Page): Promise<number[]> =>
  textField(page)
    .locator('img')
    .evaluateAll((all) => all.map((img) => (img as HTMLImageElement).naturalWidth));

/** Paragraphs and pictures of the text in its order; a picture by its width. */
const order = (page: Page): Promise<(string | number)[]> =>
  textField(page).evaluate((field) =>
    [...field.children].flatMap((block): (string | number)[] => {
      const img = block.querySelector('img');
      if (img) return [img.naturalWidth];
      return block.textContent === '' ? [] : [block.textContent];
    }),
  );

test('pictures come in all and in their order, and what comes next never takes their place', async ({
  start,
  folder,
}) => {
  const library = await emptyLibrary(folder);
  const { page } = await start({ library });
  await page.keyboard.press('n');
  await headlineField(page).fill('Three quays');
  await textField(page).click();
  await page.keyboard.type('Before.');

  await test.step('three pasted at once, and the caret stands below', async () => {
    await hand(page, 'paste', { 'a.png': png(61, 20), 'b.png': png(62, 20), 'c.png': png(63, 20) });
    await expect.poll(() => widths(page)).toEqual([61, 62, 63]);
    await expect(textField(page).locator('.ProseMirror-selectednode')).toHaveCount(0);
    await page.keyboard.type('After.');
    await expect.poll(() => order(page)).toEqual(['Before.', 61, 62, 63, 'After.']);
  });

  await test.step('one after another by the button, with words between', async () => {
    for (const width of [71, 72]) {
      await writeFile(path.join(folder, `${String(width)}.png`), png(width, 20));
      await choosePicture(page, path.join(folder, `${String(width)}.png`));
      await expect.poll(() => widths(page)).toContain(width);
      await expect(textField(page)).toBeFocused();
      await page.keyboard.type(`Below ${String(width)}.`);
    }
    await expect
      .poll(() => order(page))
      .toEqual(['Before.', 61, 62, 63, 'After.', 71, 'Below 71.', 72, 'Below 72.']);
  });

  await test.step('dropped ones stand where they were dropped, in order; no other file does', async () => {
    await hand(page, 'drop', { 'd.png': png(81, 20), 'minutes.txt': Buffer.from('x'), 'e.png': png(82, 20) });
    await expect.poll(async () => (await order(page)).slice(0, 4)).toEqual(['Before.', 81, 82, 61]);
    await expect(messages(page)).toContainText('Only pictures can be inserted. Skipped: “minutes.txt”.');
  });

  const first = textField(page).locator('figure').first();
  /** Selects the first picture, by a click that is not taken for the second of two. */
  const select = async (): Promise<void> => {
    await textField(page).getByText('Before.').click();
    await first.click();
    await expect(selected).toHaveCount(1);
  };
  const selected = textField(page).locator('figure.ProseMirror-selectednode');
  await test.step('a selected picture keeps its words whatever is typed', async () => {
    await select();
    await inspector(page).getByRole('tab', { name: 'Picture' }).click();
    await inspector(page).getByLabel('Alternative text').fill('The first quay');
    await inspector(page).getByLabel('Caption').fill('Its caption');
    const before = await order(page);
    await select();
    await page.keyboard.type('Typed.');
    await expect.poll(() => order(page)).toEqual([before[0], before[1], 'Typed.', ...before.slice(2)]);
    for (const key of ['Enter', 'Shift+Enter', 'Control+Enter']) {
      await select();
      await page.keyboard.press(key);
      await expect(selected).toHaveCount(0);
    }
    await select();
    await page.keyboard.insertText('日本');
    await select();
    await textField(page).evaluate((field) => {
      const data = new DataTransfer();
      data.setData('text/plain', 'Pasted.');
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await expect(textField(page)).toContainText('Pasted.');
    await select();
    await hand(page, 'paste', { 'f.png': png(91, 20) });
    await expect.poll(() => widths(page)).toContain(91);
    await expect(textField(page)).toContainText('日本');
    await expect(first.getByRole('img', { name: 'The first quay' })).toBeVisible();
    await expect(first).toContainText('Its caption');
    expect([...(await widths(page))].sort()).toEqual([61, 62, 63, 71, 72, 81, 82, 91]);
  });

  await test.step('nor after undoing, nor where a picture is copied and pasted', async () => {
    await select();
    await page.keyboard.press('Delete');
    await expect.poll(() => widths(page)).not.toContain(81);
    await page.keyboard.press('Control+z');
    await expect.poll(() => widths(page)).toContain(81);
    await page.keyboard.type('After undoing.');
    await expect(first.getByRole('img', { name: 'The first quay' })).toBeVisible();
    await expect(textField(page)).toContainText('After undoing.');

    await select();
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+v');
    await expect(textField(page).getByRole('img', { name: 'The first quay' })).toHaveCount(2);
    await page.keyboard.press('Control+v');
    await page.keyboard.type('Below the copies.');
    await expect(textField(page).getByRole('img', { name: 'The first quay' })).toHaveCount(3);
    await expect(textField(page)).toContainText('Below the copies.');
    await untilSaved(page);
  });
});
