/** Everyone can use the desk: axe finds nothing on any screen, and the keyboard does everything. */
import type { Locator, Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brochureText } from '../desk/testing/texts.ts';
import type { DialogName } from '../renderer/state/dialogs.svelte.ts';
import type { Section } from '../renderer/state/workspace.svelte.ts';
import { darkFindings, findings } from './axe.ts';
import { answerDialog, expect, resize, sampleLibrary, test, type DeskApp } from './desk.ts';
import {
  dialog,
  go,
  headlineField,
  inspector,
  list,
  messages,
  open,
  rail,
  row,
  runCommand,
  sheet,
  textField,
  untilSaved,
} from './screens.ts';

/** The sections of the desk, by the commands that go there; null where the tour has its own way. */
const sections: Record<Section, string | null> = {
  news: 'Go to News',
  brief: 'Go to Briefs',
  brochure: 'Go to Brochures',
  pictures: 'Go to Pictures',
  planning: 'Go to Planning',
  checks: 'Go to Checks',
  replace: 'Find and replace in the library',
  trash: 'Go to Trash',
  settings: 'Office and settings',
  template: null, // see edit-template.e2e.ts
  attention: null, // only where something needs it; see damaged.e2e.ts
};

/** The dialogs of the desk, by the commands that open them; null where the tour has its own way. */
const dialogs: Record<DialogName, string | null> = {
  import: null,
  export: null,
  palette: null,
  'new-tag': null,
  shortcuts: 'Keyboard shortcuts',
  about: 'About Liaison Desk',
  'special-characters': 'Special characters…',
  'create-library': 'Create your own library…',
  templates: 'New from template…',
  'save-template': 'Save as template…',
  'link-translation': 'Link as a translation…',
  'restore-backup': 'Restore a backup…',
  'compare-word': 'Compare with a Word file…',
};
const named = <K extends string>(table: Record<K, string | null>): string[] =>
  Object.values<string | null>(table).filter((one) => one !== null);

/** Every screen of the desk, and the way to it. */
async function tour(
  app: DeskApp,
  page: Page,
  brochureFile: string,
  look: (screen: string, within?: string) => Promise<void>,
): Promise<void> {
  const headline = 'Equal access to controlled medicines: what would it take?';
  await expect(list(page).getByRole('option').first()).toBeVisible();
  await look('list, nothing open');
  await open(page, headline);
  await look('sheet and details');
  await inspector(page).getByRole('tab', { name: 'Picture' }).click();
  await look('picture');
  await inspector(page)
    .getByRole('tab', { name: /^Checks/ })
    .click();
  await look('checks');
  await go(page, 'Checks');
  await expect(sheet(page).getByRole('heading', { level: 3 }).first()).toBeVisible();
  await sheet(page).getByRole('heading', { level: 3 }).first().getByRole('button').click();
  await look('checks of the library');
  await go(page, 'News');
  await inspector(page).getByRole('tab', { name: 'Details' }).click();
  await inspector(page).getByRole('combobox', { name: 'Tags' }).click();
  await look('tags to add');
  await page.keyboard.press('Escape');
  await inspector(page).getByRole('button', { name: 'Choose date' }).click();
  await expect(page.getByRole('dialog', { name: 'Calendar' })).toBeVisible();
  await look('calendar');
  await page.keyboard.press('Escape');
  for (const view of ['Latest News', 'Article', 'Brochure']) {
    await sheet(page).getByRole('tab', { name: view, exact: true }).click();
    await look(`live view ${view}`);
  }
  await sheet(page).getByRole('tab', { name: 'Write' }).click();
  await sheet(page).getByRole('button', { name: 'Link', exact: true }).click();
  await look('link');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  await expect(dialog(page, 'Search or run a command')).toBeVisible();
  await look('palette');
  await page.keyboard.press('Escape');
  for (const title of named(dialogs)) {
    await runCommand(page, title);
    await expect(page.getByRole('dialog').first()).toBeVisible();
    await look(title, '[role=dialog]'); // behind it is what has been looked at
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await page.keyboard.press('F2');
  await look('focus mode');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'New tag' }).click();
  await look('new tag');
  await page.keyboard.press('Escape');

  await answerDialog(app, brochureFile);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await look('import');
  await page.getByRole('button', { name: 'Choose files…' }).click();
  await expect(dialog(page, 'Import documents').getByRole('table')).toBeVisible();
  await look('import plan');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await look('export');
  await page.keyboard.press('Escape');

  await go(page, 'Briefs');
  await list(page, 'Briefs').getByRole('option').first().click();
  await look('brief');
  await go(page, 'Brochures');
  await open(page, 'Port Albany brochure', 'Brochures');
  await look('brochure builder');
  for (const view of ['Two', 'Starts of items', 'Screen', 'One']) {
    await inspector(page).getByRole('button', { name: view, exact: true }).click();
    await look(`brochure preview: ${view}`);
  }
  for (const tab of ['Cover', 'Introduction', 'Imprint', 'Details', 'Order']) {
    await sheet(page).getByRole('tab', { name: tab }).click();
    await look(`brochure: ${tab}`);
  }
  await page.getByRole('tab', { name: 'All brochures' }).click();
  await look('brochures beside a brochure');
  await go(page, 'News');
  await open(page, headline);
  await page.keyboard.press('Control+h');
  await page.keyboard.type('crime');
  await page.getByRole('button', { name: 'List of hits' }).click();
  await look('find and replace in the item');
  await page.keyboard.press('Control+Shift+h');
  await expect(sheet(page).getByRole('checkbox').first()).toBeVisible();
  await look('find and replace in the library');
  for (const section of ['Pictures', 'Trash', 'Office and settings'] as const) {
    await go(page, section);
    if (section === 'Office and settings') {
      // All of its sections at once: they differ in nothing but what stands in them.
      const all = sheet(page).locator('section[aria-labelledby^=settings-]');
      await all.evaluateAll((those) => those.forEach((one) => one.removeAttribute('hidden')));
    }
    await look(section);
  }
}

test('axe finds nothing on any screen, light or dark', async ({ start, folder }) => {
  test.setTimeout(300_000);
  const brochureFile = path.join(folder, 'brochure.txt');
  await writeFile(brochureFile, brochureText);
  const { app, page } = await start({ library: await sampleLibrary(folder) });
  const found: Record<string, string[]> = {};
  await tour(app, page, brochureFile, async (screen, within) => {
    const some = [...(await findings(page, within)), ...(await darkFindings(page, within))];
    if (some.length > 0) found[screen] = some;
  });
  expect(found).toEqual({});
});

test('an item is found, opened, written, tagged and left by keyboard alone', async ({ start, folder }) => {
  const { page } = await start({ library: await sampleLibrary(folder) });
  const { keyboard } = page;
  await expect(list(page).getByRole('option').first()).toBeVisible();

  await test.step('find and open', async () => {
    await keyboard.press('/');
    await keyboard.type('nigeria drug survey');
    await expect(list(page).getByRole('option')).toHaveCount(1);
    await keyboard.press('ArrowDown');
    await expect(row(page, /Nigeria/)).toBeFocused();
    await keyboard.press('Enter');
    await expect(headlineField(page)).toHaveValue(
      'First national survey on drug use in Nigeria presented in Brussels',
    );
  });

  await test.step('write', async () => {
    await keyboard.press('F6');
    await expect(sheet(page).locator(':focus')).toBeAttached();
    await keyboard.press('Control+k');
    await keyboard.type('write');
    await keyboard.press('Enter');
    await expect(dialog(page, 'Search or run a command')).toBeHidden();
    await tabTo(page, headlineField(page));
    await keyboard.press('End');
    await keyboard.type(' again');
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    await expect(textField(page)).toBeFocused();
    await keyboard.press('Control+Home');
    await keyboard.type('Once more. ');
    await expect(textField(page)).toContainText('Once more. ');
  });

  await test.step('tag', async () => {
    await keyboard.press('F6');
    await tabTo(page, inspector(page).getByRole('combobox', { name: 'Tags' }));
    await keyboard.type('sport');
    await keyboard.press('Enter');
    await expect(inspector(page).getByRole('button', { name: 'Remove tag Sport' })).toBeVisible();
    await keyboard.press('Escape');
    await keyboard.press('Control+s');
    await untilSaved(page);
  });

  await test.step('leave, and come back to where one was', async () => {
    await keyboard.press('Control+3');
    await expect(list(page, 'Brochures')).toBeVisible();
    await keyboard.press('Control+1');
    await expect(headlineField(page)).toHaveValue(/again$/);
  });

  await test.step('remove by the palette, and undo', async () => {
    await keyboard.press('Control+k');
    await keyboard.type('move to trash');
    await expect(page.getByRole('option', { name: 'Move to trash', selected: true })).toBeVisible();
    await keyboard.press('Enter');
    await expect(row(page, /Nigeria/)).toBeHidden(); // the next item is open
    const undo = messages(page).getByRole('button', { name: 'Undo' });
    await tabTo(page, undo);
    await keyboard.press('Enter');
    await expect(row(page, /Nigeria/)).toBeVisible();
  });

  await test.step('a dialog keeps the focus, and gives it back', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Export', exact: true }));
    await keyboard.press('Enter');
    const asking = dialog(page, 'Export');
    await expect(asking).toBeVisible();
    for (let i = 0; i < 12; i += 1) {
      await keyboard.press('Tab');
      await expect(asking.locator(':focus')).toHaveCount(1);
    }
    await keyboard.press('Escape');
    await expect(asking).toBeHidden();
    await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeFocused();
  });
});

test('at 200 % and in a narrow window everything is still there', async ({ start, folder }) => {
  const { app, page } = await start({ library: await sampleLibrary(folder) });
  await open(page, 'Training for fair play in South Asia');
  await resize(app, 720, 600);
  await expect(page.getByRole('button', { name: 'List', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await expect(row(page, 'Training for fair play in South Asia')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F9');
  await expect(inspector(page).getByLabel('Status')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(inspector(page)).toBeHidden();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  expect(await findings(page)).toEqual([]);

  await test.step('the biggest text in a window of the usual size', async () => {
    await resize(app, 1440, 900);
    for (let i = 0; i < 5; i += 1) await page.keyboard.press('Control+Equal');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    for (const title of named(sections)) {
      await runCommand(page, title);
      expect(await outOfSight(page), title).toEqual([]);
    }
    await runCommand(page, 'Go to News');
    for (const title of ['Export…', ...named(dialogs)]) {
      await runCommand(page, title);
      await expect(page.getByRole('dialog').first()).toBeVisible();
      expect(await outOfSight(page), title).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    // A quarter of that: what would be read at 400 %.
    await resize(app, 720, 600);
    for (const title of ['Go to News', 'Go to Pictures', 'Office and settings']) {
      await runCommand(page, title);
      expect(await outOfSight(page), `${title}, in a quarter of the room`).toEqual([]);
    }
    await resize(app, 1440, 900);
    await runCommand(page, 'Go to News');
    await page.keyboard.press('Control+0');
  });

  await test.step('with the few colours of high contrast, what is chosen still stands out', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    const fill = (place: Locator): Promise<string> =>
      place.evaluate((element) => getComputedStyle(element).backgroundColor);
    const current = rail(page).getByRole('button', { name: 'News' });
    expect(await fill(current)).not.toBe(await fill(rail(page).getByRole('button', { name: 'Briefs' })));
    const chosen = row(page, 'Training for fair play in South Asia');
    expect(await fill(chosen)).not.toBe(await fill(list(page).getByRole('option').first()));
    const tab = (name: string): Locator => sheet(page).getByRole('tab', { name, exact: true });
    expect(await fill(tab('Write'))).not.toBe(await fill(tab('Article')));
    const dot = chosen.locator('.dot').first();
    expect(await fill(dot)).not.toBe(await fill(chosen));
    await page.emulateMedia({ forcedColors: 'none' });
  });
});

/** Controls that stand beside the window, where nothing scrolls to them, and parts that are wider than it. */
const outOfSight = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const beside = [...document.querySelectorAll('button, input, select, textarea, a[href], [role=tab]')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.only-heard'))
      .filter((one) => {
        const { left, right } = one.getBoundingClientRect();
        return (left < -1 || right > innerWidth + 1) && !scrolls(one.parentElement);
      })
      .map((one) => one.getAttribute('aria-label') ?? one.textContent?.trim() ?? one.tagName);
    return document.documentElement.scrollWidth > innerWidth ? ['the whole window', ...beside] : beside;
  });

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  const there = (): Promise<boolean> => place.evaluate((element) => element === document.activeElement);
  for (let i = 0; i < 80 && !(await there()); i += 1) await page.keyboard.press('Tab');
  await expect(place).toBeFocused();
}
