import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OpenedLibrary } from '../opening/opened-library.ts';
import { filesIn, temporaryFolder } from '../testing/folder.ts';
import { fullLibrary } from '../testing/full-library.ts';
import { awaitLock, takeLock } from './lock.ts';
import { identifyThisProcess } from './process-identity.ts';

/** A library beside files that are none of its business, with a lock of that content, or put there by `put`. */
function ground(put: string | ((lock: string) => void)): { base: string; root: string; lock: string } {
  const base = temporaryFolder();
  const root = path.join(base, 'library');
  mkdirSync(path.join(root, '.desk'), { recursive: true });
  mkdirSync(path.join(base, 'outside'));
  writeFileSync(path.join(root, 'library.json'), '{}');
  for (const name of ['kept', 'kept-1', 'lock', 'lock-after-kept-1'])
    writeFileSync(path.join(base, 'outside', name), 'kept');
  writeFileSync(path.join(root, '.desk/lock-after-notes.txt'), 'somebody’s notes');
  const lock = path.join(root, '.desk/lock');
  if (typeof put === 'string') writeFileSync(lock, put);
  else put(lock);
  return { base, root, lock };
}

const outsideOf = (base: string): Record<string, string> => filesIn(path.join(base, 'outside'));

const gone = async () => ({
  ...(await identifyThisProcess()),
  pid: 2 ** 22 + 1,
  start: '1',
  who: 'Anna',
  since: '2024-03-11T10:32:05+01:00',
  every: 20,
  token: 'aa',
  beat: '0000000000',
});

const hostileTokens = [
  '/../../../outside/kept',
  '../../outside/kept',
  'x'.repeat(100_000),
  'a\0b',
  '',
  '..',
  '/',
  '\n',
];

describe('a lock that somebody has made up', () => {
  it.each(hostileTokens)('removes nothing and bars nobody for ever by the token %j', async (token) => {
    for (const beat of ['given up. ', '0000000000']) {
      const { base, root } = ground(JSON.stringify({ ...(await gone()), token, beat }));
      const before = outsideOf(base);
      const lock = await awaitLock(root, { every: 10, staleAfter: 30, signal: AbortSignal.timeout(5_000) });
      expect(lock).not.toBeNull();
      await lock?.release();
      expect(outsideOf(base)).toEqual(before);
      expect(readFileSync(path.join(root, '.desk/lock-after-notes.txt'), 'utf8')).toBe('somebody’s notes');
      expect(
        readdirSync(path.join(root, '.desk')).filter((name) => /^lock(?!-after-notes)/.test(name)),
      ).toEqual([]);
    }
  });

  it.each([1e300, 1e9, Number.MAX_SAFE_INTEGER, 1e-300])(
    'is not waited for by its heartbeat of %d ms',
    async (every) => {
      const { root } = ground(JSON.stringify({ ...(await gone()), host: 'elsewhere', every }));
      const lock = await awaitLock(root, { every: 10, staleAfter: 30, signal: AbortSignal.timeout(5_000) });
      expect(lock).not.toBeNull();
      await lock?.release();
    },
  );

  it('lets a library be opened and taken over, whatever it says', async () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(...hostileTokens, 1e300, -1, 0, 2 ** 31, '1'.repeat(9_000)),
    );
    const fields = fc.dictionary(
      fc.constantFrom(
        'host',
        'machine',
        'boot',
        'space',
        'pid',
        'start',
        'who',
        'since',
        'every',
        'token',
        'beat',
        'more',
      ),
      value,
    );
    const plain = await gone();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fields.map((given) => JSON.stringify({ ...plain, ...given })),
          fc.json(),
          fc.string({ unit: 'binary' }),
        ),
        async (content) => {
          const { base, root } = ground(content);
          const before = outsideOf(base);
          const answer = await takeLock(root, { every: 10, staleAfter: 20 });
          const lock =
            answer.kind === 'taken'
              ? answer.lock
              : await awaitLock(root, { every: 10, staleAfter: 20, signal: AbortSignal.timeout(10_000) });
          expect(lock).not.toBeNull();
          await lock?.release();
          expect(outsideOf(base)).toEqual(before);
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('a lock that cannot be understood', () => {
  it.each(['', ' ', 'garbage', '{"host": 5}', '\0'.repeat(300), '[]', 'null'])(
    'bars a library no longer than one whose desk has died: %j',
    async (content) => {
      const every = 20;
      const { root } = ground(content);
      const dead = ground(JSON.stringify({ ...(await gone()), host: 'elsewhere', machine: 'm', every }));
      const began = performance.now();
      const times = await Promise.all(
        [root, dead.root].map(async (one) => {
          const lock = await awaitLock(one, { every, signal: AbortSignal.timeout(10_000) });
          expect(lock).not.toBeNull();
          const took = performance.now() - began;
          await lock?.release();
          return took;
        }),
      );
      const [strange = 0, stale = 0] = times;
      // Four heartbeats are watched for, whoever the lock belongs to; the rest is a busy computer.
      expect(strange).toBeGreaterThan(3 * every);
      expect(strange).toBeLessThan(stale + 20 * every);
    },
  );

  it('lets the library be read, says what to do meanwhile, and is over by itself', async () => {
    const root = path.join(temporaryFolder(), 'library');
    await fullLibrary(root);
    writeFileSync(path.join(root, '.desk/lock'), '');
    const opened = await OpenedLibrary.open(root, { every: 20, watch: { notified: false } });
    const { library } = opened;
    expect(library.state().readOnly).toMatch(/You can read it meanwhile/);
    expect((await library.read('two')).document.id).toBe('two');
    const free = new Promise<void>((resolve) => {
      library.listen({
        settingsChanged: () => {
          if (library.state().readOnly === null) resolve();
        },
      });
    });
    await free;
    const { document, rev } = await library.read('two');
    await library.save({ ...document, language: 'fr' }, rev);
    expect(library.state().readOnly).toBeNull();
    await opened.close();
  });
});

describe.skipIf(process.platform === 'win32')('what stands in the place of a lock and is no file', () => {
  const irregularFiles: Record<string, (lock: string) => void> = {
    'a pipe': (lock) => execFileSync('mkfifo', [lock]),
    'a folder with something in it': (lock) => {
      mkdirSync(lock);
      writeFileSync(path.join(lock, 'notes.txt'), 'words');
    },
    'a link to a file outside': (lock) => {
      symlinkSync('../../outside/kept', lock);
    },
    'a link to nothing': (lock) => {
      symlinkSync('nowhere', lock);
    },
    'a file of a megabyte': (lock) => {
      writeFileSync(lock, 'x'.repeat(1_000_000));
    },
  };

  it.each(Object.entries(irregularFiles))('%s is put aside, and the library is free', async (_, put) => {
    const { base, root, lock } = ground(put);
    const before = outsideOf(base);
    const answers = await Promise.all([1, 2, 3].map(() => takeLock(root, { every: 10 })));
    const taken = answers.flatMap((answer) => (answer.kind === 'taken' ? [answer.lock] : []));
    expect(taken).toHaveLength(1);
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ pid: process.pid });
    expect(readdirSync(path.join(root, '.desk/set-aside'))).toEqual([expect.stringMatching(/Z-desk-lock$/)]);
    await taken[0]?.release();
    expect(outsideOf(base)).toEqual(before);
  });
});
