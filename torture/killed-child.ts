/** Starts a process that saves stories, kills it without warning, and tells what it had said. */
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { StoreName } from './stores/all-stores.ts';

const program = fileURLToPath(new URL('saving-child.ts', import.meta.url));

/** The last version of each story that was begun, and that was acknowledged. */
export interface Said {
  begun: Map<string, number>;
  acknowledged: Map<string, number>;
}

/**
 * Lets a child save into the folder for so many milliseconds after its first round, then kills it (SIGKILL). Throws if
 * it failed first.
 */
export async function saveUntilKilled(
  store: StoreName,
  folder: string,
  ids: readonly string[],
  milliseconds: number,
): Promise<Said> {
  const child = spawn(process.execPath, [program, store, folder, ids.join(',')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: path.join(tmpdir(), 'liaison-desk-torture-cache') },
  });
  let out = '';
  let errors = '';
  child.stdout.setEncoding('utf8');
  const ready = new Promise<void>((resolve) => {
    child.stdout.on('data', (text: string) => {
      out += text;
      if (out.includes('ready\n')) resolve();
    });
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const closed = new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      resolve();
    });
  });
  await Promise.race([ready, closed]);
  await Promise.race([wait(milliseconds), closed]);
  const killed = child.kill('SIGKILL');
  await closed;
  if (!killed || child.signalCode !== 'SIGKILL')
    throw new Error(`The saving child ended by itself: ${errors}`);
  return said(out);
}

function said(out: string): Said {
  const begun = new Map<string, number>();
  const acknowledged = new Map<string, number>();
  for (const line of out.split('\n').slice(0, -1)) {
    const [what, id = '', version] = line.split(' ');
    if (what === 'begin') begun.set(id, Number(version));
    if (what === 'saved') acknowledged.set(id, Number(version));
  }
  return { begun, acknowledged };
}
