/** Takes the pictures of the desk that the README shows, from the sample library: `npm run screenshots`. */
import type { Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answerDialog, launch, root, type RunningDesk } from '../e2e/launch.ts';
import { dialog, go, listColumn, open, sheet } from '../e2e/screens.ts';

const headline = 'One list of things to do';
const folder = await mkdtemp(path.join(tmpdir(), 'desk-pictures-'));
const docs = path.join(root, 'docs');

/** A copy of the sample library, under a name that can be shown. */
async function library(): Promise<string> {
  const copy = path.join(await mkdtemp(path.join(folder, 'library-')), 'Library');
  await cp(path.join(root, 'data', 'library'), copy, { recursive: true });
  return copy;
}

async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(720, 890);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  });
  await page.screenshot({ path: path.join(docs, `${name}.png`), caret: 'hide', animations: 'disabled' });
  console.log(`docs/${name}.png`);
}

async function atDesk(
  options: { library: string; colorScheme?: 'light' | 'dark' },
  work: (desk: RunningDesk) => Promise<void>,
): Promise<void> {
  const desk = await launch(folder, options);
  await work(desk);
  await desk.app.close();
}

/** The brochure as text, and a library that has only some of its items, so that a plan has something to say. */
async function halfKnown(): Promise<{ partial: string; text: string }> {
  const out = path.join(folder, 'Text');
  const whole = await library();
  const cli = ['desk/cli.mjs', 'export', 'text', '--library', whole, '--out', out];
  spawnSync(process.execPath, cli, { cwd: root, stdio: 'ignore' });
  const partial = await library();
  for (const name of await readdir(path.join(partial, 'news'))) {
    const file = path.join(partial, 'news', name);
    if (/"start": "(2024|2019-04)/.test(await readFile(file, 'utf8'))) await rm(file);
  }
  return { partial, text: path.join(out, 'brochure.txt') };
}

await mkdir(docs, { recursive: true });
try {
  for (const colorScheme of ['light', 'dark'] as const)
    await atDesk({ library: await library(), colorScheme }, async ({ page }) => {
      await open(page, headline);
      await take(page, `desk-${colorScheme}`);
    });

  await atDesk({ library: await library() }, async ({ app, page }) => {
    await go(page, 'Brochures');
    await open(page, 'Port Albany brochure', 'Brochures');
    await listColumn(page).getByRole('checkbox').first().waitFor();
    await take(page, 'brochure');
    await sheet(page).getByRole('button', { name: 'Export…' }).click();
    // Only a name for the picture: nothing is written there.
    await answerDialog(app, path.resolve('/home/editor/Port Albany brochure'));
    await dialog(page, 'Export').getByRole('button', { name: 'Choose folder…' }).click();
    await dialog(page, 'Export').getByRole('status', { name: 'Folder' }).getByText('/home/editor').waitFor();
    await take(page, 'export');
  });

  const { partial, text } = await halfKnown();
  await atDesk({ library: partial }, async ({ app, page }) => {
    await answerDialog(app, text);
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('button', { name: 'Choose files…' }).click();
    await dialog(page, 'Import documents').getByRole('table').waitFor();
    await take(page, 'import');
  });
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
