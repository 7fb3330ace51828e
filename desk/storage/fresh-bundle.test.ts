import { cp, mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/folder.ts';
import { buildNote, builtFrom, isFreshBundle, stateOfSources } from './fresh-bundle.mjs';

describe('What is built', () => {
  let root = '';
  const folder = (): string => root;
  const source = (): string => path.join(folder(), 'core', 'text', 'words.ts');

  beforeEach(async () => {
    root = temporaryFolder();
    for (const name of builtFrom)
      if (path.extname(name) === '') await mkdir(path.join(folder(), name), { recursive: true });
      else await writeFile(path.join(folder(), name), '{}');
    await mkdir(path.dirname(source()), { recursive: true });
    await writeFile(source(), 'export const a = 1;');
    await mkdir(path.join(folder(), 'out'));
    await writeFile(buildNote(folder()), stateOfSources(folder()));
  });

  it('is used while its sources are as they were', async () => {
    expect(isFreshBundle(folder())).toBe(true);
    await writeFile(path.join(folder(), 'core', 'words.test.ts'), 'a test is no part of it');
    expect(isFreshBundle(folder())).toBe(true);
  });

  it.each<[string, () => Promise<void>]>([
    ['changed', () => writeFile(source(), 'export const a = 2;\n')],
    ['changed at the same length', () => writeFile(source(), 'export const a = 2;')],
    ['put back as it was long ago', () => utimes(source(), 1_000, 1_000)],
    ['removed', () => rm(source())],
    ['renamed', () => rename(source(), `${source()}x`)],
    ['added', () => cp(source(), path.join(folder(), 'desk', 'new.ts'), { preserveTimestamps: true })],
  ])('is not used once a source was %s', async (_, change) => {
    await change();
    expect(isFreshBundle(folder())).toBe(false);
  });

  it('is not used where it was never built, or where its sources are not here', async () => {
    await rm(buildNote(folder()));
    expect(isFreshBundle(folder())).toBe(false);
    await writeFile(buildNote(folder()), '');
    await rm(path.join(folder(), 'core'), { recursive: true });
    expect(isFreshBundle(folder())).toBe(false);
  });
});
