import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookFiles } from '../../core/looks/look-files.ts';
import { noLook } from '../../core/writing/style/look.ts';
import { LibraryFiles } from '../documents/library-files.ts';
import { createLibrary } from '../opening/open-library.ts';
import { filesIn, temporaryFolder } from '../testing/folder.ts';
import { copyLook, readLookOf, removeLook } from './look-store.ts';

const accent = '#009edb';

async function place() {
  const root = path.join(temporaryFolder(), 'library');
  await createLibrary(root);
  const files = new LibraryFiles(root);
  return {
    root,
    files,
    at: (file: string) => path.join(root, 'looks', file),
    read: () => readLookOf(files, accent),
  };
}

describe('the look of a library', () => {
  it('is the built-in one where there is none, and after it was copied', async () => {
    const { files, read } = await place();
    expect(await read()).toEqual({ files: [], findings: [], style: noLook });
    expect(await copyLook(files, accent)).toEqual(lookFiles.map((file) => `looks/${file}`));
    expect(await read()).toMatchObject({ files: lookFiles, findings: [], style: { screen: '', print: '' } });
  });

  it('keeps what an office wrote when it is copied again, and gets back what is missing', async () => {
    const { files, at, read } = await place();
    await copyLook(files, accent);
    writeFileSync(at('web.css'), 'h1 { margin: 0 }');
    rmSync(at('print.css'));
    expect(await copyLook(files, accent)).toEqual(['looks/print.css']);
    expect((await read()).style.screen).toContain('margin: 0');
  });

  it('goes aside whole, and can be copied anew', async () => {
    const { root, files, at, read } = await place();
    expect(await removeLook(files)).toBe(null);
    await copyLook(files, accent);
    writeFileSync(at('web.css'), 'h1 { margin: 0 }');
    writeFileSync(at('notes.txt'), 'Ask Anna.');
    const kept = (await removeLook(files)) ?? '';
    expect(kept).toMatch(/^\.desk\/looks\/.*-looks$/);
    expect((await read()).files).toEqual([]);
    expect(readFileSync(path.join(root, kept, 'web.css'), 'utf8')).toBe('h1 { margin: 0 }');
    expect(readFileSync(path.join(root, kept, 'notes.txt'), 'utf8')).toBe('Ask Anna.');
    await copyLook(files, accent);
    expect((await read()).findings).toEqual([]);
  });

  it.each<[string, (file: string) => unknown, string]>([
    [
      'a link',
      (file) => {
        writeFileSync(`${file}.x`, '');
        symlinkSync(`${file}.x`, file);
      },
      'does not follow',
    ],
    ['a folder', (file) => mkdirSync(file), 'folder'],
    ['a pipe', (file) => execFileSync('mkfifo', [file]), 'pipe'],
    [
      'no text',
      (file) => {
        writeFileSync(file, Buffer.from([0x68, 0xff, 0xfe]));
      },
      'UTF-8',
    ],
    [
      'a huge file',
      (file) => {
        writeFileSync(file, ' '.repeat(5_000_000));
      },
      'not read',
    ],
  ])('is the built-in one in the place of %s, and says so', async (_, put, says) => {
    const { files, at, read } = await place();
    await copyLook(files, accent);
    rmSync(at('web.css'));
    put(at('web.css'));
    const { findings } = await read();
    expect(findings).toMatchObject([{ grade: 'error', file: 'web.css', line: null }]);
    expect(findings[0]?.says).toContain(says);
  });

  it('is neither read nor written through a link in the place of its folder', async () => {
    const { root, files, read } = await place();
    const elsewhere = temporaryFolder();
    writeFileSync(path.join(elsewhere, 'web.css'), 'h1 { margin: 0 }');
    symlinkSync(elsewhere, path.join(root, 'looks'));
    expect((await read()).style).toEqual(noLook);
    await expect(copyLook(files, accent)).rejects.toThrow('is a link');
    await expect(removeLook(files)).rejects.toThrow('is a link');
    expect(filesIn(elsewhere)).toEqual({ 'web.css': 'h1 { margin: 0 }' });
  });
});
