/** Prints finished HTML to PDF in a page that nobody sees: no window, no scripts of its own, no network. */
import { session, WebContentsView, type Session, type WebContents } from 'electron';
import { paperView } from '../desk/pdf/paper-view.ts';
import { pagePrinter } from '../desk/pdf/print-page.ts';
import { printSite, serveFile } from '../desk/pdf/served-folder.ts';
import type { Printer } from '../desk/ports.ts';

/** Any number but Electron's own worlds (0 is the page's, 999 the preload's). */
const ownWorld = 7;

let sessions = 0;
/** The session of the folder that was printed from last: the pages of one export share it. */
let latest: { folder: string; session: Session } | null = null;
/** Views at work: one that nothing holds is collected, and its page never answers. */
const inUse = new Set<WebContentsView>();

/** A session of its own for each folder, kept in memory, that can reach nothing else. */
export function offlineSession(folder: string): Session {
  if (latest?.folder === folder) return latest.session;
  const own = session.fromPartition(`printing-${(sessions += 1)}`, { cache: false });
  latest = { folder, session: own };
  own.protocol.handle('https', (request) => serveFile(request.url, folder));
  own.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !details.url.startsWith(`${printSite}/`) });
  });
  own.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  return own;
}

/** Runs a function of the desk inside a page, in a world of its own; its source is sent there, so it must stay whole. */
export const runInPage = <Given, Answer>(
  page: WebContents,
  task: (given: Given) => Answer,
  given: Given,
): Promise<Answer> =>
  page.executeJavaScriptInIsolatedWorld(ownWorld, [
    { code: `(${task.toString()})(${JSON.stringify(given)})` },
  ]) as Promise<Answer>;

/** Gives a view that nobody sees the size of paper and paper's rules, before its page is loaded. */
export async function seeAsPaper(page: WebContents): Promise<void> {
  // There is nothing that could be told before a page is there: Chromium crashes.
  await page.loadURL('about:blank');
  page.debugger.attach('1.3');
  await Promise.all([
    page.debugger.sendCommand('Emulation.setDeviceMetricsOverride', {
      ...paperView,
      deviceScaleFactor: 1,
      mobile: false,
    }),
    page.debugger.sendCommand('Emulation.setEmulatedMedia', { media: 'print' }),
  ]);
}

/** A tagged PDF of a page, with Chromium's own outline where it is asked for. */
export const printToPdf = (page: WebContents, outline: boolean): Promise<Uint8Array> =>
  page.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: outline,
  });

/** The printer of this computer, inside Electron's main process. */
export function createPrinter(): Printer {
  return pagePrinter(async (address, folder) => {
    const view = new WebContentsView({
      webPreferences: {
        session: offlineSession(folder),
        sandbox: true,
        contextIsolation: true,
        // Scripts of the page never run; the desk's own, in its own world, still do.
        javascript: false,
        spellcheck: false,
      },
    });
    inUse.add(view);
    const page = view.webContents;
    const close = (): void => {
      page.close();
      inUse.delete(view);
    };
    page.setWindowOpenHandler(() => ({ action: 'deny' }));
    try {
      await seeAsPaper(page);
      await page.loadURL(address);
    } catch (error) {
      close();
      throw error;
    }
    page.on('will-navigate', (event) => {
      event.preventDefault();
    });
    return {
      run: <Given, Answer>(task: (given: Given) => Answer, given: Given) => runInPage(page, task, given),
      print: ({ outline }) => printToPdf(page, outline),
      close,
    };
  });
}
