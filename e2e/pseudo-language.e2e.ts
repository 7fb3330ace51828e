/** The interface in a language that nobody speaks: all that it says comes from tables of words, and longer words have room. */
import type { Locator, Page } from '@playwright/test';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { commandIds, factsOf, type CommandId } from '../core/commands.ts';
import { pseudoLanguage } from '../core/words/pseudo-language.ts';
import { brochureText } from '../desk/testing/texts.ts';
import { en } from '../renderer/words/en/en.ts';
import { answerDialog, expect, resize, sampleLibrary, test, windowOnly } from './desk.ts';
import { flawedLibrary } from './flawed-library.ts';
import { complaintsOf, textsOfLibrary } from './outside-of-tables.ts';

const words = pseudoLanguage(en);

async function runCommand(page: Page, id: CommandId): Promise<void> {
  const { title } = words.commands[id];
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type(title);
  await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toContainText(title);
  await page.keyboard.press('Enter');
}

const sections = [
  'go-briefs',
  'go-brochures',
  'go-pictures',
  'go-planning',
  'go-checks',
  'replace-in-library',
  'go-trash',
  'settings',
  'go-news',
] as const satisfies readonly CommandId[];

const dialogs = [
  'shortcuts',
  'about',
  'special-characters',
  'create-library',
  'new-from-template',
  'save-as-template',
  'link-translation',
  'restore-backup',
  'compare-word',
  'export',
  'new-tag',
] as const satisfies readonly CommandId[];

// The page is the same behind both doors; the menus are the window's alone.
test(
  'everything that the window says comes from its tables of words',
  windowOnly,
  async ({ start, folder }) => {
    test.setTimeout(240_000);
    const library = await sampleLibrary(folder);
    const ofLibrary = [...(await textsOfLibrary(library)), library, 'Ines Marek'];
    const { app, page } = await start({ library, env: { LIAISON_DESK_WORDS: 'pseudo' } });
    const found: Record<string, string[]> = {};
    const look = async (screen: string): Promise<void> => {
      // What the desk was built from, and the name of the system.
      if (screen === 'about')
        for (const name of [words.about.builtFrom, words.about.system]) {
          const value = page.getByRole('dialog').locator('dl > div').filter({ hasText: name }).locator('dd');
          ofLibrary.push((await value.textContent()) ?? '');
        }
      const some = await complaintsOf(page, ofLibrary);
      if (some.length > 0) found[screen] = some;
    };
    const inspector = page.getByRole('complementary', { name: words.common.inspector });
    const sheet = page.getByRole('main', { name: words.shell.sheet });
    const rows = (): Locator => page.getByRole('listbox').first().getByRole('option');

    await expect(rows().first()).toBeVisible();
    await look('nothing open');
    await rows().first().click();
    for (const area of [sheet, inspector])
      for (const tab of await area.getByRole('tab').all()) {
        await tab.click();
        await look(`item, ${(await tab.textContent())?.trim() ?? ''}`);
      }
    await runCommand(page, 'write');
    for (const id of sections) {
      await runCommand(page, id);
      if (id === 'settings') {
        const all = sheet.locator('section[aria-labelledby^=settings-]');
        await all.evaluateAll((those) => those.forEach((one) => one.removeAttribute('hidden')));
      }
      if (id === 'go-checks') await expect(sheet.getByRole('heading', { level: 3 }).first()).toBeVisible();
      await look(id);
      if (id === 'go-brochures' || id === 'go-briefs') {
        await rows().first().click();
        await expect(sheet.getByRole('tab').first()).toBeVisible();
        for (const area of [sheet, inspector])
          for (const tab of await area.getByRole('tab').all()) {
            await tab.click();
            await look(`${id}, ${(await tab.textContent())?.trim() ?? ''}`);
          }
      }
    }
    for (const id of dialogs) {
      await runCommand(page, id);
      await expect(page.getByRole('dialog').first()).toBeVisible();
      await look(id);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    await page.keyboard.press('ControlOrMeta+k');
    await look('palette');
    await page.keyboard.press('Escape');
    await rows().first().click();
    await rows()
      .nth(2)
      .click({ modifiers: ['Shift'] });
    await look('many chosen');
    await page.keyboard.press('Escape');
    await rows().first().click({ button: 'right' });
    await look('menu of a row');
    await page.keyboard.press('Escape');
    await runCommand(page, 'find-in-item');
    await look('find in the item');
    await page.keyboard.press('Escape');

    const file = path.join(folder, 'brochure.txt');
    await writeFile(file, brochureText);
    await answerDialog(app, file);
    await runCommand(page, 'import');
    await look('import');
    await page.getByRole('button', { name: words.import.chooseFiles }).click();
    await expect(page.getByRole('dialog').getByRole('table')).toBeVisible();
    ofLibrary.push(...brochureText.split(/\n/), 'brochure.txt', 'the Lisbon Gazette');
    await look('import plan');
    await page.keyboard.press('Escape');
    await resize(app, 1024, 700);
    await runCommand(page, 'go-news');
    await look('1024 wide');

    const labels = await app.electron.evaluate(({ Menu }) => {
      const all = (menu: Electron.Menu | null): string[] =>
        (menu?.items ?? []).flatMap(({ label, type, submenu }) => [
          ...(type === 'separator' ? [] : [label]),
          ...all(submenu ?? null),
        ]);
      return all(Menu.getApplicationMenu());
    });
    expect(labels.length).toBeGreaterThan(commandIds.filter((id) => factsOf(id).menu).length);
    // Libraries that were opened before go by their own names.
    const outside = labels.filter((label) => !label.startsWith('['));
    expect(outside.filter((label) => !label.includes(path.basename(library)))).toEqual([]);
    expect(found).toEqual({});
  },
);

test('checks say what they find in the language of the window', windowOnly, async ({ start, folder }) => {
  const library = await flawedLibrary(folder);
  const ofLibrary = [...(await textsOfLibrary(library)), library];
  const { page } = await start({ library, env: { LIAISON_DESK_WORDS: 'pseudo' } });
  const found: Record<string, string[]> = {};
  const look = async (screen: string): Promise<void> => {
    const some = await complaintsOf(page, ofLibrary);
    if (some.length > 0) found[screen] = some;
  };
  const { rules, sources } = words.checking;
  const inspector = page.getByRole('complementary', { name: words.common.inspector });
  const findings = inspector.getByRole('list', { name: words.common.checks });
  const sentence = rules['percent-sign'].message({ words: '75%', becomes: '75 per cent' });
  const percent = findings.getByRole('listitem').filter({ hasText: sentence });

  await page.getByRole('option').filter({ hasText: 'Ports share a register' }).click();
  await inspector.getByRole('tab').filter({ hasText: words.common.checks }).click();
  await expect(percent).toContainText(words.checks.source(sources.numbers));
  await expect(percent).toContainText(rules['percent-sign'].fix({ becomes: '75 per cent' }));
  await expect(findings).toContainText(rules['double-space'].message({ times: 1 }));
  expect(await findings.locator('[lang]').count()).toBe(0);
  await look('findings of an item');
  await percent.getByRole('button', { name: words.checks.ignoreLabel(sentence) }).click();
  await percent.getByRole('button', { name: words.checks.ignoreNow, exact: true }).click();
  await inspector.getByText(words.checks.ignored(1)).click();
  await expect(inspector.getByRole('button', { name: words.checks.takeBackLabel(sentence) })).toBeVisible();
  await look('what is ignored');

  await runCommand(page, 'go-checks');
  const sheet = page.getByRole('main', { name: words.shell.sheet });
  await expect(sheet.getByRole('heading', { name: rules['vague-link'].name })).toBeVisible();
  for (const grouping of [words.checks.byRule, words.checks.byItem]) {
    await sheet.getByRole('radio', { name: grouping }).check();
    for (const head of await sheet.getByRole('heading', { level: 3 }).getByRole('button').all())
      await head.click();
    await expect(sheet.getByText(rules['nothing-to-read'].message)).toBeVisible();
    await look(`the library, ${grouping}`);
  }

  await runCommand(page, 'go-brochures');
  await page.getByRole('option').filter({ hasText: 'Spring' }).click();
  await inspector.getByRole('tab').filter({ hasText: words.common.checks }).click();
  await expect(findings).toContainText(rules['missing-closing-line'].message);
  await look('findings of a brochure');
  await runCommand(page, 'export');
  await look('before an export');
  expect(found).toEqual({});
});

test(
  'failures of the desk are said in the language of the window, others in English that is marked so',
  windowOnly,
  async ({ start, folder }) => {
    const library = await flawedLibrary(folder);
    const { page } = await start({ library, env: { LIAISON_DESK_WORDS: 'pseudo' } });
    await page.getByRole('option').filter({ hasText: 'Ports share a register' }).click();
    const saveAs = async (name: string): Promise<void> => {
      await runCommand(page, 'save-as-template');
      await page.getByRole('dialog').getByRole('textbox').fill(name);
      await page.keyboard.press('Enter');
    };
    await saveAs('Energy event');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await saveAs('energy EVENT');
    const alert = page.getByRole('dialog').getByRole('alert');
    await expect(alert).toHaveText(words.errors['template-exists']({ name: 'Energy event' }));
    await expect(alert).not.toHaveAttribute('lang');
    await page.keyboard.press('Escape');

    // A file stands where the folder of templates was: what the system says of that is in no table.
    await rm(path.join(library, 'templates'), { recursive: true });
    await writeFile(path.join(library, 'templates'), '');
    await saveAs('Another');
    await expect(alert).toHaveAttribute('lang', 'en');
    await expect(alert).not.toContainText('[');
  },
);

test('the window has room for itself from right to left', windowOnly, async ({ start, folder }) => {
  const { app, page } = await start({
    library: await sampleLibrary(folder),
    env: { LIAISON_DESK_WORDS: 'pseudo-rtl' },
  });
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const rail = page.getByRole('navigation', { name: words.shell.sections });
  const list = page.getByRole('listbox').first();
  await list.getByRole('option').first().click();
  const middle = async (place: Locator): Promise<number> => {
    const box = await place.boundingBox();
    return (box?.x ?? 0) + (box?.width ?? 0) / 2;
  };
  const inspector = page.getByRole('complementary', { name: words.common.inspector });
  expect(await middle(rail)).toBeGreaterThan(await middle(list));
  expect(await middle(list)).toBeGreaterThan(await middle(inspector));
  for (const id of ['go-brochures', 'go-planning', 'settings', 'go-news'] as const) {
    await runCommand(page, id);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, id).toBeLessThanOrEqual(0);
  }
  await resize(app, 1024, 700);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
