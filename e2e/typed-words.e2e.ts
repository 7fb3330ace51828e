/** A date or an address that is not understood stays as it was typed, is said to be unsaved, and a reading is offered. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { findings } from './axe.ts';
import { expect, sampleLibrary, test } from './desk.ts';
import { dateField, dialog, inspector, open, row, saving, textField, untilSaved } from './screens.ts';

const item = 'Training for fair play in South Asia';
const other = 'Clean mines for clean energy';
const stored = (library: string): Promise<string> =>
  readFile(path.join(library, 'news', 'fair-play-south-asia.json'), 'utf8');

const sourceField = (page: Page): Locator =>
  inspector(page).getByRole('textbox', { name: 'Address of the original' });
const elsewhere = (page: Page): Locator => page.getByRole('button', { name: /^Not saved yet: / });

test('a date that is not understood stays with its item, through other items and the next start', async ({
  start,
  folder,
}) => {
  const library = await sampleLibrary(folder);
  const first = await start({ library });
  const { page } = first;
  await open(page, item);
  const before = await dateField(page).inputValue();
  await dateField(page).fill('31 Febuary 2024');

  await test.step('the bar does not say that it is saved, and a likely reading is offered', async () => {
    await expect(saving(page)).toHaveText('Not saved yet: the date (“31 Febuary 2024”)');
    await expect(inspector(page)).toContainText('It is kept as you typed it');
    await expect(inspector(page).getByRole('button', { name: 'Use 29 February 2024' })).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });

  await test.step('another item is opened: the list and the bar say what waits', async () => {
    await open(page, other);
    await expect(dateField(page)).not.toHaveValue('31 Febuary 2024');
    await expect(row(page, item)).toContainText('Not saved yet: the date');
    await expect(elsewhere(page)).toHaveText(`Not saved yet: the date of “${item}”`);
    expect(await findings(page)).toEqual([]);
    await elsewhere(page).click();
    await expect(dateField(page)).toHaveValue('31 Febuary 2024');
  });

  await test.step('the next start has it too, and takes no words for left over', async () => {
    await first.app.close();
    const next = await start({ library, userData: first.userData });
    await open(next.page, item);
    await expect(dialog(next.page, 'Unsaved text from the last session')).toBeHidden();
    await expect(dateField(next.page)).toHaveValue('31 Febuary 2024');
    await expect(saving(next.page)).toContainText('Not saved yet: the date');
    await next.page.getByRole('button', { name: 'Use 29 February 2024' }).click();
    await untilSaved(next.page);
    await expect(dateField(next.page)).toHaveValue('29 February 2024');
    await expect(row(next.page, item)).not.toContainText('Not saved yet');
    await expect.poll(() => stored(library)).toContain('2024-02-29');
    expect(before).not.toBe('29 February 2024');
  });
});

test('a desk that is killed does not take it', async ({ start, folder }) => {
  const library = await sampleLibrary(folder);
  const first = await start({ library });
  await open(first.page, item);
  await dateField(first.page).fill('some day in June');
  await open(first.page, other);
  await expect(elsewhere(first.page)).toBeVisible();
  const kept = async (): Promise<string> => {
    const folderOfWords = path.join(first.userData, 'typed');
    const names = await readdir(folderOfWords).catch(() => []);
    const name = names.find((one) => !one.endsWith('.tmp')); // that one is still being written
    return name === undefined ? '' : readFile(path.join(folderOfWords, name), 'utf8');
  };
  await expect.poll(kept).toContain('some day in June');
  await first.app.kill();
  const { page } = await start({ library, userData: first.userData });
  await open(page, item);
  await expect(dateField(page)).toHaveValue('some day in June');
  await dateField(page).press('Escape');
  await untilSaved(page);
});

test('an address that is refused stays as typed, and changes nothing until it is one', async ({
  start,
  folder,
}) => {
  const library = await sampleLibrary(folder);
  const { page } = await start({ library });
  await open(page, item);
  await inspector(page).getByRole('textbox', { name: 'Originally published by' }).fill('UNODC Vienna');
  await sourceField(page).fill('https://www.unodc.org/first');
  await sourceField(page).press('Tab');
  await untilSaved(page);
  await sourceField(page).fill('htp:/www.unodc.org/second');
  await sourceField(page).press('Tab');
  await expect(inspector(page).getByRole('alert')).toContainText('It is kept as you typed it.');
  await expect(saving(page)).toContainText('Not saved yet: the address of the original');
  await open(page, other);
  await open(page, item);
  await expect(sourceField(page)).toHaveValue('htp:/www.unodc.org/second');
  expect(await stored(library)).toContain('https://www.unodc.org/first');
  expect(await findings(page)).toEqual([]);
  await inspector(page).getByRole('button', { name: 'Use http://www.unodc.org/second' }).click();
  await expect(sourceField(page)).toHaveValue('http://www.unodc.org/second');
  await untilSaved(page);
  await expect.poll(() => stored(library)).toContain('http://www.unodc.org/second');
});

test('addresses of links go along where links are moved and removed', async ({ start, folder }) => {
  const { page } = await start({ library: await sampleLibrary(folder) });
  await open(page, item);
  const links = inspector(page).getByRole('group', { name: 'Further information' });
  const address = (number: number): Locator =>
    links.getByRole('textbox', { name: `Address of link ${String(number)}` });
  const count = await links.getByRole('listitem').count();
  for (const words of ['no address, one', 'no address, two']) {
    await links.getByRole('button', { name: 'Add link' }).click();
    await address(count + (words.endsWith('one') ? 1 : 2)).fill(words);
  }
  await links.getByRole('button', { name: `Move link ${String(count + 2)} up` }).click();
  await expect(address(count + 1)).toHaveValue('no address, two');
  await expect(address(count + 2)).toHaveValue('no address, one');
  await links.getByRole('button', { name: `Remove link ${String(count + 1)}` }).click();
  await expect(address(count + 1)).toHaveValue('no address, one');
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(address(count + 1)).toHaveValue('no address, two');
  await expect(address(count + 2)).toHaveValue('no address, one');
});

test('a comment and an answer that were not sent survive other items, a settled conversation and a crash', async ({
  start,
  folder,
}) => {
  const library = await sampleLibrary(folder);
  const first = await start({ library, person: 'Ines Marek' });
  const { page } = first;
  const begin = async (on: Page): Promise<void> => {
    await textField(on)
      .locator('p')
      .first()
      .dblclick({ position: { x: 40, y: 8 } });
    await textField(on).press('ControlOrMeta+Shift+M');
  };
  const asked = (on: Page): Locator => inspector(on).getByRole('textbox', { name: /^Comment on “/ });
  const answer = (on: Page): Locator => inspector(on).getByRole('textbox', { name: 'Answer to Ines Marek' });
  await open(page, item);
  await begin(page);
  await asked(page).fill('Is this the name?');
  await page.keyboard.press('Control+Enter');
  await inspector(page).getByRole('button', { name: 'Answer', exact: true }).click();
  await answer(page).fill('It is, by the');
  await textField(page)
    .locator('p')
    .nth(1)
    .dblclick({ position: { x: 40, y: 8 } });
  await textField(page).press('ControlOrMeta+Shift+M');
  const about = await asked(page).getAttribute('id');
  const label = await page.locator(`label[for="${about ?? ''}"]`).innerText();
  await asked(page).fill('And this');

  await test.step('the bar says so', async () => {
    await expect(saving(page)).toContainText('Not saved yet: the');
    await expect(inspector(page).getByRole('button', { name: 'Discard' })).toBeVisible();
    await expect(answer(page)).toHaveValue('It is, by the');
  });

  await test.step('another item and back', async () => {
    await open(page, other);
    await expect(row(page, item)).toContainText('Not saved yet');
    await open(page, item);
    await inspector(page)
      .getByRole('tab', { name: /^Comments/ })
      .click();
    await expect(answer(page)).toHaveValue('It is, by the');
    await expect(asked(page)).toHaveValue('And this');
    await page.screenshot({ path: test.info().outputPath('comments.png') });
  });

  await test.step('the desk is killed, and starts again', async () => {
    await expect.poll(() => typedFiles(first.userData)).toContain('It is, by the');
    await first.app.kill();
    const next = await start({ library, userData: first.userData, person: 'Ines Marek' });
    await open(next.page, item);
    await inspector(next.page)
      .getByRole('tab', { name: /^Comments/ })
      .click();
    await expect(asked(next.page)).toHaveValue('And this');
    await expect(inspector(next.page)).toContainText(label);
    await expect(answer(next.page)).toHaveValue('It is, by the');
    await answer(next.page).press('End');
    await next.page.keyboard.type(' minutes.');
    await next.page.keyboard.press('Control+Enter');
    await expect(inspector(next.page).getByRole('article')).toHaveCount(2);
    await expect(answer(next.page)).toHaveCount(0);
    await asked(next.page).press('Control+Enter');
    await expect(inspector(next.page).getByRole('article')).toHaveCount(3);
    await expect(saving(next.page)).not.toContainText('Not saved yet');
    expect(await findings(next.page)).toEqual([]);
    // One step takes back the comment, and its words stand in the field again with what they are about.
    await next.page.keyboard.press('Control+z');
    await expect(inspector(next.page).getByRole('article')).toHaveCount(2);
    await expect(asked(next.page)).toHaveValue('And this');
  });
});

/** All that is kept of words that are in no document yet. */
async function typedFiles(userData: string): Promise<string> {
  const folder = path.join(userData, 'typed');
  const names = await readdir(folder).catch(() => []);
  return (await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))).join(' ');
}
