/** Starts the desk again when this one has ended. */
import { app } from 'electron';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { switchesOf } from './own-arguments.ts';

/** The AppImage that this desk runs from; null where it is none. */
export const ownAppImage = (): string | null => {
  const { APPIMAGE: own } = process.env;
  return own === undefined || own === '' ? null : path.resolve(own);
};

/** Starts an AppImage at once: nothing of this one may do that later, as its mounted folder is about to go. */
export function startAppImage(file: string, args: readonly string[] = []): void {
  // The new one is not to find this one still there, and give way to it.
  app.releaseSingleInstanceLock();
  const { APPIMAGE: _, APPDIR: __, ...env } = process.env;
  spawn(file, args, { detached: true, stdio: 'ignore', env, cwd: path.dirname(file) }).unref();
}

/** The same desk, which opens the last library and what waits for it. */
export function startAgain(): void {
  const args = switchesOf(process.argv, app.isPackaged);
  const appImage = app.isPackaged ? ownAppImage() : null;
  if (appImage !== null) startAppImage(appImage, args);
  // A portable program runs from a folder that is made for each start.
  else app.relaunch({ args, execPath: process.env['PORTABLE_EXECUTABLE_FILE'] ?? process.execPath });
}
