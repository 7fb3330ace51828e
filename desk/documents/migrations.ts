/** Files of older forms, kept in `.desk/before-migration/<form>/` as they stood before this desk first wrote them. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { ownPlaces } from '../../core/places.ts';
import { errorCode, realDisk, type Disk } from '../storage/disk.ts';
import { makeFolder, writeDurably } from '../storage/durable-file.ts';

/**
 * Keeps a copy of a file before it is written in a newer form; returns once the disk has it. `place` is its path in
 * the library ("news/3f….json"). A copy that stands there already stays: should its content be another one, the new
 * copy gets a name of its own. Throws Node's errors; nothing may then be written.
 */
export async function copyBeforeMigration(
  root: string,
  place: string,
  form: number,
  disk: Disk = realDisk,
): Promise<void> {
  let bytes: Uint8Array;
  try {
    bytes = await disk.readFile(path.join(root, place));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const kept = `${ownPlaces.beforeMigration}/${form}/${place}`;
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  for (const name of [kept, kept.replace(/\.json$/, `.${digest}.json`)]) {
    const there = await disk.readFile(path.join(root, name)).catch(() => null);
    if (there !== null && Buffer.compare(there, bytes) === 0) return;
    if (there !== null) continue;
    const folders = path.posix.dirname(name).split('/');
    for (let depth = 1; depth <= folders.length; depth += 1)
      await makeFolder(path.join(root, ...folders.slice(0, depth)), disk);
    return writeDurably(path.join(root, name), bytes, disk);
  }
}
