/** Pictures of every kind come in through the window, and their originals are kept where the office asks for it. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { kindOf } from '../core/pictures/picture-size.ts';
import { everyKind } from '../desk/testing/every-kind.ts';
import { decoded } from '../desk/testing/photographs.ts';
import { answerDialog, emptyLibrary, expect, test } from './desk.ts';
import { go, goToSettings, headlineField, messages, sheet, textField, untilSaved } from './screens.ts';

/** What each becomes in the library; those that are no files of their own kind there are made by the window. */
const becomes = {
  png: 'png',
  jpg: 'jpg',
  webp: 'webp',
  gif: 'gif',
  tiff: 'png',
  bmp: 'png',
  avif: 'webp',
  svg: 'png',
} as const;
const kinds = Object.keys(becomes) as (keyof typeof becomes)[];

test('pictures of eight kinds are decoded, shown and kept, with their originals where these are asked for', async ({
  start,
  folder,
}) => {
  const library = await emptyLibrary(folder);
  for (const kind of kinds)
    await writeFile(path.join(folder, `sample.${kind}`), everyKind[kind] ?? Buffer.alloc(0));
  const { app, page } = await start({ library });

  await test.step('the office asks for originals', async () => {
    await goToSettings(page, 'Pictures');
    await sheet(page).getByRole('checkbox', { name: 'Keep originals' }).check();
    await expect(sheet(page).getByText('Saved.')).toBeVisible();
  });

  await test.step('each is shown as it is', async () => {
    await go(page, 'News');
    await page.keyboard.press('n');
    await headlineField(page).fill('Eight kinds');
    await textField(page).click();
    await page.keyboard.type('All of them.');
    for (const [at, kind] of kinds.entries()) {
      const chooser = page.waitForEvent('filechooser');
      await sheet(page)
        .getByRole('toolbar', { name: 'Text' })
        .getByRole('button', { name: 'Picture', exact: true })
        .click();
      await (await chooser).setFiles(path.join(folder, `sample.${kind}`));
      const images = textField(page).locator('figure img');
      await expect(images, kind).toHaveCount(at + 1);
      await expect
        .poll(() =>
          images.evaluateAll((all: HTMLImageElement[]) =>
            all.map((img) => img.naturalWidth > 0 && 4 * img.naturalHeight === 3 * img.naturalWidth),
          ),
        )
        .toEqual(Array.from({ length: at + 1 }, () => true));
    }
    await untilSaved(page);
  });

  await test.step('each is a file of a kind that the library keeps, and has its colours', async () => {
    const found: Record<string, number> = {};
    for (const name of await readdir(path.join(library, 'media'))) {
      const bytes = await readFile(path.join(library, 'media', name));
      const kind = kindOf(bytes) ?? '';
      found[kind] = (found[kind] ?? 0) + 1;
      const { at, frames } = decoded(bytes);
      expect(frames, name).toBe(kind === 'gif' ? 4 : 1);
      const [left, right] = [at(0.2, 0.3), at(0.8, 0.3)];
      expect(
        [left[0] ?? 0, right[2] ?? 0].every((value) => value > 150),
        name,
      ).toBe(true);
    }
    const wanted: Record<string, number> = {};
    for (const kind of Object.values(becomes)) wanted[kind] = (wanted[kind] ?? 0) + 1;
    // A TIFF, a BMP and a PNG of the same pixels are one picture.
    expect(Object.keys(found).sort()).toEqual(Object.keys(wanted).sort());
  });

  await test.step('originals are there byte for byte, and one is saved where the editor wants it', async () => {
    const originals = await readdir(path.join(library, 'originals'));
    const endings = originals.map((name) => path.extname(name).slice(1));
    for (const kind of ['bmp', 'avif', 'svg', 'tiff', 'gif'] as const) expect(endings).toContain(kind);
    for (const name of originals) {
      const kind = path.extname(name).slice(1) as keyof typeof becomes;
      expect(
        (await readFile(path.join(library, 'originals', name))).equals(everyKind[kind] ?? Buffer.alloc(0)),
      ).toBe(true);
    }
    await go(page, 'Pictures');
    await expect(sheet(page).getByText(/^\d originals are kept: \d+ KB\.$/)).toBeVisible();
    const items = sheet(page).getByRole('listitem');
    const details = sheet(page).getByRole('region', { name: 'Chosen picture' });
    for (let at = 0; at < (await items.count()); at += 1) {
      await items.nth(at).getByRole('button').first().click();
      if (await details.getByText('sample.avif').isVisible()) break;
    }
    await answerDialog(app, folder);
    await details.getByRole('button', { name: 'Save original…' }).click();
    await expect(messages(page)).toContainText('The original was saved as');
    const saved = await readFile(path.join(folder, 'sample 2.avif'));
    expect(saved.equals(everyKind.avif ?? Buffer.alloc(0))).toBe(true);
  });
});
