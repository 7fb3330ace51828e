import { execFileSync } from 'node:child_process';
import { createServer } from 'node:net';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetchFile } from '../import/read-file.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { openRegular, openRegularSync, readRegular, regularStats, streamRegular } from './regular-file.ts';

const onUnix = process.platform !== 'win32';

async function irregularFiles(): Promise<[what: string, file: string][]> {
  const folder = temporaryFolder();
  const at = (name: string): string => path.join(folder, name);
  writeFileSync(at('file'), 'words');
  mkdirSync(at('folder'));
  symlinkSync(at('file'), at('link'));
  symlinkSync(at('nothing'), at('link to nothing'));
  symlinkSync(at('link to itself'), at('link to itself'));
  execFileSync('mkfifo', [at('pipe')]);
  symlinkSync(at('pipe'), at('link to a pipe'));
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(at('socket'), resolve));
  onTestFinished(() => void server.close());
  return [
    ['folder', at('folder')],
    ['link', at('link')],
    ['link', at('link to nothing')],
    ['link', at('link to itself')],
    ['link', at('link to a pipe')],
    ['pipe', at('pipe')],
    ['socket', at('socket')],
    ['device', '/dev/zero'],
  ];
}

describe.skipIf(!onUnix)('reading a file that anybody may have put there', () => {
  it('reads nothing but regular files, and waits for nobody', async () => {
    for (const [irregularity, file] of await irregularFiles()) {
      const refusal = expect.objectContaining({ name: 'NoRegularFile', irregularity }) as Error;
      await expect(readRegular(file)).rejects.toEqual(refusal);
      await expect(openRegular(file)).rejects.toEqual(refusal);
      await expect(openRegular(file, 'r+')).rejects.toEqual(refusal);
      expect(() => openRegularSync(file)).toThrow(refusal);
      expect(() => streamRegular(file)).toThrow(refusal);
      expect(regularStats(file)).toBeNull();
    }
  });

  it('refuses to import what is no file, and follows a link that the editor named', async () => {
    for (const [irregularity, file] of await irregularFiles())
      if (irregularity !== 'link')
        expect((await fetchFile(file)).refusal).toMatch(/is a folder|is not a file/);
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'news.txt'), 'words');
    symlinkSync(path.join(folder, 'news.txt'), path.join(folder, 'link.txt'));
    const { name, bytes, refusal } = await fetchFile(path.join(folder, 'link.txt'));
    expect([name, Buffer.from(bytes).toString(), refusal]).toEqual(['link.txt', 'words', undefined]);
  });
});

describe('reading a regular file', () => {
  it('gives its bytes, and no more than were asked for', async () => {
    const file = path.join(temporaryFolder(), 'file');
    writeFileSync(file, 'some words');
    expect((await readRegular(file)).toString()).toBe('some words');
    await expect(readRegular(file, 9)).rejects.toMatchObject({ irregularity: 'too-large' });
    const chunks = await streamRegular(file, { start: 5, end: 8 }).toArray();
    expect(Buffer.concat(chunks as Buffer[]).toString()).toBe('word');
    const handle = await openRegular(file, 'r+');
    await handle.write('SOME', 0);
    await handle.close();
    expect(readFileSync(file, 'utf8')).toBe('SOME words');
  });

  it('says with Node’s own error that there is none', async () => {
    const file = path.join(temporaryFolder(), 'nothing');
    await expect(readRegular(file)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(() => openRegularSync(file)).toThrow(expect.objectContaining({ code: 'ENOENT' }) as Error);
  });
});
