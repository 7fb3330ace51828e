/** The list of a large library in a real Electron, scrolled: how long its frames take. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findElectron } from '../../../desk/pdf/find-electron.ts';
import { benchLibrary } from '../documents.ts';
import { openWindow, root, untilPainted } from '../electron-window.ts';
import { framesOfScrolling, rowOfFrames } from '../frames.ts';
import type { Line } from '../line.ts';

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
    const taken = await framesOfScrolling(opened.page, '[role=listbox]', by);
    tell(rowOfFrames(`a frame, ${new Intl.NumberFormat('en-GB').format(most)} rows scrolled ${way}`, taken));
  }
  await opened.close();
  return null;
};
