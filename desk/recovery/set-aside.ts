/** Files in `.desk/set-aside/`: damaged ones that were moved or copied there before the desk wrote in their place. */
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { documentFileName, folders, ownPlaces } from '../../core/places.ts';
import { errorCode } from '../storage/disk.ts';
import { namesIn, type LibraryFiles } from '../documents/library-files.ts';
import { freeSetAside } from '../documents/set-aside-name.ts';
import { makeFolder, syncFolder } from '../storage/durable-file.ts';

/** `<instant>-<place with hyphens>`; the instant is ISO 8601 in UTC with hyphens for colons and the point. */
const named = new RegExp(
  `^(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d)-(\\d\\d)-(\\d\\d)-(\\d{3})Z-(?:(${Object.values(folders).join('|')})-)?(.+)$`,
);

export interface SetAside {
  /** Path inside the library. */
  place: string;
  /** Where it stood, as far as the name tells: "news/3f….json", "library.json". */
  from: string;
  /** Id of the document, or null. */
  id: string | null;
  /** ISO instant. */
  at: string;
}

/** What was set aside, the last first. */
export async function listSetAside(files: LibraryFiles): Promise<SetAside[]> {
  return (await namesIn(path.join(files.root, ownPlaces.setAside), files.root))
    .flatMap((name) => {
      const [, day, hour, minute, second, thousandth, folder, rest = ''] = named.exec(name) ?? [];
      if (day === undefined) return [];
      const id = documentFileName.exec(rest)?.[1] ?? null;
      const at = `${day}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}.${thousandth ?? ''}Z`;
      if (Number.isNaN(Date.parse(at))) return []; // a name that no desk gave
      return {
        place: `${ownPlaces.setAside}/${name}`,
        from: folder === undefined ? rest : `${folder}/${rest}`,
        id: folder === undefined ? null : id,
        at,
      };
    })
    .reverse();
}

/**
 * Moves a file out of its place, without reading it: for one that the disk does not give back, or that would go on being
 * taken for a document. Does nothing where there is none. Throws Node's errors.
 */
export async function moveAside(files: LibraryFiles, place: string): Promise<void> {
  const folder = path.join(files.root, ownPlaces.setAside);
  for (const made of [path.dirname(folder), folder]) await makeFolder(made, files.disk);
  const from = path.join(files.root, place);
  try {
    await rename(from, await freeSetAside(folder, place));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  await syncFolder(folder, files.disk);
  await syncFolder(path.dirname(from), files.disk);
}
