/** The printing process over a browser: `node browser-job.ts <Browser as JSON>`, with a channel to the desk. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { browserPrinter, startBrowser } from './browser-printer.ts';
import type { Browser } from './browsers.ts';
import { lastErrorLine } from './cannot-print.ts';
import { takeJobs, tellNotReady } from './take-jobs.ts';

/** How long a browser has for closing; Playwright kills it as this process ends. */
const endTimeout = 2_000;

const browser = JSON.parse(process.argv[2] ?? '') as Browser;
let close: () => Promise<void> = () => Promise.resolve();
let ending = false;

function end(code: number): void {
  if (ending) return;
  ending = true;
  void Promise.race([close().catch(() => undefined), pause(endTimeout)]).then(() => process.exit(code));
}

process.on('disconnect', () => {
  end(0);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    end(1);
  });

// Nothing of a print is kept: the profile, and what browsers put beside it, go into a folder that ends with the process.
const home = mkdtempSync(path.join(tmpdir(), 'liaison-desk-printing-'));
for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = home;
process.on('exit', () => {
  // A browser that did not close is still at work, so the first try may find the folder filled again.
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
});

try {
  const starting = startBrowser(browser);
  close = async () => (await starting).close();
  const running = await starting;
  running.on('disconnected', () => {
    end(1);
  });
  const printer = browserPrinter(running);
  takeJobs({
    print: (...job) =>
      printer.print(...job).catch((error: unknown) => {
        // The end of this process is the answer then: the desk must not give it another job in between.
        if (!running.isConnected()) return new Promise<never>(() => undefined);
        throw error;
      }),
  });
} catch (error) {
  const said = error instanceof Error ? error.message : String(error);
  const [first = said] = said.split('\n');
  const why = lastErrorLine(said) ?? first.replace(/^browserType\.launch: /, '');
  tellNotReady(`${browser.name} could not be started (${why}).`);
  end(1);
}
