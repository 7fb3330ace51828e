/** Finding items again: by words, by status, in the trash. */
import { expect, sampleLibrary, test } from './desk.ts';
import { headlineField, inspector, list, messages, open, rail, row, sheet } from './screens.ts';

test('items are found by words, status and tag, removed, and brought back', async ({ start, folder }) => {
  const { page } = await start({ library: await sampleLibrary(folder) });
  const options = list(page).getByRole('option');

  await test.step('by words, anywhere in the text, whatever the accents', async () => {
    await expect(options.first()).toBeVisible();
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox', { name: 'Search news items' })).toBeFocused();
    await page.keyboard.type('journee');
    await expect(options).toHaveCount(1);
    await expect(options).toContainText('Journée mondiale contre la traite');
    await page.keyboard.press('Escape');
    await expect(options.first()).toContainText('Clean mines');
  });

  await test.step('by days, phrases and keys, with the hits marked, and never by an empty list in between', async () => {
    const field = page.getByRole('searchbox', { name: 'Search news items' });
    await page.evaluate(() => {
      const listed = document.querySelector('[data-part=list]');
      const seen = ((globalThis as { emptied?: number }).emptied = 0);
      new MutationObserver(() => {
        if (!listed?.querySelector('[role=option]')) (globalThis as { emptied?: number }).emptied = seen + 1;
      }).observe(listed as Element, { childList: true, subtree: true });
    });
    await field.pressSequentially('"Clean mines"');
    await expect(options).toHaveCount(1);
    await expect(options.locator('mark')).toHaveText(['Clean mines']);
    expect(await page.evaluate(() => (globalThis as { emptied?: number }).emptied)).toBe(0);
    await options.first().click();
    await expect(sheet(page).locator('.behind mark')).toHaveText('Clean mines');
    await field.fill('status:cleared');
    await expect(options).toHaveCount(1);
    await field.fill('nowhere-to-be-found xyzzy');
    await expect(page.getByText('Nothing here contains “nowhere-to-be-found xyzzy”.')).toBeVisible();
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(options.nth(3)).toBeVisible();
  });

  await test.step('by status', async () => {
    const status = page.getByRole('group', { name: 'Status' });
    await status.getByRole('button', { name: /^Cleared/ }).click();
    await expect(options).toHaveCount(1);
    await status.getByRole('button', { name: 'All' }).click();
  });

  await test.step('one is moved to trash, and undone', async () => {
    await open(page, 'Training for fair play in South Asia');
    await inspector(page).getByRole('button', { name: 'Move to trash' }).click();
    await expect(row(page, 'Training for fair play in South Asia')).toHaveCount(0);
    await messages(page).getByRole('button', { name: 'Undo' }).click();
    await expect(row(page, 'Training for fair play in South Asia')).toHaveCount(1);
  });

  await test.step('one is restored from the trash', async () => {
    await open(page, 'Training for fair play in South Asia');
    await inspector(page).getByRole('button', { name: 'Move to trash' }).click();
    await rail(page)
      .getByRole('button', { name: /^Trash/ })
      .click();
    await sheet(page).getByRole('button', { name: 'Restore “Training for fair play in South Asia”' }).click();
    await messages(page).getByRole('button', { name: 'Open' }).click();
    await expect(headlineField(page)).toHaveValue('Training for fair play in South Asia');
  });
});
