/** What every test of the desk begins with: a folder of its own, and desks with libraries and settings of their own. */
import { expect, test as base } from '@playwright/test';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLibrary } from '../desk/opening/open-library.ts';
import { hasScreens, startScreen } from './own-screen.ts';
import { launch, root, type Door, type RunningDesk, type StartOptions } from './launch.ts';

export { expect } from '@playwright/test';
export { answerDialog, answerInTurn, resize, root, type DeskApp, type RunningDesk } from './launch.ts';

/** Tags of the few tests that make sense behind one door alone; each says why in its title or beside it. */
export const windowOnly = { tag: '@window-only' };
export const browserOnly = { tag: '@browser-only' };

export interface DoorOptions {
  /** The door that a project opens; see playwright.config.ts. */
  door: Door;
}

interface Fixtures extends DoorOptions {
  /** A folder of the test's own, removed afterwards. */
  folder: string;
  /** Starts a desk; every desk is closed at the end, and must not have complained. */
  start: (options?: StartOptions) => Promise<RunningDesk>;
}

export const test = base.extend<Fixtures, { ownScreen: undefined }>({
  // Tests that run beside each other do not take each other's clipboard, nor the keys.
  ownScreen: [
    // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern
    async ({}, use) => {
      const screen = hasScreens() ? await startScreen() : null;
      if (screen) process.env['DISPLAY'] = screen.display;
      await use(undefined);
      screen?.stop();
    },
    { scope: 'worker', auto: true },
  ],
  door: ['window', { option: true }],
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'desk-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  start: async ({ folder, door }, use) => {
    const running: RunningDesk[] = [];
    await use(async (options = {}) => {
      // A start that hangs is named as such, long before the test runs out of time.
      const desk = await base.step('Start the desk', () => launch(folder, options, door), {
        timeout: 45_000,
      });
      running.push(desk);
      return desk;
    });
    for (const desk of running) if (!desk.closed) await desk.app.close();
    for (const { complaints } of running) expect(complaints, 'errors in the console of the desk').toEqual([]);
  },
});
/** A copy of the sample library in a folder of the test's. */
export async function sampleLibrary(folder: string): Promise<string> {
  const library = path.join(folder, 'Sample library');
  await cp(path.join(root, 'data', 'library'), library, { recursive: true });
  return library;
}

/** A library without documents in a folder of the test's. */
export async function emptyLibrary(folder: string): Promise<string> {
  const library = path.join(folder, 'Empty library');
  await createLibrary(library);
  return library;
}

/** A folder of that name in a folder of the test's. */
export async function newFolder(folder: string, name: string): Promise<string> {
  const made = path.join(folder, name);
  await mkdir(made);
  return made;
}
