/** Writing an item: its words, its date, its text, its tags and its status. */
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { newsItemSchema, type NewsItem } from '../core/document.ts';
import { emptyLibrary, expect, test } from './desk.ts';
import {
  dateField,
  dialog,
  headlineField,
  inspector,
  list,
  open,
  rail,
  row,
  saving,
  sheet,
  teaserField,
  textField,
  untilSaved,
} from './screens.ts';

const headline = 'Customs officers learn to read the sea';

/** What the disk has of the item that stands first in the list. */
async function onDisk(library: string, page: Page): Promise<NewsItem> {
  const id = await list(page).getByRole('option').first().getAttribute('data-id');
  const file = await readFile(path.join(library, 'news', `${id ?? ''}.json`), 'utf8');
  return newsItemSchema.parse((JSON.parse(file) as { document: unknown }).document);
}

const tool = (page: Page, name: string) =>
  sheet(page).getByRole('toolbar', { name: 'Text' }).getByRole('button', { name, exact: true });

test('an item is written from its headline to its status, and is there at the next start', async ({
  start,
  folder,
}) => {
  const library = await emptyLibrary(folder);
  const { app, page, userData } = await start({ library });

  await test.step('N begins an item at its headline', async () => {
    await expect(page.getByText('No news items yet')).toBeVisible();
    await page.keyboard.press('n');
    await expect(headlineField(page)).toBeFocused();
    await page.keyboard.type(headline);
    await expect(saving(page)).not.toHaveText(/^Saved/);
    await untilSaved(page);
    await expect(row(page, headline)).toContainText('No date yet');
  });

  await test.step('Enter goes on to the teaser, which is counted', async () => {
    await page.keyboard.press('Enter');
    await expect(teaserField(page)).toBeFocused();
    await page.keyboard.type('Twenty officers spent a week on the quays.');
    await expect(sheet(page).getByText('42 of 280 characters')).toBeVisible();
    await teaserField(page).fill('x'.repeat(281));
    await expect(sheet(page).getByText('281 of 280 characters')).toBeVisible();
    await teaserField(page).fill('Twenty officers spent a week on the quays.');
  });

  await test.step('a date is read in every form of the house, and a doubtful one is said', async () => {
    const forms: [typed: string, shown: string, brochure: string][] = [
      ['11 March 2024', '11 March 2024', '11.03.2024'],
      ['14-15 November 2023', '14-15 November 2023', '14-15.11.2023'],
      ['30 May to 2 June 2016', '30 May-2 June 2016', '30.05-02.06.2016'],
      ['28.12.2023-03.01.2024', '28 December 2023-3 January 2024', '28.12.2023-03.01.2024'],
      ['June 26 th, 2017', '26 June 2017', '26.06.2017'],
      ['16 FÉVRIER 2021', '16 February 2021', '16.02.2021'],
      ['13/14 November 2023', '13-14 November 2023', '13-14.11.2023'],
    ];
    for (const [typed, shown, brochure] of forms) {
      await dateField(page).fill(typed);
      await dateField(page).press('Enter');
      await expect(dateField(page)).toHaveValue(shown);
      await expect(inspector(page)).toContainText(`Brochure: ${brochure}`);
    }
    await expect(row(page, headline)).toContainText('13-14 November 2023');
    await dateField(page).fill('31.02.2024');
    await expect(inspector(page)).toContainText('not a date the desk recognises');
    await expect(dateField(page)).toHaveAttribute('aria-invalid', 'true');
    await page.keyboard.press('Escape');
    await expect(dateField(page)).toHaveValue('13-14 November 2023');
  });

  await test.step('a date is picked from the calendar', async () => {
    await inspector(page).getByRole('button', { name: 'Choose date' }).click();
    const calendar = page.getByRole('dialog', { name: 'Calendar' });
    await calendar.getByRole('button', { name: 'One day' }).click();
    await calendar.getByRole('button', { name: /\b20 November 2023/ }).click();
    await expect(dateField(page)).toHaveValue('20 November 2023');
  });

  await test.step('the text takes headings, bold, italic, lists and quotations', async () => {
    await textField(page).click();
    await page.keyboard.type('Officers came from ');
    await tool(page, 'Bold').click();
    await expect(tool(page, 'Bold')).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.type('nine ports');
    await page.keyboard.press('Control+b');
    await page.keyboard.type(' to ');
    await page.keyboard.press('Control+i');
    await page.keyboard.type('Antwerp');
    await page.keyboard.press('Control+i');
    await page.keyboard.type('.');
    await page.keyboard.press('Enter');
    await tool(page, 'Heading').click();
    await page.keyboard.type('What they saw');
    await page.keyboard.press('Enter');
    await tool(page, 'Bulleted list').click();
    await page.keyboard.type('seals');
    await page.keyboard.press('Enter');
    await page.keyboard.type('papers');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await tool(page, 'Numbered list').click();
    await page.keyboard.type('look');
    await page.keyboard.press('Enter');
    await page.keyboard.type('ask');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await tool(page, 'Quotation').click();
    await page.keyboard.type('A seal tells a story.');
    await expect(textField(page).getByRole('heading', { level: 2 })).toHaveText('What they saw');
    await expect(textField(page).getByRole('listitem')).toHaveText(['seals', 'papers', 'look', 'ask']);
    await expect(textField(page).getByRole('blockquote')).toHaveText('A seal tells a story.');
    await expect(textField(page).locator('strong')).toHaveText('nine ports');
    await expect(textField(page).locator('em')).toHaveText('Antwerp');
  });

  await test.step('what is undone comes back when redone', async () => {
    await untilSaved(page); // a pause in typing, after which a new step to undo begins
    await page.keyboard.type(' Every time.');
    await expect(textField(page)).toContainText('Every time.');
    await page.keyboard.press('Control+z');
    await expect(textField(page).getByRole('blockquote')).toHaveText('A seal tells a story.');
    await tool(page, 'Redo').click();
    await expect(textField(page)).toContainText('A seal tells a story. Every time.');
    await tool(page, 'Undo').click();
    await expect(textField(page)).not.toContainText('Every time.');
  });

  await test.step('a link leads somewhere, or is refused with the reason', async () => {
    await textField(page)
      .getByText('look')
      .dblclick({ position: { x: 8, y: 8 } });
    await tool(page, 'Link').click();
    const link = dialog(page, 'Link');
    await link.getByLabel('Address').fill('javascript:alert(1)');
    await link.getByRole('button', { name: 'Insert link' }).click();
    await expect(link.getByRole('status')).toHaveText(
      'Addresses that begin with “javascript:” are not allowed; use https, http, mailto or tel.',
    );
    await link.getByLabel('Address').fill('www.unodc.org/ports');
    await link.getByRole('button', { name: 'Insert link' }).click();
    await expect(link).toBeHidden();
    await expect(textField(page).getByRole('link', { name: 'look' })).toHaveAttribute(
      'href',
      'https://www.unodc.org/ports',
    );
  });

  await test.step('tags, status, source and further information', async () => {
    const tags = inspector(page).getByRole('combobox', { name: 'Tags' });
    await tags.fill('Ports');
    await tags.press('Enter');
    await expect(inspector(page).getByRole('button', { name: 'Remove tag Ports' })).toBeVisible();
    await inspector(page).getByLabel('Originally published by').fill('UNODC Vienna');
    await inspector(page).getByRole('button', { name: 'Add link' }).click();
    await inspector(page).getByLabel('Text of link 1').fill('The programme');
    await inspector(page).getByLabel('Address of link 1').fill('file:///etc/passwd');
    await inspector(page).getByLabel('Text of link 1').focus();
    await expect(inspector(page).getByRole('alert')).toContainText('“file:” are not allowed');
    await inspector(page).getByLabel('Address of link 1').fill('https://www.unodc.org/ccp');
    await inspector(page).getByLabel('Status').selectOption('Cleared');
    await expect(row(page, headline)).toContainText('Cleared');
    await expect(rail(page).getByRole('button', { name: /^Ports/ })).toHaveText(/1$/);
  });

  await test.step('Ctrl-S saves at once, and the disk has every word', async () => {
    await teaserField(page).fill('Twenty officers, one week, nine ports.');
    await page.keyboard.press('Control+s');
    await untilSaved(page);
    const item = await onDisk(library, page);
    expect(item).toMatchObject({
      headline,
      teaser: 'Twenty officers, one week, nine ports.',
      date: { start: '2023-11-20' },
      status: 'cleared',
      tags: ['ports'],
      source: { label: 'UNODC Vienna' },
      furtherInformation: { links: [{ label: 'The programme', href: 'https://www.unodc.org/ccp' }] },
    });
    expect(item.body.content?.map(({ type }) => type)).toEqual([
      'paragraph',
      'heading',
      'bulletList',
      'orderedList',
      'blockquote',
    ]);
  });

  await test.step('words typed in the last moment are saved by closing', async () => {
    await headlineField(page).fill(`${headline} again`);
    await app.close();
    const next = await start({ userData });
    await open(next.page, `${headline} again`);
    await expect(headlineField(next.page)).toHaveValue(`${headline} again`);
    await expect(teaserField(next.page)).toHaveValue('Twenty officers, one week, nine ports.');
    await expect(dateField(next.page)).toHaveValue('20 November 2023');
    await expect(textField(next.page).getByRole('blockquote')).toHaveText('A seal tells a story.');
    await expect(inspector(next.page).getByLabel('Status')).toHaveValue('cleared');
    await expect(inspector(next.page).getByRole('button', { name: 'Remove tag Ports' })).toBeVisible();
    await untilSaved(next.page);
  });
});
