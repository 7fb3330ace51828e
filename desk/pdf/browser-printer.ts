/**
 * Prints in a browser without a window, which Playwright drives over a pipe: no port is opened. Loaded only by the
 * printing process, so that nothing else of the desk needs Playwright.
 */
import { chromium, type Browser as Running } from 'playwright-core';
import type { Browser } from './browsers.ts';
import { paperView } from './paper-view.ts';
import { pagePrinter } from './print-page.ts';
import { serveFile } from './served-folder.ts';
import type { Printer } from '../ports.ts';

/** First version that tags what it prints and writes an outline. */
const oldest = 122;

/**
 * Nothing is looked up or asked of anyone, whatever a page or the browser itself would like; and letters are as wide as
 * on paper, not fitted to the dots of a screen.
 */
const switches = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-proxy-server',
  '--disable-gpu',
  '--font-render-hinting=none',
];

/** Starts a browser. Throws a sentence where it is too old, and Playwright's account where it does not start. */
export async function startBrowser({ executable, args, env }: Browser): Promise<Running> {
  const running = await chromium.launch({
    executablePath: executable,
    args: [...switches, ...args],
    env: { ...process.env, ...env },
    chromiumSandbox: !args.includes('--no-sandbox'),
    timeout: 30_000,
    // The process has its own way of ending.
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  const version = running.version();
  if (Number.parseInt(version, 10) < oldest) {
    await running.close();
    throw new Error(`its version, ${version}, is older than ${String(oldest)}`);
  }
  return running;
}

/** The printer of a running browser; each page has a session of its own, kept in memory, that can reach one folder. */
export function browserPrinter(running: Running): Printer {
  return pagePrinter(async (address, folder) => {
    const session = await running.newContext({
      // Scripts of the page never run; the desk's own still do.
      javaScriptEnabled: false,
      serviceWorkers: 'block',
      acceptDownloads: false,
      permissions: [],
      viewport: paperView,
    });
    let opened = false;
    try {
      await session.route('**', async (route) => {
        const request = route.request();
        // An answer without content leaves the page where it is.
        if (request.isNavigationRequest() && opened) return route.fulfill({ status: 204 });
        opened ||= request.isNavigationRequest();
        const answer = await serveFile(request.url(), folder);
        return route.fulfill({
          status: answer.status,
          headers: Object.fromEntries(answer.headers),
          body: Buffer.from(await answer.arrayBuffer()),
        });
      });
      const page = await session.newPage();
      // The process that asked has its own limit.
      page.setDefaultTimeout(0);
      await page.emulateMedia({ media: 'print' });
      const response = await page.goto(address);
      if (response?.ok() !== true) throw new Error(`“${address}” could not be loaded`);
      return {
        run: <Given, Answer>(task: (given: Given) => Answer, given: Given) =>
          page.evaluate(`(${task.toString()})(${JSON.stringify(given)})`) as Promise<Answer>,
        print: async ({ outline }) =>
          new Uint8Array(
            await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline }),
          ),
        close: () => session.close(),
      };
    } catch (error) {
      await session.close().catch(() => undefined);
      throw error;
    }
  });
}
