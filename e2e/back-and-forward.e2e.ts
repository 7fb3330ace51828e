/** Getting around: back and forward, nothing untouched left behind, on in the list after trashing, and windows that are no text. */
import { expect, sampleLibrary, test } from './desk.ts';
import { go, headlineField, list, messages, open, row, runCommand, sheet, untilSaved } from './screens.ts';

test('one goes back and forward through what was opened, and leaves nothing untouched behind', async ({
  start,
  folder,
}) => {
  const library = await sampleLibrary(folder);
  const first = await start({ library });
  const { page } = first;
  const rows = list(page).getByRole('option');
  const headlineOf = async (at: number): Promise<string> =>
    (await rows.nth(at).locator('.headline').innerText()).trim();
  const [a, b, c, d] = [await headlineOf(0), await headlineOf(1), await headlineOf(2), await headlineOf(3)];
  const count = await rows.first().getAttribute('aria-setsize');

  await test.step('by keys, from a field too, and by the buttons of a mouse', async () => {
    for (const one of [a, b, c]) await open(page, one);
    await headlineField(page).focus();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(headlineField(page)).toHaveValue(b);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(headlineField(page)).toHaveValue(a);
    await page.keyboard.press('Alt+ArrowRight');
    await expect(headlineField(page)).toHaveValue(b);
    await go(page, 'Trash');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(headlineField(page)).toHaveValue(b);
    await sheet(page).dispatchEvent('mouseup', { button: 4 });
    await expect(headlineField(page)).toHaveValue(c);
    await sheet(page).dispatchEvent('mouseup', { button: 3 });
    await expect(headlineField(page)).toHaveValue(b);
  });

  await test.step('after trashing, the next one is open and has the focus; the trashed one is passed over', async () => {
    await runCommand(page, 'Move to trash');
    await expect(headlineField(page)).toHaveValue(c);
    await expect(row(page, c)).toBeFocused();
    await expect(row(page, b)).toBeHidden();
    await open(page, d);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(headlineField(page)).toHaveValue(c);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(headlineField(page)).toHaveValue(a);
  });

  await test.step('a new item that nobody touched vanishes when it is left; a touched one stays', async () => {
    await row(page, a).focus();
    await page.keyboard.press('n');
    await expect(headlineField(page)).toBeFocused();
    await page.keyboard.press('Control+n');
    await expect(headlineField(page)).toHaveValue('');
    await expect(row(page, 'Untitled')).toHaveCount(1);
    await page.keyboard.type('Touched');
    await untilSaved(page);
    await page.keyboard.press('Control+n');
    await expect(headlineField(page)).toHaveValue('');
    await open(page, a);
    await expect(row(page, 'Untitled')).toHaveCount(0);
    // Faster than the desk makes them: those that were never shown vanish, too.
    for (const keys of ['n', 'Control+n', 'Control+n']) await page.keyboard.press(keys);
    await expect(headlineField(page)).toHaveValue('');
    await open(page, a);
    await expect(row(page, 'Untitled')).toHaveCount(0);
    await expect(row(page, 'Touched')).toBeVisible();
    await expect(rows.first()).toHaveAttribute('aria-setsize', count ?? '');
    await go(page, 'Trash');
    await expect(sheet(page).getByRole('listitem')).toHaveCount(1);
    await go(page, 'News');
  });

  await test.step('a preview begins at its top, and Ctrl-A takes its text and none of the window', async () => {
    await open(page, a);
    const scroller = sheet(page).getByRole('tabpanel');
    await scroller.evaluate((element) => element.scrollTo(0, 300));
    await page.keyboard.press('Alt+3');
    await expect(sheet(page).getByRole('region', { name: 'As an article' })).toBeVisible();
    expect(await scroller.evaluate((element) => element.scrollTop)).toBe(0);
    await row(page, a).focus();
    await page.keyboard.press('F9');
    await page.keyboard.press('F9');
    await sheet(page).getByRole('tab', { name: 'Article' }).focus();
    await page.keyboard.press('Control+a');
    const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
    expect(selected).toContain(a);
    expect(selected).not.toContain('Briefs');
    await page.keyboard.press('Alt+1');
    expect(await messages(page).evaluate((element) => getComputedStyle(element).userSelect)).toBe('none');
  });

  await test.step('nor does it stay where the desk is closed', async () => {
    await row(page, a).focus();
    await page.keyboard.press('n');
    await expect(row(page, 'Untitled')).toHaveCount(1);
    await first.app.close();
    const { page: again } = await start({ library, userData: first.userData });
    await expect(row(again, 'Touched')).toBeVisible();
    await expect(list(again).getByRole('option').first()).toHaveAttribute('aria-setsize', count ?? '');
    await expect(row(again, 'Untitled')).toHaveCount(0);
  });
});
