/** What a library lacks that was restored from a damaged backup, as far as anything tells. */
import path from 'node:path';
import { settingsFile } from '../../core/places.ts';
import { atOnce } from '../storage/at-once.ts';
import { regularStats } from '../storage/regular-file.ts';
import { LibraryFiles } from '../documents/library-files.ts';
import { openLibrary } from '../opening/open-library.ts';
import type { Backup } from './open-backup.ts';

/**
 * Sentences on what was wrong with the backup, how many files are lost whose names nobody knows any more, and what the
 * restored documents speak of that is not there: pictures, items of brochures, tags. Reads the library's documents.
 */
export async function whatIsLacking(
  { header, wrong, hasManifest }: Backup,
  root: string,
  whole: readonly string[],
  lost: readonly string[],
): Promise<string[]> {
  return [
    ...wrong,
    ...unnamed(header?.files ?? null, hasManifest, whole, lost),
    ...(await referredTo(root, whole, new Set(lost))),
  ];
}

function unnamed(
  files: number | null,
  hasManifest: boolean,
  whole: readonly string[],
  lost: readonly string[],
): string[] {
  if (hasManifest) return [];
  if (files === null)
    return [
      'The list of what was in the backup is lost: it is not known whether files are missing, and which.',
    ];
  const lacking = files - whole.length - lost.length;
  if (lacking <= 0) return [];
  return [
    `The backup had ${files} files; ${lacking === 1 ? 'one of them is' : `${lacking} of them are`} lost, and so is the list of their names.`,
  ];
}

async function referredTo(
  root: string,
  whole: readonly string[],
  named: ReadonlySet<string>,
): Promise<string[]> {
  const library = await openLibrary(root, { lookOnly: true });
  const found: string[] = [];
  if (!whole.includes(settingsFile))
    found.push(
      'The settings of the library (library.json) are lost: the name of the office, and the names of the tags.',
    );
  const known = new Set(library.settings.tags.map(({ id }) => id));
  // What is there and cannot be read is not lost; whoever restores is told of it by name.
  const told = new Set([...named, ...library.state().troubled.map((trouble) => trouble.path)]);
  const isThere = new Map<string, boolean>();
  const has = (src: string): boolean => {
    const is = isThere.get(src) ?? regularStats(path.join(root, src)) !== null;
    isThere.set(src, is);
    return is;
  };
  const lines = await atOnce(library.entries(), 8, async ({ summary, pictures }): Promise<string[]> => {
    const name = `“${summary.headline}” (${LibraryFiles.placeOf(summary.kind, summary.id)})`;
    const gone: string[] = [];
    for (const src of new Set(pictures)) if (!has(src)) gone.push(src);
    const stored = summary.kind === 'brochure' ? (await library.read(summary.id)).document : null;
    const items =
      stored?.kind === 'brochure' && !stored.frozen
        ? stored.items.filter((id) => !library.has(id) && !told.has(LibraryFiles.placeOf('news', id)))
        : [];
    const tags = whole.includes(settingsFile) ? summary.tags.filter((id) => !known.has(id)) : [];
    return [
      ...gone.map((src) => `${name} shows the picture “${src}”, which is lost.`),
      ...items.map((id) => `${name} has the item “${id}”, which is lost or was removed.`),
      ...tags.map((id) => `${name} has the tag “${id}”, which library.json does not name.`),
    ];
  });
  return [...found, ...lines.flat()];
}
