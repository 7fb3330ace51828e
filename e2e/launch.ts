/** Starts the built desk in a real Electron. */
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/** A running desk. */
export interface RunningDesk {
  app: ElectronApplication;
  page: Page;
  /** Folder of its settings and of its sample library. */
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
  /** Variables of its environment besides those of the test. */
  env?: Record<string, string>;
}

/** Starts a desk; without settings of an earlier start it makes them in `folder`. */
export async function launch(folder: string, options: StartOptions): Promise<RunningDesk> {
  const userData = options.userData ?? (await mkdtemp(path.join(folder, 'settings-')));
  const args = [root, `--user-data-dir=${userData}`];
  if (options.library !== undefined) args.push(`--library=${options.library}`);
  // Only here, never in the product: Chromium's sandbox does not start for root.
  if (process.getuid?.() === 0) args.unshift('--no-sandbox');
  // With no path given, Playwright holds the desk back until it listens; otherwise one start in fifty is never heard of.
  const app = await _electron.launch({
    args,
    colorScheme: options.colorScheme ?? 'light',
    env: { ...process.env, ...options.env } as Record<string, string>,
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

/** Answers the next open dialogs with these paths; the dialog itself is the one thing replaced. */
export async function answerDialog(app: ElectronApplication, ...filePaths: string[]): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: paths });
  }, filePaths);
}

/** Answers the next open dialogs with one path each, in turn; those after them are cancelled. */
export async function answerInTurn(app: ElectronApplication, ...answers: string[]): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    const left = [...paths];
    dialog.showOpenDialog = () => {
      const next = left.shift();
      return Promise.resolve({ canceled: next === undefined, filePaths: next === undefined ? [] : [next] });
    };
  }, answers);
}
