import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/folder.ts';
import { documentsFolder, documentsIn, personalIn } from './documents-folder.ts';

const home = path.resolve('/home/ada');

describe('the folder of documents', () => {
  it('is “Documents” at home where the computer says nothing else', async () => {
    for (const platform of ['linux', 'darwin'] as const)
      expect(await documentsFolder({ platform, env: {}, home: path.resolve('/nowhere') })).toBe(
        path.resolve('/nowhere/Documents'),
      );
  });

  it('is the one that a Linux desktop names', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, '.config'));
    mkdirSync(path.join(folder, 'elsewhere'));
    const list = path.join(folder, '.config/user-dirs.dirs');
    writeFileSync(list, '# comment\nXDG_MUSIC_DIR="$HOME/Musik"\nXDG_DOCUMENTS_DIR="$HOME/Dokumente"\n');
    const computer = { platform: 'linux', env: {}, home: folder } as const;
    expect(await documentsFolder(computer)).toBe(path.join(folder, 'Dokumente'));
    writeFileSync(path.join(folder, 'elsewhere/user-dirs.dirs'), 'XDG_DOCUMENTS_DIR="/srv/papers"');
    const env = { XDG_CONFIG_HOME: path.join(folder, 'elsewhere') };
    expect(await documentsFolder({ ...computer, env })).toBe(path.resolve('/srv/papers'));
  });

  it.each([
    ['XDG_DOCUMENTS_DIR="$HOME/My \\"good\\" papers"', path.join(home, 'My "good" papers')],
    ['XDG_DOCUMENTS_DIR="$HOME"', null],
    ['XDG_DOCUMENTS_DIR="$HOME/"', null],
    ['XDG_DOCUMENTS_DIR="papers"', null],
    ['#XDG_DOCUMENTS_DIR="$HOME/Papers"', null],
    ['XDG_DOCUMENTS_DIR="$HOMEWARD/Papers"', null],
    ['', null],
  ])('in the list %j is %j', (list, folder) => {
    expect(documentsIn(list, home)).toBe(folder);
  });

  it('is the one of the registry on Windows, wherever that has moved it', () => {
    const env = { USERPROFILE: 'C:\\Users\\ada', OneDrive: 'C:\\Users\\ada\\OneDrive' };
    const printed = (value: string): string =>
      `\r\nHKEY_CURRENT_USER\\Software\\…\\User Shell Folders\r\n    Personal    REG_EXPAND_SZ    ${value}\r\n\r\n`;
    expect(personalIn(printed('%USERPROFILE%\\Documents'), env)).toBe('C:\\Users\\ada\\Documents');
    expect(personalIn(printed('%onedrive%\\My documents'), env)).toBe(
      'C:\\Users\\ada\\OneDrive\\My documents',
    );
    expect(personalIn(printed('\\\\server\\ada\\Documents'), env)).toBe('\\\\server\\ada\\Documents');
    expect(personalIn(printed('%NOBODY%\\Documents'), env)).toBeNull();
    expect(personalIn('ERROR: The system was unable to find the key.', env)).toBeNull();
  });
});
