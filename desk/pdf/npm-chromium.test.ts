import { mkdtemp, readdir, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { npmChromium, npmChromiumPackage } from './npm-chromium.ts';

const found = npmChromiumPackage();

describe.skipIf(found === null)(
  'the Chromium of npm (skipped without @sparticuz/chromium, for Linux on x64)',
  () => {
    let cache: string;
    beforeAll(async () => {
      cache = await mkdtemp(path.join(tmpdir(), 'npm-chromium-'));
    });
    afterAll(async () => {
      await rm(cache, { recursive: true, force: true });
    });
    const unpack = async (): Promise<string> => {
      const browser = await npmChromium({ XDG_CACHE_HOME: cache, LD_LIBRARY_PATH: '/opt/lib' });
      if (browser === null) throw new Error('It is not here.');
      return browser.executable;
    };
    const placeOf = async (file: string): Promise<string> => {
      const { ino, size } = await stat(file);
      return `${String(ino)} ${String(size)}`;
    };

    it('is unpacked once, though two ask at once, and leaves nothing else behind', async () => {
      const [first, second] = await Promise.all([unpack(), unpack()]);
      expect(first).toBe(second);
      const before = await placeOf(first);
      await unpack();
      expect(await placeOf(first)).toBe(before);
      expect(await readdir(path.join(cache, 'liaison-desk'))).toEqual([`chromium-${String(found?.version)}`]);
    }, 60_000);

    it('is unpacked anew where a file was cut off', async () => {
      const executable = await unpack();
      const { size } = await stat(executable);
      await truncate(path.join(path.dirname(executable), 'lib/libnss3.so'), 10);
      await truncate(executable, 0);
      await unpack();
      expect((await stat(executable)).size).toBe(size);
      expect((await stat(path.join(path.dirname(executable), 'lib/libnss3.so'))).size).toBeGreaterThan(10);
    }, 60_000);

    it('brings its libraries and fonts, before those of the computer', async () => {
      const browser = await npmChromium({ XDG_CACHE_HOME: cache, LD_LIBRARY_PATH: '/opt/lib' });
      const folder = path.dirname(browser?.executable ?? '');
      expect(browser?.env['LD_LIBRARY_PATH']).toBe(`${path.join(folder, 'lib')}:/opt/lib`);
      expect((await stat(browser?.env['FONTCONFIG_FILE'] ?? '')).isFile()).toBe(true);
    });

    it('says where it could not be unpacked', async () => {
      await expect(npmChromium({ XDG_CACHE_HOME: '/dev/null' })).rejects.toMatchObject({
        name: 'CannotPrint',
        message: expect.stringMatching(
          /^The Chromium of npm could not be unpacked into “\/dev\/null/,
        ) as string,
      });
    });
  },
);
