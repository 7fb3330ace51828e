/** A newsletter, from the dialog to the draft that a program for e-mail opens. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import PostalMime from 'postal-mime';
import { findings } from './axe.ts';
import { answerDialog, expect, newFolder, sampleLibrary, test } from './desk.ts';
import { askExport, exportButton, filesOf } from './exporting.ts';
import { dialog, messages, open } from './screens.ts';

test('chosen items go out as a newsletter, whose draft and page hold the same', async ({ start, folder }) => {
  const desk = await start({ library: await sampleLibrary(folder) });
  const { app, page, door } = desk;
  if (door === 'browser') await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const out = await newFolder(folder, 'Out');
  const done = dialog(page, 'Exported');
  let files: string[] = [];

  await test.step('beside the web pages, of a period', async () => {
    await open(page, 'Clean mines for clean energy');
    await askExport(page);
    const asking = dialog(page, 'Export');
    await asking.getByRole('checkbox', { name: /^Web pages/ }).uncheck();
    await asking.getByRole('checkbox', { name: /^E-mail newsletter/ }).check();
    await asking.getByRole('textbox', { name: 'From' }).fill('May 2023');
    await asking.getByRole('textbox', { name: 'From' }).press('Tab');
    await answerDialog(app, out);
    await asking.getByRole('button', { name: 'Choose folder…' }).click();
    await exportButton(page).click();
    files = await filesOf(page);
    expect(files.filter((file) => !file.startsWith('pictures/'))).toEqual([
      'newsletter-2023-05-to-2024-03.eml',
      'newsletter-2023-05-to-2024-03.html',
    ]);
    await expect(done.getByRole('list', { name: 'What was exported' })).toContainText(
      'News from Port Albany, May 2023 to March 2024: Clean mines for clean energy',
    );
  });

  await test.step('the draft has a plain part, and its pictures with it', async () => {
    const mail = await PostalMime.parse(
      await readFile(path.join(out, files.find((file) => file.endsWith('.eml')) ?? '')),
    );
    expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
    expect(mail.text).toContain('Clean mines for clean energy');
    expect(mail.text).toContain('https://port-albany.example/');
    expect(mail.attachments.length).toBeGreaterThan(1);
    for (const { contentId } of mail.attachments)
      expect(mail.html).toContain(`cid:${contentId?.slice(1, -1) ?? ''}`);
  });

  await test.step('the page is shown as it is meant, at any width, in light and dark', async () => {
    const html = path.join(out, files.find((file) => file.endsWith('.html')) ?? '');
    const reader = await app.plainPage();
    await reader.goto(pathToFileURL(html).href);
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [700, 360]) {
        await reader.emulateMedia({ colorScheme });
        await reader.setViewportSize({ width, height: 800 });
        expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(await findings(reader)).toEqual([]);
      }
    await reader.close();
  });

  await test.step('what went out is copied for an e-mail', async () => {
    await done.getByRole('button', { name: 'Copy as e-mail' }).click();
    await expect(messages(page)).toContainText('Copied for e-mail.');
  });
});
