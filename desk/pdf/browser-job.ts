/** The printing process over a browser: `node browser-job.ts <Browser as JSON>`, with a channel to the desk. */
import { setTimeout as pause } from 'node:timers/promises';
import { browserPrinter, startBrowser } from './browser-printer.ts';
import type { Browser } from './browsers.ts';
import { lastWords } from './cannot-print.ts';
import { takeJobs, tellNotReady } from './take-jobs.ts';

/** How long a browser has for closing; Playwright kills it then and takes its profile away. */
const endPatience = 2_000;

const browser = JSON.parse(process.argv[2] ?? '') as Browser;
let close: () => Promise<void> = () => Promise.resolve();

function end(code: number): void {
  void Promise.race([close().catch(() => undefined), pause(endPatience)]).then(() => process.exit(code));
}

process.on('disconnect', () => {
  end(0);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    end(1);
  });

try {
  const running = await startBrowser(browser);
  close = () => running.close();
  running.on('disconnected', () => {
    end(1);
  });
  takeJobs(browserPrinter(running));
} catch (error) {
  const said = error instanceof Error ? error.message : String(error);
  const [first = said] = said.split('\n');
  tellNotReady(
    `${browser.name} could not be started (${lastWords(said) ?? first.replace(/^browserType\.launch: /, '')}).`,
  );
  end(1);
}
