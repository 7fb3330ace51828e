/** A document as the beginning of another: duplicated, or begun with a template of the desk or of the office. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { darkFindings, findings } from './axe.ts';
import { expect, sampleLibrary, test } from './desk.ts';
import {
  dialog,
  go,
  headlineField,
  inspector,
  list,
  messages,
  open,
  row,
  runCommand,
  sheet,
  textField,
} from './screens.ts';

test('items and brochures are duplicated, and templates are kept, used, renamed, replaced and deleted', async ({
  start,
  folder,
}) => {
  const library = await sampleLibrary(folder);
  const { page } = await start({ library });
  const mines = 'Clean mines for clean energy';
  const undo = messages(page).getByRole('button', { name: 'Undo' });
  await open(page, mines);
  const text = await textField(page).innerText();

  await test.step('a copy is a draft of its own, with the words, tags and pictures, and an address of its own', async () => {
    await page.keyboard.press('ControlOrMeta+d');
    await expect(headlineField(page)).toHaveValue(`Copy of ${mines}`);
    expect(await textField(page).innerText()).toBe(text);
    await expect(inspector(page).getByLabel('Status')).toHaveValue('draft');
    await expect(inspector(page).getByRole('button', { name: 'Remove tag Corruption' })).toBeVisible();
    await expect(sheet(page).locator('figure.picture img').first()).toBeVisible();
    await undo.click();
    await expect(row(page, `Copy of ${mines}`)).toBeHidden();
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(row(page, `Copy of ${mines}`)).toBeVisible();
  });

  await test.step('a brochure is duplicated with its order', async () => {
    await go(page, 'Brochures');
    await row(page, 'Port Albany brochure', 'Brochures').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    await expect(sheet(page).getByRole('textbox', { name: 'Title' })).toHaveValue(
      'Copy of Port Albany brochure',
    );
  });

  await test.step('the desk has templates for news', async () => {
    await runCommand(page, 'New from template');
    const templates = dialog(page, 'New from template');
    await expect(templates).toContainText('None yet.');
    expect(await findings(page)).toEqual([]);
    expect(await darkFindings(page)).toEqual([]);
    await templates.getByRole('button', { name: 'Meeting' }).click();
    await expect(textField(page).getByRole('heading')).toHaveText([
      'Who took part',
      'What was discussed',
      'What was agreed',
    ]);
  });

  await test.step('the office keeps its own, in the library and never among the news', async () => {
    await row(page, /Published Clean mines/).click();
    await expect(headlineField(page)).toHaveValue(mines);
    const before = await list(page).getByRole('option').count();
    await runCommand(page, 'Save as template');
    const saving = dialog(page, 'Save as template');
    await saving.getByLabel('Name').fill('Energy event');
    await page.keyboard.press('Enter');
    await expect(messages(page)).toContainText('Saved as template “Energy event”.');
    expect(await readdir(path.join(library, 'templates'))).toEqual(['Energy event.json']);
    await expect(list(page).getByRole('option')).toHaveCount(before);
    await runCommand(page, 'Save as template');
    await saving.getByLabel('Name').fill('energy EVENT');
    await page.keyboard.press('Enter');
    await expect(saving.getByRole('alert')).toContainText('There is a template “Energy event” already.');
    await saving.getByRole('button', { name: 'Replace it' }).click();
    await expect(saving).toBeHidden();
  });

  await test.step('it is used, renamed, deleted and brought back', async () => {
    await runCommand(page, 'New from template');
    const templates = dialog(page, 'New from template');
    await templates.getByRole('button', { name: 'Template energy EVENT' }).click();
    await page.getByRole('menuitem', { name: 'Rename…' }).click();
    await dialog(page, 'Rename template').getByLabel('Name').fill('Energy');
    await page.keyboard.press('Enter');
    await templates.getByRole('button', { name: 'Template Energy', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Delete template' }).click();
    await expect(templates).toContainText('None yet.');
    await page.keyboard.press('Escape');
    await undo.click();
    await runCommand(page, 'New from template');
    await templates.getByRole('button', { name: /^Energy/ }).click();
    await expect(headlineField(page)).toHaveValue(mines);
    await expect(inspector(page).getByLabel('Status')).toHaveValue('draft');
    expect(await textField(page).innerText()).toBe(text);
  });

  await test.step('the next edition has the settings of the last brochure, and the items that were chosen', async () => {
    await open(page, 'Recruited at twelve');
    await list(page)
      .getByRole('option')
      .nth(6)
      .click({ modifiers: ['Shift'] });
    const chosen = await list(page).getByRole('option', { selected: true }).count();
    await runCommand(page, 'New from template');
    await dialog(page, 'New from template')
      .getByRole('button', { name: /^Next edition of/ })
      .click();
    await expect(
      sheet(page)
        .getByRole('list', { name: /^Items/ })
        .getByRole('listitem'),
    ).toHaveCount(chosen);
  });
});
