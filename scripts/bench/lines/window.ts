/** The window in a real Electron: from its start to the rows of the list on the screen. */
import { existsSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { findElectron } from '../../../desk/pdf/find-electron.ts';
import { benchLibrary } from '../documents.ts';
import { bareWindow, openWindow, root, untilPainted, type Window } from '../electron-window.ts';
import { rowOf, type Line } from '../line.ts';
import { timingOf } from '../measure.ts';

const starts = 9;

/** Writes what the window shows as a page without any program: the same elements and the same styles. */
async function writeStill({ page }: Window, file: string): Promise<void> {
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  const assets = pathToFileURL(path.join(root, 'out', 'renderer', 'assets')).href;
  const bare = html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<meta[^>]*Content-Security-Policy[^>]*>/i, '')
    .replaceAll('"./assets/', `"${assets}/`);
  const mark = `requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('rows-painted')))`;
  await writeFile(file, `<!doctype html>${bare}<script>${mark}</script>`);
}

export const windowStart: Line = async ({ folder, sizes, tell }) => {
  const electron = findElectron();
  if (electron === null) return 'A window needs Electron, which is not on this computer.';
  if (!existsSync(path.join(root, 'out', 'main', 'main.js'))) return 'The desk is not built: npm run build.';
  const sample = path.join(folder, 'sample');
  await cp(path.join(root, 'data', 'library'), sample, { recursive: true });
  const most = Math.max(...sizes);
  const large = path.join(folder, 'large');
  await benchLibrary(large, most);
  const still = path.join(folder, 'still.html');
  for (const [name, library, aim] of [
    ['the sample library', sample, 'aim: 1.5 x'],
    [`${new Intl.NumberFormat('en-GB').format(most)} documents`, large, 'aim: 2 x'],
  ] as const) {
    const words = ['.', `--library=${library}`];
    const first = await openWindow(electron, folder, words);
    await untilPainted(first);
    await wait(6_000); // the rest comes, and the index trusts files of that age
    await writeStill(first, still);
    await first.close();
    const times = { desk: [] as number[], bare: [] as number[] };
    for (let run = -2; run < starts; run += 1)
      for (const [which, given] of [
        ['desk', words],
        ['bare', [bareWindow, still]],
      ] as const) {
        const opened = await openWindow(electron, folder, given);
        const painted = await untilPainted(opened);
        if (run >= 0) times[which].push(painted); // compiled code is kept from the third start on
        await opened.close();
      }
    tell(
      rowOf(
        `start to the rows on the screen, ${name}`,
        timingOf(times.desk),
        ['a bare window of it', timingOf(times.bare)],
        aim,
      ),
    );
  }
  return null;
};
