/** Passages in other languages, texts from right to left, and items with their translations. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createLibrary } from '../desk/opening/open-library.ts';
import { bodyOf, brochure, newsItem } from '../desk/testing/documents.ts';
import { answerDialog, emptyLibrary, expect, newFolder, sampleLibrary, test } from './desk.ts';
import { askExport, exportInto } from './exporting.ts';
import {
  dialog,
  go,
  headlineField,
  inspector,
  list,
  messages,
  open,
  saving,
  sheet,
  teaserField,
  textField,
} from './screens.ts';

const stored = async (library: string, id: string): Promise<unknown> =>
  (
    JSON.parse(await readFile(path.join(library, 'news', `${id}.json`), 'utf8')) as {
      document: { body: unknown };
    }
  ).document.body;

test('a passage says its language, by keys and without', async ({ start, folder }) => {
  const library = await emptyLibrary(folder);
  const { page } = await start({ library });
  await page.keyboard.press('n');
  await headlineField(page).fill('A motto');
  const text = textField(page);
  await text.click();
  await page.keyboard.type('They say: bon voisinage');
  for (const _ of 'bon voisinage') await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('ControlOrMeta+Shift+l');
  const chooser = dialog(page, 'Language of the passage');
  await page.keyboard.type('fren');
  await expect(chooser.getByRole('option', { name: 'French' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(chooser).toBeHidden();
  const passage = text.locator('span[lang=fr]');
  await expect(passage).toHaveText('bon voisinage');
  await expect(passage).toHaveAttribute('title', 'French');

  // Signs follow the language of the passage.
  await expect(text).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type(' ?');
  await expect(passage).toHaveText('bon voisinage\u202f?');

  // A paragraph that is in another language as a whole runs its way.
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+Shift+l');
  await page.keyboard.type('arab');
  await page.keyboard.press('Enter');
  await expect(chooser).toBeHidden();
  await expect(text).toBeFocused();
  await page.keyboard.type('حسن الجوار مع UNODC في 2024');
  const arabic = text.locator('p').last();
  await expect(arabic).toHaveAttribute('dir', 'rtl');
  await expect(arabic).toHaveCSS('text-align', 'start');

  await page.getByRole('button', { name: /^Language of the passage/ }).click();
  await expect(chooser.getByRole('option', { name: 'Arabic' })).toContainText('Now');
  await page.keyboard.press('Escape');
  await arabic.click({ clickCount: 3 });
  await page.keyboard.press('ControlOrMeta+Shift+l');
  await chooser.getByRole('button', { name: 'As the rest of the text' }).click();
  await expect(text.locator('span[lang=ar]')).toHaveCount(0);
  await expect(arabic).not.toHaveAttribute('dir');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(text.locator('span[lang=ar]')).toHaveText('حسن الجوار مع UNODC في 2024');

  await page.keyboard.press('ControlOrMeta+s');
  await expect(saving(page)).toContainText('Saved');
  const id = (await list(page).getByRole('option').first().getAttribute('data-id')) ?? '';
  expect(JSON.stringify(await stored(library, id))).toContain('{"type":"language","attrs":{"lang":"fr"}}');
});

test('a translation stands beside its original, and says when that has changed', async ({
  start,
  folder,
}) => {
  const { page } = await start({ library: await emptyLibrary(folder) });
  await page.keyboard.press('n');
  await headlineField(page).fill('Ports share a register');
  await teaserField(page).fill('Nine ports warn each other.');
  await textField(page).click();
  await page.keyboard.type('The ports have met.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('They will meet again.');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(saving(page)).toContainText('Saved');

  await inspector(page).getByRole('button', { name: 'Translate into…' }).click();
  await page.getByRole('menuitem', { name: 'Arabic' }).click();
  await expect(messages(page)).toContainText('into Arabic begun');
  await expect(headlineField(page)).toHaveAttribute('dir', 'rtl');
  await expect(teaserField(page)).toHaveValue('Nine ports warn each other.');
  const original = inspector(page).getByRole('article');
  await expect(original).toContainText('The ports have met.');
  await headlineField(page).fill('موانئ تتشارك في سجل (UNODC، 2024)');
  const row = list(page).getByRole('option', { name: /موانئ/ });
  await expect(row).toContainText('EN · AR');

  // The original changes: its translation says so, and what has changed.
  await inspector(page).getByRole('button', { name: 'Open the original' }).click();
  await expect(headlineField(page)).toHaveValue('Ports share a register');
  await textField(page).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' In Vienna.');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(inspector(page).getByText('Older than the original')).toBeVisible();
  await page.getByRole('searchbox', { name: /Search/ }).fill('translation:older');
  await expect(list(page).getByRole('option')).toHaveCount(1);
  await row.click();
  await expect(inspector(page).locator('ins')).toContainText('In Vienna.');
  await inspector(page).getByRole('button', { name: 'Up to date now' }).click();
  await expect(inspector(page).getByText('Changed in the original')).toBeHidden();
  await page.getByRole('searchbox', { name: /Search/ }).fill('');
  await headlineField(page).click();
  await messages(page).getByRole('button', { name: 'Undo' }).click();
  await expect(inspector(page).getByText('Changed in the original')).toBeVisible();
});

test('items that exist are linked as translations, and a brochure follows into their language', async ({
  start,
  folder,
}) => {
  const { page } = await start({ library: await emptyLibrary(folder) });
  const write = async (headline: string, language: string): Promise<void> => {
    await page.keyboard.press('ControlOrMeta+n');
    await expect(headlineField(page)).toHaveValue('');
    await headlineField(page).fill(headline);
    await inspector(page).getByLabel('Language', { exact: true }).selectOption({ label: language });
    await page.keyboard.press('ControlOrMeta+s');
    await expect(saving(page)).toContainText('Saved');
  };
  await write('Rivers meet', 'English');
  await write('Ports share a register', 'English');
  await write('موانئ تتشارك في سجل', 'Arabic');

  await test.step('an Arabic original gets the English item as its translation', async () => {
    await inspector(page).getByRole('button', { name: 'Link an existing one…' }).click();
    const linking = dialog(page, 'Link as a translation');
    await linking.getByRole('radio', { name: 'the original of the chosen one' }).check();
    await linking.getByRole('combobox').fill('ports eng');
    await expect(linking.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(messages(page)).toContainText('is now a translation of');
    const row = list(page).getByRole('option', { name: /Ports/ });
    await expect(row).toContainText('AR · EN');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(row).not.toContainText('AR · EN');
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(row).toContainText('AR · EN');
    await row.click();
    await expect(inspector(page).getByText('Up to date with the original')).toBeVisible();
    await inspector(page).getByRole('button', { name: 'No translation any more' }).click();
    await expect(row).not.toContainText('AR · EN');
    await messages(page).getByRole('button', { name: 'Undo' }).last().click();
    await expect(row).toContainText('AR · EN');
  });

  await test.step('a brochure is translated: what exists stands in it, what is missing is begun', async () => {
    await list(page).getByRole('option', { name: /Ports/ }).click();
    await list(page)
      .getByRole('option', { name: /Rivers/ })
      .click({ modifiers: ['ControlOrMeta'] });
    await page.keyboard.press('b');
    await page.getByRole('menuitem', { name: /New brochure/ }).click();
    const title = sheet(page).getByRole('textbox', { name: 'Title' });
    await title.fill('Water and trade');
    await sheet(page).getByRole('tab', { name: 'Details' }).click();
    await sheet(page).getByLabel('Language', { exact: true }).selectOption({ label: 'English' });
    await sheet(page).getByRole('button', { name: 'Translate into…' }).click();
    await page.getByRole('menuitem', { name: 'Arabic' }).click();
    const told = sheet(page).getByRole('region', { name: /Translation of “Water and trade”/ });
    await expect(told).toContainText('One item is not in Arabic yet:');
    await expect(told).toContainText('Rivers meet');
    await expect(inspector(page).getByRole('article')).toContainText('Water and trade');
    await sheet(page).getByRole('tab', { name: 'Order' }).click();
    await expect(sheet(page).getByText('موانئ تتشارك في سجل').first()).toBeVisible();
    await told.getByRole('button', { name: 'Begin its translation' }).click();
    await expect(told).not.toContainText('One item is not');
    await expect(messages(page)).toContainText('Translation of one item begun');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(told).toContainText('One item is not in Arabic yet:');
    await title.fill('الماء والتجارة');
    await page.keyboard.press('ControlOrMeta+s');
    await expect(saving(page)).toContainText('Saved');
  });
});

test('likely languages stand first in the menu of translations, and typing goes to one', async ({
  start,
  folder,
}) => {
  const { page } = await start({ library: await sampleLibrary(folder) });
  await inspector(page).getByRole('button', { name: 'Translate into…' }).click();
  const menu = page.getByRole('menu');
  const entries = menu.getByRole('menuitem');
  await expect(entries.first()).toBeVisible();
  // The sample has an item in French; the office writes English, as the open item does.
  const names = await entries.allInnerTexts();
  expect(names.slice(0, 5)).toEqual(['French', 'Arabic', 'Chinese', 'Russian', 'Spanish']);
  const others = names.slice(5);
  expect(others).toEqual([...others].sort((a, b) => a.localeCompare(b, 'en')));
  await expect(menu.getByRole('separator')).toHaveCount(2);

  await page.keyboard.type('hun');
  await expect(menu.getByRole('menuitem', { name: 'Hungarian' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(messages(page)).toContainText('into Hungarian begun');
});

test('each language has its own page and feeds of Latest News', async ({ start, folder }) => {
  const desk = await start({ library: await sampleLibrary(folder) });
  const out = await newFolder(folder, 'Out');
  await askExport(desk.page);
  const files = await exportInto(desk, out, ['Latest News page']);
  const kinds = ['atom', 'html', 'json', 'rss'];
  for (const kind of kinds)
    for (const name of ['latest-news', 'latest-news-fr'])
      expect(files.some((file) => file.startsWith(`${name}.${kind}`))).toBe(true);
  const rss = await readFile(path.join(out, 'latest-news-fr.rss'), 'utf8');
  expect(rss).toContain('<language>fr</language>');
  expect(rss).toContain('rel="alternate" type="application/rss+xml" hreflang="en"');
});

test('pages of a brochure and its translation lead to each other', async ({ start, folder }) => {
  const library = path.join(folder, 'Two languages');
  const made = await createLibrary(library);
  await made.create(newsItem({ id: 'rivers', status: 'published', body: bodyOf('The rivers met.') }));
  const water = { status: 'published', edition: 'Spring' } as const;
  await made.create(brochure({ ...water, items: ['rivers'], id: 'water', title: 'Water' }));
  await made.create(
    brochure({
      ...water,
      items: ['rivers'],
      id: 'eau',
      title: 'Eau',
      language: 'fr',
      translation: { of: 'water', at: '2024-03-11T09:00:00.000Z', digest: '' },
    }),
  );
  const { app, page } = await start({ library });
  const out = await newFolder(folder, 'Out');
  const done = dialog(page, 'Exported');
  const send = async (title: string): Promise<void> => {
    await open(page, title, 'Brochures');
    await sheet(page).getByRole('button', { name: 'Export…' }).click();
    const asking = dialog(page, `Export “${title}”`);
    await answerDialog(app, out);
    await asking.getByRole('button', { name: 'Choose folder…' }).click();
    await expect(asking.getByRole('status', { name: 'Folder' })).toHaveText(out);
    await asking.getByRole('button', { name: /^Export/ }).click();
    await expect(done).toBeVisible({ timeout: 60_000 });
  };
  await go(page, 'Brochures');
  await send('Water');
  await expect(done).not.toContainText('does not lead');
  await page.keyboard.press('Escape');
  await send('Eau');
  await expect(done).toContainText('The page of “Water” (water-spring.html) does not lead to this one yet.');
  await page.keyboard.press('Escape');
  await send('Water');
  await expect(done).not.toContainText('does not lead');
  for (const file of ['water-spring.html', 'eau-spring.html'])
    expect(await readFile(path.join(out, file), 'utf8')).toContain(
      '<link rel="alternate" hreflang="en" href="water-spring.html"><link rel="alternate" hreflang="fr" href="eau-spring.html">',
    );
});
