import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, noSmallDisk, smallDisk, temporaryFolder } from '../testing/folder.ts';
import { OutFolder } from './out-folder.ts';

const refused = (folder: string, reason: RegExp) => ({
  code: 'disk',
  message: expect.stringMatching(
    new RegExp(`^Nothing was exported into “${folder}”: ${reason.source}`),
  ) as string,
});

describe('the folder of an export', () => {
  it('is made where it is missing, the ones above it only where that is asked for', async () => {
    const folder = path.join(temporaryFolder(), 'drive', 'out');
    await expect(new OutFolder(folder).prepare()).rejects.toMatchObject(
      refused(folder, /it is not there\. Connect its drive, or choose another folder\./),
    );
    expect(existsSync(path.dirname(folder))).toBe(false);
    await new OutFolder(folder).prepare(true);
    await new OutFolder(path.join(folder, 'one')).prepare();
    expect(filesIn(folder)).toEqual({});
  });

  it('is named where it is a file, or lies in one', async () => {
    const file = path.join(temporaryFolder(), 'out');
    writeFileSync(file, 'A file.');
    for (const folder of [file, path.join(file, 'deep')])
      await expect(new OutFolder(folder).prepare(true)).rejects.toMatchObject(
        refused(folder, /a file stands where a folder is needed\. Choose another folder\./),
      );
  });

  it.skipIf(process.getuid?.() === 0)(
    'is named where it may not be written to (skipped for root, who may write everywhere)',
    async () => {
      const folder = temporaryFolder();
      chmodSync(folder, 0o500);
      await expect(new OutFolder(folder).prepare()).rejects.toMatchObject(
        refused(folder, /it may not be written to\. Ask for the right to write there/),
      );
      chmodSync(folder, 0o700);
    },
  );

  it.skipIf(noSmallDisk !== null)(
    `is named where its disk is full or only readable (skipped where a disk cannot be mounted: ${noSmallDisk ?? 'here it can'})`,
    async () => {
      const folder = smallDisk(64);
      const out = new OutFolder(folder);
      await out.prepare();
      await expect(out.put('pictures/a.png', new Uint8Array(200_000))).rejects.toMatchObject({
        code: 'disk',
        message: `The export into “${folder}” stopped at “pictures/a.png”: the disk is full. Free some space, then export again.`,
      });
      expect(filesIn(folder)).toEqual({});
      execFileSync('mount', ['-o', 'remount,ro', folder]);
      await expect(out.prepare()).rejects.toMatchObject(
        refused(folder, /its disk cannot be written to\. Choose another folder\./),
      );
    },
  );

  it('is named where it goes away while it is written to', async () => {
    const folder = path.join(temporaryFolder(), 'out');
    const out = new OutFolder(folder);
    await out.prepare();
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'A file in its place.');
    await expect(out.put('pictures/a.png', 'x')).rejects.toMatchObject({
      code: 'disk',
      message: expect.stringContaining(`The export into “${folder}” stopped at “pictures/a.png”: `) as string,
    });
    rmSync(folder);
    mkdirSync(folder);
    await out.put('pictures/a.png', 'x');
    expect(Object.keys(filesIn(folder))).toEqual(['pictures/a.png']);
  });
});

describe('a file that grows while an export runs', () => {
  it('has each line before it is said to be there, also of many at once, and is gone in the end', async () => {
    const folder = temporaryFolder();
    const out = new OutFolder(folder);
    const lines = Array.from({ length: 200 }, (_, n) => `line ${n}\n`);
    await Promise.all(
      lines.map(async (line, n) => {
        if (n % 7 === 0) await new Promise((resolve) => setImmediate(resolve));
        await out.append('running', line);
        expect(readFileSync(path.join(folder, 'running'), 'utf8')).toContain(line);
      }),
    );
    const written = readFileSync(path.join(folder, 'running'), 'utf8');
    expect(written.split('\n').sort()).toEqual(lines.join('').split('\n').sort());
    await out.endAppending('running');
    expect(filesIn(folder)).toEqual({});
  });

  it.skipIf(process.platform === 'win32')('is not written through a link', async () => {
    const folder = temporaryFolder();
    const elsewhere = path.join(temporaryFolder(), 'theirs');
    writeFileSync(elsewhere, 'theirs');
    symlinkSync(elsewhere, path.join(folder, 'running'));
    await expect(new OutFolder(folder).append('running', 'x')).rejects.toMatchObject({ code: 'disk' });
    expect(readFileSync(elsewhere, 'utf8')).toBe('theirs');
  });
});
