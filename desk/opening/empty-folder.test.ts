import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/folder.ts';
import { isEmptyFolder } from '../documents/library-files.ts';

const holding = async (...names: string[]): Promise<boolean> => {
  const folder = temporaryFolder();
  for (const name of names)
    if (name.endsWith('/')) mkdirSync(path.join(folder, name));
    else writeFileSync(path.join(folder, name), '');
  return isEmptyFolder(folder);
};

describe('an empty folder', () => {
  it('is one without anything, or with what computers leave by themselves', async () => {
    expect(await holding()).toBe(true);
    expect(await holding('.DS_Store', 'Thumbs.db', 'desktop.ini', '.localized', '._x')).toBe(true);
    expect(await holding('lost+found/', 'System Volume Information/', '.Trash-1000/')).toBe(true);
  });
  it.each([
    ['a document', 'Minutes.docx'],
    ['a folder', 'Pictures/'],
    ['a home folder’s hidden files', '.bashrc'],
    ['keys', '.ssh/'],
    ['a repository', '.git/'],
  ])('is none that holds %s', async (_what, name) => {
    expect(await holding('.DS_Store', name)).toBe(false);
  });
});
