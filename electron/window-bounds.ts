/** Remembers where the window was. A lost file only means the first size again. */
import { app, screen, type BrowserWindow, type Rectangle } from 'electron';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const boundsSchema = z.object({ x: z.int(), y: z.int(), width: z.int().min(640), height: z.int().min(480) });
const file = (): string => path.join(app.getPath('userData'), 'window.json');

/** The last bounds, if they are still on a screen; else a first size that suits the screen. */
export function lastBounds(): Partial<Rectangle> & { width: number; height: number } {
  const area = screen.getPrimaryDisplay().workArea;
  const first = { width: Math.min(1440, area.width), height: Math.min(900, area.height) };
  try {
    const bounds = boundsSchema.parse(JSON.parse(readFileSync(file(), 'utf8')));
    const on = screen.getDisplayMatching(bounds).workArea;
    const seen =
      bounds.x < on.x + on.width - 80 &&
      bounds.x + bounds.width > on.x + 80 &&
      bounds.y >= on.y - 20 &&
      bounds.y < on.y + on.height - 80;
    return seen ? bounds : first;
  } catch {
    return first;
  }
}

/** Writes the bounds down when the window closes. */
export function keepBounds(window: BrowserWindow): void {
  window.on('close', () => {
    try {
      writeFileSync(file(), JSON.stringify(window.getNormalBounds()));
    } catch {
      // Not worth a word: only the window's place is lost.
    }
  });
}
