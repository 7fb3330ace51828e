/** Checks: found, gone to, fixed, ignored, taken back; in one item, in a brochure, and in the whole library. */
import type { Page } from '@playwright/test';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Document } from '../core/document.ts';
import { darkFindings, findings } from './axe.ts';
import { expect, resize, test } from './desk.ts';
import { flawedLibrary } from './flawed-library.ts';
import {
  go,
  headlineField,
  inspector,
  messages,
  open,
  saving,
  sheet,
  textField,
  untilSaved,
} from './screens.ts';

const stored = async (library: string, place: string): Promise<Document> =>
  (JSON.parse(await readFile(path.join(library, place), 'utf8')) as { document: Document }).document;
const checks = (page: Page) => inspector(page).getByRole('list', { name: 'Checks' });
const finding = (page: Page, text: string | RegExp) =>
  checks(page).getByRole('listitem').filter({ hasText: text });

test('findings about an item lead to their place, are fixed, ignored and taken back', async ({
  start,
  folder,
}) => {
  const library = await flawedLibrary(folder);
  const { page } = await start({ library });
  await open(page, 'Ports share a register');
  await inspector(page)
    .getByRole('tab', { name: /^Checks/ })
    .click();

  await test.step('each says what is wrong, and where it comes from', async () => {
    await expect(checks(page).getByRole('listitem')).toHaveCount(5);
    await expect(finding(page, '“75%” is written “75 per cent”.')).toContainText(
      'Source: United Nations Editorial Manual',
    );
    await expect(finding(page, 'The link “here” does not say where it leads.')).toContainText('WCAG 2.2');
    expect(await findings(page)).toEqual([]);
    expect(await darkFindings(page)).toEqual([]);
  });

  await test.step('F8 goes from one to the next, and chooses the words', async () => {
    await page.keyboard.press('F8');
    await expect(textField(page)).toBeFocused();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('here');
    await page.keyboard.press('F8');
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('  ');
    await page.keyboard.press('Shift+F8');
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('here');
  });

  await test.step('one click fixes one, and the text’s own Undo takes it back', async () => {
    await finding(page, 'organised').getByRole('button', { name: 'Write “organized”' }).click();
    await expect(textField(page)).toContainText('have organized a register');
    await textField(page).click();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(textField(page)).toContainText('have organised a register');
  });

  await test.step('all of one rule are fixed at once, with one Undo', async () => {
    await finding(page, '“75%”').getByRole('button', { name: 'Fix all 2' }).click();
    await expect(textField(page)).toContainText('Some 75 per cent of all');
    await expect(textField(page)).toContainText('60 per cent of them');
    await expect(finding(page, 'per cent')).toHaveCount(0);
    await messages(page).getByRole('button', { name: 'Undo' }).last().click();
    await expect(textField(page)).toContainText('Some 75% of all');
    await expect(textField(page)).toContainText('60% of them');
    await finding(page, '“75%”').getByRole('button', { name: 'Fix all 2' }).click();
    await untilSaved(page);
    expect(JSON.stringify(await stored(library, 'news/ports.json'))).toContain('https://example.org/ports');
  });

  await test.step('one is ignored with a reason, and stays ignored until its text changes', async () => {
    await finding(page, '“here”')
      .getByRole('button', { name: /^Ignore/ })
      .click();
    await page.getByRole('textbox', { name: 'Why may it stay?' }).fill('The page has one link only.');
    await page.keyboard.press('Enter');
    await expect(finding(page, '“here”')).toHaveCount(0);
    await untilSaved(page);
    expect((await stored(library, 'news/ports.json')).ignoredChecks).toMatchObject([
      { rule: 'vague-link', reason: 'The page has one link only.' },
    ]);
    await inspector(page).getByText('1 ignored').click();
    await expect(inspector(page).getByText('Reason: The page has one link only.')).toBeVisible();
    await inspector(page)
      .getByRole('button', { name: /^Take back/ })
      .click();
    await expect(finding(page, '“here”')).toBeVisible();
  });

  await test.step('the command on an empty headline counts it as an error', async () => {
    await headlineField(page).fill('');
    await expect(finding(page, 'No headline.')).toContainText('Error');
    await headlineField(page).fill('Ports share a register');
    await expect(finding(page, 'No headline.')).toHaveCount(0);
  });
});

test('a brochure is checked with its items', async ({ start, folder }) => {
  const library = await flawedLibrary(folder);
  const { page } = await start({ library });
  await go(page, 'Brochures');
  await open(page, 'Spring', 'Brochures');
  await inspector(page)
    .getByRole('tab', { name: /^Checks/ })
    .click();
  await finding(page, 'No closing line.').getByRole('button', { name: 'Write one' }).click();
  await expect(sheet(page).getByRole('textbox', { name: 'Closing line' })).toBeFocused();
  await page.keyboard.type('Read our past stories here.');
  await expect(finding(page, 'No closing line.')).toHaveCount(0);
});

test('the whole library is checked, filtered, and fixed with one Undo', async ({ start, folder }) => {
  const library = await flawedLibrary(folder);
  const { page, app } = await start({ library });
  await go(page, 'Checks');
  const view = sheet(page);

  await test.step('findings stand by rule', async () => {
    await expect(view.getByRole('status')).toHaveText(/^4 documents checked: 1 error, \d+ warnings\.$/);
    await expect(view.getByRole('button', { name: /Neither text nor teaser/ })).toBeVisible();
    await view.getByRole('button', { name: 'Warning: Per cent', exact: true }).click();
    await expect(view.getByRole('listitem')).toHaveCount(3);
    expect(await findings(page)).toEqual([]);
    expect(await darkFindings(page)).toEqual([]);
  });

  await test.step('one leads to its place', async () => {
    await view.getByRole('button', { name: 'Open “Clean mines need clean books” there' }).click();
    await expect(textField(page)).toBeFocused();
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('%');
    await go(page, 'Checks');
  });

  await test.step('all of one rule are fixed and saved, and one Undo takes all back', async () => {
    await view.getByRole('button', { name: 'Fix all 3: Per cent' }).click();
    await expect(messages(page)).toContainText('3 findings fixed in 2 documents.');
    expect(JSON.stringify(await stored(library, 'news/mines.json'))).toContain('40 per cent of them');
    await expect(view.getByRole('button', { name: 'Warning: Per cent', exact: true })).toHaveCount(0);
    await messages(page).getByRole('button', { name: 'Undo' }).click();
    await expect(view.getByRole('button', { name: 'Warning: Per cent', exact: true })).toBeVisible();
    expect(JSON.stringify(await stored(library, 'news/mines.json'))).toContain('40% of them');
  });

  await test.step('only errors are shown, and by item', async () => {
    await view.getByRole('radio', { name: 'Errors' }).check();
    await view.getByRole('radio', { name: 'Item' }).check();
    await expect(view.getByRole('button', { name: 'Error: A headline alone' })).toBeVisible();
    await expect(view.getByRole('heading', { level: 3 })).toHaveCount(1);
    await resize(app, 1024, 700);
    expect(await findings(page)).toEqual([]);
    expect(await darkFindings(page)).toEqual([]);
  });

  await test.step('a broken file of the look is listed with its line', async () => {
    await mkdir(path.join(library, 'looks'), { recursive: true });
    await writeFile(path.join(library, 'looks', 'web.css'), 'h1 {\n  margin 0;\n}');
    await go(page, 'News');
    await go(page, 'Checks');
    const look = view.getByRole('region', { name: 'The look of publications' });
    await expect(look).toContainText('looks/web.css, line 2');
    await expect(view.getByRole('status')).toContainText('2 errors');
    expect(await findings(page)).toEqual([]);
    await rm(path.join(library, 'looks'), { recursive: true });
    await go(page, 'News');
    await go(page, 'Checks');
    await expect(look).toBeHidden();
  });

  await test.step('what is written afterwards is checked again', async () => {
    await view.getByRole('button', { name: 'Error: A headline alone' }).click();
    await view.getByRole('button', { name: 'Open “A headline alone” there' }).click();
    await textField(page).click();
    await page.keyboard.type('And now a text.');
    await expect(saving(page)).toHaveText(/^Saved /);
    await go(page, 'Checks');
    await expect(view.getByText('Nothing of this kind.')).toBeVisible();
  });
});
