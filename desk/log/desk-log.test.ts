import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DeskError } from '../../core/desk-error.ts';
import { createDesk } from '../desk.ts';
import { causeOf, DeskLog, mostBytes, mostFiles } from './desk-log.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'log-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Words that stand nowhere else. */
const words = 'Quetzalcoatlus';

it('notes failures without a word of documents, paths or sentences, whatever error comes', async () => {
  const log = new DeskLog(path.join(folder, 'logs'));
  const spoken = [
    new DeskError('refused', `“${words}” is taken.`),
    new DeskError('failed', words, { cause: new Error(`${words}\n    at ${words} (${words}.js:1:2)`) }),
    Object.assign(new TypeError(words), { code: words, name: words }),
    Object.assign(new Error(words), { stack: `Error: other\n    at ${words} (/x/${words}.ts:1:2)` }),
    Object.assign(new Error(`ENOENT: ${words}`), { code: 'ENOENT', path: `/home/${words}` }),
    words,
  ];
  for (const error of spoken)
    log.note({ kind: 'failed', request: 'save', code: 'failed', cause: causeOf(error) });
  const text = await readFile(log.file, 'utf8');
  expect(text).not.toContain(words);
  expect(text.trim().split('\n')).toHaveLength(spoken.length);
  expect(text).toContain('failed save failed Error ENOENT');
  expect(text).toContain('desk-log.test.ts:'); // where it arose stays
});

it('never grows beyond its files, and keeps the newest lines', async () => {
  const log = new DeskLog(folder, () => new Date(0));
  const cause = {
    name: 'Error',
    code: 'EIO',
    at: Array.from({ length: 6 }, () => `${'x'.repeat(50)}.js:1:1`),
  };
  for (let i = 0; i < 3_500; i += 1) log.note({ kind: 'failed', request: 'save', code: 'disk', cause });
  log.note({ kind: 'end' });
  const files = await readdir(folder);
  expect(files.sort()).toEqual(['desk.1.log', 'desk.2.log', 'desk.log']);
  expect(files).toHaveLength(mostFiles);
  for (const file of files) expect((await stat(path.join(folder, file))).size).toBeLessThanOrEqual(mostBytes);
  expect((await readFile(log.file, 'utf8')).endsWith('1970-01-01T00:00:00.000Z end\n')).toBe(true);
});

it('stops nothing where it cannot be written', async () => {
  const place = path.join(folder, 'no folder');
  await writeFile(place, '');
  expect(() => {
    new DeskLog(place).note({ kind: 'end' });
  }).not.toThrow();
});

it('hears every request of a desk, and is shown by Help', async () => {
  const log = new DeskLog(path.join(folder, 'logs'));
  const shown: string[] = [];
  const desk = createDesk({
    printer: null,
    dialogs: { chooseFolder: () => Promise.resolve(null), chooseFiles: () => Promise.resolve(null) },
    outside: { showInFolder: (file) => void shown.push(file), openAddress: () => Promise.resolve() },
    emit: () => undefined,
    log,
  });
  await expect(desk.api.openRecent({ path: `/${words}` })).rejects.toThrow(words);
  const text = await readFile(log.file, 'utf8');
  expect(text).toMatch(/^\S+ failed openRecent /);
  expect(text).not.toContain(words);
  await desk.api.showLog({});
  expect(shown).toEqual([log.file]);
  await desk.close();
});
