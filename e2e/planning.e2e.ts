/** Who does what until when: an item is assigned, scheduled, discussed and cleared, by whom is noted, and nothing of it goes out. */
import type { Locator, Page } from '@playwright/test';
import path from 'node:path';
import { isoDayOf } from '../core/dates/iso-day.ts';
import { plusDays } from '../core/planning/days.ts';
import { createLibrary } from '../desk/opening/open-library.ts';
import { bodyOf, newsItem } from '../desk/testing/documents.ts';
import { darkFindings, findings } from './axe.ts';
import { expect, test } from './desk.ts';
import { dialog, go, inspector, messages, open, row, runCommand, sheet, textField } from './screens.ts';

const today = isoDayOf(new Date());
const statusBar = (page: Page) => page.getByRole('contentinfo');
const undo = (page: Page) => messages(page).getByRole('button', { name: 'Undo' });

async function planned(folder: string): Promise<string> {
  const library = await createLibrary(path.join(folder, 'Planned'));
  await library.changeSettings((settings) => ({
    ...settings,
    office: { ...settings.office, people: ['Ines Marek', 'Tomas Kral'] },
  }));
  const make = (fields: Parameters<typeof newsItem>[0]): Promise<unknown> => library.create(newsItem(fields));
  await make({
    headline: 'Register of permits',
    body: bodyOf('Ports open a register of permits this year.'),
  });
  await make({ headline: 'Day of the ports', due: today, assignedTo: 'Tomas Kral' });
  await make({
    headline: 'Late report',
    due: plusDays(today, -3),
    assignedTo: 'Ines Marek',
    status: 'in-review',
  });
  return library.files.root;
}

test('an item is commented on, assigned and cleared; a name is asked for once, and everything can be taken back', async ({
  start,
  folder,
}) => {
  const { page } = await start({ library: await planned(folder), person: '' });
  await open(page, 'Register of permits');

  await test.step('words of the text are commented on, and found again while the text is changed', async () => {
    await textField(page)
      .getByText('register')
      .dblclick({ position: { x: 120, y: 8 } });
    await textField(page).press('ControlOrMeta+Shift+M');
    const field = inspector(page).getByRole('textbox', { name: /^Comment on “/ });
    await expect(field).toBeFocused();
    await page.keyboard.type('@Tomas which one?');
    await page.keyboard.press('Control+Enter');
    const ask = dialog(page, 'What is your name?');
    await ask.getByRole('textbox', { name: 'Your name' }).fill('Ines Marek');
    await page.keyboard.press('Enter');
    await expect(inspector(page).getByRole('article', { name: 'Ines Marek' })).toContainText(
      '@Tomas which one?',
    );
    const marked = textField(page).locator('.commented');
    const words = await marked.innerText();
    await textField(page)
      .getByText('Ports open')
      .click({ position: { x: 2, y: 8 } });
    await page.keyboard.type('In May, ');
    await expect(marked).toHaveText(words);
    await inspector(page).getByRole('button', { name: 'Resolve' }).click();
    await expect(marked).toHaveCount(0);
    await undo(page).click();
    await expect(marked).toHaveText(words);
  });

  await test.step('A and D lead to who works on it and until when', async () => {
    await row(page, 'Register of permits').focus();
    await page.keyboard.press('a');
    const person = inspector(page).getByRole('combobox', { name: 'Assigned to' });
    await expect(person).toBeFocused();
    await person.fill('Jonas Okafor');
    await page.keyboard.press('Enter');
    await expect(person).toHaveValue('Jonas Okafor');
    await row(page, 'Register of permits').focus();
    await page.keyboard.press('d');
    await page.keyboard.type('11 March 2031');
    await expect(row(page, 'Register of permits')).toContainText('due 11 March 2031');
    expect(await findings(page)).toEqual([]);
    expect(await darkFindings(page)).toEqual([]);
  });

  await test.step('clearing notes who did it; Undo brings back what was', async () => {
    await row(page, 'Register of permits').focus();
    await page.keyboard.press('3');
    await expect(inspector(page)).toContainText('Cleared by Ines Marek on');
    await undo(page).click();
    await expect(inspector(page)).not.toContainText('Cleared by');
    await inspector(page).getByRole('combobox', { name: 'Status' }).selectOption('Cleared');
    await expect(inspector(page)).toContainText('Cleared by Ines Marek on');
    await sheet(page).getByRole('textbox', { name: 'Headline', exact: true }).fill('Register of all permits');
    await expect(inspector(page)).toContainText('Changed since it was cleared.');
  });

  await test.step('the status bar leads to what waits', async () => {
    await statusBar(page).getByRole('button', { name: '1 waits for you' }).click();
    await expect(row(page, 'Late report')).toContainText('3 days late');
    await expect(row(page, 'Day of the ports')).toHaveCount(0);
  });
});

test('the plan shows month, board and list; items are moved by keys and by dragging, each with one Undo', async ({
  start,
  folder,
}) => {
  const { page } = await start({ library: await planned(folder) });
  await go(page, 'Planning');
  const grid = page.getByRole('grid', { name: 'Month' });
  const entry = (name: string) =>
    sheet(page)
      .getByRole('button', { name: new RegExp(name) })
      .first();

  await test.step('month: a document without a date is dragged onto today, and moved by keys', async () => {
    await expect(sheet(page).getByRole('group', { name: 'Without a date' })).toContainText(
      'Register of permits',
    );
    await entry('Register of permits').dragTo(grid.locator('[aria-current=date]'));
    await expect(messages(page)).toContainText('“Register of permits” due');
    await expect(grid.locator('[aria-current=date]')).toContainText('Register of permits');
    await entry('Day of the ports').click();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(messages(page)).toContainText('“Day of the ports” due');
    await expect(grid.locator('[tabindex="0"]')).toContainText('Day of the ports');
    await expect(grid.locator('[tabindex="0"]')).toBeFocused();
    await undo(page).click();
    await sheet(page).getByRole('button', { name: 'Today' }).click();
    await expect(grid.locator('[aria-current=date]')).toContainText('Day of the ports');
    await expect(statusBar(page)).toContainText('1 late');
    expect(await findings(page)).toEqual([]);
    expect(await darkFindings(page)).toEqual([]);
  });

  await test.step('board: a card goes to review by a key, and back by Undo', async () => {
    await entry('Day of the ports').click();
    await page.keyboard.press('b');
    const column = (name: string) => sheet(page).getByRole('region', { name, exact: true });
    await expect(column('Draft')).toContainText('Day of the ports');
    await page.keyboard.press('Alt+ArrowRight');
    await expect(column('In review')).toContainText('Day of the ports');
    await expect(column('In review')).toContainText('3 days late');
    await undo(page).click();
    await expect(column('Draft')).toContainText('Day of the ports');
    expect(await findings(page)).toEqual([]);

    // By the mouse alone: pressed on a card, moved over another column, and let go there.
    const card = column('Draft').getByRole('button', { name: /Day of the ports/ });
    const middle = async (of: Locator): Promise<[number, number]> => {
      const box = await of.boundingBox();
      if (!box) throw new Error('It is not in sight.');
      return [box.x + box.width / 2, box.y + Math.min(box.height / 2, 150)];
    };
    const pull = async (to: string): Promise<void> => {
      await page.mouse.move(...(await middle(card)));
      await page.mouse.down();
      const [x, y] = await middle(column(to));
      await page.mouse.move(x - 20, y, { steps: 6 });
      await page.mouse.move(x, y, { steps: 3 });
    };
    await pull('In review');
    await expect(column('In review')).toContainText('Let go to send it to review');
    await page.screenshot({ path: test.info().outputPath('board.png') });
    await page.mouse.up();
    await expect(column('In review')).toContainText('Day of the ports');
    await expect(messages(page)).toContainText('“Day of the ports”');
    await expect(column('In review')).not.toContainText('Let go');
    await undo(page).click();
    await expect(column('Draft')).toContainText('Day of the ports');
    // Let go outside, or taken back with Escape, nothing happens.
    await pull('Cleared');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(column('Cleared')).not.toContainText('Let go');
    await expect(column('Draft')).toContainText('Day of the ports');
    await sheet(page).getByRole('button', { name: 'IM: only what is assigned to Ines Marek' }).click();
    await expect(column('Draft')).not.toContainText('Day of the ports');
    await sheet(page).getByRole('button', { name: 'Everyone' }).click();
  });

  await test.step('list: Enter opens', async () => {
    await sheet(page).getByRole('button', { name: 'List', exact: true }).click();
    await expect(sheet(page).getByRole('table')).toContainText('3 days late');
    expect(await findings(page)).toEqual([]);
    await sheet(page).getByRole('table').getByRole('button', { name: 'Late report' }).focus();
    await page.keyboard.press('Enter');
    await expect(sheet(page).getByRole('textbox', { name: 'Headline', exact: true })).toHaveValue(/./);
    await runCommand(page, 'Go to Planning');
    await expect(sheet(page).getByRole('table')).toBeVisible();
  });
});
