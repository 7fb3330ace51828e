/** Another program changes a file of the library while it is open here. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { NewsItem } from '../core/document.ts';
import { findings } from './axe.ts';
import { expect, sampleLibrary, test } from './desk.ts';
import {
  caretToEnd,
  banner,
  dialog,
  go,
  headlineField,
  messages,
  open,
  rail,
  row,
  saving,
  sheet,
  teaserField,
  textField,
  untilSaved,
} from './screens.ts';

const item = 'Training for fair play in South Asia';
const fileOf = (library: string): string => path.join(library, 'news', 'fair-play-south-asia.json');
const stored = (library: string): NewsItem =>
  (JSON.parse(readFileSync(fileOf(library), 'utf8')) as { document: NewsItem }).document;

/** Changes the file as a text editor does. */
function changeOutside(library: string, patch: Partial<NewsItem>): void {
  const whole = JSON.parse(readFileSync(fileOf(library), 'utf8')) as { document: NewsItem };
  writeFileSync(fileOf(library), JSON.stringify({ ...whole, document: { ...whole.document, ...patch } }));
}

test('with nothing unsaved, the new text is shown, and the cursor stays', async ({ start, folder }) => {
  const library = await sampleLibrary(folder);
  const { page } = await start({ library });
  await open(page, item);
  await caretToEnd(page);
  changeOutside(library, { headline: 'Changed by a text editor' });
  await expect(headlineField(page)).toHaveValue('Changed by a text editor');
  await expect(messages(page)).toContainText('Changed by another program; the new text is shown.');
  await expect(textField(page)).toBeFocused();
  await page.keyboard.type(' Written on.');
  await untilSaved(page);
  expect(JSON.stringify(stored(library).body)).toContain(' Written on.');
  expect(stored(library).headline).toBe('Changed by a text editor');
});

test('text that changes around the cursor leaves it at its words, and undo goes on working', async ({
  start,
  folder,
}) => {
  const library = await sampleLibrary(folder);
  const { page } = await start({ library });
  await open(page, item);
  await textField(page).getByRole('paragraph').nth(1).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Mine.');
  await untilSaved(page);
  const before = await textField(page).getByRole('paragraph').allInnerTexts();

  const { body } = stored(library);
  const opening = { type: 'paragraph', content: [{ type: 'text', text: 'An opening from elsewhere.' }] };
  changeOutside(library, { body: { ...body, content: [opening, ...(body.content ?? []), opening] } });
  await expect(textField(page).getByRole('paragraph').first()).toHaveText('An opening from elsewhere.');
  await expect(textField(page)).toBeFocused();
  await page.keyboard.type(' Still mine.');
  const after = await textField(page).getByRole('paragraph').allInnerTexts();
  expect(after[2]).toBe(before[1]?.replace(' Mine.', ' Mine. Still mine.'));

  await untilSaved(page); // a pause in typing, after which a new step to undo begins
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  const undone = await textField(page).getByRole('paragraph').allInnerTexts();
  expect(undone[2]).toBe(before[1]?.replace(' Mine.', ''));
  expect(undone[0]).toBe('An opening from elsewhere.');
});

test('with words unsaved, both are shown side by side, and both can be kept', async ({ start, folder }) => {
  const library = await sampleLibrary(folder);
  const { page } = await start({ library });
  await open(page, item);
  await teaserField(page).fill('My teaser.');
  changeOutside(library, { teaser: 'The teaser of another program.' });

  await test.step('the words stay on the sheet, and a copy lies on the disk', async () => {
    await expect(banner(page)).toContainText('Another program changed this document.');
    await expect(teaserField(page)).toHaveValue('My teaser.');
    await expect(saving(page)).toContainText('your text is kept in a separate copy');
    const [copy] = await readdir(path.join(library, '.desk', 'conflicts'));
    expect(readFileSync(path.join(library, '.desk', 'conflicts', copy ?? ''), 'utf8')).toContain(
      'My teaser.',
    );
    expect(stored(library).teaser).toBe('The teaser of another program.');
  });

  await test.step('typing goes on, and goes into the copy', async () => {
    await teaserField(page).fill('My teaser, and more.');
    await expect(rail(page).getByRole('button', { name: 'Needs attention' })).toContainText('1');
    await banner(page).getByRole('button', { name: 'Compare' }).click();
  });

  const both = dialog(page, `“${item}” was changed elsewhere`);
  await test.step('they are shown side by side, with what differs marked', async () => {
    await expect(both).toContainText('a separate copy is kept until you decide');
    await expect(both.getByRole('columnheader').nth(0)).toContainText('Yours');
    await expect(both.getByRole('columnheader').nth(1)).toContainText('In the library');
    const [mine, theirs] = [both.getByRole('cell').nth(0), both.getByRole('cell').nth(1)];
    await expect(mine).toHaveText('My teaser, and more.');
    await expect(theirs).toHaveText('The teaser of another program.');
    await expect(mine.locator('mark').first()).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });

  await test.step('the decision can wait', async () => {
    await both.getByRole('button', { name: 'Decide later' }).click();
    await expect(teaserField(page)).toHaveValue('My teaser, and more.');
    await go(page, 'Needs attention');
    expect(await findings(page)).toEqual([]);
    await sheet(page)
      .getByRole('button', { name: `Compare “${item}”` })
      .click();
  });

  await test.step('kept both, there are two documents, and nothing waits any more', async () => {
    await both.getByRole('button', { name: 'Keep both' }).click();
    await messages(page).getByRole('button', { name: 'Open' }).click();
    await expect(headlineField(page)).toHaveValue(`${item} (copy)`);
    await expect(teaserField(page)).toHaveValue('My teaser, and more.');
    await row(page, new RegExp(`${item}(?! \\(copy)`)).click();
    await expect(teaserField(page)).toHaveValue('The teaser of another program.');
    await expect(banner(page)).toBeEmpty();
    await expect(rail(page).getByRole('button', { name: 'Needs attention' })).toBeHidden();
    expect(stored(library).teaser).toBe('The teaser of another program.');
  });
});

test('closing the desk with a conflict loses nothing: it waits at the next start', async ({
  start,
  folder,
}) => {
  const library = await sampleLibrary(folder);
  const { app, page, userData } = await start({ library });
  await open(page, item);
  await teaserField(page).fill('My teaser.');
  changeOutside(library, { teaser: 'Theirs.' });
  await expect(banner(page)).toContainText('Another program changed this document.');
  await teaserField(page).fill('My last teaser.');
  await app.close();

  const next = await start({ library, userData });
  await expect(teaserField(next.page)).toHaveValue('Theirs.');
  await banner(next.page).getByRole('button', { name: 'Compare' }).click();
  const both = dialog(next.page, `“${item}” was changed elsewhere`);
  await expect(both.getByRole('cell').nth(0)).toHaveText('My last teaser.');
  await both.getByRole('button', { name: 'Keep mine' }).click();
  await expect(teaserField(next.page)).toHaveValue('My last teaser.');
  expect(stored(library).teaser).toBe('My last teaser.');
});

test('a document that was removed while it was written can be brought back', async ({ start, folder }) => {
  const library = await sampleLibrary(folder);
  const { page } = await start({ library });
  await open(page, item);
  await teaserField(page).fill('Words for a file that went away.');
  rmSync(fileOf(library));
  await expect(banner(page)).toBeVisible();
  await page.keyboard.press('Control+s');
  const gone = dialog(page, `“${item}” was removed elsewhere`);
  await gone.getByRole('button', { name: 'Restore it with my text' }).click();
  await expect(teaserField(page)).toHaveValue('Words for a file that went away.');
  await expect(row(page, item)).toBeVisible();
  expect(stored(library).teaser).toBe('Words for a file that went away.');
});
