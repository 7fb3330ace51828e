/** Regular expressions in find and replace over the whole library. */
import path from 'node:path';
import { createLibrary, openLibrary } from '../desk/opening/open-library.ts';
import { bodyOf, newsItem } from '../desk/testing/documents.ts';
import { expect, newFolder, test } from './desk.ts';
import { messages, row, sheet } from './screens.ts';

test('an expression is looked for in the library, shown with its groups, replaced and taken back at once', async ({
  start,
  folder,
}) => {
  const root = path.join(await newFolder(folder, 'Dates'), 'library');
  const library = await createLibrary(root);
  for (const [id, day] of [
    ['first', '03.04.2024'],
    ['second', '17.11.2023'],
  ] as const)
    await library.create(
      newsItem({
        id,
        headline: `The ${id} hearing`,
        teaser: 'What was heard.',
        date: { start: '2024-04-03' },
        body: bodyOf(`It was held on ${day} in the town hall.`, 'No date stands here: 12.5 per cent.'),
      }),
    );
  const { page } = await start({ library: root });
  await expect(row(page, 'The first hearing')).toBeVisible();
  await page.keyboard.press('Control+Shift+h');
  const find = sheet(page).getByRole('textbox', { name: 'Find', exact: true });
  const becomes = sheet(page).getByRole('textbox', { name: 'Replace with' });
  const bodies = async (): Promise<string> => {
    const there = await openLibrary(root, { lookOnly: true });
    const read = await Promise.all(['first', 'second'].map(async (id) => there.read(id)));
    return JSON.stringify(read.map(({ document }) => document));
  };

  await test.step('signs of expressions are plain signs until the mode is chosen', async () => {
    await find.fill(String.raw`(\d\d)\.(\d\d)\.(\d{4})`);
    await expect(sheet(page)).toContainText('No document contains');
    await sheet(page).getByRole('button', { name: 'Regular expression' }).click();
    await expect(sheet(page).getByRole('button', { name: 'Remove 2 of 2 in 2 documents' })).toBeEnabled();
  });

  await test.step('one that cannot be read says what is wrong, and finds nothing', async () => {
    await find.fill(String.raw`(\d\d`);
    await expect(find).toHaveAccessibleDescription('A bracket ( is not closed.');
    await expect(find).toHaveAttribute('aria-invalid', 'true');
    await expect(sheet(page).getByRole('button', { name: /^(Replace|Remove) \d/ })).toHaveCount(0);
    await page.screenshot({ path: test.info().outputPath('bad.png') });
  });

  await test.step('what its groups hold is shown in every hit and in the preview, before anything is written', async () => {
    await find.fill(String.raw`(\d\d)\.(\d\d)\.(\d{4})`);
    await becomes.fill('$3-$2-$1');
    const first = sheet(page).getByRole('region', { name: 'The first hearing' });
    await expect(first.locator('del')).toHaveText('03.04.2024');
    await expect(first.locator('ins')).toHaveText('2024-04-03');
    const preview = sheet(page).getByRole('region', { name: 'Preview' });
    await expect(preview.locator('ins')).toHaveText(/^(2024-04-03|2023-11-17)$/);
    expect(await bodies()).toContain('03.04.2024');
    await page.screenshot({ path: test.info().outputPath('groups.png') });
  });

  await test.step('all are replaced, and one Undo brings all back', async () => {
    await page.keyboard.press('Control+Enter');
    await expect(messages(page)).toContainText('2 hits replaced in 2 documents');
    expect(await bodies()).toContain('held on 2024-04-03 in');
    expect(await bodies()).toContain('held on 2023-11-17 in');
    await messages(page).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(bodies).toContain('held on 03.04.2024 in');
    await expect.poll(bodies).toContain('held on 17.11.2023 in');
    await expect(sheet(page).getByRole('button', { name: 'Replace 2 of 2 in 2 documents' })).toBeEnabled();
  });
});
