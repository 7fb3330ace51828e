/** One Undo for the whole desk: the last thing that was done, wherever the focus is, and in which item it was. */
import { expect, sampleLibrary, test } from './desk.ts';
import {
  caretToEnd,
  dialog,
  go,
  headlineField,
  inspector,
  list,
  listColumn,
  messages,
  open,
  row,
  runCommand,
  sheet,
  teaserField,
  textField,
  untilSaved,
} from './screens.ts';

test('the last thing that was done is taken back, wherever the focus is', async ({ start, folder }) => {
  const { page } = await start({ library: await sampleLibrary(folder) });
  const rows = list(page).getByRole('option');
  const headlineOf = async (at: number): Promise<string> =>
    (await rows.nth(at).locator('.headline').innerText()).trim();
  const [first, second] = [await headlineOf(0), await headlineOf(1)];
  const undo = (): Promise<void> => page.keyboard.press('Control+z');
  const redo = (): Promise<void> => page.keyboard.press('Control+Shift+z');
  const status = inspector(page).getByLabel('Status');
  await open(page, first);
  const [teaser, wasStatus] = [await teaserField(page).inputValue(), await status.inputValue()];
  const other = wasStatus === 'in-review' ? 'cleared' : 'in-review';

  await test.step('text, headline, tags and status come back in their order, whatever has the focus', async () => {
    await caretToEnd(page);
    await page.keyboard.type(' Typed last.');
    await expect(textField(page)).toContainText('Typed last.');
    await headlineField(page).press('End');
    await page.keyboard.type(' again');
    await expect(headlineField(page)).toHaveValue(`${first} again`);
    await status.selectOption(other);
    const tags = inspector(page).getByRole('combobox', { name: 'Tags' });
    const names = inspector(page).getByRole('button', { name: /^Remove tag/ });
    const count = await names.count();
    await tags.click();
    await inspector(page).getByRole('listbox').getByRole('option').first().click();
    await expect(names).toHaveCount(count + 1);
    await undo();
    await expect(names).toHaveCount(count);
    await undo();
    await expect(status).toHaveValue(wasStatus);
    await undo();
    await expect(headlineField(page)).toHaveValue(first);
    await undo();
    await expect(textField(page)).not.toContainText('Typed last.');
    for (let i = 0; i < 3; i += 1) await redo();
    await expect(textField(page)).toContainText('Typed last.');
    await expect(headlineField(page)).toHaveValue(`${first} again`);
    await expect(status).toHaveValue(other);
    await page.keyboard.press('Control+y');
    await expect(names).toHaveCount(count + 1);
    await untilSaved(page);
  });

  await test.step('it is still there after a look at another item, and opens the item it was done in', async () => {
    await open(page, second);
    const before = await teaserField(page).inputValue();
    await teaserField(page).press('Control+End');
    await page.keyboard.type(' More.');
    await undo();
    await expect(teaserField(page)).toHaveValue(before);
    await undo();
    await expect(headlineField(page)).toHaveValue(`${first} again`);
    await undo();
    await expect(status).toHaveValue(wasStatus);
    await undo();
    await undo();
    await expect(headlineField(page)).toHaveValue(first);
    await expect(textField(page)).not.toContainText('Typed last.');
    await expect(teaserField(page)).toHaveValue(teaser);
  });

  await test.step('search and dialogs keep their own', async () => {
    await page.keyboard.press('Escape');
    await caretToEnd(page);
    await page.keyboard.type(' Kept.');
    await runCommand(page, 'Search the list');
    const search = listColumn(page).getByRole('searchbox');
    await expect(search).toBeFocused();
    await page.keyboard.type('ports');
    await expect(search).toHaveValue('ports');
    await undo();
    await expect(search).toHaveValue('');
    await redo();
    await expect(search).toHaveValue('ports');
    await undo();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('abc');
    await undo();
    await expect(dialog(page, 'Search or run a command').getByRole('combobox')).toHaveValue('');
    await undo();
    await page.keyboard.press('Escape');
    await expect(textField(page)).toContainText('Kept.');
  });

  await test.step('trash comes back by its message and by the keys, and a stale message goes', async () => {
    await open(page, second);
    await runCommand(page, 'Move to trash');
    await expect(row(page, second)).toBeHidden();
    await expect(messages(page).getByRole('button', { name: 'Undo' })).toBeVisible();
    await undo();
    await expect(row(page, second)).toHaveAttribute('aria-selected', 'true');
    await expect(messages(page).getByRole('button', { name: 'Undo' })).toBeHidden();
    await redo();
    await expect(row(page, second)).toBeHidden();
    await undo();
    await expect(headlineField(page)).toHaveValue(second);
    await runCommand(page, 'Undo');
    await expect(textField(page)).not.toContainText('Kept.');
    await expect(headlineField(page)).toHaveValue(first);
  });

  await test.step('the order of a brochure too', async () => {
    await go(page, 'Brochures');
    await list(page, 'Brochures').getByRole('option').first().click();
    const items = sheet(page)
      .getByRole('list', { name: /^Items/ })
      .getByRole('listitem')
      .locator('.headline');
    await expect(items.first()).toBeVisible();
    const order = await items.allInnerTexts();
    await sheet(page).locator('.grip').first().press('Alt+ArrowDown');
    await expect.poll(() => items.allInnerTexts()).not.toEqual(order);
    await go(page, 'Trash');
    await undo();
    await expect.poll(() => items.allInnerTexts()).toEqual(order);
    await redo();
    await expect.poll(() => items.allInnerTexts()).not.toEqual(order);
  });
});
