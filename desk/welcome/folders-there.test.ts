import type { Stats } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { FoldersThere, type Look } from './folders-there.ts';

const folder = { isDirectory: () => true } as Stats;

it('tells folders that are there from those that are not', async () => {
  const there = await new FoldersThere().of([
    tmpdir(),
    path.join(tmpdir(), 'no such folder'),
    import.meta.filename,
  ]);
  expect([...there]).toEqual([tmpdir()]);
});

it('asks a drive that does not answer once, and for nothing else while it waits', async () => {
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  const look: Look = (name, done) => {
    asked.push(name);
    const answer = (): void => done(null, folder);
    if (name === '/away') answers.push(answer);
    else answer();
  };
  const folders = new FoldersThere(look, 5);
  expect([...(await folders.of(['/here', '/away', '/other']))]).toEqual(['/here', '/other']);
  expect([...(await folders.of(['/here', '/away', '/other']))]).toEqual(['/here', '/other']);
  expect(asked).toEqual(['/here', '/away']);
  answers[0]?.();
  expect([...(await folders.of(['/other']))]).toEqual(['/other']);
  expect(asked).toEqual(['/here', '/away', '/other']);
});
