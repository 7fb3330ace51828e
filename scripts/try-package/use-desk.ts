/** Uses the packaged desk as an editor does: opens, writes, exports, opens another library. */
import { expect, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { libraryFileName, libraryFileText } from '../../core/given/given.ts';
import { exportButton, filesOf } from '../../e2e/exporting.ts';
import { dialog, go, headlineField, list, open, sheet, untilSaved } from '../../e2e/screens.ts';
import { readPdf } from '../../e2e/pdf.ts';
import { reachWindow } from '../reach-window.ts';

/** Starts the desk; its window is reached through Chromium's own door, as the inspector's is shut. */
async function start(executable: string, args: string[]): Promise<{ page: Page; end: () => Promise<void> }> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(executable, [...asRoot, '--remote-debugging-port=0', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // Where something is not as it should be, the desk does not outlive its trial.
  process.once('exit', () => child.kill('SIGKILL'));
  const { page } = await reachWindow(child);
  const ended = new Promise((resolve) => child.once('close', resolve));
  return {
    page,
    end: async () => {
      await page.close(); // as the editor does; what is not saved is saved first
      await ended;
    },
  };
}

/** True where a news item or brief of a library has these words. */
async function holds(library: string, words: string): Promise<boolean> {
  const files = await Promise.all(
    ['news', 'briefs'].map(async (kind) =>
      (await readdir(path.join(library, kind))).map((file) => path.join(library, kind, file)),
    ),
  );
  const texts = await Promise.all(files.flat().map((file) => readFile(file, 'utf8')));
  return texts.some((text) => text.includes(words));
}

/** Drops a text on the window and imports it. */
async function bringIn(page: Page): Promise<void> {
  await page.evaluate(() => {
    const text =
      'Port day in Albany\n\n14 March 2024 – Pupils of three schools visited the harbour and its cranes.\n';
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'port-day.txt', { type: 'text/plain' }));
    for (const kind of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
  });
  await dialog(page, 'Import documents')
    .getByRole('button', { name: /^Import \d/ })
    .click();
  const done = dialog(page, 'Imported');
  await expect(done).toContainText('1 document imported');
  await done.getByRole('button', { name: 'Show them' }).click();
}

/** Sentences on what worked, one after the other; `existing` is a library, which is copied. Throws where something does not. */
export async function* useDesk(executable: string, folder: string, existing: string): AsyncGenerator<string> {
  const userData = path.join(folder, 'settings');
  const out = path.join(folder, 'Out');
  await mkdir(userData);
  await mkdir(out);
  // The folder's dialog is the computer's own, so the choice is made beforehand.
  await writeFile(path.join(userData, 'desk.json'), JSON.stringify({ library: null, exportFolder: out }));

  const first = await start(executable, [`--user-data-dir=${userData}`]);
  await first.page.getByRole('button', { name: 'Open the sample' }).click({ timeout: 20_000 });
  await expect(list(first.page).getByRole('option').first()).toBeVisible({ timeout: 20_000 });
  yield 'The first start asks where to begin, and opens the sample.';

  await open(first.page, 'Training for fair play in South Asia');
  await headlineField(first.page).fill('Fair play in South Asia');
  await untilSaved(first.page);
  const saved = await readFile(path.join(userData, 'Sample library/news/fair-play-south-asia.json'), 'utf8');
  if (!saved.includes('"Fair play in South Asia"')) throw new Error('“Saved” was said, and it was not.');
  yield 'What is written is on the disk when the desk says so.';

  await first.end();

  const library = path.join(folder, 'Another library');
  await cp(existing, library, { recursive: true });
  const file = path.join(library, libraryFileName);
  await writeFile(file, libraryFileText);
  const second = await start(executable, [`--user-data-dir=${userData}`, file]);
  await expect(list(second.page).getByRole('option').first()).toBeVisible({ timeout: 20_000 });
  await open(second.page, 'Training for fair play in South Asia');
  yield 'Another library is opened at the next start, by the file in it.';

  if (await holds(library, 'Port day in Albany')) yield 'What was imported before is there.';
  else {
    await bringIn(second.page);
    if (!(await holds(library, 'Port day in Albany')))
      throw new Error('What was imported is not on the disk.');
    yield 'A text is imported.';
  }

  await second.page.evaluate((chosen) => {
    localStorage.setItem('desk.export.folder', JSON.stringify(chosen));
  }, out);
  await second.page.reload();
  await go(second.page, 'Brochures');
  await list(second.page, 'Brochures').getByRole('option').first().click();
  await sheet(second.page).getByRole('button', { name: 'Export…' }).click();
  await exportButton(second.page).click();
  const files = await filesOf(second.page);
  const pdf = files.find((file) => file.endsWith('.pdf'));
  if (pdf === undefined) throw new Error(`The export has no PDF, only ${files.join(', ')}.`);
  const { pages, bookmarks, marked } = await readPdf(path.join(out, pdf));
  if (!marked || bookmarks.length === 0) throw new Error('The PDF has no tags or no bookmarks.');
  const { size } = await stat(path.join(out, pdf));
  yield `A brochure is exported: ${pdf}, ${pages.length} pages, ${bookmarks.length} bookmarks, ${Math.round(size / 1024)} KB.`;
  await second.end();
}
