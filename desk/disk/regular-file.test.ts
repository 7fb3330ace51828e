import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/folder.ts';
import { openRegularFile, readRegularFile } from './regular-file.ts';

describe('a regular file', () => {
  it('is read as it is, up to a size', async () => {
    const file = path.join(temporaryFolder(), 'file');
    writeFileSync(file, 'words');
    expect(new TextDecoder().decode((await readRegularFile(file)) ?? undefined)).toBe('words');
    expect(await readRegularFile(file, 5)).toHaveLength(5);
    expect(await readRegularFile(file, 4)).toBeNull();
    expect(await readRegularFile(`${file}s`)).toBeNull();
  });
  it.skipIf(process.platform === 'win32')('is no link, pipe, folder or device', async () => {
    const folder = temporaryFolder();
    const at = (name: string): string => path.join(folder, name);
    writeFileSync(at('file'), 'words');
    symlinkSync(at('file'), at('link'));
    symlinkSync(at('link to itself'), at('link to itself'));
    mkdirSync(at('folder'));
    execFileSync('mkfifo', [at('pipe')]);
    for (const name of ['link', 'link to itself', 'folder', 'pipe', '../../dev/zero'])
      expect(await readRegularFile(at(name)), name).toBeNull();
    expect(await readRegularFile('/dev/zero')).toBeNull();
    expect(await openRegularFile(at('pipe'))).toBeNull();
    await expect(openRegularFile(at('missing'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
