/** The look of publications: copied into the library, changed as files, seen in previews and exports, and broken without harm. */
import type { Locator, Page } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LookFile } from '../core/looks/look-files.ts';
import { readLook, type LookText } from '../core/looks/read-look.ts';
import { writeExport } from '../desk/export/write-export.ts';
import { exportSource } from '../desk/testing/export-source.ts';
import { findings } from './axe.ts';
import { expect, newFolder, sampleLibrary, test } from './desk.ts';
import { askExport, exportInto } from './exporting.ts';
import { dialog, go, goToSettings, open, sheet } from './screens.ts';

const section = (page: Page): Locator => page.getByRole('region', { name: 'Look of publications' });

/** The colour of bars in the preview of what is open. */
const barInPreview = (page: Page): Promise<string> =>
  page.evaluate(() => {
    for (const host of document.querySelectorAll('*')) {
      const page = host.shadowRoot?.querySelector('.house');
      if (page) return getComputedStyle(page).getPropertyValue('--bar');
    }
    return '';
  });

test('an office copies the look, changes its colour, and is told where a mistake is while the built-in look serves', async ({
  start,
  folder,
}) => {
  const library = await sampleLibrary(folder);
  const desk = await start({ library });
  const { page } = desk;
  const out = await newFolder(folder, 'Out');
  const at = (file: string): string => path.join(library, 'looks', file);
  const style = (): Promise<string> => readFile(path.join(out, 'assets/house.css'), 'utf8');

  await test.step('the look is copied from settings', async () => {
    await goToSettings(page, 'Look of publications');
    await section(page).getByRole('button', { name: 'Copy the built-in look into this library' }).click();
    const files = section(page).getByRole('list', { name: 'Files of the look' }).getByRole('listitem');
    await expect(files).toHaveCount(5);
    await expect(files.first()).toHaveText('looks/tokens.css in use');
    expect(await findings(page)).toEqual([]);
  });

  await test.step('a changed colour is in the preview and in the export', async () => {
    const tokens = await readFile(at('tokens.css'), 'utf8');
    await writeFile(at('tokens.css'), tokens.replace('--bar: #009edb', '--bar: #7fc241'));
    await section(page).getByRole('button', { name: 'Check again' }).click();
    await expect(section(page).getByRole('status')).toHaveText('Nothing is wrong with the look.');
    await go(page, 'News');
    await open(page, 'South-East Asian countries join forces for clean sport');
    await sheet(page).getByRole('tab', { name: 'Article' }).click();
    await expect.poll(() => barInPreview(page)).toBe('#7fc241');
    await askExport(page);
    await exportInto(desk, out, ['Latest News page']);
    expect(await style()).toContain('--bar: #7fc241;');
    await dialog(page, 'Exported').getByRole('button', { name: 'Close' }).click();
  });

  await test.step('a mistake is named with its line, before an export and in its remarks', async () => {
    await writeFile(at('web.css'), '.banner {\n  color: #111111;\n\n.entry { margin: 0; }');
    await goToSettings(page, 'Look of publications');
    const wrong = section(page).getByRole('list', { name: 'What is wrong with the look' });
    await expect(wrong).toContainText('looks/web.css, line 1: “{” is opened here and never closed.');
    await expect(wrong).toContainText('Until that is mended, the built-in look serves.');
    expect(await findings(page)).toEqual([]);
    await askExport(page);
    await expect(dialog(page, 'Export')).toContainText('looks/web.css, line 1:');
    await exportInto(desk, out, ['Latest News page']);
    await expect(dialog(page, 'Exported')).toContainText(
      'looks/web.css is not used until that is mended; the built-in look is.',
    );
    expect(await style()).toContain('--bar: #7fc241;');
    expect(await style()).not.toContain('#111111');
    await dialog(page, 'Exported').getByRole('button', { name: 'Close' }).click();
  });

  await test.step('the built-in look serves again, and the files are kept', async () => {
    await goToSettings(page, 'Look of publications');
    await section(page).getByRole('button', { name: 'Go back to the built-in look' }).click();
    await expect(section(page).getByRole('status')).toContainText('The files are kept in .desk/looks/');
    await expect(
      section(page).getByRole('button', { name: 'Copy the built-in look into this library' }),
    ).toBeVisible();
  });
});

test('no look takes away what says that a page is not for the public', async ({ start, folder }) => {
  const { app } = await start({ library: await sampleLibrary(folder) });
  const rules =
    'aside, aside *, .house > :first-child, body > * { display: none; visibility: hidden; opacity: 0; color: white; background: white; font-size: 0; transform: scale(0); clip-path: inset(50%); position: absolute; inset-inline-start: -99rem; z-index: -1; height: 0; max-height: 0; overflow: hidden; text-indent: -99rem; filter: opacity(0); margin: -9rem; }';
  const texts = new Map<LookFile, LookText>(
    (['web.css', 'brief.css', 'brochure.css', 'print.css'] as const).map((file) => [file, { text: rules }]),
  );
  const look = readLook(texts, exportSource.office.accent);
  expect(look.findings).toEqual([]);
  const out = await newFolder(folder, 'Out');
  const { files } = await writeExport(
    { formats: ['latest-news', 'brochure', 'brief'], folder: out, pdf: false, release: { level: 'all' } },
    { ...exportSource, look },
    { printer: null },
  );
  const reader = await app.plainPage();
  for (const file of files.filter((name) => /^(?:[^/]+|briefs\/[^/]+)\.html$/.test(name)))
    for (const media of ['screen', 'print'] as const) {
      await reader.emulateMedia({ media });
      await reader.goto(pathToFileURL(path.join(out, file)).href);
      const mark = reader.getByText('Proof, not for release').first();
      await expect(mark, `${file} on ${media}`).toBeVisible();
      const seen = await mark.evaluate((words) => {
        const box = words.getBoundingClientRect();
        const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        const { color, fontSize } = getComputedStyle(words);
        const behind = getComputedStyle(words.parentElement ?? words).backgroundColor;
        return {
          onTop: at === words,
          color,
          behind,
          fontSize,
          width: box.width,
          indent: getComputedStyle(words).textIndent,
        };
      });
      expect(seen, `${file} on ${media}`).toMatchObject({
        onTop: true,
        color: media === 'screen' ? 'rgb(255, 255, 255)' : 'rgb(143, 29, 21)',
        behind: media === 'screen' ? 'rgb(143, 29, 21)' : 'rgb(255, 255, 255)',
        indent: '0px',
      });
      expect(Number.parseFloat(seen.fontSize)).toBeGreaterThan(9);
    }
});
