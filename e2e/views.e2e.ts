/** Live views: the open item as each of its readers will see it, equal to the export. */
import type { Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, newFolder, sampleLibrary, test } from './desk.ts';
import { askExport, elementsOf, exportInto, outline, outlineInPage, wordsOf } from './exporting.ts';
import { caretToEnd, dialog, headlineField, open, sheet, teaserField } from './screens.ts';

const view = (page: Page, label: string): Locator => sheet(page).getByRole('region', { name: label });

async function look(page: Page, tab: string): Promise<void> {
  await sheet(page).getByRole('tab', { name: tab, exact: true }).click();
}

test('the live views show what was typed', async ({ start, folder }) => {
  const library = await sampleLibrary(folder);
  const { page } = await start({ library });
  await open(page, 'Training for fair play in South Asia');
  await headlineField(page).fill('Fair play, and how to teach it');
  await teaserField(page).fill('Coaches of five countries learned what to look for.');
  await caretToEnd(page);
  await page.keyboard.press('Enter');
  await page.keyboard.type('And then they played.');

  await look(page, 'Latest News');
  const entry = view(page, 'As a Latest News entry');
  await expect(entry.getByRole('heading', { name: 'Fair play, and how to teach it' })).toBeVisible();
  await expect(entry).toContainText('20-21 June 2023');
  await expect(entry).toContainText('Coaches of five countries learned what to look for.');
  await expect(entry.locator('time').first()).toHaveAttribute('datetime', '2023-06-20');

  await look(page, 'Article');
  const article = view(page, 'As an article');
  await expect(article.getByRole('heading', { name: 'Fair play, and how to teach it' })).toBeVisible();
  await expect(article).toContainText('And then they played.');

  await look(page, 'Brochure');
  const item = view(page, 'As a brochure item');
  await expect(item).toContainText('20-21.06.2023');
  await expect(item).toContainText('And then they played.');

  await page.keyboard.press('Alt+1');
  await expect(headlineField(page)).toBeVisible();
  await caretToEnd(page);
  await page.keyboard.type(' Well.');
  await page.keyboard.press('Alt+3'); // while one writes it may be a sign
  await expect(headlineField(page)).toBeVisible();
  await page.keyboard.press('F4');
  await expect(view(page, 'As a Latest News entry')).toBeVisible();
  await page.keyboard.press('Alt+3');
  await expect(view(page, 'As an article')).toContainText('And then they played. Well.');
});

test('a live view is what the export writes', async ({ start, folder }) => {
  const headline = 'Equal access to controlled medicines: what would it take?';
  const desk = await start({ library: await sampleLibrary(folder) });
  const { page } = desk;
  await open(page, headline);
  const seen: Record<string, string> = {};
  for (const [tab, label] of [
    ['Latest News', 'As a Latest News entry'],
    ['Article', 'As an article'],
    ['Brochure', 'As a brochure item'],
  ] as const) {
    await look(page, tab);
    await expect(view(page, label).locator('article')).toContainText(headline);
    // Pictures stand in their places once their sizes are known.
    if (tab !== 'Latest News') await expect(view(page, label).locator('img[width]')).toBeVisible();
    seen[tab] = await view(page, label).evaluate(outlineInPage);
  }

  const out = await newFolder(folder, 'Out');
  await askExport(page);
  // The item is in review.
  await dialog(page, 'Export')
    .getByRole('radio', { name: /^Everything, as a proof/ })
    .check();
  const files = await exportInto(desk, out, ['Latest News page', 'Article pages', 'Brochure']);
  const articlePage = files.find((file) => file.includes('equal-access')) ?? 'no article page';
  const written: Record<string, string> = {};
  for (const [tab, file] of [
    ['Latest News', 'latest-news.html'],
    ['Article', articlePage],
    ['Brochure', 'brochure.html'],
  ] as const) {
    const html = await readFile(path.join(out, file), 'utf8');
    const [article] = elementsOf(
      html,
      (element) => element.tagName === 'article' && wordsOf(element).includes(headline),
    );
    written[tab] = article ? outline(article) : 'nothing';
  }
  expect(seen).toEqual(written);
});
