/** A second desk on the same folder: it reads, says who writes, and takes over when the first one closes. */
import { expect, sampleLibrary, test } from './desk.ts';
import {
  headlineField,
  inspector,
  libraryBanner,
  open,
  teaserField,
  textField,
  untilSaved,
} from './screens.ts';

const item = 'Training for fair play in South Asia';

test('a second desk only reads until the first one closes, and then writes', async ({ start, folder }) => {
  const library = await sampleLibrary(folder);
  const first = await start({ library });
  await open(first.page, item);
  await expect(libraryBanner(first.page)).toBeEmpty();
  const second = await start({ library });
  const { page } = second;

  await test.step('it says who has the library, and lets nothing be typed', async () => {
    await expect(libraryBanner(page)).toContainText(/has been open in another desk on this computer since \d\d:\d\d/);
    await open(page, item);
    await expect(teaserField(page)).not.toBeEditable();
    await expect(headlineField(page)).not.toBeEditable();
    await expect(textField(page)).toHaveAttribute('contenteditable', 'false');
    await expect(inspector(page).getByRole('combobox', { name: 'Status' })).toBeDisabled();
  });

  await test.step('it shows what the first one writes', async () => {
    await teaserField(first.page).fill('Written by the first desk.');
    await untilSaved(first.page);
    await expect(teaserField(page)).toHaveValue('Written by the first desk.');
  });

  await test.step('once the first one has closed, it writes by itself', async () => {
    await first.app.close();
    await expect(libraryBanner(page)).toBeEmpty({ timeout: 30_000 });
    await teaserField(page).fill('Written by the second desk.');
    await untilSaved(page);
    await textField(page).press('Control+End');
    await page.keyboard.type(' And on.');
    await untilSaved(page);
    await expect(teaserField(page)).toHaveValue('Written by the second desk.');
    await expect(textField(page)).toContainText(' And on.');
  });
});
