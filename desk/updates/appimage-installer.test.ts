import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { prepareAppImage } from './appimage-installer.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'appimage-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const digest = (text: string): string => createHash('sha512').update(text).digest('base64');

it('has the new one whole beside the old one, and then in its place', async () => {
  const [old, file] = [path.join(folder, 'desk.AppImage'), path.join(folder, 'new')];
  await writeFile(old, 'old');
  await writeFile(file, 'new');
  await writeFile(path.join(folder, '.liaison-desk-0123456789ab.new'), 'left by an end of power');
  const put = await prepareAppImage(old, file, digest('new'));
  expect(await readFile(old, 'utf8')).toBe('old');
  expect(await readdir(folder)).toHaveLength(3);
  await put();
  expect(await readFile(old, 'utf8')).toBe('new');
  expect((await stat(old)).mode & 0o777).toBe(0o755);
  expect((await readdir(folder)).sort()).toEqual(['desk.AppImage', 'new']);
});

it('puts nothing there that has changed, and leaves nothing beside it', async () => {
  const [old, file] = [path.join(folder, 'desk.AppImage'), path.join(folder, 'new')];
  await writeFile(old, 'old');
  await writeFile(file, 'changed');
  await expect(prepareAppImage(old, file, digest('new'))).rejects.toThrow(
    'has changed since it was verified',
  );
  expect((await readdir(folder)).sort()).toEqual(['desk.AppImage', 'new']);
});

it('says what to do where it may not write there', async () => {
  const file = path.join(folder, 'new');
  await writeFile(file, 'new');
  const missing = path.join(folder, 'no', 'desk.AppImage');
  await expect(prepareAppImage(missing, file, digest('new'))).rejects.toThrow(
    'Nothing was changed. Ask whoever',
  );
  if (process.getuid?.() === 0) return; // root may write everywhere
  await chmod(folder, 0o555);
  await expect(prepareAppImage(path.join(folder, 'a'), file, digest('new'))).rejects.toThrow(
    'Nothing was changed',
  );
  await chmod(folder, 0o755);
});
