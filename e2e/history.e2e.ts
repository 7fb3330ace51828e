/** Earlier versions of a document: made when its status changes, compared with what stands, brought back. */
import { findings } from './axe.ts';
import { expect, sampleLibrary, test } from './desk.ts';
import { headlineField, inspector, messages, open, sheet, teaserField, untilSaved } from './screens.ts';

const item = 'Training for fair play in South Asia';

test('a change of status keeps a version, which is compared and restored', async ({ start, folder }) => {
  const { page } = await start({ library: await sampleLibrary(folder) });
  await open(page, item);
  const teaser = await teaserField(page).inputValue();
  const versions = inspector(page).getByRole('tabpanel').getByRole('listitem');
  const tab = (name: string): Promise<void> => inspector(page).getByRole('tab', { name }).click();

  await test.step('before anything is changed there is none', async () => {
    await tab('History');
    await expect(inspector(page)).toContainText('No earlier versions yet');
    await expect(inspector(page)).toContainText('uses nothing of 512 MB');
  });

  await test.step('a change of status makes one', async () => {
    await tab('Details');
    await inspector(page).getByRole('combobox', { name: 'Status' }).selectOption('In review');
    await untilSaved(page);
    await headlineField(page).fill('Fair play in South Asia');
    await teaserField(page).fill(`Yesterday: ${teaser}`);
    await untilSaved(page);
    await tab('History');
    await expect(inspector(page).getByRole('heading', { name: 'Today' })).toBeVisible();
    await expect(versions.first()).toContainText(/\d\d:\d\d/);
    await expect(versions.last()).toContainText('Draft');
    await expect(inspector(page)).toContainText(/uses [1-9]\d* KB of 512 MB/);
  });

  const version = sheet(page).getByRole('region', { name: /^As it was until/ });
  await test.step('it is compared with what stands now, field by field', async () => {
    await versions.last().getByRole('button').click();
    await expect(version).toContainText('Draft · ');
    const field = (name: string) =>
      version.locator('dl > div').filter({ has: page.getByRole('term').filter({ hasText: name }) });
    await expect(field('Headline').getByRole('deletion').first()).toHaveText(/Training for/);
    await expect(field('Teaser').getByRole('insertion')).toHaveText(/Yesterday:/);
    await expect(field('Status').getByRole('deletion')).toHaveText('Draft');
    await expect(field('Status').getByRole('insertion')).toHaveText('In review');
    await expect(headlineField(page)).toBeHidden();
    expect(await findings(page)).toEqual([]);
  });

  await test.step('Esc goes back to the sheet', async () => {
    await page.keyboard.press('Escape');
    await expect(version).toBeHidden();
    await expect(headlineField(page)).toHaveValue('Fair play in South Asia');
  });

  await test.step('restored, it is the newest state; Undo brings the other one back', async () => {
    await versions.last().getByRole('button').click();
    await version.getByRole('button', { name: 'Restore this version' }).click();
    await expect(headlineField(page)).toHaveValue(item);
    await expect(teaserField(page)).toHaveValue(teaser);
    await expect(versions.first()).toContainText('In review');
    await messages(page).getByRole('button', { name: 'Undo' }).click();
    await expect(headlineField(page)).toHaveValue('Fair play in South Asia');
    await expect(teaserField(page)).toHaveValue(`Yesterday: ${teaser}`);
  });

  await test.step('writing goes on from there', async () => {
    await headlineField(page).fill('Fair play, and on');
    await untilSaved(page);
    await expect(messages(page)).not.toContainText('changed');
  });
});
