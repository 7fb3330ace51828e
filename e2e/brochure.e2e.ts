/** A brochure: made, filled, put in order by keyboard and by hand, exported as a page and as a PDF. */
import type { Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { answerDialog, expect, newFolder, sampleLibrary, test } from './desk.ts';
import { elementsIn, elementsOf, exportButton, filesOf, wordsOf } from './exporting.ts';
import { readPdf } from './pdf.ts';
import { dialog, go, inspector, list, listColumn, messages, open, sheet, untilSaved } from './screens.ts';

const names = {
  ports: 'Container Control Programme reports to customs experts of the European Union',
  fund: 'Belgium gives EUR 2 million to the fund for victims of trafficking',
  sport: 'South-East Asian countries join forces for clean sport',
  courts: 'South-Eastern Europe prepares its courts for radiological and nuclear cases',
};

const items = (page: Page): Locator =>
  sheet(page)
    .getByRole('list', { name: /^Items/ })
    .getByRole('listitem');
const grip = (page: Page, headline: string): Locator =>
  sheet(page).getByRole('button', { name: new RegExp(`^Item \\d+ of \\d+: ${headline}`) });

/** Asserts the order of the items, by the headlines in their rows. */
async function expectOrder(page: Page, ...headlines: string[]): Promise<void> {
  await expect(items(page)).toHaveText(headlines.map((headline) => new RegExp(headline)));
}

test('a brochure is made, put in order, and exported as a page and as a PDF', async ({ start, folder }) => {
  const desk = await start({ library: await sampleLibrary(folder) });
  const { page, app, userData } = desk;

  await test.step('a new brochure begins at its title', async () => {
    await go(page, 'Brochures');
    await page.getByRole('button', { name: 'New brochure' }).first().click();
    await expect(sheet(page).getByRole('textbox', { name: 'Title' })).toBeFocused();
    await sheet(page).getByRole('textbox', { name: 'Title' }).fill('Work of a spring');
    await sheet(page).getByRole('tab', { name: 'Introduction' }).click();
    await sheet(page)
      .getByRole('textbox', { name: 'Introduction' })
      .fill('Four pieces of work, in one place.');
    await sheet(page).getByRole('tab', { name: 'Imprint' }).click();
    await sheet(page).getByLabel('Closing line', { exact: true }).fill('More is on our site.');
    await sheet(page).getByLabel('Closing line address').fill('https://www.unodc.org/brulo');
    await sheet(page).getByRole('tab', { name: 'Order' }).click();
  });

  await test.step('news is ticked in, found by words', async () => {
    const picker = listColumn(page);
    for (const headline of [names.sport, names.ports, names.courts])
      await picker.getByRole('checkbox', { name: headline }).check();
    await picker.getByRole('searchbox', { name: 'Search news to add' }).fill('victims of trafficking');
    await picker.getByRole('checkbox', { name: names.fund }).check();
    await picker.getByRole('searchbox', { name: 'Search news to add' }).fill('');
    await expectOrder(page, names.sport, names.ports, names.courts, names.fund);
    await picker.getByRole('checkbox', { name: names.courts }).uncheck();
    await expectOrder(page, names.sport, names.ports, names.fund);
  });

  await test.step('items are moved by keyboard, and the move is said', async () => {
    await grip(page, names.fund).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expectOrder(page, names.sport, names.fund, names.ports);
    await expect(grip(page, names.fund)).toBeFocused();
    await expect(page.getByText(`“${names.fund}” is now item 2 of 3.`)).toBeAttached();
    await page.keyboard.press('Alt+ArrowUp');
    await expectOrder(page, names.fund, names.sport, names.ports);
    await page.keyboard.press('Alt+ArrowUp');
    await expect(page.getByText(`“${names.fund}” is already first.`)).toBeAttached();
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowDown');
    await expectOrder(page, names.sport, names.ports, names.fund);
  });

  await test.step('items are dragged by their grip', async () => {
    await grip(page, names.fund).hover({ position: { x: 4, y: 4 } }); // waits until nothing moves
    const from = await grip(page, names.fund).boundingBox();
    const to = await items(page).first().boundingBox();
    if (!from || !to) throw new Error('The items are not on the screen.');
    await page.mouse.down();
    await page.mouse.move(from.x + 4, from.y - 20, { steps: 4 });
    await page.mouse.move(to.x + 4, to.y + to.height / 4, { steps: 12 });
    // The row's empty place goes along while it is dragged.
    const places = sheet(page)
      .getByRole('list', { name: /^Items/ })
      .locator('li');
    await expect(places.first()).toHaveAttribute('data-item', 'belgium-trust-fund');
    await page.mouse.up();
    await expectOrder(page, names.fund, names.sport, names.ports);
  });

  await test.step('an item is taken out, and the removal undone', async () => {
    await grip(page, names.sport).focus();
    await page.keyboard.press('Delete');
    await expectOrder(page, names.fund, names.ports);
    await messages(page).getByRole('button', { name: 'Undo' }).click();
    await expectOrder(page, names.fund, names.sport, names.ports);
    await untilSaved(page);
  });

  await test.step('dates take the form that is chosen', async () => {
    const details = sheet(page).getByRole('tab', { name: 'Details' });
    const order = sheet(page).getByRole('tab', { name: 'Order' });
    await details.click();
    await sheet(page).getByLabel('Dates').selectOption('long');
    await order.click();
    await expect(items(page).first()).toContainText('5 April 2019');
    await details.click();
    await sheet(page).getByLabel('Dates').selectOption('dotted');
    await order.click();
    await expect(items(page).first()).toContainText('05.04.2019');
  });

  await test.step('each item has its page, and begins one of its own where that is chosen', async () => {
    await expect(sheet(page).getByRole('group', { name: 'Estimate' })).toContainText(/\d+ pages, about/);
    const second = items(page).nth(1);
    await second.getByRole('button', { name: /Page and picture size/ }).click();
    await second.getByLabel('Begins').selectOption('On a new page');
    await expect(second).toContainText('On a new page');
    await second.getByRole('button', { name: /Page and picture size/ }).click();
  });

  await test.step('cover, contents and paper are chosen', async () => {
    await sheet(page).getByRole('button', { name: 'By hand' }).click();
    await sheet(page).getByRole('tab', { name: 'Cover' }).click();
    await sheet(page).getByRole('radio').nth(1).check({ force: true });
    await expect(sheet(page).getByLabel('Left to right')).toHaveValue('50');
    await sheet(page).getByLabel('Left to right').fill('20');
    await sheet(page).getByRole('tab', { name: 'Details' }).click();
    await sheet(page).getByLabel('Paper').selectOption('A5');
    await expect(page.getByText('Saved').first()).toBeVisible();
    await sheet(page).getByRole('tab', { name: 'Order' }).click();
  });

  await test.step('the preview shows it as it will be read', async () => {
    await page.keyboard.press('Alt+2');
    await inspector(page).getByRole('button', { name: 'Screen' }).click();
    const preview = inspector(page).getByRole('region', { name: 'Brochure preview' });
    await expect(preview.getByRole('heading', { level: 1 })).toHaveText('Work of a spring');
    await expect(preview.locator('article h2')).toHaveText([names.fund, names.sport, names.ports]);
    await expect(preview).toContainText('More is on our site.');
    await expect(preview).toContainText('Draft, not cleared');
    await inspector(page).getByRole('button', { name: 'One' }).click();
  });

  const out = await newFolder(folder, 'Out');
  const name = 'work-of-a-spring-march-2019-to-may-2023';
  await test.step('it is exported by its own button', async () => {
    await sheet(page).getByRole('button', { name: 'Export…' }).click();
    const asking = dialog(page, 'Export “Work of a spring”');
    await expect(asking).toContainText('This brochure is open, so it goes out.');
    await expect(asking).toContainText(
      'Not cleared: “Work of a spring” itself (draft). Every page will say “Draft, not cleared”.',
    );
    await answerDialog(app, out);
    await asking.getByRole('button', { name: 'Choose folder…' }).click();
    await expect(asking.getByRole('status', { name: 'Folder' })).toHaveText(out);
    await exportButton(page).press('Enter');
    const files = await filesOf(page);
    expect(files.filter((file) => /\.(html|pdf)$/.test(file))).toEqual([`${name}.html`, `${name}.pdf`]);
  });

  await test.step('the page has cover, contents, items and closing line in order', async () => {
    const html = await readFile(path.join(out, `${name}.html`), 'utf8');
    const headings = elementsOf(html, ({ tagName }) => tagName === 'h1' || tagName === 'h2').map(wordsOf);
    expect(headings).toEqual([
      'Work of a spring',
      'In this brochure',
      names.fund,
      names.sport,
      names.ports,
      'Published by',
      'Disclaimer',
      'Picture credits',
      'This edition',
      'Contact',
    ]);
    expect(elementsOf(html, ({ tagName }) => tagName === 'script')).toEqual([]);
  });

  await test.step('the PDF is whole: pages, order, contents, bookmarks, language, tags', async () => {
    const pdf = await readPdf(path.join(out, `${name}.pdf`));
    const total = pdf.pages.length;
    expect(total).toBeGreaterThan(2);
    expect(pdf).toMatchObject({
      title: 'Draft, not cleared · Work of a spring · March 2019 to May 2023',
      language: 'en',
      marked: true,
    });

    const order = [names.fund, names.sport, names.ports];
    const at = order.map((headline) => pdf.pages.findIndex((words, i) => i > 1 && words.includes(headline)));
    expect(at.every((page) => page > 1)).toBe(true);
    expect([...at].sort((a, b) => a - b)).toEqual(at);
    expect(pdf.pages[0]).toContain('Work of a spring');
    expect(pdf.pages[1]).toContain('Four pieces of work, in one place.');
    expect(pdf.pages.at(-1)).toContain('More is on our site.');

    // Neither the cover nor the last page has a foot.
    for (const [i, words] of pdf.pages.entries())
      expect(words, `page ${String(i + 1)} says that it is not cleared`).toContain('Draft, not cleared');
    for (const [i, words] of pdf.pages.entries())
      if (i > 0 && i < total - 1) expect(words).toContain(`${String(i + 1)} of ${String(total)}`);

    for (const [i, headline] of order.entries()) {
      const page = (at[i] ?? 0) + 1;
      expect(pdf.pages[1], `the contents name the page of “${headline}”`).toMatch(
        new RegExp(`${headline} ?${String(page)}(?!\\d)`),
      );
      expect(pdf.bookmarks).toContainEqual({ title: headline, page });
      expect(pdf.inside).toContainEqual({ from: 2, to: page });
    }

    // Every paragraph of the page stands in the PDF, in the same order; the first words of each are looked for.
    const html = await readFile(path.join(out, `${name}.html`), 'utf8');
    const [main] = elementsOf(html, ({ tagName }) => tagName === 'main');
    const paragraphs = main ? elementsIn(main, ({ tagName }) => tagName === 'p').map(wordsOf) : [];
    expect(paragraphs.length).toBeGreaterThan(10);
    const all = pdf.pages.slice(1).join('').replace(/\s/g, '');
    let from = 0;
    for (const words of paragraphs) {
      const found = all.indexOf(words.replace(/\s/g, '').slice(0, 40), from);
      expect(found, `“${words.slice(0, 60)}” follows in the PDF`).toBeGreaterThan(-1);
      from = found + 1;
    }

    const roles = pdf.roles.flat();
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
    for (const role of ['H2', 'P', 'L', 'LI', 'Link', 'Figure']) expect(roles).toContain(role);
    expect(pdf.alternatives.length).toBeGreaterThan(0);
    expect(pdf.alternatives).not.toContain('');
  });

  await test.step('the order is kept at the next start', async () => {
    await dialog(page, 'Exported').getByRole('button', { name: 'Close' }).click();
    await app.close();
    const next = await start({ userData });
    await go(next.page, 'Brochures');
    await expect(list(next.page, 'Brochures').getByRole('option')).toHaveCount(3);
    await open(next.page, 'Work of a spring', 'Brochures');
    await expectOrder(next.page, names.fund, names.sport, names.ports);
  });
});
