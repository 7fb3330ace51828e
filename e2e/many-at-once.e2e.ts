/** Many documents at once: chosen by mouse and keys, changed, tagged, put into a brochure, exported and removed, each with one Undo. */
import type { Page } from '@playwright/test';
import { createLibrary } from '../desk/opening/open-library.ts';
import { newsItem } from '../desk/testing/documents.ts';
import path from 'node:path';
import { darkFindings, findings } from './axe.ts';
import { expect, sampleLibrary, test } from './desk.ts';
import { dialog, go, headlineField, inspector, list, messages, open, rail, row, sheet } from './screens.ts';

const bar = (page: Page) => page.getByRole('toolbar', { name: 'Actions for the selection' });
const chosen = (page: Page) => list(page).getByRole('option', { selected: true });
const undo = (page: Page) => messages(page).getByRole('button', { name: 'Undo' });

async function manyDrafts(folder: string, count: number): Promise<string> {
  const library = await createLibrary(path.join(folder, 'Drafts'));
  for (let n = 0; n < count; n += 1)
    await library.create(
      newsItem({
        headline: `Imported item ${n + 1}`,
        date: { start: `2024-03-${String(n + 1).padStart(2, '0')}` },
        imported: { form: 'latest-news', file: 'news.txt', line: n + 1 },
      }),
    );
  return library.files.root;
}

test('28 imported items are published in a few actions, and all are drafts again by one Undo', async ({
  start,
  folder,
}) => {
  const { page } = await start({ library: await manyDrafts(folder, 28) });
  const statuses = (): Promise<string[]> => list(page).locator('.status').allInnerTexts();
  await expect(list(page).getByRole('option').first()).toBeVisible();
  let actions = 0;
  const act = async (done: Promise<void>): Promise<void> => {
    await done;
    actions += 1;
  };
  await act(page.getByRole('checkbox', { name: 'Select all' }).check());
  await act(bar(page).getByRole('button', { name: 'Status' }).click());
  await act(page.getByRole('menuitemcheckbox', { name: 'Published' }).click());
  await expect(messages(page)).toContainText('28 items are now Published.');
  await expect.poll(async () => new Set(await statuses())).toEqual(new Set(['Published']));
  console.log(`28 imported items set to Published: ${actions} actions`);
  expect(actions).toBeLessThanOrEqual(4);
  await expect(chosen(page).first()).toBeVisible();

  await undo(page).click();
  await expect.poll(async () => new Set(await statuses())).toEqual(new Set(['Draft']));

  // The same by keyboard alone: the list, all of it, the menu of statuses, the last one.
  // Again where the rows are back before the desk has said that the undoing has ended.
  await expect(async () => {
    await list(page).getByRole('option').first().focus();
    for (const key of ['Control+a', 's', 'End', 'Enter']) await page.keyboard.press(key);
    await expect(messages(page)).toContainText('28 items are now Published.', { timeout: 4_000 });
  }).toPass({ timeout: 20_000 });
});

test('documents are chosen by mouse and keys, and only those in sight are acted on', async ({
  start,
  folder,
}) => {
  const { page } = await start({ library: await sampleLibrary(folder) });
  const rows = list(page).getByRole('option');
  const headlines = (): Promise<string[]> => chosen(page).locator('.headline').allInnerTexts();
  await expect(rows).not.toHaveCount(0);
  const all = await rows.locator('.headline').allInnerTexts();
  const name = (at: number): string => all[at] ?? '';
  await open(page, name(0));

  await test.step('Ctrl and Shift with clicks, and words of the window are never selected', async () => {
    await rows.nth(2).click({ modifiers: ['ControlOrMeta'] });
    expect(await headlines()).toEqual([name(0), name(2)]);
    await rows.nth(4).click({ modifiers: ['Shift'] });
    expect(await headlines()).toEqual([name(2), name(3), name(4)]);
    expect(await page.evaluate(() => getSelection()?.toString() ?? '')).toBe('');
    await expect(sheet(page).getByRole('heading', { name: '3 items selected' })).toBeVisible();
    await expect(inspector(page).getByRole('heading', { name: 'Details of 3' })).toBeVisible();
    await expect(headlineField(page)).toBeHidden();
    expect(await findings(page)).toEqual([]);
    expect(await darkFindings(page)).toEqual([]);
  });

  await test.step('Escape ends it, and the open item is there as before', async () => {
    await page.keyboard.press('Escape');
    await expect(bar(page)).toBeHidden();
    await expect(headlineField(page)).toHaveValue(name(0));
  });

  await test.step('keys: Shift with arrows, Ctrl Space, Ctrl A', async () => {
    await rows.nth(0).focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await headlines()).toEqual([name(0), name(1), name(2)]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+Space');
    expect(await headlines()).toEqual([name(0), name(1), name(2), name(4)]);
    await page.keyboard.press('ControlOrMeta+a');
    await expect(bar(page)).toContainText(`${all.length} selected`);
    await page.keyboard.press('Escape');
  });

  await test.step('what a filter hides is said, and left alone', async () => {
    await rail(page)
      .getByRole('button', { name: /^Corruption/ })
      .click();
    await page.getByRole('checkbox', { name: 'Select all' }).check();
    const found = await headlines();
    await rail(page)
      .getByRole('button', { name: /^Corruption/ })
      .click();
    await expect(bar(page)).toContainText(`${found.length} selected`);
    const search = page.getByRole('searchbox');
    await search.fill('"Clean mines"');
    const more = page.getByText(/more are selected but hidden by the filter/);
    await expect(more).toContainText(String(found.length - 1));
    await expect(bar(page)).toBeHidden();
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(bar(page)).toContainText(`${found.length} selected`);
  });

  await test.step('a tag of some is put on all, and taken back', async () => {
    const tags = inspector(page).getByRole('group', { name: 'Tags' });
    const some = tags.getByRole('button', { name: /, add to all$/ }).first();
    const tag = ((await some.getAttribute('aria-label')) ?? '').replace(/ \d+ of \d+, add to all$/, '');
    await some.click();
    await expect(tags.getByRole('button', { name: `${tag}, remove from all` })).toBeVisible();
    await undo(page).click();
    await expect(tags.getByRole('button', { name: `${tag}, remove from all` })).toBeHidden();
  });

  await test.step('they are put into a brochure, and out of it again', async () => {
    await page.keyboard.press('Escape');
    await open(page, name(0));
    await rows.nth(1).click({ modifiers: ['Shift'] });
    await page.keyboard.press('b');
    await page.getByRole('menuitem', { name: 'A spring with Belgium' }).click();
    await expect(messages(page)).toContainText(/added to “A spring with Belgium”/);
    const held = inspector(page).getByRole('group', { name: 'In brochures' });
    await expect(held).toContainText('A spring with Belgium 2 of 2');
    await undo(page).click();
    await expect(held).not.toContainText('A spring with Belgium 2 of 2');
  });

  await test.step('what is opened meanwhile is shown, and ends the choice', async () => {
    await page.keyboard.press('Escape');
    await rows.nth(0).click();
    await rows.nth(2).click({ modifiers: ['Shift'] });
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type(name(4));
    await expect(page.getByRole('option', { name: name(4), selected: true })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(headlineField(page)).toHaveValue(name(4));
    await expect(bar(page)).toBeHidden();
    await open(page, name(0));
    await rows.nth(1).click({ modifiers: ['Shift'] });
    await go(page, 'Briefs');
    await expect(page.getByText(/selected but hidden/)).toBeHidden();
    await go(page, 'News');
  });

  await test.step('they are what an export begins with', async () => {
    await open(page, name(0));
    await rows.nth(1).click({ modifiers: ['Shift'] });
    await page.keyboard.press('ControlOrMeta+e');
    await expect(dialog(page, 'Export 2 items')).toContainText('You chose these in the list');
    await page.keyboard.press('Escape');
  });

  await test.step('words of the open one that are not saved yet go along', async () => {
    await page.keyboard.press('Escape');
    await headlineField(page).fill('Unsaved words');
    await rows.nth(1).click({ modifiers: ['ControlOrMeta'] });
    await page.keyboard.press('s');
    // In a menu, a letter goes to its entry: neither the due day nor the status is meant.
    await page.getByRole('menu').press('d');
    await page.keyboard.press('4');
    await page.getByRole('menuitemcheckbox', { name: 'In review' }).click();
    await expect(messages(page)).toContainText('2 items are now In review.');
    await page.keyboard.press('Escape');
    await expect(headlineField(page)).toHaveValue('Unsaved words');
  });

  await test.step('Delete moves them to the trash and opens the next; Undo brings them back', async () => {
    await row(page, 'Unsaved words').focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Delete');
    await expect(messages(page)).toContainText('2 items moved to trash.');
    await expect(rows).toHaveCount(all.length - 2);
    await expect(headlineField(page)).toHaveValue(name(2));
    await expect(rows.first()).toBeFocused();
    await undo(page).click();
    await expect(row(page, 'Unsaved words')).toBeVisible();
    await go(page, 'Trash');
    await expect(sheet(page)).toContainText('The trash is empty');
  });
});

test('a search is saved under a name, counted, renamed, moved and deleted, and is there at the next start', async ({
  start,
  folder,
}) => {
  const library = await sampleLibrary(folder);
  const { app, page, userData } = await start({ library });
  const saved = rail(page).getByRole('list', { name: 'Saved searches' }).getByRole('listitem');
  const naming = dialog(page, 'Save search');
  const save = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: 'Save this search' }).click();
    await naming.getByLabel('Name').fill(name);
    await page.keyboard.press('Enter');
    await expect(naming).toBeHidden();
  };

  await page.getByRole('button', { name: /^Published \d/ }).click();
  const published = await list(page).getByRole('option').count();
  await save('Out already');
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await page.getByRole('searchbox').fill('corruption');
  await expect(saved).toHaveText([new RegExp(`Out already\\s*${published}`)]);
  await expect(list(page).getByRole('option').nth(9)).toBeHidden();
  await page.getByRole('button', { name: 'Save this search' }).click();
  await expect(naming.getByLabel('Name')).toHaveValue('corruption');
  await naming.getByLabel('Name').fill('OUT ALREADY');
  await expect(naming.getByRole('alert')).toHaveText('A search named “OUT ALREADY” already exists.');
  await naming.getByLabel('Name').fill('Integrity');
  await page.keyboard.press('Enter');
  await expect(saved).toHaveText([/Out already/, /Integrity/]);
  expect(await findings(page)).toEqual([]);

  await saved.nth(0).getByRole('button').first().click();
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(list(page).getByRole('option')).toHaveCount(published);
  await saved.nth(1).getByRole('button').first().focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(saved).toHaveText([/Integrity/, /Out already/]);
  await saved.nth(1).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await dialog(page, 'Rename search').getByLabel('Name').fill('Published');
  await page.keyboard.press('Enter');
  await saved.nth(0).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Delete search' }).click();
  await expect(saved).toHaveText([/Published/]);
  await undo(page).click();
  await expect(saved).toHaveText([/Integrity/, /Published/]);

  // The order and the density are remembered as well.
  const sort = page.getByRole('button', { name: 'Sort and density' });
  await sort.click();
  await page.getByRole('menuitemcheckbox', { name: 'Compact rows' }).click();
  await sort.click();
  await page.getByRole('menuitemcheckbox', { name: 'By headline' }).click();
  const first = await list(page).getByRole('option').first().innerText();
  await app.close();
  const next = await start({ userData });
  const again = rail(next.page).getByRole('list', { name: 'Saved searches' }).getByRole('listitem');
  await expect(again).toHaveText([/Integrity/, /Published/]);
  await again.nth(1).getByRole('button').first().click();
  await expect(list(next.page).getByRole('option')).toHaveCount(published);
  await expect.poll(() => list(next.page).getByRole('option').first().innerText()).toBe(first);
});
