/** Templates of the office: opened and changed in the editor, and never taken for documents. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createLibrary } from '../desk/opening/open-library.ts';
import { saveTemplate } from '../desk/templates/template-store.ts';
import { bodyOf, brochure, newsItem } from '../desk/testing/documents.ts';
import { darkFindings, findings } from './axe.ts';
import { expect, newFolder, test } from './desk.ts';
import {
  caretToEnd,
  dialog,
  go,
  headlineField,
  inspector,
  list,
  messages,
  rail,
  row,
  runCommand,
  sheet,
  teaserField,
  textField,
  untilSaved,
} from './screens.ts';
import type { Page } from '@playwright/test';

/** One news item and one brochure, and a template of each. */
async function withTemplates(folder: string): Promise<string> {
  const root = path.join(await newFolder(folder, 'Templates'), 'library');
  const library = await createLibrary(root);
  const item = newsItem({
    id: 'visit',
    headline: 'Harbour masters visit the laboratory',
    teaser: 'A morning among samples.',
    date: { start: '2024-02-05' },
    status: 'published',
    body: bodyOf('The guests saw how samples are sealed.'),
  });
  await library.create(item);
  await library.create(brochure({ id: 'issue', title: 'Port watch, issue 4' }));
  await saveTemplate(library, 'visit', 'Visit', false);
  await saveTemplate(library, 'issue', 'Issue', false);
  return root;
}

const inFile = async (library: string, name: string): Promise<string> =>
  readFile(path.join(library, 'templates', `${name}.json`), 'utf8');
const banner = (page: Page) => page.getByRole('status', { name: 'This template' });

async function edit(page: Page, name: string): Promise<void> {
  await runCommand(page, 'New from template');
  await dialog(page, 'New from template')
    .getByRole('button', { name: `Template ${name}`, exact: true })
    .click();
  await page.getByRole('menuitem', { name: 'Edit template' }).click();
  await expect(banner(page)).toContainText(`You are editing the template “${name}”.`);
}

test('a template is changed in the editor, taken back at once, and is no document', async ({
  start,
  folder,
}) => {
  const library = await withTemplates(folder);
  const { page } = await start({ library });
  await expect(row(page, 'Harbour masters visit the laboratory')).toBeVisible();
  const undo = messages(page).getByRole('button', { name: 'Undo' });

  await test.step('it opens like a document, with the focus in its headline and a line that says what it is', async () => {
    await edit(page, 'Visit');
    await expect(headlineField(page)).toBeFocused();
    await expect(headlineField(page)).toHaveValue('Harbour masters visit the laboratory');
    await expect(sheet(page).getByRole('button', { name: /date/i })).toHaveCount(0);
    expect(await findings(page)).toEqual([]);
    expect(await darkFindings(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('template.png') });
  });

  await test.step('headline, teaser, text and tags are changed, and are in its file', async () => {
    await headlineField(page).fill('… visit the laboratory');
    await teaserField(page).fill('Who came, and why.');
    await caretToEnd(page);
    await page.keyboard.type(' And what comes next.');
    const tags = inspector(page).getByRole('combobox', { name: 'Tags' });
    await tags.fill('Corr');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(inspector(page).getByRole('button', { name: /^Remove tag/ })).toHaveCount(1);
    await untilSaved(page);
    await expect.poll(() => inFile(library, 'Visit')).toContain('And what comes next.');
    expect(await inFile(library, 'Visit')).toContain('Who came, and why.');
    expect(await readdir(path.join(library, 'templates'))).toEqual(['Issue.json', 'Visit.json']);
  });

  await test.step('words are found and replaced in it', async () => {
    await page.keyboard.press('Control+f');
    const bar = page.getByRole('search', { name: 'Find in this item' });
    await page.keyboard.type('samples');
    await expect(bar.getByRole('status')).toHaveText('1 hit');
    await page.keyboard.press('Escape');
  });

  await test.step('no command for documents reaches it', async () => {
    await page.keyboard.press('ControlOrMeta+k');
    const palette = dialog(page, 'Search or run a command');
    for (const command of ['Move to Trash', 'Duplicate', 'Save as template', 'Freeze']) {
      await page.getByRole('combobox', { name: 'Search or run a command' }).fill(command);
      await expect(palette.getByRole('option', { name: new RegExp(`^${command}`) })).toHaveCount(0);
    }
    await page.getByRole('combobox', { name: 'Search or run a command' }).fill('New from template');
    await expect(palette.getByRole('option', { name: /^New from template/ })).toHaveCount(1);
    await page.getByRole('combobox', { name: 'Search or run a command' }).fill('… visit the laboratory');
    await expect(palette.getByRole('option', { name: /… visit the laboratory/ })).toHaveCount(0);
    await page.keyboard.press('Escape');
  });

  await test.step('Done goes back to the list, where nothing was added, and Undo takes all of it back', async () => {
    await banner(page).getByRole('button', { name: 'Done' }).click();
    await expect(banner(page)).toHaveCount(0);
    await expect(list(page).getByRole('option')).toHaveCount(1);
    await expect(rail(page).getByRole('button', { name: 'Needs attention' })).toHaveCount(0);
    await expect(messages(page)).toContainText('Template “Visit” changed.');
    await undo.click();
    await expect(headlineField(page)).toHaveValue('Harbour masters visit the laboratory');
    await expect(textField(page)).toHaveText('The guests saw how samples are sealed.');
    await expect.poll(() => inFile(library, 'Visit')).not.toContain('And what comes next.');
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(headlineField(page)).toHaveValue('… visit the laboratory');
    await expect(textField(page)).toContainText('And what comes next.');
    await expect.poll(() => inFile(library, 'Visit')).toContain('And what comes next.');
  });

  await test.step('going elsewhere keeps what was written, and a document begins with it', async () => {
    await teaserField(page).fill('Written in a hurry.');
    await go(page, 'Briefs');
    await expect.poll(() => inFile(library, 'Visit')).toContain('Written in a hurry.');
    await runCommand(page, 'New from template');
    await dialog(page, 'New from template')
      .getByRole('button', { name: /^Visit/ })
      .last()
      .click();
    await expect(list(page).getByRole('option')).toHaveCount(2);
    await expect(teaserField(page)).toHaveValue('Written in a hurry.');
    await expect(inspector(page).getByLabel('Status')).toHaveValue('draft');
  });

  await test.step('its new name is taken back too', async () => {
    await runCommand(page, 'New from template');
    await dialog(page, 'New from template').getByRole('button', { name: 'Template Visit' }).click();
    await page.getByRole('menuitem', { name: 'Rename…' }).click();
    await dialog(page, 'Rename template').getByLabel('Name').fill('Laboratory');
    await page.keyboard.press('Enter');
    await expect(messages(page)).toContainText('Template “Visit” is now called “Laboratory”.');
    expect(await readdir(path.join(library, 'templates'))).toEqual(['Issue.json', 'Laboratory.json']);
    await page.keyboard.press('Escape');
    await undo.last().click();
    await expect.poll(() => readdir(path.join(library, 'templates'))).toEqual(['Issue.json', 'Visit.json']);
  });

  await test.step('a template of brochures has all of a brochure but its items', async () => {
    await edit(page, 'Issue');
    const title = sheet(page).getByRole('textbox', { name: 'Title' });
    await expect(title).toBeFocused();
    await title.fill('Port watch, issue …');
    await sheet(page).getByRole('tab', { name: 'Introduction' }).click();
    await sheet(page).getByRole('textbox', { name: 'Introduction' }).fill('What happened in the ports.');
    await expect(sheet(page).getByRole('list', { name: /^Items/ })).toHaveCount(0);
    expect(await findings(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath('brochure.png') });
    await expect.poll(() => inFile(library, 'Issue')).toContain('What happened in the ports.');
    await banner(page).getByRole('button', { name: 'Done' }).click();
    await undo.last().click();
    await expect(title).toHaveValue('Port watch, issue 4');
  });

  await test.step('a template that is deleted while it is edited is closed', async () => {
    await runCommand(page, 'New from template');
    await dialog(page, 'New from template').getByRole('button', { name: 'Template Issue' }).click();
    await page.getByRole('menuitem', { name: 'Delete template' }).click();
    await page.keyboard.press('Escape');
    await expect(banner(page)).toHaveCount(0);
    await undo.last().click();
    await expect.poll(() => readdir(path.join(library, 'templates'))).toEqual(['Issue.json', 'Visit.json']);
  });

  await test.step('words for a file that is another one by now go beside it, and nothing is lost', async () => {
    await edit(page, 'Visit');
    const torn = '{ "schema": 6, "do';
    await writeFile(path.join(library, 'templates', 'Visit.json'), torn);
    await headlineField(page).fill('Kept all the same');
    await expect(messages(page)).toContainText(
      '“Visit” was changed elsewhere meanwhile, so your version is saved as “Visit (2)”.',
    );
    await expect(banner(page)).toContainText('You are editing the template “Visit (2)”.');
    await expect.poll(() => inFile(library, 'Visit (2)')).toContain('Kept all the same');
    expect(await inFile(library, 'Visit')).toBe(torn);
    await runCommand(page, 'New from template');
    await dialog(page, 'New from template')
      .getByRole('button', { name: 'Template Visit', exact: true })
      .click();
    await expect(page.getByRole('menuitem', { name: 'Delete template' })).toBeVisible();
    await expect(page.getByRole('menuitem', { name: 'Edit template' })).toHaveCount(0);
  });
});
