import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findSyncService } from './synced-folder.ts';
import { temporaryFolder } from '../testing/folder.ts';

describe('looking for a service that syncs a folder', () => {
  it('finds it by its name or its mark on the disk', async () => {
    const root = temporaryFolder();
    const library = path.join(root, 'Press', 'Library');
    mkdirSync(library, { recursive: true });
    expect(await findSyncService(library)).toBeNull();
    expect((await findSyncService(path.join(root, 'Dropbox', 'Library')))?.service).toBe('Dropbox');
    mkdirSync(path.join(root, '.stfolder'));
    expect((await findSyncService(library))?.warning).toContain('Syncthing');
  });
});
