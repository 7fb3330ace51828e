/** Exporting: pages, briefs and plain text into a folder of the editor's choice, and what readers get. */
import { HtmlValidate } from 'html-validate';
import { existsSync } from 'node:fs';
import { readFile, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findings } from './axe.ts';
import { answerDialog, expect, newFolder, sampleLibrary, test } from './desk.ts';
import {
  askExport,
  askForSomethingElse,
  elementsOf,
  exportButton,
  exportInto,
  filesOf,
  wordsOf,
} from './exporting.ts';
import { readPdf } from './pdf.ts';
import { dialog, headlineField, open } from './screens.ts';

const htmlRules = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  // The only files that a page loads lie beside it.
  rules: { 'require-sri': 'off' },
});

test('Latest News and its articles are exported as pages that validate and that everyone can read', async ({
  start,
  folder,
}) => {
  const desk = await start({ library: await sampleLibrary(folder) });
  const { app, page } = desk;
  const out = await newFolder(folder, 'Out');
  let files: string[] = [];

  await test.step('words that are not yet saved are in the export', async () => {
    await open(page, 'South-East Asian countries join forces for clean sport');
    await headlineField(page).fill('Clean sport in South-East Asia');
    await askExport(page);
    files = await exportInto(desk, out, [
      'Latest News page',
      'Article pages',
      'Brochure',
      'Briefs and profiles',
    ]);
    await expect(dialog(page, 'Exported')).toContainText(`${String(files.length)} files written to ${out}.`);
    for (const file of files) expect(existsSync(path.join(out, file)), file).toBe(true);
    expect(await readFile(path.join(out, 'latest-news.html'), 'utf8')).toContain(
      'Clean sport in South-East Asia',
    );
  });

  await test.step('what stays here is said, and why', async () => {
    await expect(dialog(page, 'Exported').getByRole('region', { name: 'Stayed here 4' })).toContainText(
      '1 cleared, 1 in review, 1 draft, 1 under embargo until 3 May 2040.',
    );
  });

  await test.step('the folder is shown in the file manager', async () => {
    await app.shownInFolder();
    await dialog(page, 'Exported').getByRole('button', { name: 'Show in folder' }).click();
    await expect.poll(() => app.shownInFolder()).toEqual([out]);
  });

  const pages = files.filter((file) => file.endsWith('.html'));
  await test.step('the pages are valid HTML', async () => {
    expect(pages.length).toBeGreaterThan(12);
    for (const file of pages) {
      const { results } = await htmlRules.validateString(await readFile(path.join(out, file), 'utf8'), file);
      expect(
        results.flatMap((result) =>
          result.messages.map((one) => `${file}:${String(one.line)} ${one.message}`),
        ),
      ).toEqual([]);
    }
  });

  await test.step('each entry leads to its article, and each link inside is there', async () => {
    const html = await readFile(path.join(out, 'latest-news.html'), 'utf8');
    const entries = elementsOf(html, ({ tagName }) => tagName === 'article');
    expect(entries).toHaveLength(10);
    const years = elementsOf(html, ({ tagName }) => tagName === 'h2').map(wordsOf);
    expect(years).toEqual(['2024', '2023', '2019']);
    for (const file of pages) {
      const links = elementsOf(await readFile(path.join(out, file), 'utf8'), ({ tagName }) =>
        ['a', 'img', 'link'].includes(tagName),
      );
      for (const { attrs } of links) {
        const to = attrs.find(({ name }) => name === 'href' || name === 'src')?.value ?? 'nowhere';
        if (/^(https?|mailto|tel):|^#/.test(to)) continue;
        expect(existsSync(path.join(out, path.dirname(file), decodeURIComponent(to))), `${file}: ${to}`).toBe(
          true,
        );
      }
    }
  });

  await test.step('axe finds nothing, in light and dark', async () => {
    const browser = await desk.app.plainPage();
    const some = [
      'latest-news.html',
      'brochure.html',
      ...pages.filter((file) => /clean-mines|journee|tenth/.test(file)),
    ];
    expect(some).toHaveLength(5);
    for (const file of some) {
      await browser.goto(pathToFileURL(path.join(out, file)).href);
      for (const colorScheme of ['light', 'dark'] as const) {
        await browser.emulateMedia({ colorScheme });
        expect(await findings(browser), `${file}, ${colorScheme}`).toEqual([]);
      }
    }
    await browser.close();
  });
});

test('progress is shown, an export can be cancelled, and the folder is known at the next start', async ({
  start,
  folder,
}) => {
  const desk = await start({ library: await sampleLibrary(folder) });
  const { app, page, userData } = desk;
  const out = await newFolder(folder, 'Out');

  await test.step('briefs are exported as pages and PDFs, with progress on the way', async () => {
    await askExport(page);
    const progress = page.waitForFunction(() => {
      const bar = document.querySelector('progress[aria-label="Export progress"]');
      return bar instanceof HTMLProgressElement && bar.value > 0 && bar.value < bar.max;
    });
    const files = await exportInto(desk, out, ['Briefs and profiles', 'Plain text'], true);
    await progress;
    const pdfs = files.filter((file) => file.endsWith('.pdf'));
    expect(pdfs).toHaveLength(2);
    for (const file of pdfs) {
      const pdf = await readPdf(path.join(out, file));
      expect(pdf.pages.length, `${file} has one or two pages`).toBeLessThanOrEqual(2);
      expect(pdf).toMatchObject({ language: 'en', marked: true });
      expect(pdf.title).not.toBe('');
    }
  });

  await test.step('plain text has every headline, in the order of the list', async () => {
    const text = await readFile(path.join(out, 'latest-news.txt'), 'utf8');
    const at = ['Clean mines', 'One list of things', 'Journée mondiale', 'Belgium supports work'].map(
      (headline) => text.indexOf(headline),
    );
    expect(at.every((place) => place > 0)).toBe(true);
    expect([...at].sort((a, b) => a - b)).toEqual(at);
    await dialog(page, 'Exported').getByRole('button', { name: 'Close' }).click();
  });

  await test.step('a cancelled export says so, and can be begun again', async () => {
    await askExport(page);
    await askForSomethingElse(page);
    const asking = dialog(page, 'Export');
    await asking.getByRole('checkbox', { name: /^Brochure/ }).check();
    await asking.getByRole('checkbox', { name: 'Also as PDF' }).check();
    await exportButton(page).click();
    await asking.getByRole('button', { name: 'Cancel' }).click();
    await expect(asking.getByRole('alert')).toHaveText(
      'Export cancelled. Files already written remain in the folder.',
      { timeout: 20_000 },
    );
    await asking.getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('the next start knows what was exported, and where to', async () => {
    await app.close();
    const next = await start({ userData });
    await askExport(next.page);
    await askForSomethingElse(next.page);
    const asking = dialog(next.page, 'Export');
    await expect(asking.getByRole('checkbox', { name: /^Plain text/ })).toBeChecked();
    await expect(asking.getByRole('status', { name: 'Folder' })).toHaveText(out);
    for (const label of [/^Brochure/, /^Briefs/])
      await asking.getByRole('checkbox', { name: label }).uncheck();
    await exportButton(next.page).click();
    expect(await filesOf(next.page)).toContain('latest-news.txt');
  });
});

test('a folder that cannot be written to is said, and nothing is lost', async ({ start, folder }) => {
  const { app, page } = await start({ library: await sampleLibrary(folder) });
  const out = await newFolder(folder, 'Out');
  await askExport(page);
  const asking = dialog(page, 'Export');
  await answerDialog(app, out);
  await asking.getByRole('button', { name: 'Choose folder…' }).click();
  await expect(asking.getByRole('status', { name: 'Folder' })).toHaveText(out);
  await rmdir(out);
  await writeFile(out, 'No folder any more.');
  await exportButton(page).click();
  await expect(asking.getByRole('alert')).toContainText(
    'a file stands where a folder is needed. Choose another folder.',
  );
  await expect(exportButton(page)).toBeEnabled();
});

test('files that the export did not write are replaced only where that is said', async ({
  start,
  folder,
}) => {
  const desk = await start({ library: await sampleLibrary(folder) });
  const { page } = desk;
  const out = await newFolder(folder, 'Out');
  const mine = path.join(out, 'latest-news.html');
  await writeFile(mine, 'My own page.');
  await askExport(page);
  const asking = dialog(page, 'Export');
  await answerDialog(desk.app, out);
  await asking.getByRole('button', { name: 'Choose folder…' }).click();
  await exportButton(page).click();
  await expect(asking.getByRole('alert')).toContainText(
    '“latest-news.html” was not written by this desk. Choose another folder, or have them replaced.',
  );
  expect(await findings(page)).toEqual([]);
  expect(await readFile(mine, 'utf8')).toBe('My own page.');

  await test.step('the leave is for what was asked, and for nothing else', async () => {
    const replace = asking.getByRole('button', { name: 'Replace files' });
    await asking.getByRole('checkbox', { name: /^Plain text/ }).setChecked(true);
    await expect(replace).toBeHidden();
    await asking.getByRole('checkbox', { name: /^Plain text/ }).setChecked(false);
    await replace.click();
    expect(await filesOf(page)).toContain('latest-news.html');
    expect(await readFile(mine, 'utf8')).toContain('<h1>Latest News</h1>');
  });

  await test.step('what the export wrote itself is replaced without a question', async () => {
    await dialog(page, 'Exported').getByRole('button', { name: 'Close' }).click();
    await askExport(page);
    await exportButton(page).click();
    expect(await filesOf(page)).toContain('latest-news.html');
  });
});
