/** Good versions of library.json. */
import path from 'node:path';
import { librarySettingsSchema, type LibrarySettings } from '../../core/document.ts';
import type { Candidate, CandidateSource } from '../../core/recovery/attention.ts';
import { ownPlaces, settingsFile } from '../../core/places.ts';
import { digestOf } from '../storage/digest.ts';
import type { LibraryFiles } from '../documents/library-files.ts';
import { settingsCopies } from '../settings/settings-copies.ts';
import { readStored, type Found } from '../documents/stored-file.ts';
import { readSettingsFromBackup } from './backup-documents.ts';
import { laterFirst } from './candidates.ts';
import { listSetAside } from './set-aside.ts';

export interface GoodSettings {
  candidate: Candidate;
  found: Found<LibrarySettings>;
}

/** The newest first, each once. `backups` are files of backups, the newest first. */
export async function settingsCandidates(
  files: LibraryFiles,
  backups: readonly string[] = [],
): Promise<GoodSettings[]> {
  const good: GoodSettings[] = [];
  const add = (source: CandidateSource, name: string, found: Found<LibrarySettings> | null): void => {
    if (found) good.push(asGood(source, name, found));
  };
  for (const copy of await settingsCopies(files))
    add('settings-copy', `${copy.rev}.${copy.sha256.slice(0, 12)}`, copy);
  const aside = (await listSetAside(files)).filter(({ from }) => from === settingsFile);
  const older = Array.from(
    { length: files.forms.current - 1 },
    (_, form) => `${ownPlaces.beforeMigration}/${form + 1}/${settingsFile}`,
  );
  for (const place of [...aside.map((one) => one.place), ...older]) {
    const source = place.startsWith(ownPlaces.beforeMigration) ? 'before-migration' : 'set-aside';
    const file = path.join(files.root, place);
    add(
      source,
      place,
      await readStored(file, librarySettingsSchema, files.disk, files.forms).catch(() => null),
    );
  }
  for (const backup of backups)
    add('backup', path.basename(backup), await readSettingsFromBackup(backup, files).catch(() => null));
  const seen = new Set<string>();
  return good
    .sort((a, b) => b.found.rev - a.found.rev || laterFirst(a.found.savedAt, b.found.savedAt))
    .filter(({ found }) => {
      const digest = digestOf(found.document);
      return !seen.has(digest) && seen.add(digest);
    });
}

/** The settings that a file holds which stands beside library.json; none where it cannot be read. */
export async function settingsIn(files: LibraryFiles, place: string): Promise<GoodSettings[]> {
  const file = path.join(files.root, place);
  const found = await readStored(file, librarySettingsSchema, files.disk, files.forms).catch(() => null);
  return found ? [asGood('itself', place, found)] : [];
}

function asGood(source: CandidateSource, name: string, found: Found<LibrarySettings>): GoodSettings {
  const { document, rev, savedAt } = found;
  return {
    found,
    candidate: {
      candidate: `${source}:${name}`,
      source,
      kind: 'library',
      headline: document.office.name,
      rev,
      savedAt,
      opening: document.tags
        .map((tag) => tag.name)
        .join(', ')
        .slice(0, 200),
      words: 0,
      ...(source === 'backup' ? { backup: name } : {}),
    },
  };
}
