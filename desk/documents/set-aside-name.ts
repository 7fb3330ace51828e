/** Names of files in `.desk/set-aside/`. */
import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { safeFileName } from '../../core/text/file-name.ts';

/** Longest part that is taken over of a name, in bytes, so that the whole is one that every system allows. */
const longest = 180;

/** `<instant>-<place with hyphens>`; `at` is in milliseconds since 1970. */
function setAsideName(place: string, at: number): string {
  const stamp = new Date(at).toISOString().replace(/[:.]/g, '-');
  return `${stamp}-${safeFileName(place.replaceAll('/', '-'), longest, 'file')}`;
}

/** Where a file is put aside: a path in the folder at which nothing stands. */
export async function freeSetAside(folder: string, place: string): Promise<string> {
  for (let at = Date.now(); ; at += 1) {
    const file = path.join(folder, setAsideName(place, at));
    const isFree = await lstat(file).then(
      () => false,
      () => true,
    );
    if (isFree) return file;
  }
}
