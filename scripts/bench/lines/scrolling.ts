/** The list of a large library in a real Electron, scrolled: how long its frames take. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findElectron } from '../../../desk/pdf/find-electron.ts';
import { benchLibrary } from '../documents.ts';
import { openWindow, root, untilPainted } from '../electron-window.ts';
import { inMs, rowOf, type Line } from '../line.ts';
import { timingOf } from '../measure.ts';

/** Frames of each way of scrolling. */
const frames = 300;
/** Pixels from frame to frame: as a wheel turns, as a finger flings, as the bar is dragged. */
const ways = { 'by the wheel': 120, 'by flinging': 900, 'by dragging the bar': 9_000 } as const;

export const scrolling: Line = async ({ folder, sizes, tell }) => {
  const electron = findElectron();
  if (electron === null) return 'A window needs Electron, which is not on this computer.';
  if (!existsSync(path.join(root, 'out', 'main', 'main.js'))) return 'The desk is not built: npm run build.';
  const most = Math.max(...sizes);
  const library = path.join(folder, 'large');
  await benchLibrary(library, most);
  const opened = await openWindow(electron, folder, ['.', `--library=${library}`]);
  await untilPainted(opened);
  await opened.page
    .locator(`[aria-setsize="${String(most)}"]`)
    .first()
    .waitFor();
  await wait(8_000); // the whole list has come, and the index is at rest
  for (const [way, by] of Object.entries(ways)) {
    const taken = await opened.page.evaluate(
      ([count, pixels]) =>
        new Promise<number[]>((resolve) => {
          const list = document.querySelector('[role=listbox]');
          if (!list) throw new Error('The list is not there.');
          const took: number[] = [];
          let before = performance.now();
          const next = (now: number): void => {
            took.push(now - before);
            before = now;
            if (took.length > count) {
              resolve(took.slice(1));
              return;
            }
            const end = list.scrollHeight - list.clientHeight;
            list.scrollTop = (list.scrollTop + pixels) % Math.max(1, end);
            requestAnimationFrame(next);
          };
          requestAnimationFrame(next);
        }),
      [frames, by] as const,
    );
    const over = taken.filter((one) => one > 50).length;
    tell(
      rowOf(
        `a frame, ${new Intl.NumberFormat('en-GB').format(most)} rows scrolled ${way}`,
        timingOf(taken),
        undefined,
        `longest ${inMs(Math.max(...taken))}; ${String(over)} of ${String(taken.length)} over 50 ms (aim: none)`,
      ),
    );
  }
  await opened.close();
  return null;
};
