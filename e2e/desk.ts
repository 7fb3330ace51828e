/** Starts the desk as an editor does: the built desk in a real Electron, with a library and settings of its own. */
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');
const electronPath = createRequire(import.meta.url)('electron') as unknown as string;

/** A running desk. */
export interface RunningDesk {
  app: ElectronApplication;
  page: Page;
  /** Folder of its settings and, at a first start, its sample library. */
  userData: string;
  /** Sentences that the page wrote to its console as errors. */
  complaints: string[];
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
  /** Starts a desk; every desk is closed at the end. */
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
    for (const { app } of running) await app.close().catch(() => undefined);
  },
});
export { expect } from '@playwright/test';

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
  const page = await app.firstWindow();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.waitForLoadState('domcontentloaded');
  return { app, page, userData, complaints };
}

/** A copy of the sample library in a folder of the test's. */
export async function sampleLibrary(folder: string): Promise<string> {
  const library = path.join(folder, 'Sample library');
  await cp(path.join(root, 'data', 'library'), library, { recursive: true });
  return library;
}

/** Answers the next open dialogs with these paths; the dialog itself is the one thing replaced. */
export async function answerDialog(app: ElectronApplication, ...filePaths: string[]): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: paths });
  }, filePaths);
}
