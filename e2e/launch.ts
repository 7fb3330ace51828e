/** Starts the built desk behind one of its two doors: its own window in a real Electron, or a browser on this computer. */
import type { Page } from '@playwright/test';
import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { launchInBrowser } from './launch-browser.ts';
import { launchInWindow, type Electron } from './launch-window.ts';

export const root = path.resolve(import.meta.dirname, '..');

export type Door = 'window' | 'browser';

/** What a test does to a desk as a whole, the same behind both doors. */
export interface DeskApp {
  /** Closes the window or page, and ends the desk as an editor does. */
  close(): Promise<void>;
  /** Closes the window or tab as its cross does; the desk may hold it, or the browser ask. */
  pressCross(): Promise<void>;
  /** Ends it without a warning, as a crash does. */
  kill(): Promise<void>;
  /** Gives the page a size, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Answers the next questions for files or folders, each by the next of the answers; see `answerDialog`. */
  answer(answers: readonly (readonly string[])[], repeat: boolean): Promise<void>;
  /** Paths that the computer's file manager was asked to show since this was first called. */
  shownInFolder(): Promise<string[]>;
  /** Addresses that were opened in the computer's browser since this was first called. */
  openedOutside(): Promise<string[]>;
  /** Addresses that the page has asked for since this was first called. */
  requested(): Promise<string[]>;
  /** A page of a plain browser, for looking at exported files. */
  plainPage(): Promise<Page>;
  /** The window's own process. Throws behind the other door: a test that needs it is tagged `windowOnly`. */
  electron: Electron;
}

/** A running desk. */
export interface RunningDesk {
  door: Door;
  app: DeskApp;
  page: Page;
  /** Folder of its settings and, at a first start, its sample library. */
  userData: string;
  /** Errors that the page or the desk's process wrote to its console; a test fails where there is one. */
  complaints: string[];
  /** True once it has ended. */
  closed: boolean;
}

export interface StartOptions {
  /** Library to open; left out, the desk starts as on a new computer. */
  library?: string;
  /** Who works there; empty: nobody has said yet. */
  person?: string;
  /** Settings folder of an earlier start. */
  userData?: string;
  colorScheme?: 'light' | 'dark';
  /** What its own window is given on the command line, beside that. */
  args?: string[];
  /** A policy's file, where the organization has one; only a desk in its own window can be shown another than the computer's. */
  policy?: string;
  /** Variables of the environment, beside those of the test. */
  env?: Record<string, string>;
  /** A script that the window's own process runs before the desk. */
  script?: string;
}

const launchers = {
  window: launchInWindow,
  browser: launchInBrowser,
} satisfies Record<Door, (options: StartOptions & { userData: string }) => Promise<RunningDesk>>;

/** Starts a desk; without settings of an earlier start it makes them in `folder`. */
export async function launch(
  folder: string,
  options: StartOptions,
  door: Door = 'window',
): Promise<RunningDesk> {
  const userData = options.userData ?? (await newSettings(folder, options.person ?? 'Ines Marek'));
  const desk = await launchers[door]({ ...options, userData });
  await desk.app.resize(1440, 900);
  return desk;
}

/** The sizes that were made of pictures are shared by all desks of a run: making them is most of a first export. */
async function newSettings(folder: string, person: string): Promise<string> {
  const userData = await mkdtemp(path.join(folder, 'settings-'));
  await writeFile(path.join(userData, 'desk.json'), JSON.stringify({ person }));
  const pictures = path.join(root, 'test-results', 'pictures');
  await mkdir(pictures, { recursive: true });
  await symlink(pictures, path.join(userData, 'pictures'), 'junction');
  return userData;
}

/** Gives the page a size, in CSS pixels. */
export const resize = (app: DeskApp, width: number, height: number): Promise<void> =>
  app.resize(width, height);

/** Answers every open dialog from now on with these paths. */
export const answerDialog = (app: DeskApp, ...paths: string[]): Promise<void> => app.answer([paths], true);

/** Answers the next open dialogs with one path each, in turn; those after them are cancelled. */
export const answerInTurn = (app: DeskApp, ...paths: string[]): Promise<void> =>
  app.answer(
    paths.map((one) => [one]),
    false,
  );
