/** Finding and replacing: in the open item, and in the whole library. */
import path from 'node:path';
import { createLibrary, openLibrary } from '../desk/opening/open-library.ts';
import { bodyOf, newsItem } from '../desk/testing/documents.ts';
import { expect, newFolder, test } from './desk.ts';
import { headlineField, messages, open, row, sheet, teaserField, textField } from './screens.ts';

const misspelt = 'Zelenska';

/** Five items with a misspelt name, one of them published, and one that quotes it. */
async function withName(folder: string): Promise<string> {
  const root = path.join(await newFolder(folder, 'Names'), 'library');
  const library = await createLibrary(root);
  for (let n = 1; n <= 5; n += 1)
    await library.create(
      newsItem({
        id: `item-${String(n)}`,
        headline: n === 1 ? `${misspelt} in Vienna` : `Meeting ${String(n)}`,
        teaser: n === 2 ? `A word by ${misspelt}.` : 'A teaser.',
        date: { start: `2023-07-0${String(n)}` },
        status: n === 5 ? 'published' : 'draft',
        body: bodyOf(`Ms. ${misspelt} opened the meeting.`, 'Much was said after that.'),
      }),
    );
  return root;
}

test('a misspelt name is mended in the open item, and in five items by four actions', async ({
  start,
  folder,
}) => {
  const library = await withName(folder);
  const { page } = await start({ library });
  await expect(row(page, 'Zelenska in Vienna')).toBeVisible();
  const bar = page.getByRole('search', { name: 'Find in this item' });

  await test.step('found in the item, place by place, and marked in the text', async () => {
    await open(page, 'Zelenska in Vienna');
    await textField(page).click();
    await page.keyboard.press('Control+f');
    await expect(bar.getByRole('textbox', { name: 'Find', exact: true })).toBeFocused();
    await page.keyboard.type('zelenska');
    await expect(bar.getByRole('status')).toHaveText('2 hits');
    await expect(textField(page).locator('mark')).toHaveText('Zelenska');
    await page.keyboard.press('F3');
    await page.keyboard.press('Enter');
    await expect(bar.getByRole('status')).toHaveText('2 of 2');
    await expect(textField(page).locator('mark.current')).toHaveText('Zelenska');
    await bar.getByRole('button', { name: 'List of hits' }).click();
    await expect(bar.getByRole('list', { name: 'List of hits' }).getByRole('button')).toHaveText([
      /Headline\s*Zelenska in Vienna/,
      /Text, paragraph 1\s*Ms. Zelenska opened the meeting./,
    ]);
    await bar.getByRole('button', { name: 'Match accents' }).click();
    await bar.getByRole('button', { name: 'Whole word' }).click();
    await expect(bar.getByRole('status')).toContainText('2');
  });

  await test.step('replaced there, one hit and all, and taken back', async () => {
    await page.keyboard.press('Control+h');
    await bar.getByRole('textbox', { name: 'Replace with' }).fill('Zelenskaya');
    await bar.getByRole('button', { name: 'Replace all 2' }).click();
    await expect(headlineField(page)).toHaveValue('Zelenskaya in Vienna');
    await expect(textField(page)).toContainText('Ms. Zelenskaya opened');
    await messages(page).getByRole('button', { name: 'Undo' }).click();
    await expect(headlineField(page)).toHaveValue('Zelenska in Vienna');
    await expect(textField(page)).toContainText('Ms. Zelenska opened');
    const find = bar.getByRole('textbox', { name: 'Find', exact: true });
    await bar.getByRole('button', { name: 'Regular expression' }).click();
    await find.fill('(zel\\w+');
    await expect(find).toHaveAccessibleDescription('A bracket ( is not closed.');
    await page.screenshot({ path: test.info().outputPath('regex.png') });
    await find.fill('(zel)(\\w+)');
    await expect(bar.getByRole('status')).toContainText('2');
    await bar.getByRole('textbox', { name: 'Replace with' }).fill('$2-$1');
    await bar.getByRole('button', { name: 'Replace all 2' }).click();
    await expect(headlineField(page)).toHaveValue('enska-Zel in Vienna');
    await messages(page).getByRole('button', { name: 'Undo' }).last().click();
    await expect(headlineField(page)).toHaveValue('Zelenska in Vienna');
    await bar.getByRole('button', { name: 'Regular expression' }).click();
    await find.press('Escape');
    await expect(bar).toHaveCount(0);
    await expect(textField(page).locator('mark')).toHaveCount(0);
  });

  await test.step('unsaved words count, and the whole library is mended at once', async () => {
    await open(page, 'Meeting 3');
    await teaserField(page).fill('Not saved yet: Zelenska.');
    let actions = 0;
    const act = async (what: () => Promise<void>): Promise<void> => {
      actions += 1;
      await what();
    };
    await act(() => page.keyboard.press('Control+Shift+h'));
    await act(() => page.keyboard.type(misspelt));
    const replaced = sheet(page).getByRole('textbox', { name: 'Replace with' });
    await act(async () => {
      await page.keyboard.press('Tab');
      await replaced.fill('Zelenskaya');
    });
    await expect(sheet(page).getByRole('button', { name: 'Replace 8 of 8 in 5 documents' })).toBeEnabled();
    await expect(sheet(page)).toContainText('1 document is cleared or published already.');
    await act(() => page.keyboard.press('Control+Enter'));
    await expect(messages(page)).toContainText('8 hits replaced in 5 documents');
    console.log(`A misspelt name in five items is mended by ${String(actions)} actions.`);
    expect(actions).toBeLessThanOrEqual(4);
    const there = await openLibrary(library, { lookOnly: true });
    for (let n = 1; n <= 5; n += 1) {
      const { document } = await there.read(`item-${String(n)}`);
      expect(JSON.stringify(document)).toContain('Ms. Zelenskaya opened');
    }
    expect(JSON.stringify((await there.read('item-3')).document)).toContain('Not saved yet: Zelenskaya.');
  });

  await test.step('one Undo brings all back', async () => {
    await messages(page).getByRole('button', { name: 'Undo' }).click();
    const left = async (): Promise<number> => {
      const there = await openLibrary(library, { lookOnly: true });
      const ids = there.list().map(({ id }) => id);
      const texts = await Promise.all(ids.map(async (id) => JSON.stringify(await there.read(id))));
      return texts.filter((text) => text.includes('Zelenskaya')).length;
    };
    await expect.poll(left).toBe(0);
    await expect(sheet(page).getByRole('button', { name: 'Replace 8 of 8 in 5 documents' })).toBeEnabled();
  });

  await test.step('hits are chosen one by one, by document, and by what has gone out', async () => {
    const first = sheet(page).getByRole('region', { name: 'Meeting 3' });
    await first.getByRole('checkbox', { name: /Teaser/ }).uncheck();
    await expect(first.getByRole('checkbox', { name: 'All hits in “Meeting 3”' })).toBeChecked({
      indeterminate: true,
    });
    await sheet(page).getByRole('button', { name: 'Leave them out' }).click();
    await expect(sheet(page).getByRole('button', { name: 'Replace 6 of 8 in 4 documents' })).toBeEnabled();
    await page.keyboard.press('F3');
    await expect(
      sheet(page)
        .getByRole('checkbox', { name: /paragraph|Headline|Teaser/ })
        .first(),
    ).toBeFocused();
    await page.keyboard.press('Space');
    await expect(sheet(page).getByRole('button', { name: 'Replace 7 of 8 in 5 documents' })).toBeEnabled();
    await sheet(page).getByRole('radio', { name: 'Teasers' }).check();
    await expect(sheet(page).getByRole('button', { name: 'Replace 1 of 2 in 1 document' })).toBeEnabled();
  });

  await test.step('hits are narrowed by status, and to what the list had found', async () => {
    await sheet(page).getByRole('radio', { name: /^All/ }).check();
    const byStatus = sheet(page).getByRole('group', { name: 'Status' });
    await byStatus.getByRole('button', { name: /Draft/ }).click();
    await expect(sheet(page).getByRole('region', { name: 'Meeting 3' })).toHaveCount(0);
    await expect(sheet(page).getByRole('region', { name: 'Meeting 5' })).toBeVisible();
    await byStatus.getByRole('button', { name: /Draft/ }).click();
    await sheet(page).getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('searchbox', { name: 'Search news items' }).fill('“Meeting 2”');
    await expect(row(page, 'Meeting 3')).toHaveCount(0);
    await page.keyboard.press('Control+Shift+h');
    await sheet(page).getByRole('textbox', { name: 'Find', exact: true }).fill(misspelt);
    await expect(sheet(page).getByRole('region', { name: 'Meeting 3' })).toBeVisible();
    await sheet(page).getByRole('button', { name: 'Only the one found' }).click();
    await expect(sheet(page).getByRole('region', { name: 'Meeting 3' })).toHaveCount(0);
    await expect(sheet(page).getByRole('region', { name: 'Meeting 2' })).toBeVisible();
  });

  await test.step('what is nowhere is said to be nowhere', async () => {
    await sheet(page).getByRole('textbox', { name: 'Find', exact: true }).fill('.*');
    await expect(sheet(page)).toContainText('No document contains “.*”.');
  });
});
