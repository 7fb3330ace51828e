/** Two thousand documents chosen in the list, changed and changed back: how long frames take meanwhile. And the plan of them. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findElectron } from '../../../desk/pdf/find-electron.ts';
import { benchItem, benchLibrary } from '../documents.ts';
import { openWindow, root, untilPainted, type Window } from '../electron-window.ts';
import { framesDuring, framesOfScrolling, rowOfFrames } from '../frames.ts';
import type { Bench, Line } from '../line.ts';

const count = 2_000;
/** Days from today on which documents are due, as ISO days. */
const dueOn = (n: number): string =>
  new Date(Date.now() + ((n % 60) - 30) * 86_400_000).toISOString().slice(0, 10);

export const manyAtOnce: Line = async ({ folder, tell }) => {
  const electron = findElectron();
  if (electron === null) return 'A window needs Electron, which is not on this computer.';
  if (!existsSync(path.join(root, 'out', 'main', 'main.js'))) return 'The desk is not built: npm run build.';
  const library = path.join(folder, 'many');
  await benchLibrary(library, count, (n) => ({
    ...benchItem(n, 2),
    status: 'draft',
    due: dueOn(n),
  }));
  const opened = await openWindow(electron, folder, ['.', `--library=${library}`]);
  await untilPainted(opened);
  await opened.page
    .locator(`[aria-setsize="${String(count)}"]`)
    .first()
    .waitFor();
  await wait(5_000); // the index is at rest
  await tellChange(opened, tell);
  await tellPlan(opened, tell);
  await opened.close();
  return null;
};

async function tellChange({ page }: Window, tell: Bench['tell']): Promise<void> {
  const done = page.getByText(/2,?000 items are now/).first();
  const choose = await framesDuring(page, async () => {
    await page.getByRole('checkbox', { name: 'Select all' }).check();
  });
  tell(rowOfFrames('a frame, 2,000 documents chosen', choose));
  const change = await framesDuring(page, async () => {
    const bar = page.getByRole('toolbar', { name: 'Actions for the selection' });
    await bar.getByRole('button', { name: 'Status' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'In review' }).click();
    await done.waitFor({ timeout: 180_000 });
  });
  tell(rowOfFrames('a frame, 2,000 documents changed at once', change));
  const drafts = page.getByRole('listbox').getByText('Draft');
  const back = await framesDuring(page, async () => {
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await drafts.first().waitFor({ timeout: 180_000 });
    // Work on many documents shows how far it is until it has ended.
    const progress = page.locator('.acts').getByText(/\d of 2,?000/);
    await progress.waitFor({ timeout: 5_000 }).catch(() => undefined); // short work says nothing
    await progress.waitFor({ state: 'detached', timeout: 180_000 });
  });
  tell(rowOfFrames('a frame, that taken back', back));
  await page.keyboard.press('Escape');
}

async function tellPlan({ page }: Window, tell: Bench['tell']): Promise<void> {
  const open = await framesDuring(page, async () => {
    await page.keyboard.press('Control+5');
    await page.locator('[data-part=plan] [role=grid]').waitFor();
  });
  tell(rowOfFrames('a frame, the plan of 2,000 documents opened', open));
  const next = await framesDuring(page, async () => {
    for (let month = 0; month < 5; month += 1) await page.keyboard.press('PageDown');
  });
  tell(rowOfFrames('a frame, from month to month', next));
  for (const [key, name, scroller] of [
    ['b', 'board', '.board .cards'],
    ['l', 'list', '[data-part=plan] .scroll'],
  ] as const) {
    const shown = await framesDuring(page, async () => {
      await page.keyboard.press(key);
      await page.locator(scroller).first().waitFor();
    });
    tell(rowOfFrames(`a frame, planning as a ${name}`, shown));
    // Not by its name: to tell names, the tool lays out one by one what the page leaves alone until it is in sight.
    const more = page.locator(`${scroller} button.word-button`).first();
    const all = await framesDuring(page, async () => {
      // Gone once all are shown.
      for (let times = 0; times < 6 && (await more.isVisible()); times += 1)
        await more.click({ timeout: 2_000 }).catch(() => undefined);
    });
    tell(rowOfFrames(`a frame, more of the ${name}`, all));
    tell(rowOfFrames(`a frame, the ${name} scrolled`, await framesOfScrolling(page, scroller, 120)));
  }
}
