import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LibraryLicence } from '../../core/about/about.ts';
import { notesFolder, packageFolder } from './bundled-libraries.ts';
import { collectLicences, copiedPackages, licenceOf, licencesAsText } from './collect-licences.ts';

const root = path.resolve(import.meta.dirname, '../..');
const built = existsSync(path.join(root, 'out/renderer/licences.json'));
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'licences-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function library(name: string, files: Record<string, string>, license?: string): Promise<string> {
  const place = path.join(folder, 'node_modules', name);
  await mkdir(place, { recursive: true });
  await writeFile(path.join(place, 'package.json'), JSON.stringify({ name, version: '1.0.0', license }));
  for (const [file, text] of Object.entries(files)) await writeFile(path.join(place, file), text);
  return place;
}

it('refuses a library that brings no text of its licence, or does not name it', async () => {
  await expect(licenceOf(await library('silent', { 'README.md': 'MIT' }, 'MIT'))).rejects.toThrow(
    'silent 1.0.0 is part of the desk and does not say under which licence, or brings no text of it.',
  );
  await expect(licenceOf(await library('empty', { LICENSE: ' \n' }, 'MIT'))).rejects.toThrow('empty 1.0.0');
  await expect(licenceOf(await library('nameless', { LICENSE: 'words' }))).rejects.toThrow('nameless 1.0.0');
});

it('takes every text that belongs to a licence, however it is spelt', async () => {
  const place = await library(
    'two',
    { 'LICENCE.md': 'first', 'NOTICE.txt': 'second', 'license-check.js': 'x' },
    'MIT',
  );
  expect((await licenceOf(place)).text).toContain('first');
  expect((await licenceOf(place)).text).toContain('second');
});

it('tells the package of a module, also within another package, and none for the project’s own', () => {
  expect(packageFolder('/x/node_modules/zod/v4/index.js')).toBe('node_modules/zod');
  expect(packageFolder('\0commonjs-proxy:/x/node_modules/@a/b/c.js?commonjs')).toBe('node_modules/@a/b');
  expect(packageFolder('C:\\x\\node_modules\\a\\node_modules\\@b\\c\\d.js')).toBe(
    'node_modules/a/node_modules/@b/c',
  );
  expect(packageFolder('/x/core/document.ts')).toBeNull();
  expect(packageFolder('\0vite/preload-helper.js')).toBeNull();
});

it('knows the fonts and programs that are copied beside the archive', async () => {
  const copied = copiedPackages(await readFile(path.join(root, 'electron-builder.yml'), 'utf8'));
  expect(copied).toContain('node_modules/@fontsource/noto-sans-jp');
  expect(copied).toContain('node_modules/wasm-vips');
});

it.skipIf(!built)('lists every library that the built desk is made of, with its words', async () => {
  const notes = await readdir(path.join(root, notesFolder));
  expect(notes.sort()).toEqual(['cli.json', 'main.json', 'preload.json', 'renderer.json']);
  const folders = await Promise.all(
    notes.map(
      async (file) => JSON.parse(await readFile(path.join(root, notesFolder, file), 'utf8')) as string[],
    ),
  );
  const copied = copiedPackages(await readFile(path.join(root, 'electron-builder.yml'), 'utf8'));
  const wanted = await collectLicences(root, [...folders.flat(), ...copied]);
  const shown = JSON.parse(
    await readFile(path.join(root, 'out/renderer/licences.json'), 'utf8'),
  ) as LibraryLicence[];
  expect(shown).toEqual(wanted);
  expect(await readFile(path.join(root, 'out/licences.txt'), 'utf8')).toBe(licencesAsText(wanted));
  const names = shown.map(({ name }) => name);
  for (const name of [
    'svelte',
    '@tiptap/core',
    'lowdb',
    'zod',
    'wasm-vips',
    'saxes',
    '@css-inline/css-inline-wasm',
  ])
    expect(names).toContain(name);
  for (const name of [
    '@fontsource-variable/inter',
    '@fontsource/source-serif-4',
    '@fontsource/noto-naskh-arabic',
  ])
    expect(shown.find((one) => one.name === name)?.text).toContain('SIL OPEN FONT LICENSE');
  for (const { name, text } of shown) expect([name, text.length > 200]).toEqual([name, true]);
});
