/** A real Electron with one window, for measuring. */
import type { Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { reachWindow } from '../reach-window.ts';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));
/** What Electron runs for a window with nothing behind it; the page's path follows. */
export const bareWindow = fileURLToPath(new URL('./bare-window.mjs', import.meta.url));

export interface Window {
  page: Page;
  /** Milliseconds since 1970 at which the process was started. */
  began: number;
  close(): Promise<void>;
}

/** Starts Electron as an editor does, and looks into its window once that is there. */
export async function openWindow(
  electron: string,
  folder: string,
  words: readonly string[],
): Promise<Window> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  // One folder for each program: as in daily use, compiled code is kept there from start to start.
  const profile = `--user-data-dir=${path.join(folder, `profile of ${path.basename(words[0] ?? '')}`)}`;
  const args = [...asRoot, '--disable-gpu', '--remote-debugging-port=0', profile, ...words];
  const began = Date.now();
  const child = spawn(electron, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'exit');
  const { page, browser } = await reachWindow(child);
  return {
    page,
    began,
    close: async () => {
      // As an editor closes it, so that the next start finds what is left by that.
      await page.close().catch(() => undefined);
      const held = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(held);
      await browser.close().catch(() => undefined);
    },
  };
}

/** Milliseconds from the start of the process to the mark that the page sets when its rows are on the screen. */
export async function untilPainted({ page, began }: Window): Promise<number> {
  const marks = await page.waitForFunction(() => {
    const [mark] = performance.getEntriesByName('rows-painted');
    return mark && performance.timeOrigin + mark.startTime;
  });
  return Number(await marks.jsonValue()) - began;
}
