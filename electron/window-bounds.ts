/** Remembers where the window was, and whether it filled the screen. A lost file only means the first size again. */
import { app, screen, type BrowserWindow } from 'electron';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { placeWindow, windowStateSchema, type Placed, type WindowState } from './window-state.ts';

const file = (): string => path.join(app.getPath('userData'), 'window.json');

/** Where the window is to be opened. */
export function lastPlace(): Placed {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return placeWindow(remembered(), [main.workArea, ...others.map(({ workArea }) => workArea)]);
}

function remembered(): WindowState | null {
  try {
    return windowStateSchema.parse(JSON.parse(readFileSync(file(), 'utf8')));
  } catch {
    return null;
  }
}

/** Writes the place down when the window closes. */
export function keepPlace(window: BrowserWindow): void {
  window.on('close', () => {
    const state: WindowState = {
      ...window.getNormalBounds(),
      maximized: window.isMaximized(),
      fullScreen: window.isFullScreen(),
    };
    try {
      writeFileSync(file(), JSON.stringify(state));
    } catch {
      // Not worth a word: only the window's place is lost.
    }
  });
}

/** Shows the window for the first time, filling the screen where it did. */
export function showInPlace(window: BrowserWindow, { maximized, fullScreen }: Placed): void {
  if (maximized) window.maximize();
  window.show();
  if (fullScreen) window.setFullScreen(true);
}
