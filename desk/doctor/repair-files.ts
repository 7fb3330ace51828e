/** Pictures that a backup still has, and kept files that cannot be read. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { mediaFolder } from '../../core/places.ts';
import { readPictureFromBackup } from '../recovery/backup-documents.ts';
import { moveAside } from '../recovery/set-aside.ts';
import { makeFolder, writeDurably } from '../storage/durable-file.ts';
import { editPictures } from '../many/edit-pictures.ts';
import { cleaned } from '../pictures/private-pictures.ts';
import { attempt, counted, type RepairContext } from './repair-context.ts';

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

/** Takes what stands beside the pixels out of pictures. The files as they were stay for the history, and go with it. */
export async function cleanPictures(context: RepairContext): Promise<void> {
  const { library } = context.opened;
  for (const { code, path: place } of context.findings)
    if (code === 'picture-private')
      await attempt(context, place, async () => {
        const { edits, failed } = await cleaned(library, [place]);
        if (failed.length > 0) throw new Error('The picture cannot be decoded, so it stays as it is.');
        const { changed, emblems, notDone } = await editPictures(library, edits);
        const [left] = notDone;
        if (left) throw new Error(left.reason);
        if (changed.length + emblems.length === 0)
          throw new Error(
            'It stays as it is: only a frozen edition shows it, as it was published. Exports leave out what stands beside the pixels.',
          );
        return `${place} was put in anew without what stood beside its pixels, in ${counted(changed.length, 'document')}. The file as it was stays for the history.`;
      });
}

/** Originals whose picture is gone go where removed pictures go. */
export async function putOriginalsAside(context: RepairContext): Promise<void> {
  for (const { code, path: place } of context.findings)
    if (code === 'original-unused')
      await attempt(context, place, async () => {
        await moveAside(context.opened.library.files, place);
        return `${place} was set aside, as its picture is gone.`;
      });
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
