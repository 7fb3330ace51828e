import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { awaitLock, sayWhoHasIt, takeLock, type LibraryLock, type LockOptions } from './lock.ts';
import type { Holder } from './lock-file.ts';
import { identifyThisProcess } from './process-identity.ts';
import { temporaryFolder } from '../testing/folder.ts';

/** A folder that is a library as far as the lock looks. */
function libraryFolder(): string {
  const root = temporaryFolder();
  writeFileSync(path.join(root, 'library.json'), '{}');
  return root;
}

const fileOf = (root: string): string => path.join(root, '.desk', 'lock');
const holderIn = (root: string): Holder => JSON.parse(readFileSync(fileOf(root), 'utf8')) as Holder;
/** Files of the lock; only `lock` may be left. */
const left = (root: string): string[] => readdirSync(path.join(root, '.desk'));

async function taken(root: string, options: LockOptions = {}): Promise<LibraryLock> {
  const answer = await takeLock(root, options);
  if (answer.kind !== 'taken') throw new Error(`The lock was not taken: ${answer.kind}.`);
  onTestFinished(() => answer.lock.release());
  return answer.lock;
}

const program = fileURLToPath(new URL('../testing/locking-child.ts', import.meta.url));
const env = { ...process.env, NODE_COMPILE_CACHE: path.join(tmpdir(), 'liaison-desk-compile-cache') };

/** Starts a process; `heard` gives its lines so far. */
function start(...parameters: string[]): {
  child: ChildProcess;
  heard: () => string[];
  closed: Promise<void>;
} {
  const child = spawn(process.execPath, [program, ...parameters], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  onTestFinished(() => void child.kill('SIGKILL'));
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()));
  return { child, heard: () => out.split('\n').slice(0, -1), closed };
}

const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 15_000, interval: 5 });

/** A lock as a desk on another computer would leave it. */
async function elsewhere(root: string, fields: Partial<Holder> = {}): Promise<Holder> {
  const holder: Holder = {
    ...(await identifyThisProcess()),
    host: 'PRESS-02',
    machine: 'another',
    boot: 'another',
    who: 'Anna',
    since: '2024-03-11T10:32:05+01:00',
    every: 20,
    token: 'aaaaaaaaaaaa',
    beat: '0000000000',
    ...fields,
  };
  mkdirSync(path.join(root, '.desk'), { recursive: true });
  writeFileSync(fileOf(root), `${JSON.stringify(holder)}\n`);
  return holder;
}

describe('the lock of a library', () => {
  it('is taken once, and says who has it', async () => {
    const root = libraryFolder();
    await taken(root, { who: 'Anna' });
    const answer = await takeLock(root, { who: 'Ben' });
    expect(answer).toMatchObject({ kind: 'held', holder: { who: 'Anna', pid: process.pid } });
    expect(left(root)).toEqual(['lock']);
  });

  it('is free again after its release, and leaves nothing behind', async () => {
    const root = libraryFolder();
    const lock = await taken(root);
    expect(await lock.holds()).toBe(true);
    await lock.release();
    await lock.release();
    expect(await lock.holds()).toBe(false);
    expect(left(root)).toEqual([]);
    await taken(root);
  });

  it('shows a heartbeat that changes', async () => {
    const root = libraryFolder();
    await taken(root, { every: 10 });
    const first = holderIn(root).beat;
    await until(() => {
      expect(holderIn(root).beat).not.toBe(first);
    });
  });

  it('is taken at once from a process that was killed', async () => {
    const root = libraryFolder();
    const { child, heard, closed } = start('hold', root, '5000');
    await until(() => {
      expect(heard()).toEqual(['taken']);
    });
    expect((await takeLock(root)).kind).toBe('held');
    child.kill('SIGKILL');
    await closed;
    await taken(root, { who: 'Ben' });
    expect(holderIn(root).who).toBe('Ben');
    expect(left(root)).toEqual(['lock']);
  });

  it('is taken at once from a process whose number belongs to another one now', async () => {
    const root = libraryFolder();
    const me = await identifyThisProcess();
    await elsewhere(root, { ...me, start: '1' });
    expect((await takeLock(root)).kind).toBe(me.start === null ? 'held' : 'taken');
  });

  it('is taken at once from a desk that could only mark it as given up, as on a full disk', async () => {
    const root = libraryFolder();
    await elsewhere(root, { beat: 'given up. ' });
    await taken(root);
    expect(left(root)).toEqual(['lock']);
  });

  it('is not taken from another computer before it has been silent for long enough, as watched here', async () => {
    const root = libraryFolder();
    let beat = 0;
    const holder = await elsewhere(root);
    const beating = setInterval(() => {
      beat += 1;
      writeFileSync(fileOf(root), `${JSON.stringify({ ...holder, beat: String(beat).padStart(10, '0') })}\n`);
    }, 15);
    expect(
      await awaitLock(root, { every: 10, staleAfter: 150, signal: AbortSignal.timeout(600) }),
    ).toBeNull();
    clearInterval(beating);
    expect(beat).toBeGreaterThan(10);
    const began = performance.now();
    const lock = await awaitLock(root, { who: 'Ben', every: 10, staleAfter: 150 });
    expect(performance.now() - began).toBeGreaterThanOrEqual(145);
    expect(holderIn(root).who).toBe('Ben');
    await lock?.release();
  });

  it('waits for the slower pace of its holder', async () => {
    const root = libraryFolder();
    await elsewhere(root, { every: 100 });
    const began = performance.now();
    const lock = await awaitLock(root, { every: 10, staleAfter: 20 });
    expect(performance.now() - began).toBeGreaterThanOrEqual(395);
    await lock?.release();
  });

  it('is taken when a file in its place says nothing and never changes', async () => {
    const root = libraryFolder();
    mkdirSync(path.join(root, '.desk'));
    writeFileSync(fileOf(root), '\0\0\0');
    expect(await takeLock(root)).toEqual({ kind: 'held', holder: null });
    const lock = await awaitLock(root, { every: 10, staleAfter: 40 });
    expect(await lock?.holds()).toBe(true);
    await lock?.release();
  });

  it('is taken by who waits for it, as soon as it is given up', async () => {
    const root = libraryFolder();
    const lock = await taken(root, { who: 'Anna' });
    const waiting = awaitLock(root, { who: 'Ben', every: 20 });
    await lock.release();
    const next = await waiting;
    expect(holderIn(root).who).toBe('Ben');
    await next?.release();
  });

  it.skipIf(process.platform === 'win32')(
    'is lost by a desk that slept too long, which then knows and leaves the new lock alone',
    async () => {
      const root = libraryFolder();
      const { child, heard } = start('hold', root, '20');
      await until(() => {
        expect(heard()).toEqual(['taken']);
      });
      child.kill('SIGSTOP');
      const lock = await awaitLock(root, { who: 'Ben', every: 20, staleAfter: 100 });
      child.kill('SIGCONT');
      await until(() => {
        expect(heard()).toEqual(['taken', 'lost to Ben']);
      });
      expect(await lock?.holds()).toBe(true);
      expect(holderIn(root).who).toBe('Ben');
      await lock?.release();
    },
  );

  it('asks the disk before a save where the last heartbeat is long ago', async () => {
    const root = libraryFolder();
    const lock = await taken(root, { every: 60_000 });
    const told = vi.fn();
    lock.whenLost(told);
    await elsewhere(root);
    expect(await lock.holds()).toBe(true);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_000);
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    expect(await lock.holds()).toBe(false);
    expect(told).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ who: 'Anna' }));
    await lock.release();
    expect(holderIn(root).who).toBe('Anna');
  });

  it('makes its file again where somebody removed it by hand', async () => {
    const root = libraryFolder();
    const lock = await taken(root, { who: 'Anna', every: 10 });
    rmSync(fileOf(root));
    await until(() => {
      expect(holderIn(root).who).toBe('Anna');
    });
    expect(await lock.holds()).toBe(true);
  });

  it('goes to exactly one of many that find it dead at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const root = libraryFolder();
      await elsewhere(root, { ...(await identifyThisProcess()), pid: 2 ** 22 + 1, start: '1' });
      const answers = await Promise.all(Array.from({ length: 12 }, () => takeLock(root)));
      const winners = answers.flatMap((answer) => (answer.kind === 'taken' ? [answer.lock] : []));
      expect(winners).toHaveLength(1);
      expect(left(root)).toEqual(['lock']);
      await winners[0]?.release();
    }
  });

  it('goes to one of two that both take over after the silence of a third', async () => {
    const root = libraryFolder();
    await elsewhere(root);
    const ends = new AbortController();
    const options = { every: 10, staleAfter: 100, signal: ends.signal };
    const waiting = [awaitLock(root, options), awaitLock(root, options), awaitLock(root, options)];
    const winner = await Promise.race(waiting);
    ends.abort();
    const all = await Promise.all(waiting);
    expect(all.filter((lock) => lock !== null)).toEqual([winner]);
    await winner?.release();
  });

  it('follows a claim whose maker died in the middle of taking over', async () => {
    const root = libraryFolder();
    const dead = await elsewhere(root, { ...(await identifyThisProcess()), pid: 2 ** 22 + 1, start: '1' });
    const key = createHash('sha256').update(dead.token).digest('hex').slice(0, 24);
    for (const claimed of [key, 'cccccccccccc'])
      writeFileSync(`${fileOf(root)}-after-${claimed}-1`, `${JSON.stringify({ ...dead, token: 'bbbb' })}\n`);
    await taken(root, { who: 'Ben' });
    expect(holderIn(root).who).toBe('Ben');
    expect(left(root)).toEqual(['lock']);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'is not needed in a folder that may not be written to (skipped for root and on Windows)',
    async () => {
      const root = libraryFolder();
      mkdirSync(path.join(root, '.desk'), { mode: 0o500 });
      expect(await takeLock(root)).toEqual({ kind: 'unwritable' });
    },
  );

  it('is not made in an empty folder that a drive left behind', async () => {
    const root = temporaryFolder();
    await expect(takeLock(root)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(readdirSync(root)).toEqual([]);
  });

  it('never lets two processes in at once, while some of them are killed', async () => {
    const root = libraryFolder();
    const contend = () => start('contend', root, '2500');
    const running = [contend(), contend()];
    const victims = [contend(), contend()];
    for (const { heard, child, closed } of victims) {
      await until(() => {
        expect(heard()).toContain('ready');
      });
      await new Promise((resolve) => setTimeout(resolve, 300));
      child.kill('SIGKILL');
      await closed;
    }
    await Promise.all(running.map(({ closed }) => closed));
    const lines = [...running, ...victims].flatMap(({ heard }) => heard());
    expect(lines.filter((line) => line.startsWith('violation'))).toEqual([]);
    const turns = lines.filter((line) => line.startsWith('turns')).map((line) => Number(line.slice(6)));
    expect(turns).toHaveLength(2);
    expect(turns.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(5);
  }, 60_000);
});

describe('who has a library', () => {
  const holder = async (): Promise<Holder> => elsewhere(libraryFolder());
  const on = (day: string): Date => new Date(`${day}T12:00:00`);

  it('is said with name, computer and hour', async () => {
    expect(sayWhoHasIt(await holder(), on('2024-03-11'))).toBe(
      'Anna on PRESS-02 has had this library open since 10:32. You can read it here; it can be changed once it is closed there.',
    );
  });

  it('is said with the day where that is another one', async () => {
    expect(sayWhoHasIt(await holder(), on('2024-03-12'))).toContain('since 10:32 on 11 March 2024.');
  });

  it('is said of a second desk of the same person, and of nobody known', async () => {
    const root = libraryFolder();
    await taken(root);
    expect(sayWhoHasIt(holderIn(root))).toMatch(
      /^This library has been open in another desk on this computer since \d\d:\d\d\. /,
    );
    expect(sayWhoHasIt(null)).toMatch(
      /^Another desk seems to have this library open: .+ You can read it meanwhile\. .+ in some twenty seconds/,
    );
  });
});
