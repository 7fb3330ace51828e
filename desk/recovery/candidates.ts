/** Good versions of a document, wherever the desk or the editor has kept one. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { bodyText } from '../../core/body/body.ts';
import type { Document } from '../../core/document.ts';
import type { Candidate, CandidateSource } from '../../core/recovery/attention.ts';
import { titleOf } from '../../core/list/listing.ts';
import { ownPlaces } from '../../core/places.ts';
import { digestOf } from '../storage/digest.ts';
import { namesIn, type LibraryFiles } from '../documents/library-files.ts';
import type { Found } from '../documents/stored-file.ts';
import { summarise } from '../documents/summarise.ts';
import { trashed, trashFolder } from '../trash/trash.ts';
import type { NewestStates } from '../history/newest-states.ts';
import { VersionFiles } from '../history/version-files.ts';
import { readFromBackup } from './backup-documents.ts';
import { listSetAside } from './set-aside.ts';

/** A candidate with its words. */
export interface Good {
  candidate: Candidate;
  found: Found<Document>;
}

/** Versions of the history and backups that are looked at, the newest first. */
const mostVersions = 30;
const mostBackups = 10;

/**
 * Good versions of a document, the newest first: by revision, then by the time of saving. Words that stand in several
 * places are given once. What cannot be read is left out. `backups` are files of backups, the newest first.
 */
export async function documentCandidates(
  files: LibraryFiles,
  id: string,
  backups: readonly string[] = [],
): Promise<Good[]> {
  const inFolder = (place: string): string => path.join(files.root, place);
  const kept = (source: CandidateSource, name: string, file: string): Promise<Good[]> =>
    files.readCopy(file, id).then(
      (found) => (found ? [asGood(source, name, found)] : []),
      () => [],
    );
  const history = new VersionFiles(files);
  const versions = (await history.of(id)).slice(0, mostVersions);
  const conflicts = (await namesIn(inFolder(ownPlaces.conflicts), files.root)).filter((name) =>
    name.startsWith(`${id}.`),
  );
  const aside = (await listSetAside(files)).filter((one) => one.id === id);
  const inTrash = (await trashed(files)).filter((one) => one.id === id);
  const found = await Promise.all([
    ...versions.map(async ({ name, rev }) => {
      const [version] = await kept('history', name, path.join(history.root, id, `${name}.json`));
      if (!version || version.found.rev === rev) return version ? [version] : [];
      // Nobody edits versions by hand: one whose checksum does not fit is damaged, and better than nothing at all.
      return [asGood('history', name, { ...version.found, rev: 0 })];
    }),
    ...conflicts.map((name) => kept('conflict', name, inFolder(`${ownPlaces.conflicts}/${name}`))),
    ...aside.map(({ place }) => kept('set-aside', path.posix.basename(place), inFolder(place))),
    ...inTrash.map(({ name }) => kept('trash', name, path.join(trashFolder(files), name))),
    ...(await olderForms(files, id)).map((place) => kept('before-migration', place, inFolder(place))),
  ]);
  const good = found.flat();
  for (const backup of backups.slice(0, mostBackups)) {
    const inBackup = await readFromBackup(backup, id, files).catch(() => null);
    if (inBackup) good.push(asGood('backup', path.basename(backup), inBackup));
  }
  return newestFirst(good);
}

/** What this desk saved of a document last. */
export const lastSaved = async (newest: NewestStates | undefined, id: string): Promise<Good[]> =>
  ((await newest?.of(id)) ?? []).map(({ state, stored }) =>
    asGood('last-saved', `${state.rev}.${state.digest}`, { ...stored, sha256: digestOf(stored.document) }),
  );

/** The newest first, each text once. */
export function newestFirst(good: readonly Good[]): Good[] {
  const seen = new Set<string>();
  return [...good]
    .sort((a, b) => b.found.rev - a.found.rev || laterFirst(a.found.savedAt, b.found.savedAt))
    .filter(({ found }) => {
      const digest = digestOf(found.document);
      if (seen.has(digest)) return false;
      seen.add(digest);
      return true;
    });
}

/** Order of ISO instants; equal ones stay as they are, so that what is nearest at hand is offered. */
export const laterFirst = (a: string, b: string): number => (a === b ? 0 : a < b ? 1 : -1);

/** A version as the editor can choose it. */
export function asGood(source: CandidateSource, name: string, found: Found<Document>): Good {
  const { document, rev, savedAt } = found;
  const { words } = summarise(document);
  const text =
    document.kind === 'brochure' ? document.introduction : bodyText(document.body) || document.teaser;
  return {
    found,
    candidate: {
      candidate: `${source}:${name}`,
      source,
      kind: document.kind,
      headline: titleOf(document),
      rev,
      savedAt,
      opening: text.replace(/\s+/g, ' ').trim().slice(0, 200),
      words,
      ...(source === 'backup' ? { backup: name } : {}),
    },
  };
}

async function olderForms(files: LibraryFiles, id: string): Promise<string[]> {
  const folder = path.join(files.root, ownPlaces.beforeMigration);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && (entry.name === `${id}.json` || entry.name.startsWith(`${id}.`)))
    .map((entry) => path.relative(files.root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}
