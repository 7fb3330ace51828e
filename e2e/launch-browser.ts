/** The desk in a browser: the command line's `serve`, and a Chromium of this computer or of npm that opens its address. */
import { chromium, expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { browsersForTests } from './browsers-for-tests.ts';
import { isComplaint } from './complaints.ts';
import type { DeskApp, RunningDesk, StartOptions } from './launch.ts';

const root = path.resolve(import.meta.dirname, '..');

let shared: Promise<Browser> | null = null;

/** The browser of this worker: the first that starts. Throws where none does. */
export function browserOfWorker(): Promise<Browser> {
  shared ??= (async () => {
    const reasons: string[] = [];
    for await (const { name, executable, args, env } of browsersForTests())
      try {
        return await chromium.launch({
          executablePath: executable,
          args: [...args, '--disable-gpu'],
          env: { ...(process.env as Record<string, string>), ...env },
        });
      } catch (error) {
        reasons.push(`${name}: ${String(error)}`);
      }
    throw new Error(`No browser could be started. ${reasons.join('\n')}`);
  })();
  return shared;
}

/** Starts a served desk; gives its process and the address that it prints. */
export async function serveDesk(
  options: StartOptions & { userData: string },
  complaints: string[] = [],
): Promise<{ child: ChildProcess; address: string }> {
  const args = [path.join(root, 'desk/cli.mjs'), 'serve', '--user-data', options.userData];
  if (options.library !== undefined) args.push('--library', options.library);
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  createInterface({ input: child.stderr }).on('line', (line) => complaints.push(line));
  const lines = createInterface({ input: child.stdout });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(
      `The desk ended with ${String(code)} before it gave an address: ${complaints.join('\n')}`,
    );
  });
  ended.catch(() => undefined);
  const [address] = (await Promise.race([once(lines, 'line'), ended])) as [string];
  return { child, address };
}

/** What stands for the computer's browser and file manager: it notes what it is asked to open. */
async function recorder(
  userData: string,
): Promise<{ env: Record<string, string>; opened: () => Promise<string[]> }> {
  const [script, notes] = [path.join(userData, 'open-with'), path.join(userData, 'opened')];
  await writeFile(script, `#!/bin/sh\nprintf '%s\\n' "$1" >> "${notes}"\n`);
  await chmod(script, 0o755);
  return {
    // What opens things on Linux looks for a desktop first, and for this browser where there is none.
    env: {
      BROWSER: script,
      XDG_CURRENT_DESKTOP: '',
      DESKTOP_SESSION: '',
      DISPLAY: process.env['DISPLAY'] ?? ':0',
    },
    opened: async () =>
      (await readFile(notes, 'utf8').catch(() => '')).split('\n').filter((line) => line !== ''),
  };
}

const storageOf = (userData: string): string => path.join(userData, 'browser.json');

export async function launchInBrowser(options: StartOptions & { userData: string }): Promise<RunningDesk> {
  const { userData } = options;
  const complaints: string[] = [];
  const said: string[] = [];
  const outside = await recorder(userData);
  const { child, address } = await serveDesk({ ...options, env: { ...outside.env, ...options.env } }, said);
  const browser = await browserOfWorker();
  const context = await browser.newContext({
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: 'no-preference',
    acceptDownloads: true,
    // What the page remembers belongs to the browser; here it goes along with the settings.
    ...(existsSync(storageOf(userData)) ? { storageState: storageOf(userData) } : {}),
  });
  context.on('console', (message) => {
    // A desk that was killed answers no question that was still on its way.
    if (child.killed && message.text().includes('net::ERR_')) return;
    if (isComplaint(message)) complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  const page = await context.newPage();
  await page.goto(address);
  const desk: RunningDesk = {
    door: 'browser',
    app: appOf(child, context, page, userData, outside.opened),
    page,
    userData,
    complaints,
    closed: false,
  };
  child.on('exit', () => (desk.closed = true));
  return desk;
}

function appOf(
  child: ChildProcess,
  context: BrowserContext,
  page: Page,
  userData: string,
  opened: () => Promise<string[]>,
): DeskApp {
  const ended = once(child, 'exit');
  let asked: string[] | null = null;
  let tabs: string[] | null = null;
  return {
    get electron(): never {
      throw new Error('This test looks into Electron itself: tag it `windowOnly`.');
    },
    close: async () => {
      await context.storageState({ path: storageOf(userData) }).catch(() => undefined);
      // As an editor closes a tab, who leaves all the same if the browser asks.
      page.on('dialog', (asking) => void asking.accept());
      for (const tab of context.pages()) if (tab !== page) await tab.close();
      const gone = page.isClosed() ? null : page.waitForEvent('close').catch(() => undefined);
      await page.close({ runBeforeUnload: true }).catch(() => undefined); // it may be closing already
      await gone;
      child.kill('SIGTERM');
      const held = setTimeout(() => child.kill('SIGKILL'), 8_000);
      await ended;
      clearTimeout(held);
      await context.close();
    },
    pressCross: () => page.close({ runBeforeUnload: true }),
    kill: async () => {
      await context.storageState({ path: storageOf(userData) }).catch(() => undefined);
      child.kill('SIGKILL');
      await ended;
      await context.close();
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    answer: (answers, repeat) => answerChooser(page, answers, repeat),
    shownInFolder: opened,
    openedOutside: () => {
      if (!tabs) {
        const seen: string[] = (tabs = []);
        // Nothing leaves this computer, not even here.
        void context.route(
          (url) => url.hostname !== '127.0.0.1',
          (route) => {
            if (route.request().isNavigationRequest()) seen.push(route.request().url());
            return route.abort();
          },
        );
      }
      return Promise.resolve(tabs);
    },
    requested: () => {
      if (!asked) {
        const seen: string[] = (asked = []);
        // A request that the page’s policy has blocked is told here too; it was never sent.
        page.on('requestfinished', (request) => seen.push(request.url()));
        page.on('requestfailed', (request) => {
          if (request.failure()?.errorText !== 'csp') seen.push(request.url());
        });
      }
      return Promise.resolve(asked);
    },
    plainPage: async () => (await browserOfWorker()).newPage(),
  };
}

/** Answers the chooser of the page, whenever it stands open, as an editor who types paths. */
async function answerChooser(
  page: Page,
  answers: readonly (readonly string[])[],
  repeat: boolean,
): Promise<void> {
  const left = [...answers];
  const chooser = page
    .getByRole('dialog')
    .filter({ has: page.getByRole('textbox', { name: 'Path' }) })
    .filter({ has: page.getByRole('list', { name: 'Places' }) });
  await page.removeLocatorHandler(chooser);
  await page.addLocatorHandler(
    chooser,
    async (dialog) => {
      const next = repeat ? left[0] : left.shift();
      const buttons = dialog.getByRole('button');
      if (next === undefined) return buttons.filter({ hasText: 'Cancel' }).click();
      const field = dialog.getByRole('textbox', { name: 'Path' });
      const contents = dialog.getByRole('list', { name: 'Folder contents' });
      await expect(field).not.toHaveValue('');
      for (const one of next) {
        const file = contents.getByRole('button', { name: path.basename(one), pressed: true });
        const isFolder = (await stat(one)).isDirectory();
        await field.fill(one);
        await field.press('Enter');
        // The path stands there as the desk knows it once it has looked; a file is ticked in its folder.
        if (!isFolder) await file.waitFor();
        await expect(field).toHaveValue(isFolder ? one : path.dirname(one));
        await dialog.getByRole('button', { name: 'Go', exact: true, disabled: true }).waitFor();
      }
      const answered = await dialog.elementHandle();
      await buttons.last().click();
      // Until the desk has the answer the question still stands there, and would be answered once more.
      await answered?.waitForElementState('hidden');
    },
    // One question may follow another at once.
    { noWaitAfter: true },
  );
}
