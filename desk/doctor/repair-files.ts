/** Pictures that a backup still has, and kept files that cannot be read. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { mediaFolder } from '../../core/places.ts';
import { readPictureFromBackup } from '../recovery/backup-documents.ts';
import { moveAside } from '../recovery/set-aside.ts';
import { makeFolder, writeDurably } from '../storage/durable-file.ts';
import { attempt, type RepairContext } from './repair-context.ts';

export async function repairPictures(context: RepairContext): Promise<void> {
  const { files } = context.opened.library;
  for (const { code, path: place } of context.findings) {
    if (code !== 'picture-missing' && code !== 'picture-damaged') continue;
    await attempt(context, place, async () => {
      const found = await fromBackups(context.backups, place);
      if (!found)
        throw new Error(
          'No backup has the picture as it was. Put it into the document again if you have it.',
        );
      if (code === 'picture-damaged') await moveAside(files, place);
      await makeFolder(path.join(files.root, mediaFolder), files.disk);
      await writeDurably(path.join(files.root, place), found.bytes, files.disk);
      return `${place} was taken from the backup “${path.basename(found.backup)}”.`;
    });
  }
}

/** Damaged versions, conflict copies and files in the trash are of no use where they are, and might be to somebody. */
export async function putDamagedAside(context: RepairContext): Promise<void> {
  for (const { code, path: place } of context.findings)
    if (code === 'version-damaged' || code === 'trash-damaged' || code === 'conflict-damaged')
      await attempt(context, place, async () => {
        await moveAside(context.opened.library.files, place);
        return `${place} could not be read and was set aside.`;
      });
}

async function fromBackups(
  backups: readonly string[],
  place: string,
): Promise<{ bytes: Uint8Array; backup: string } | null> {
  const name = path.posix.basename(place).split('.')[0] ?? '';
  for (const backup of backups) {
    const bytes = await readPictureFromBackup(backup, place).catch(() => null);
    if (bytes && createHash('sha256').update(bytes).digest('hex').startsWith(name)) return { bytes, backup };
  }
  return null;
}
