/** A real Electron with one window, seen from outside through its DevTools protocol. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));
/** What Electron runs for a window with nothing behind it; the page's path follows. */
export const bareWindow = fileURLToPath(new URL('./bare-window.mjs', import.meta.url));

/** A running Electron with one window, seen through its DevTools protocol. */
export interface Window {
  /** Milliseconds since 1970 at which the process was started. */
  began: number;
  /** The value of an expression in the page; it may be a promise. */
  evaluate<T>(expression: string): Promise<T>;
  send(method: string, params: object): Promise<unknown>;
  close(): Promise<void>;
}

/** What the protocol sends: the answer to what was asked under that number, or news without one. */
interface Answer {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

/** Starts Electron as an editor does, and looks into its window once that is there. */
export async function openWindow(
  electron: string,
  folder: string,
  words: readonly string[],
): Promise<Window> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  // One folder for each program: as in daily use, compiled code is kept there from start to start.
  const profile = path.join(folder, `profile of ${path.basename(words[0] ?? '')}`);
  const args = [
    ...asRoot,
    '--disable-gpu',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    ...words,
  ];
  const began = Date.now();
  const child = spawn(electron, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const port = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      const found = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => {
      reject(new Error('Electron ended before its window was there.'));
    });
  });
  const socket = new WebSocket(await pageAddress(port));
  const answers = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) answers.get(answer.id)?.(answer);
  });
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  let asked = 0;
  const send = (method: string, params: object): Promise<unknown> => {
    const id = (asked += 1);
    return new Promise((resolve, reject) => {
      answers.set(id, ({ result, error }) => {
        answers.delete(id);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result);
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
  };
  return {
    began,
    send,
    evaluate: async <T>(expression: string) => {
      const params = { expression, awaitPromise: true, returnByValue: true };
      return ((await send('Runtime.evaluate', params)) as { result: { value: T } }).result.value;
    },
    close: async () => {
      // As an editor closes it, so that the next start finds what is left by that.
      send('Runtime.evaluate', { expression: 'window.close()' }).catch(() => undefined);
      const held = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(held);
      socket.close();
    },
  };
}

/** The address at which the window's page can be inspected, as soon as there is one. */
async function pageAddress(port: string): Promise<string> {
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/json/list`);
    const targets = (await response.json()) as { type: string; url: string; webSocketDebuggerUrl: string }[];
    const page = targets.find(({ type, url }) => type === 'page' && url !== '' && url !== 'about:blank');
    if (page) return page.webSocketDebuggerUrl;
  }
}

/** Milliseconds from the start of the process to the mark that the page sets when its rows are on the screen. */
export async function untilPainted(window: Window): Promise<number> {
  const mark = `performance.getEntriesByName('rows-painted')[0]`;
  for (let tries = 0; tries < 3_000; tries += 1) {
    // While the page is being loaded there is nothing that could be asked.
    const at = await window
      .evaluate<number | null>(`${mark} ? performance.timeOrigin + ${mark}.startTime : null`)
      .catch(() => null);
    if (at !== null) return at - window.began;
    await wait(20);
  }
  throw new Error('The window shows no rows after a minute.');
}
