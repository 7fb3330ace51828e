/** Tags: made, renamed, recoloured, filtered by, removed and brought back. */
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, sampleLibrary, test } from './desk.ts';
import { dialog, go, list, messages, open, rail, inspector, untilSaved } from './screens.ts';

const tagButton = (page: Page, name: string) =>
  rail(page).getByRole('button', { name: new RegExp(`^${name} ?\\d*$`) });

async function menu(page: Page, tag: string, entry: string): Promise<void> {
  await rail(page)
    .getByRole('button', { name: `Tag ${tag}`, exact: true })
    .click();
  await page.getByRole('menuitem', { name: entry }).click();
}

test('tags are made, renamed, recoloured, filtered by, removed and brought back', async ({
  start,
  folder,
}) => {
  const library = await sampleLibrary(folder);
  const { app, page, userData } = await start({ library });
  const options = list(page).getByRole('option');

  await test.step('a tag is made in the rail, and a name is taken once', async () => {
    await rail(page).getByRole('button', { name: 'New tag' }).click();
    const made = dialog(page, 'New tag');
    await made.getByLabel('Name').fill(' corruption ');
    await expect(made.getByRole('alert')).toHaveText('A tag named “Corruption” already exists.');
    await expect(made.getByRole('button', { name: 'Create tag' })).toBeDisabled();
    await made.getByLabel('Name').fill('Cybercrime');
    await made.getByText('teal', { exact: true }).click();
    await made.getByRole('button', { name: 'Create tag' }).click();
    await expect(tagButton(page, 'Cybercrime')).toHaveText(/0$/);
  });

  await test.step('it is put on an item, and counted', async () => {
    await open(page, 'Equal access to controlled medicines: what would it take?');
    const field = inspector(page).getByRole('combobox', { name: 'Tags' });
    await field.fill('cyber');
    await field.press('Enter');
    await expect(tagButton(page, 'Cybercrime')).toHaveText(/1$/);
    await untilSaved(page);
  });

  await test.step('the list is filtered by it, and by two tags at once', async () => {
    await tagButton(page, 'Cybercrime').click();
    await expect(tagButton(page, 'Cybercrime')).toHaveAttribute('aria-pressed', 'true');
    await expect(options).toHaveCount(1);
    await tagButton(page, 'Drugs and health').click();
    await expect(options).toHaveCount(1);
    await page.getByRole('button', { name: 'Remove tag filter Drugs and health' }).click();
    await tagButton(page, 'Corruption').click();
    await expect(page.getByText('No items match these filters')).toBeVisible();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(options.first()).toContainText('Clean mines');
  });

  await test.step('it is renamed and recoloured, on its items too', async () => {
    await menu(page, 'Cybercrime', 'Rename or recolour…');
    await dialog(page, 'Tag').getByLabel('Name').fill('Crime online');
    await dialog(page, 'Tag').getByText('rose', { exact: true }).click();
    await dialog(page, 'Tag').getByRole('button', { name: 'Save tag' }).click();
    await expect(tagButton(page, 'Crime online')).toHaveText(/1$/);
    await expect(inspector(page).getByRole('button', { name: 'Remove tag Crime online' })).toBeVisible();
    const stored = JSON.parse(await readFile(path.join(library, 'library.json'), 'utf8')) as {
      document: { tags: unknown[] };
    };
    expect(stored.document.tags).toContainEqual({ id: 'cybercrime', name: 'Crime online', colour: 'rose' });
  });

  await test.step('it is removed everywhere, and undone everywhere', async () => {
    await menu(page, 'Crime online', 'Delete tag');
    await expect(tagButton(page, 'Crime online')).toHaveCount(0);
    await expect(messages(page)).toContainText('“Crime online” removed from the library and 1 document.');
    await expect(inspector(page).getByRole('button', { name: 'Remove tag Crime online' })).toHaveCount(0);
    await messages(page).getByRole('button', { name: 'Undo' }).click();
    await expect(tagButton(page, 'Crime online')).toHaveText(/1$/);
    await expect(inspector(page).getByRole('button', { name: 'Remove tag Crime online' })).toBeVisible();
  });

  await test.step('a tag taken off an item is counted no more; the next start knows all of it', async () => {
    await inspector(page).getByRole('button', { name: 'Remove tag Crime online' }).click();
    await expect(tagButton(page, 'Crime online')).toHaveText(/0$/);
    await app.close();
    const next = await start({ userData });
    await expect(tagButton(next.page, 'Crime online')).toHaveText(/0$/);
    await expect(tagButton(next.page, 'Corruption')).toHaveText(/5$/);
    await go(next.page, 'Briefs');
    await expect(list(next.page, 'Briefs').getByRole('option')).toHaveCount(2);
  });
});
