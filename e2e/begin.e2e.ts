/** Beginning a new item while keys are being typed. */
import { browserOnly, emptyLibrary, expect, sampleLibrary, test } from './desk.ts';
import {
  go,
  headlineField,
  list,
  listColumn,
  row,
  sheet,
  teaserField,
  textField,
  untilSaved,
} from './screens.ts';

test('what is typed while a new item is being made becomes its headline, and never another’s', async ({
  start,
  folder,
}) => {
  const library = await emptyLibrary(folder);
  const { page } = await start({ library });
  await page.keyboard.press('n');
  await expect(headlineField(page)).toBeFocused();
  await page.keyboard.type('The first item');
  await untilSaved(page);
  await expect(headlineField(page)).toBeFocused();
  await page.keyboard.press('Control+n');
  await page.keyboard.type('The second item');
  await expect(headlineField(page)).toHaveValue('The second item');
  await untilSaved(page);
  await expect(row(page, 'The first item')).toBeVisible();
  await expect(list(page).getByRole('option')).toHaveCount(2);
});

test('what is typed while a new brochure is being made becomes its title', async ({ start, folder }) => {
  const { page } = await start({ library: await emptyLibrary(folder) });
  await go(page, 'Brochures');
  // In one breath with the click, so that the brochure cannot have been made before.
  await page
    .getByRole('button', { name: 'New brochure' })
    .first()
    .evaluate((button: HTMLElement) => {
      button.click();
      document.execCommand('insertText', false, 'Work of a spring');
    });
  const title = sheet(page).getByRole('textbox', { name: 'Title' });
  await expect(title).toBeFocused();
  await expect(title).toHaveValue('Work of a spring');
  await page.keyboard.type(', in pictures');
  await untilSaved(page);
  await listColumn(page).getByRole('tab', { name: 'All brochures' }).click();
  await expect(row(page, 'Work of a spring, in pictures', 'Brochures')).toBeVisible();

  await page.getByRole('button', { name: 'New brochure' }).first().click();
  await expect(title).toBeFocused();
  await expect(title).not.toHaveValue('Work of a spring, in pictures');
  await page.keyboard.type('Work of a summer'); // in the place of the title that the office gives every brochure
  await untilSaved(page);
  await listColumn(page).getByRole('tab', { name: 'All brochures' }).click();
  await expect(row(page, 'Work of a summer', 'Brochures')).toBeVisible();
  await expect(title).toHaveValue('Work of a summer');
});

test('a new document lets go of the cursor once it has had it', async ({ start, folder }) => {
  const { page } = await start({ library: await emptyLibrary(folder) });
  await page.keyboard.press('n');
  await expect(headlineField(page)).toBeFocused();
  await teaserField(page).click();
  await page.keyboard.type('The teaser comes first.');
  await expect(teaserField(page)).toHaveValue('The teaser comes first.');
  await go(page, 'Brochures');
  await page.getByRole('button', { name: 'New brochure' }).first().click();
  await expect(sheet(page).getByRole('textbox', { name: 'Title' })).toBeFocused();
  await sheet(page).getByRole('tab', { name: 'Introduction' }).click();
  const introduction = sheet(page).getByRole('textbox', { name: 'Introduction' });
  await introduction.click();
  await introduction.clear();
  await introduction.pressSequentially('Four pieces of work.');
  await expect(introduction).toHaveValue('Four pieces of work.');
});

test(
  'what is typed while the editor is still being loaded goes into the new item',
  browserOnly,
  async ({ start, folder }) => {
    const { page } = await start({ library: await sampleLibrary(folder) });
    await expect(textField(page)).toBeVisible();
    let load: () => void = () => undefined;
    const wanted = new Promise<void>((resolve) => (load = resolve));
    await page.route('**/OpenSheet-*.js', async (route) => {
      await wanted;
      await route.continue();
    });
    await page.reload();
    await expect(list(page).getByRole('option').first()).toBeVisible();
    await page.keyboard.press('n');
    await page.keyboard.type('Ports and what they hide');
    load();
    await expect(headlineField(page)).toHaveValue('Ports and what they hide');
    await untilSaved(page);
  },
);
