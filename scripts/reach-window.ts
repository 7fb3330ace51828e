/** Reaches the window of an Electron through Chromium's own door: `--remote-debugging-port=0`. The inspector's may be shut. */
import { chromium, type Browser, type Page } from '@playwright/test';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

/** The window's page, and what reached it. The process's standard error has to be a pipe. Throws where it ends before. */
export async function reachWindow(child: ChildProcess): Promise<{ page: Page; browser: Browser }> {
  const door = await doorOf(child);
  while (!(await hasPage(door))) await wait(20);
  // Where Playwright connects while the page is being made, it may wait for ever.
  for (let tries = 0; ; tries += 1)
    try {
      const browser = await chromium.connectOverCDP(door, { timeout: 5_000 });
      const page = browser.contexts()[0]?.pages()[0];
      if (!page) throw new Error('There is no window.');
      return { page, browser };
    } catch (error) {
      if (tries === 4) throw error;
    }
}

/** Address of the door, which Chromium says as soon as it is open. */
const doorOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    const said: string[] = [];
    if (child.stderr)
      createInterface({ input: child.stderr }).on('line', (line) => {
        said.push(line);
        const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
        if (address !== undefined) resolve(address);
      });
    child.once('close', () => {
      reject(new Error(`Electron ended at its start:\n${said.join('\n')}`));
    });
  });

async function hasPage(door: string): Promise<boolean> {
  const answer = await fetch(`http://${new URL(door).host}/json/list`);
  const targets = (await answer.json()) as { type: string; url: string }[];
  return targets.some(({ type, url }) => type === 'page' && url !== '' && url !== 'about:blank');
}
