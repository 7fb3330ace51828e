/** Starts the desk as an editor does: the built desk in a real Electron, with a library and settings of its own. */
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLibrary } from '../desk/open-library.ts';

export { expect } from '@playwright/test';

export const root = path.resolve(import.meta.dirname, '..');
const electronPath = createRequire(import.meta.url)('electron') as unknown as string;

/** A running desk. */
export interface RunningDesk {
  app: ElectronApplication;
  page: Page;
  /** Folder of its settings and, at a first start, its sample library. */
  userData: string;
  /** Errors that the page or the main process wrote to its console; a test fails where there is one. */
  complaints: string[];
  /** True once it has ended. */
  closed: boolean;
}

export interface StartOptions {
  /** Library to open; left out, the desk starts as on a new computer. */
  library?: string;
  /** Settings folder of an earlier start. */
  userData?: string;
  colorScheme?: 'light' | 'dark';
}

interface Fixtures {
  /** A folder of the test's own, removed afterwards. */
  folder: string;
  /** Starts a desk; every desk is closed at the end, and must not have complained. */
  start: (options?: StartOptions) => Promise<RunningDesk>;
}

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'desk-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  start: async ({ folder }, use) => {
    const running: RunningDesk[] = [];
    await use(async (options = {}) => {
      const desk = await launch(folder, options);
      running.push(desk);
      return desk;
    });
    for (const desk of running) await end(desk);
    for (const { complaints } of running) expect(complaints, 'errors in the console of the desk').toEqual([]);
  },
});

async function launch(folder: string, options: StartOptions): Promise<RunningDesk> {
  const userData = options.userData ?? (await mkdtemp(path.join(folder, 'settings-')));
  const args = [root, `--user-data-dir=${userData}`];
  if (options.library !== undefined) args.push(`--library=${options.library}`);
  // Only here, never in the product: Chromium's sandbox does not start for root.
  if (process.getuid?.() === 0) args.unshift('--no-sandbox');
  const app = await _electron.launch({
    executablePath: electronPath,
    args,
    colorScheme: options.colorScheme ?? 'light',
  });
  const complaints: string[] = [];
  const hear = (message: { type(): string; text(): string }): void => {
    if (message.type() === 'error') complaints.push(message.text());
  };
  app.on('console', hear);
  app.context().on('console', hear);
  app.context().on('weberror', (error) => complaints.push(error.error().message));
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  await resize(app, 1440, 900);
  const desk: RunningDesk = { app, page, userData, complaints, closed: false };
  app.on('close', () => (desk.closed = true));
  return desk;
}

/** Gives the window's page a size, in CSS pixels. */
export async function resize(app: ElectronApplication, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(w, h);
    },
    [width, height] as const,
  );
}

/** Closes a desk; one whose window is held by unsaved words is ended, as this is the end of its test. */
async function end(desk: RunningDesk): Promise<void> {
  if (desk.closed) return;
  const process = desk.app.process();
  const held = setTimeout(() => process.kill('SIGKILL'), 5_000);
  await desk.app.close().catch(() => undefined);
  clearTimeout(held);
}

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

/** Answers the next open dialogs with these paths; the dialog itself is the one thing replaced. */
export async function answerDialog(app: ElectronApplication, ...filePaths: string[]): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: paths });
  }, filePaths);
}

/** A folder of that name in a folder of the test's. */
export async function newFolder(folder: string, name: string): Promise<string> {
  const made = path.join(folder, name);
  await mkdir(made);
  return made;
}
