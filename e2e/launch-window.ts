/** The desk in its own window: a real Electron. Where the computer is asked, only that one call is replaced. */
import { _electron, type ElectronApplication } from '@playwright/test';
import path from 'node:path';
import { isComplaint } from './complaints.ts';
import type { DeskApp, RunningDesk, StartOptions } from './launch.ts';

export type Electron = ElectronApplication;

const root = path.resolve(import.meta.dirname, '..');

export async function launchInWindow(options: StartOptions & { userData: string }): Promise<RunningDesk> {
  const { userData } = options;
  // Nothing here is drawn by a graphics card; imitating one costs more than drawing without.
  const args = ['--disable-gpu', root, `--user-data-dir=${userData}`];
  if (options.script !== undefined) args.unshift('-r', options.script);
  if (options.library !== undefined) args.push(`--library=${options.library}`);
  if (options.policy !== undefined) args.push(`--policy-file=${options.policy}`);
  args.push(...(options.args ?? []));
  // Only here, never in the product: Chromium's sandbox does not start for root.
  if (process.getuid?.() === 0) args.unshift('--no-sandbox');
  // With no path given, Playwright holds the desk back until it listens; otherwise one start in fifty is never heard of.
  const electron = await _electron.launch({
    args,
    colorScheme: options.colorScheme ?? 'light',
    env: { ...(process.env as Record<string, string>), ...options.env },
  });
  const complaints: string[] = [];
  const hear = (message: { type(): string; text(): string }): void => {
    if (isComplaint(message)) complaints.push(message.text());
  };
  electron.on('console', hear);
  electron.context().on('console', hear);
  electron.context().on('weberror', (error) => complaints.push(error.error().message));
  const page = await electron.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  const desk: RunningDesk = {
    door: 'window',
    app: appOf(electron),
    page,
    userData,
    complaints,
    closed: false,
  };
  electron.on('close', () => (desk.closed = true));
  return desk;
}

const appOf = (electron: ElectronApplication): DeskApp => ({
  electron,
  close: async () => {
    const child = electron.process();
    // A window that is held by unsaved words is ended, as this is the end of its test.
    const held = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await electron.close().catch(() => undefined);
    clearTimeout(held);
  },
  pressCross: () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
  kill: async () => {
    const closed = electron.waitForEvent('close');
    electron.process().kill('SIGKILL');
    await closed;
  },
  resize: (width, height) =>
    electron.evaluate(
      ({ BrowserWindow }, [w, h]) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(w, h);
      },
      [width, height] as const,
    ),
  answer: (answers, repeat) =>
    electron.evaluate(
      ({ dialog }, [given, again]) => {
        const left = [...given];
        dialog.showOpenDialog = () => {
          const next = again ? left[0] : left.shift();
          return Promise.resolve({ canceled: next === undefined, filePaths: [...(next ?? [])] });
        };
      },
      [answers, repeat] as const,
    ),
  shownInFolder: () =>
    electron.evaluate(({ shell }) => {
      const kept = globalThis as unknown as { shown?: string[] };
      if (!kept.shown) {
        const shown: string[] = (kept.shown = []);
        shell.showItemInFolder = (file) => void shown.push(file);
      }
      return kept.shown;
    }),
  openedOutside: () =>
    electron.evaluate(({ shell }) => {
      const kept = globalThis as unknown as { opened?: string[] };
      if (!kept.opened) {
        const opened: string[] = (kept.opened = []);
        shell.openExternal = (address) => {
          opened.push(address);
          return Promise.resolve();
        };
      }
      return kept.opened;
    }),
  requested: () =>
    electron.evaluate(({ session }) => {
      const kept = globalThis as unknown as { asked?: string[] };
      if (!kept.asked) {
        const asked: string[] = (kept.asked = []);
        // The desk's own filter stands at the beginning of each request; here is heard what became of it.
        const { webRequest } = session.defaultSession;
        webRequest.onCompleted(({ url }) => void asked.push(url));
        webRequest.onErrorOccurred(({ url }) => void asked.push(url));
        for (const name of ['spellcheck-dictionary-download-begin', 'will-download'] as const)
          session.defaultSession.on(name as 'will-download', () => asked.push(name));
      }
      return kept.asked;
    }),
  plainPage: async () => {
    const coming = electron.waitForEvent('window');
    await electron.evaluate(async ({ BrowserWindow }) => {
      // In a session of its own: the desk's may ask for nothing but the desk.
      const webPreferences = { partition: 'plain' };
      const window = new BrowserWindow({ show: false, width: 1280, height: 900, webPreferences });
      await window.loadURL('about:blank');
    });
    return coming;
  },
});
