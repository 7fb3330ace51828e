/** Commands: found by the words that people know, listed with their keys, and all of them in the menu. */
import { expect, sampleLibrary, test, windowOnly } from './desk.ts';
import { dialog, headlineField, inspector, list, open, sheet } from './screens.ts';

test('the palette finds commands by synonyms, and documents below them', async ({ start, folder }) => {
  const { page } = await start({ library: await sampleLibrary(folder) });
  await open(page, 'Training for fair play in South Asia');
  const palette = dialog(page, 'Search or run a command');
  const first = palette.getByRole('option', { selected: true });

  for (const [word, title] of [
    ['delete', 'Move to trash'],
    ['pdf', 'Export…'],
    ['theme dark', 'Dark appearance'],
  ] as const) {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(word);
    await expect(first).toContainText(title);
    await page.keyboard.press('Escape');
    await expect(palette).toBeHidden();
  }

  await test.step('a document, by keyboard', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('nigeria drug survey');
    await expect(first).toContainText('First national survey');
    await page.keyboard.press('Enter');
    await expect(headlineField(page)).toHaveValue(/^First national survey/);
  });

  await test.step('the appearance is kept for the next start', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('dark');
    await page.keyboard.press('Enter');
    const scheme = (): Promise<string> => page.evaluate(() => document.documentElement.style.colorScheme);
    await expect.poll(scheme).toBe('dark');
    await page.reload();
    await expect(list(page).getByRole('option').first()).toBeVisible();
    expect(await scheme()).toBe('dark');
  });
});

test('all shortcuts are listed on one page, by "?" outside of text fields', async ({ start, folder }) => {
  const { page } = await start({ library: await sampleLibrary(folder) });
  await open(page, 'Training for fair play in South Asia');
  const overview = dialog(page, 'Keyboard shortcuts');
  await headlineField(page).press('?');
  await expect(headlineField(page)).toHaveValue(/\?/);
  await expect(overview).toBeHidden();
  await list(page).getByRole('option').first().focus();
  await page.keyboard.press('?');
  await expect(overview).toBeVisible();
  await expect(overview).toContainText('New news item');
  await expect(overview).toContainText('Ctrl Shift I');
  await expect(overview).toContainText('Bold');
  await page.keyboard.press('Escape');
  await expect(overview).toBeHidden();
});

test('the keys of the tabs work for every kind of document', async ({ start, folder }) => {
  const { page } = await start({ library: await sampleLibrary(folder) });
  const chosen = sheet(page).getByRole('tab', { selected: true });
  const openFirst = async (section: 'Briefs' | 'Brochures'): Promise<void> => {
    const first = list(page, section).getByRole('option').first();
    await first.click();
    if (section === 'Briefs') await expect(first).toHaveAttribute('aria-selected', 'true');
    else await expect(sheet(page).getByRole('textbox', { name: 'Title' })).toBeVisible();
  };
  await open(page, 'Training for fair play in South Asia');
  await page.keyboard.press('Alt+3');
  await expect(chosen).toHaveText('Article');
  await page.keyboard.press('Control+2');
  await openFirst('Briefs');
  await page.keyboard.press('Alt+2');
  await expect(chosen).toHaveText('Brief');
  await page.keyboard.press('Control+3');
  await openFirst('Brochures');
  await inspector(page).getByRole('tab', { name: 'History' }).click();
  await page.keyboard.press('Alt+2');
  await expect(inspector(page).getByRole('tab', { selected: true })).toHaveText('Preview');
});

test('the menu runs commands of the same table', windowOnly, async ({ start, folder }) => {
  const { app, page } = await start({ library: await sampleLibrary(folder) });
  await expect(list(page).getByRole('option').first()).toBeVisible();
  await app.electron.evaluate(({ Menu }) => {
    const help = Menu.getApplicationMenu()?.items.find(({ label }) => label === '&Help');
    help?.submenu?.items.find(({ label }) => label === 'Keyboard shortcuts')?.click();
  });
  await expect(dialog(page, 'Keyboard shortcuts')).toBeVisible();
});
