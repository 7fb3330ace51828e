import { describe, expect, it } from 'vitest';
import { copyOf, syncServiceOf, syncWarning } from './synced-folder.ts';

const none = (): string[] => [];

describe('a folder that a service syncs', () => {
  it.each([
    ['C:\\Users\\anna\\OneDrive - United Nations\\Press\\Library', 'OneDrive'],
    ['C:\\Users\\anna\\OneDrive\\Library', 'OneDrive'],
    ['/Users/anna/Library/CloudStorage/OneDrive-UnitedNations/Library', 'OneDrive'],
    ['/Users/anna/Dropbox (Office)/Library/', 'Dropbox'],
    ['G:\\My Drive\\Library', 'Google Drive'],
    ['/Users/anna/Library/CloudStorage/GoogleDrive-anna@example.org/Shared drives/Press', 'Google Drive'],
    ['/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/Library', 'iCloud'],
    ['/home/anna/Nextcloud/Library', 'Nextcloud'],
    ['/Users/anna/Library/CloudStorage/Box-Box/Library', 'Box'],
  ])('is known by its name: %s', (path, service) => {
    expect(syncServiceOf({ path, namesIn: none })).toBe(service);
  });

  it.each([
    ['/home/anna/Documents/Library', null],
    ['C:\\Users\\anna\\Documents\\Inbox\\Dropboxes', null],
    ['/home/anna/The box of 2019', null],
    ['/', null],
    ['', null],
  ])('is not any folder: %s', (path, service) => {
    expect(syncServiceOf({ path, namesIn: none })).toBe(service);
  });

  it('is known by what the service left in a folder above', () => {
    const marks: Record<string, string[]> = {
      '/srv/shared': ['.stfolder', 'news'],
      '/data/office': ['.sync_4f1a2b3c4d5e.db', 'Press'],
    };
    const namesIn = (folder: string): string[] => marks[folder] ?? [];
    expect(syncServiceOf({ path: '/srv/shared/press/Library', namesIn })).toBe('Syncthing');
    expect(syncServiceOf({ path: '/data/office/Library', namesIn })).toBe('Nextcloud');
    expect(syncServiceOf({ path: '/data/other/Library', namesIn })).toBeNull();
  });

  it('is known where OneDrive says that its folder is', () => {
    const environment = { OneDriveCommercial: 'D:\\Office files\\' };
    expect(syncServiceOf({ path: 'd:\\office files\\Library', namesIn: none, environment })).toBe('OneDrive');
    expect(syncServiceOf({ path: 'd:\\office files 2\\Library', namesIn: none, environment })).toBeNull();
  });

  it('gives an editor a warning that names the service and says what to watch for', () => {
    expect(syncWarning('Dropbox')).toMatch(
      /^This library is in a folder that Dropbox copies .* one computer at a time/,
    );
  });
});

describe('a second copy of a file', () => {
  it.each([
    ["3f2a-77 (Anna's conflicted copy 2024-03-11).json", '3f2a-77.json'],
    ['3f2a-77 (conflicted copy 2024-03-11 103205).json', '3f2a-77.json'],
    ['3f2a-77_conflict-20240311-103205.json', '3f2a-77.json'],
    ['3f2a-77.sync-conflict-20240311-103205-ABCDEF7.json', '3f2a-77.json'],
    ['3f2a-77 (1).json', '3f2a-77.json'],
    ['3f2a-77 2.json', '3f2a-77.json'],
    ['3f2a-77-PRESS-02.json', '3f2a-77.json'],
  ])('is known by its name: %s', (name, original) => {
    expect(copyOf(name)).toBe(original);
  });

  it.each(['3f2a-77.json', 'library.json', '3f2a-77.json.tmp', 'Notes of a meeting.json', ''])(
    'is not any file: %s',
    (name) => {
      expect(copyOf(name)).toBeNull();
    },
  );
});
