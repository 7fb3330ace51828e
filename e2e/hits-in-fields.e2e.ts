/** Going to hits that stand in fields of the inspector: captions, credits, sources, links and notes. */
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { createLibrary } from '../desk/opening/open-library.ts';
import { brochure, newsItem } from '../desk/testing/documents.ts';
import { expect, newFolder, test } from './desk.ts';
import { inspector, open, row, sheet, textField } from './screens.ts';

const picture = (caption: string, credit: string) => ({
  type: 'picture',
  attrs: { src: null, alt: 'Men on a pier', caption, credit },
});

/** An item with the word "harbour" in its text and in six fields beside it. */
async function withFields(folder: string): Promise<string> {
  const root = path.join(await newFolder(folder, 'Fields'), 'library');
  const library = await createLibrary(root);
  await library.create(
    newsItem({
      id: 'pier',
      headline: 'A new pier is opened',
      date: { start: '2024-05-06' },
      note: 'Ask the harbour for figures.',
      source: { label: 'The harbour gazette', href: 'https://gazette.example/pier' },
      furtherInformation: {
        heading: 'Further information',
        links: [
          { label: 'The plan', href: 'https://plan.example/' },
          { label: 'Rules of the harbour', href: 'https://rules.example/' },
        ],
      },
      body: {
        type: 'doc',
        content: [
          { type: 'paragraph', content: [{ type: 'text', text: 'Ships came into the harbour.' }] },
          picture('The mayor', 'Image © Town hall'),
          picture('The harbour at dawn', 'Image © harbour office'),
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'See ' },
              {
                type: 'text',
                text: 'the map',
                marks: [{ type: 'link', attrs: { href: 'https://harbour.example/map' } }],
              },
            ],
          },
        ],
      },
    }),
  );
  await library.create(
    brochure({ id: 'issue', title: 'Quay news', closing: { label: 'Printed at the harbour' } }),
  );
  return root;
}

const chosenIn = (field: Locator): Promise<string> =>
  field.evaluate((one: HTMLInputElement | HTMLTextAreaElement) =>
    one.value.slice(one.selectionStart ?? 0, one.selectionEnd ?? 0),
  );
const bar = (page: Page): Locator => page.getByRole('search', { name: 'Find in this item' });

test('going to a hit beside the text opens its tab, enters its field and chooses its words', async ({
  start,
  folder,
}) => {
  const { page } = await start({ library: await withFields(folder) });
  await expect(row(page, 'A new pier is opened')).toBeVisible();
  await open(page, 'A new pier is opened');
  await textField(page).click();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('harbour');
  await expect(bar(page).getByRole('status')).toHaveText('7 hits');
  await bar(page).getByRole('button', { name: 'List of hits' }).click();
  const hits = bar(page).getByRole('list', { name: 'List of hits' });
  const panel = inspector(page);
  const fields = {
    'The harbour at dawn': panel.getByRole('textbox', { name: 'Caption' }),
    'Image © harbour office': panel.getByRole('textbox', { name: 'Credit' }),
    'The harbour gazette': panel.getByRole('textbox', { name: 'Originally published by' }),
    'Rules of the harbour': panel.getByRole('textbox', { name: 'Text of link 2' }),
    'Ask the harbour for figures.': panel.getByRole('textbox', { name: 'Note' }),
  };

  await test.step('from the list of hits, whatever tab is open', async () => {
    for (const [words, field] of Object.entries(fields)) {
      await panel.getByRole('tab', { name: 'History' }).click();
      await hits.getByRole('button', { name: words }).click();
      await expect(field).toBeFocused();
      await expect(field).toHaveValue(words);
      expect(await chosenIn(field)).toBe('harbour');
    }
    await page.screenshot({ path: test.info().outputPath('field.png') });
  });

  await test.step('an address in the text is reached by the words that lead there', async () => {
    await hits.getByRole('button', { name: 'harbour.example/map' }).click();
    await expect(textField(page).locator('mark.current')).toHaveText('the map');
  });

  await test.step('with F3 from one to the next', async () => {
    await hits.getByRole('button', { name: 'The harbour at dawn' }).click();
    await expect(fields['The harbour at dawn']).toBeFocused();
    await page.keyboard.press('F3');
    await expect(fields['Image © harbour office']).toBeFocused();
    await page.keyboard.press('Shift+F3');
    await expect(fields['The harbour at dawn']).toBeFocused();
    expect(await chosenIn(fields['The harbour at dawn'])).toBe('harbour');
  });

  await test.step('with Enter the bar keeps the focus, so that nothing is written over, and the field is marked', async () => {
    const find = bar(page).getByRole('textbox', { name: 'Find', exact: true });
    await find.focus();
    await page.keyboard.press('Enter');
    await expect(panel.locator('[data-found]')).toHaveValue('Image © harbour office');
    await expect(find).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(panel.locator('[data-found]')).toHaveCount(0); // the next is in the text, which marks it itself
    await page.keyboard.press('Shift+Enter');
    await expect(panel.locator('[data-found]')).toHaveValue('Image © harbour office');
    await page.screenshot({ path: test.info().outputPath('marked.png') });
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-found]')).toHaveCount(0);
  });

  await test.step('in a brochure the tab of the sheet is opened', async () => {
    await page
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('button', { name: 'Brochures' })
      .click();
    await open(page, 'Quay news', 'Brochures');
    await page.keyboard.press('Control+f');
    await page.keyboard.type('harbour');
    await bar(page).getByRole('button', { name: 'List of hits' }).click();
    await hits.getByRole('button', { name: 'Printed at the harbour' }).click();
    const closing = sheet(page).getByRole('textbox', { name: 'Closing line', exact: true });
    await expect(closing).toBeFocused();
    expect(await chosenIn(closing)).toBe('harbour');
  });
});
