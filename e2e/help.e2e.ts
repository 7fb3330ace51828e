/** Help: every shortcut that is told works, settings are found, and an item gets into a brochure's PDF by a few keys. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { listKeys } from '../core/keys.ts';
import { textTools, type TextTool } from '../core/text-tools.ts';
import { answerDialog, expect, newFolder, sampleLibrary, test, type DeskApp } from './desk.ts';
import {
  caretToEnd,
  dialog,
  go,
  headlineField,
  inspector,
  list,
  messages,
  open,
  row,
  saving,
  sheet,
  textField,
} from './screens.ts';

const palette = (page: Page) => dialog(page, 'Search or run a command');
const best = (page: Page) => palette(page).getByRole('option', { selected: true });
const rows = (page: Page) => list(page).getByRole('option');

test('the overview lists every shortcut, and each that it lists does what it says', async ({
  start,
  folder,
}) => {
  test.setTimeout(120_000);
  const { page } = await start({ library: await sampleLibrary(folder) });
  const { keyboard } = page;
  await open(page, 'Training for fair play in South Asia');

  await test.step('the overview is searched, and gives the focus back', async () => {
    await row(page, 'Training for fair play').focus();
    await keyboard.press('?');
    const overview = dialog(page, 'Keyboard shortcuts');
    await keyboard.type('superscript');
    await expect(overview.getByRole('status')).toHaveText('1 shortcut');
    await expect(overview.getByRole('term')).toHaveText(['Superscript']);
    await keyboard.press('Escape');
    await expect(overview).toBeHidden();
    await expect(row(page, 'Training for fair play')).toBeFocused();
  });

  await test.step('keys of the toolbar', async () => {
    await caretToEnd(page);
    await keyboard.press('Enter');
    const told: [string, TextTool][] = Object.entries(textTools);
    for (const [id, { title, keys }] of told) {
      if (keys === undefined || ['undo', 'redo', 'link', 'language'].includes(id)) continue;
      // As keyboards of the United States have them; what stands on the key is held with Shift there.
      const pressed = keys.replace('Mod', 'ControlOrMeta').replace(/Shift\+(\d)/, 'Shift+Digit$1');
      const tool = sheet(page).getByRole('button', { name: title, exact: true });
      await keyboard.press(pressed.replace('Shift+,', 'Shift+Comma'));
      await expect(tool, `${title}: ${keys}`).toHaveAttribute('aria-pressed', 'true');
      await keyboard.press(pressed.replace('Shift+,', 'Shift+Comma'));
      await expect(tool, `${title}: ${keys}, again`).toHaveAttribute('aria-pressed', 'false');
    }
    await keyboard.press('ControlOrMeta+Shift+k');
    await expect(dialog(page, 'Link')).toBeVisible();
    await keyboard.press('Escape');
    await keyboard.press('ControlOrMeta+Shift+l');
    await expect(dialog(page, 'Language of the passage')).toBeVisible();
    await keyboard.press('Escape');
  });

  await test.step('Escape leaves the text for its row', async () => {
    await textField(page).focus();
    await keyboard.press('Escape');
    await expect(row(page, 'Training for fair play')).toBeFocused();
  });

  await test.step('keys of the list', async () => {
    const size = await rows(page).first().getAttribute('aria-setsize');
    const at = (position: string | null) =>
      expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-posinset') ?? ''))
        .toBe(position);
    const chosen = (n: number) => expect(list(page).getByRole('option', { selected: true })).toHaveCount(n);
    const press = async (key: string, then: () => Promise<void>): Promise<void> => {
      await keyboard.press(key);
      await then();
    };
    const steps: Record<keyof typeof listKeys, () => Promise<void>> = {
      Home: () => press('Home', () => at('1')),
      ArrowDown: () => press('ArrowDown', () => at('2')),
      ArrowUp: () => press('ArrowUp', () => at('1')),
      PageDown: () => press('PageDown', () => at('9')),
      PageUp: () => press('PageUp', () => at('1')),
      End: () => press('End', () => at(size)),
      Enter: () => press('Enter', () => expect(rows(page).last()).toHaveAttribute('aria-current', 'true')),
      Space: () => press('Space', () => chosen(1)),
      'Shift+ArrowUp': () => press('Shift+ArrowUp', () => chosen(2)),
      'Shift+ArrowDown': () => press('Shift+ArrowDown', () => chosen(1)),
      'Mod+A': () => press('ControlOrMeta+a', () => chosen(Number(size))),
      Escape: () => press('Escape', () => chosen(1)), // the open one
      Delete: () => press('Delete', () => expect(messages(page)).toContainText('moved to trash')),
    };
    for (const step of Object.values(steps)) await step();
  });
});

test('the desk looks as one likes: focus mode, text sizes, settings that are found', async ({
  start,
  folder,
}) => {
  const { page } = await start({ library: await sampleLibrary(folder) });
  const { keyboard } = page;
  await open(page, 'Training for fair play in South Asia');

  await test.step('focus mode shows the page alone, and Escape leaves it', async () => {
    await row(page, 'Training for fair play').focus();
    await keyboard.press('F2');
    await expect(list(page)).toBeHidden();
    await expect(inspector(page)).toBeHidden();
    await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeHidden();
    await expect(saving(page)).toBeVisible();
    await expect(textField(page)).toBeFocused();
    await keyboard.press('Escape');
    await expect(list(page)).toBeVisible();
    await expect(textField(page)).toBeFocused();
  });

  await test.step('text grows and shrinks, columns with it, and is as it was at the next start', async () => {
    const height = (): Promise<number> =>
      page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
    expect(await height()).toBe(13);
    await keyboard.press('ControlOrMeta+Equal');
    await expect.poll(height).toBeCloseTo(14.3);
    await page.reload();
    await expect(headlineField(page)).toBeVisible();
    await expect.poll(height).toBeCloseTo(14.3);
    await keyboard.press('ControlOrMeta+0');
    await expect.poll(height).toBe(13);
  });

  await test.step('a word goal is told beside the words', async () => {
    await keyboard.press('Control+k');
    await keyboard.type('settings: house');
    await expect(best(page)).toContainText('Settings: House style');
    await keyboard.press('Enter');
    await sheet(page).getByRole('textbox', { name: 'News item' }).fill('25');
    await keyboard.press('Enter');
    await expect(sheet(page).getByText('Saved.', { exact: true })).toBeVisible();
    await go(page, 'News');
    await expect(page.getByRole('contentinfo')).toContainText(/\d+ words, \d+ more than the goal/);
  });

  await test.step('settings are searched by what stands in them, and opened where one was', async () => {
    await go(page, 'Office and settings');
    await expect(sheet(page).getByRole('heading', { name: 'House style' })).toBeVisible();
    await page.getByRole('searchbox', { name: 'Search the settings' }).fill('unsubscribe');
    await expect(sheet(page).getByRole('heading', { level: 3 })).toHaveText(['Newsletters']);
    await keyboard.press('Enter');
    await expect(sheet(page).getByRole('textbox', { name: 'Text of the unsubscribe link' })).toBeFocused();
  });

  await test.step('recent documents, and acts on the open one, are in the palette', async () => {
    await go(page, 'News');
    await open(page, 'Recruited at twelve');
    await keyboard.press('Control+k');
    await expect(palette(page).getByRole('group').first()).toContainText('Training for fair play');
    await keyboard.type('tag: corruption');
    await expect(best(page)).toContainText('Tag: Corruption');
    await keyboard.press('Enter');
    await expect(inspector(page).getByRole('button', { name: 'Remove tag Corruption' })).toBeVisible();
    await messages(page).getByRole('button', { name: 'Undo' }).click();
    await expect(inspector(page).getByRole('button', { name: 'Remove tag Corruption' })).toBeHidden();
  });
});

/** The most that may be pressed and clicked, words not counted. Keys that are held count each. */
const most = { presses: 19, clicks: 6 };

test('a new item gets into the PDF of a brochure by a few keys, or a few clicks', async ({
  start,
  folder,
}) => {
  test.setTimeout(150_000);
  const { app, page } = await start({ library: await sampleLibrary(folder) });
  await expect(rows(page).first()).toBeVisible();

  await test.step('by keyboard alone', async () => {
    const out = await newFolder(folder, 'By keyboard');
    const count = await toPdfByKeys(app, page, out);
    console.log(`New item to brochure PDF by keyboard: ${count.presses} key presses, ${count.clicks} clicks`);
    expect(count.presses).toBeLessThanOrEqual(most.presses);
    await isPdf(out);
  });

  await test.step('by mouse', async () => {
    const count = await toPdfByMouse(page);
    console.log(`New item to brochure PDF by mouse: ${count.clicks} clicks, ${count.presses} key presses`);
    expect(count.clicks).toBeLessThanOrEqual(most.clicks);
    expect(count.presses).toBeLessThanOrEqual(most.presses);
  });
});

interface Count {
  presses: number;
  clicks: number;
}

async function toPdfByKeys(app: DeskApp, page: Page, out: string): Promise<Count> {
  const count = { presses: 0, clicks: 0 };
  const press = async (key: string): Promise<void> => {
    count.presses += key.split('+').length;
    await page.keyboard.press(key);
  };
  await press('n');
  await expect(headlineField(page)).toBeFocused();
  await page.keyboard.type('Written and sent by keys');
  await press('Enter');
  await press('Tab');
  await expect(textField(page)).toBeFocused();
  await page.keyboard.type('Nobody has touched the mouse.');
  await press('Escape');
  await expect(row(page, 'Written and sent by keys')).toBeFocused();
  await press('4');
  await expect(messages(page)).toContainText('is now Published');
  await press('b');
  await expect(best(page)).toContainText('Add to brochure:');
  await press('Enter');
  await expect(messages(page)).toContainText('1 item added to');
  await press('Control+3');
  await expect(sheet(page).getByRole('textbox', { name: 'Title' })).toBeVisible();
  await expect(sheet(page)).toContainText('Written and sent by keys');
  await press('Control+e');
  await expect(dialog(page, 'Export')).toBeVisible();
  await answerDialog(app, out);
  await press('Enter');
  count.presses += 1; // in the computer's own dialog, which asks for the folder once
  await expect(dialog(page, 'Exported')).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Escape');
  return count;
}

async function toPdfByMouse(page: Page): Promise<Count> {
  const count = { presses: 0, clicks: 0 };
  const click = async (name: string | RegExp, role: 'button' | 'option' = 'button'): Promise<void> => {
    count.clicks += 1;
    await page.getByRole(role, { name, exact: true }).click();
  };
  const press = async (key: string): Promise<void> => {
    count.presses += 1;
    await page.keyboard.press(key);
  };
  await press('n');
  await expect(headlineField(page)).toBeFocused();
  await page.keyboard.type('Sent by mouse');
  await press('Enter');
  await press('Tab');
  await page.keyboard.type('Written by keys, as all that is written.');
  await press('Escape');
  await press('4');
  await click('Add to a brochure…');
  const brochure = (await best(page).innerText()).replace(/^Add to brochure: /, '').split('\n')[0] ?? '';
  count.clicks += 1;
  await best(page).click();
  await expect(messages(page)).toContainText('1 item added to');
  count.clicks += 1;
  await page.getByRole('contentinfo').getByRole('button', { name: brochure }).click();
  await expect(sheet(page)).toContainText('Sent by mouse');
  await click('Export');
  count.clicks += 1;
  await dialog(page, 'Export')
    .getByRole('button', { name: /^Export brochure/ })
    .click();
  await expect(dialog(page, 'Exported')).toBeVisible({ timeout: 60_000 });
  return count;
}

/** True bytes of a PDF, somewhere in the folder. */
async function isPdf(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true });
  const pdf = files.find((file) => file.endsWith('.pdf'));
  expect(files.join('\n')).toContain('.pdf');
  expect((await readFile(path.join(folder, pdf ?? ''))).subarray(0, 5).toString()).toBe('%PDF-');
}
