/** The sample: said to be one, put back, and left for real work. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './desk.ts';
import { dialog, headlineField, messages, open, row, untilSaved } from './screens.ts';
import { newHome, welcome, office, sampleBanner } from './beginning.ts';

test('the sample says that it is one, is put back and brought back, and gives way to real work', async ({
  start,
  folder,
}) => {
  const { home, env } = await newHome(folder);
  const { app, page, userData } = await start({ env });
  await expect(welcome(page)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(sampleBanner(page)).toContainText('This is a sample.');
  await open(page, 'Training for fair play in South Asia');
  await headlineField(page).fill('Tried out');
  await untilSaved(page);

  await test.step('put back, its newest item is open and what was tried lies aside', async () => {
    await sampleBanner(page).getByRole('button', { name: 'Reset sample' }).click();
    await expect(messages(page)).toContainText('The sample was reset.');
    await expect(headlineField(page)).toHaveValue('Clean mines for clean energy');
    await expect(row(page, 'Training for fair play in South Asia')).toBeVisible();
    expect(await readdir(userData)).toContain('Sample library put aside');
  });
  await test.step('and comes back by Undo', async () => {
    await messages(page).getByRole('button', { name: 'Undo' }).click();
    await expect(row(page, 'Tried out')).toBeVisible();
    await expect(sampleBanner(page)).toBeVisible();
  });
  await test.step('a library of one’s own is made from the banner, in the documents, and has no banner', async () => {
    await sampleBanner(page).getByRole('button', { name: 'Create your own library' }).click();
    const asking = dialog(page, 'Create your own library');
    await asking.getByLabel('Office name').fill('Liaison Office in Lisbon');
    await asking.getByRole('button', { name: 'Create library' }).click();
    await expect(office(page)).toHaveText('Liaison Office in Lisbon');
    await expect(asking).toBeHidden();
    await expect(sampleBanner(page)).toBeHidden();
    expect(await readdir(path.join(home, 'Documents', 'Liaison Office in Lisbon'))).toContain('library.json');
  });
  await test.step('the sample is found again by its command', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('sample');
    await page.keyboard.press('Enter');
    await expect(sampleBanner(page)).toBeVisible();
    await expect(row(page, 'Tried out')).toBeVisible(); // as it was left
  });
  await app.close();
  const next = await start({ userData, env });
  await expect(sampleBanner(next.page)).toBeVisible();
});
