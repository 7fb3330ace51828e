/** The pictures of a library with five thousand of them: how long frames take while they are opened and scrolled. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findElectron } from '../../../desk/pdf/find-electron.ts';
import { chunk, png } from '../../../desk/testing/pictures.ts';
import { benchLibrary } from '../documents.ts';
import { openWindow, root, untilPainted } from '../electron-window.ts';
import { framesDuring, framesOfScrolling, rowOfFrames } from '../frames.ts';
import type { Line } from '../line.ts';

const count = 5_000;
/** Pixels from frame to frame. */
const ways = { 'by the wheel': 120, 'by flinging': 900, 'by dragging the bar': 9_000 } as const;

/** A picture of its own for each number, as large as one on a page. */
function pictureOf(n: number): Buffer {
  const plain = png(960, 640, 64 + (n % 128));
  const end = plain.length - chunk('IEND', Buffer.alloc(0)).length;
  const words = chunk('tEXt', Buffer.from(`Comment\0${String(n)}`, 'latin1'));
  return Buffer.concat([plain.subarray(0, end), words, plain.subarray(end)]);
}

export const pictureGrid: Line = async ({ folder, tell }) => {
  const electron = findElectron();
  if (electron === null) return 'A window needs Electron, which is not on this computer.';
  if (!existsSync(path.join(root, 'out', 'main', 'main.js'))) return 'The desk is not built: npm run build.';
  const library = path.join(folder, 'pictures');
  await benchLibrary(library, 100);
  await mkdir(path.join(library, 'media'), { recursive: true });
  for (let n = 0; n < count; n += 1) {
    const bytes = pictureOf(n);
    const name = `${createHash('sha256').update(bytes).digest('hex')}.png`;
    await writeFile(path.join(library, 'media', name), bytes);
  }
  const opened = await openWindow(electron, folder, ['.', `--library=${library}`]);
  const { page } = opened;
  await untilPainted(opened);
  await wait(5_000); // the index is at rest
  const shown = await framesDuring(page, async () => {
    await page.keyboard.press('Control+4');
    await page.locator('[data-library-picture] img').first().waitFor({ timeout: 60_000 });
  });
  tell(rowOfFrames('a frame, 5,000 pictures opened', shown));
  const scroller = '[data-part=sheet] .scroll:has([data-library-picture])';
  for (const [way, by] of Object.entries(ways))
    tell(rowOfFrames(`a frame, 5,000 pictures scrolled ${way}`, await framesOfScrolling(page, scroller, by)));
  await opened.close();
  return null;
};
