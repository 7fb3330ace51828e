/** The pages of a brochure in its preview are those of its PDF. */
import type { Page } from '@playwright/test';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Brochure } from '../core/document.ts';
import { hardItems } from '../core/writing/testing/hard-brochure.ts';
import { makeHardLibrary } from '../desk/testing/hard-library.ts';
import { runDesk } from '../desk/testing/run-desk.ts';
import { expect, test } from './desk.ts';
import { readPdf } from './pdf.ts';
import { go, inspector, open, sheet } from './screens.ts';

/** Those in letters that the desk brings along: other scripts are set in whatever this computer has. */
const items = hardItems(40).filter(({ language }) => ['en', 'cs'].includes(language));

const papers: [name: string, given: Partial<Brochure>][] = [
  ['A4', {}],
  ['A5 in two columns', { paper: 'a5', columns: 'two', grouping: 'none' }],
];

/** The number before each row; all of them once the pages were laid out for good. */
const rowPages = (page: Page): Promise<number[]> =>
  sheet(page)
    .getByRole('list', { name: /^Items/ })
    .locator('li .page')
    .allInnerTexts()
    .then((texts) => texts.map(Number));

for (const [name, given] of papers)
  test(`the preview numbers pages as the PDF does: ${name}`, async ({ start, folder }) => {
    test.setTimeout(120_000);
    const library = path.join(folder, 'Hard library');
    const { title } = await makeHardLibrary(library, items, given);
    const out = path.join(folder, 'Out');
    const exported = await runDesk([
      ...['export', 'brochure', '--library', library],
      ...['--brochure', 'hard', '--out', out, '--pdf'],
    ]);
    expect(exported.status, exported.err).toBe(0);
    const emptyPages = (text: string): string[] =>
      [...text.matchAll(/\d+ mm of page (\d+) (?:stay|are) empty/g)].map(([, page = '']) => page);
    const file = (await readdir(out)).find((one) => one.endsWith('.pdf')) ?? '';
    const pdf = await readPdf(path.join(out, file));
    const starts = pdf.bookmarks.map(({ page }) => page);
    expect(starts).toHaveLength(items.length);

    const { page } = await start({ library });
    await go(page, 'Brochures');
    await open(page, title, 'Brochures');
    await expect.poll(() => rowPages(page), { timeout: 20_000 }).toEqual(starts);
    await expect(inspector(page).getByRole('status', { name: 'Page in sight' })).toHaveText(
      `Page 1 of ${String(pdf.pages.length)}`,
    );
    // Rows warn of the same pages as the export remarks on.
    const rows = await sheet(page).locator('[data-item]').allInnerTexts();
    expect(emptyPages(rows.join('\n'))).toEqual(emptyPages(exported.err));
  });
