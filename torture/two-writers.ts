/** Trial: two processes work on the same library at the same time. */
import { spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createLibrary, openLibrary } from '../desk/opening/open-library.ts';
import { remark, timed, type Figures } from './figures.ts';
import { chance } from './random.ts';
import { story, versionOf } from './story.ts';

const program = fileURLToPath(new URL('writing-child.ts', import.meta.url));
const ids = ['first', 'second', 'third'];

/** What two writers came to. `corrupt` counts torn reads, `lost` acknowledged saves that were written over unseen. */
export interface TwoWritersFigures extends Figures {
  /** Saves that were refused because the story had been changed. */
  conflicts: number;
  /** Times that one waited for the other. */
  waits: number;
  /** Times that one was killed in the middle. */
  kills: number;
}

/**
 * Two processes read and save three stories for so long; with the lock, the first of them is killed and started again
 * all the time. Every version tells which one its writer had read: from what is there in the end, the way back must
 * lead over every acknowledged version.
 */
export async function twoWriters(
  folder: string,
  guard: 'lock' | 'no-lock',
  milliseconds: number,
): Promise<TwoWritersFigures> {
  let [conflicts, waits] = [0, 0];
  const root = path.join(folder, 'library');
  const kills = { count: 0 };
  const what =
    guard === 'lock' ? 'two writers with the lock, one of them killed' : 'two writers without the lock';
  const figures = await timed(what, 'desk', async (counted) => {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const library = await createLibrary(root);
    for (const id of ids) await library.create(story(id, 0));
    const lines = await Promise.all([
      guard === 'lock' ? writeAndDie(root, milliseconds, kills) : write(root, guard, milliseconds, 1),
      write(root, guard, milliseconds, 2),
    ]);
    const bases = new Map<string, number>();
    const acknowledged = new Set<string>();
    for (const line of lines.flat()) {
      const [event, id = '', version = '', base] = line.split(' ');
      if (event === 'begin') bases.set(`${id} ${version}`, Number(base));
      else if (event === 'saved') acknowledged.add(`${id} ${version}`);
      else if (event === 'conflict') conflicts += 1;
      else if (event === 'waits') waits += 1;
      else if (event === 'torn') {
        counted.corrupt += 1;
        remark(counted, line);
      }
    }
    counted.trials = bases.size;
    counted.acknowledged = acknowledged.size;
    const opened = await openLibrary(root);
    for (const id of ids) {
      let version: number | undefined = versionOf((await opened.read(id)).document);
      for (; version !== undefined; version = bases.get(`${id} ${version}`))
        acknowledged.delete(`${id} ${version}`);
    }
    counted.lost = acknowledged.size;
    counted.failed = counted.lost + counted.corrupt;
    const [example] = acknowledged;
    if (example) remark(counted, `“${example}” was acknowledged, and is no ancestor of what is there.`);
  });
  return { ...figures, conflicts, waits, kills: kills.count };
}

/** Writers that are killed after a while by chance, one after another. Lines that were cut off are left out. */
async function writeAndDie(root: string, milliseconds: number, kills: { count: number }): Promise<string[]> {
  const random = chance(1);
  const end = performance.now() + milliseconds;
  const lines: string[] = [];
  while (performance.now() < end) {
    const dead = new AbortController();
    const writer = write(root, 'lock', milliseconds, 1 + (kills.count + 1) * 1_000_000, dead.signal);
    await Promise.race([wait(300 + random() * 700), writer]);
    dead.abort();
    kills.count += 1;
    lines.push(...(await writer));
  }
  return lines;
}

function write(
  root: string,
  guard: 'lock' | 'no-lock',
  milliseconds: number,
  first: number,
  death?: AbortSignal,
): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const words = [program, root, guard, String(milliseconds), String(first), ids.join(',')];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    death?.addEventListener('abort', () => child.kill('SIGKILL'));
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0 || death?.aborted) resolve(out.split('\n').slice(0, -1));
      else reject(new Error(`A writer ended with ${String(code)}.`));
    });
  });
}
