/** Who the office is on covers and last pages: said once in the settings, shown in every brochure. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { png } from '../desk/testing/pictures.ts';
import { expect, newFolder, sampleLibrary, test } from './desk.ts';
import { elementsOf, exportInto, wordsOf } from './exporting.ts';
import { go, open, sheet } from './screens.ts';

test('emblem, colour, imprint and contact of the settings stand in a brochure', async ({ start, folder }) => {
  const desk = await start({ library: await sampleLibrary(folder) });
  const { page } = desk;
  await go(page, 'Office and settings');
  const saved = page.getByText('Saved.', { exact: true });

  await test.step('an address that pages cannot lead to is refused', async () => {
    const site = page.getByLabel('Address of the office’s site');
    await site.fill('javascript:alert(1)');
    await site.press('Tab');
    await expect(page.getByText('That is no address that pages can lead to.')).toBeVisible();
    await site.fill('https://example.org/brussels');
    await site.press('Tab');
    await expect(saved).toBeVisible();
  });

  await test.step('an emblem is chosen and said in words', async () => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Emblem of the office: Choose a picture…' }).click();
    await (await chooser).setFiles({ name: 'emblem.png', mimeType: 'image/png', buffer: png(60, 30) });
    const words = page.getByLabel('The office’s emblem in words');
    await words.fill('Emblem of the harbour office');
    await words.press('Tab');
    await expect(page.getByRole('img', { name: 'Emblem of the harbour office' })).toBeVisible();
  });

  await test.step('the colour is judged, and the imprint written', async () => {
    await page.getByLabel('Colour of bars and covers').fill('#a02040');
    await expect(page.getByText(/^7\.\d to 1 on white/)).toBeVisible();
    const imprint = page.getByLabel('Imprint', { exact: true });
    await imprint.fill('© Harbour office. May be copied.');
    await imprint.press('Tab');
    await expect(saved).toBeVisible();
  });

  await go(page, 'Brochures');
  await open(page, 'Port Albany brochure', 'Brochures');
  await sheet(page).getByRole('button', { name: 'Export brochure…' }).click();
  const out = await newFolder(folder, 'Out');
  const files = await exportInto(desk, out, ['Brochure']);
  const html = await readFile(path.join(out, files.find((file) => file.endsWith('.html')) ?? ''), 'utf8');
  const emblems = elementsOf(html, ({ tagName, attrs }) =>
    Boolean(tagName === 'img' && attrs.some(({ value }) => value === 'Emblem of the harbour office')),
  );
  // On the cover and on the last page.
  expect(emblems).toHaveLength(2);
  for (const { attrs } of emblems) expect(files).toContain(attrs.find(({ name }) => name === 'src')?.value);
  const [footer] = elementsOf(html, ({ tagName }) => tagName === 'footer');
  expect(footer && wordsOf(footer)).toContain('© Harbour office. May be copied.');
  expect(html).toContain('<a href="https://example.org/brussels">example.org/brussels</a>');
  expect(await readFile(path.join(out, 'assets/house.css'), 'utf8')).toContain('--blue: #a02040;');
});
