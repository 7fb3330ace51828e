/** Whether a folder is one that a service copies to other computers, and what an editor has to know about that. */

import { isId } from '../places.ts';

export const syncServices = [
  'OneDrive',
  'Dropbox',
  'Google Drive',
  'iCloud',
  'Nextcloud',
  'ownCloud',
  'Box',
  'Syncthing',
] as const;
export type SyncService = (typeof syncServices)[number];

/**
 * What is looked at: the path, the names of files in each folder above (for their marks), and variables of the
 * environment in which services say where their folder is.
 */
export interface Surroundings {
  path: string;
  /** Names in a folder; none where it cannot be read. */
  namesIn(folder: string): readonly string[];
  environment?: Readonly<Record<string, string | undefined>> | undefined;
}

/** Names of folders that the services make: “OneDrive - United Nations”, “Dropbox (Office)”, “Google Drive”, “My Drive”. */
const byName: [pattern: RegExp, service: SyncService][] = [
  [/^OneDrive( ?- ?.+)?$/i, 'OneDrive'],
  [/^Dropbox( \(.+\))?$/i, 'Dropbox'],
  [/^(Google ?Drive|GoogleDrive-.+|My Drive|Shared drives|DriveFS)$/i, 'Google Drive'],
  [/^(iCloud ?Drive|com~apple~CloudDocs|Mobile Documents)$/i, 'iCloud'],
  [/^Nextcloud\d*$/i, 'Nextcloud'],
  [/^ownCloud\d*$/i, 'ownCloud'],
  [/^Box( Sync|-Box)?$/, 'Box'],
];

/** Files and folders that the services leave at the top of what they sync. */
const byMark: [pattern: RegExp, service: SyncService][] = [
  [/^\.dropbox(\.cache)?$/, 'Dropbox'],
  [/^\.nextcloudsync\.log$|^\.sync-exclude\.lst$|^\.sync_[0-9a-f]+\.db$/, 'Nextcloud'],
  [/^\.owncloudsync\.log$|^\._sync_[0-9a-f]+\.db$/, 'ownCloud'],
  [/^\.tmp\.drivedownload$|^\.tmp\.driveupload$/, 'Google Drive'],
  [/^\.stfolder$/, 'Syncthing'],
  [/^\.849C9593-D756-4E56-8D6E-42412F2A707B$/, 'OneDrive'],
];

/** OneDrive says in these where its folders are. */
const oneDriveVariables = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'];

/** The service that syncs a folder, or null where none is known to. */
export function syncServiceOf({ path, namesIn, environment = {} }: Surroundings): SyncService | null {
  const separator = path.includes('\\') ? '\\' : '/';
  const same = (text: string): string => text.replace(/[\\/]+$/, '').toLowerCase();
  const above: string[] = [];
  for (
    let at = path.replace(/[\\/]+$/, '');
    at !== '';
    at = at.slice(0, Math.max(0, at.lastIndexOf(separator)))
  )
    above.push(at);
  const homes = oneDriveVariables.flatMap((name) => environment[name] ?? []);
  for (const folder of above) {
    if (homes.some((home) => home !== '' && same(home) === same(folder))) return 'OneDrive';
    const name = folder.slice(folder.lastIndexOf(separator) + 1);
    const named = byName.find(([pattern]) => pattern.test(name));
    if (named) return named[1];
  }
  for (const folder of above) {
    const names = namesIn(folder);
    const marked = byMark.find(([pattern]) => names.some((name) => pattern.test(name)));
    if (marked) return marked[1];
  }
  return null;
}

/** What an editor is told about a library in such a folder. */
export const syncWarning = (service: SyncService): string =>
  `This library is in a folder that ${service} copies to other computers. Write in it on one computer at a time, and let ${service} finish before you go on elsewhere; keep the folder on this computer, not only online. If two people write at once, ${service} leaves second copies of files: the desk lists them, and loses none.`;

/** Names that services give to the second copy of a file that was changed in two places. */
const copies: RegExp[] = [
  /^(.+) \([^()]*conflict(?:ed copy)?[^()]*\)$/i, // Dropbox, Nextcloud
  /^(.+)_conflict-[\w-]+$/i, // ownCloud
  /^(.+)\.sync-conflict-\d{8}-\d{6}-[A-Z0-9]{7}$/, // Syncthing
  /^(.+) \(\d+\)$/, // Google Drive
  /^(.+) \d+$/, // iCloud
  /^(.+?)-[A-Z][A-Z0-9-]*$/, // OneDrive adds the computer's name
];

/** Name of the file of which this is a service's second copy, or null: “3f2a (conflicted copy).json” gives “3f2a.json”. */
export function copyOf(name: string): string | null {
  const base = /^(.+)\.json$/.exec(name)?.[1];
  if (base === undefined) return null;
  for (const pattern of copies) {
    const original = pattern.exec(base)?.[1];
    if (original !== undefined && isId.test(original)) return `${original}.json`;
  }
  return null;
}
