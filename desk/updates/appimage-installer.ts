/**
 * Puts a new AppImage in the place of the one that runs: beside it, whole and on the disk, before it takes its name. The old
 * one is there until then, whatever happens.
 */
import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { DeskError } from '../../core/desk-error.ts';
import { streamRegular } from '../storage/regular-file.ts';

const ours = /^\.liaison-desk-[0-9a-f]{12}\.new$/;

/** Copies a verified file beside the AppImage; gives what puts it in its place. Throws DeskError where the folder does not let it. */
export async function prepareAppImage(
  appImage: string,
  file: string,
  sha512: string,
): Promise<() => Promise<void>> {
  const folder = path.dirname(appImage);
  const beside = path.join(folder, `.liaison-desk-${randomBytes(6).toString('hex')}.new`);
  try {
    for (const left of (await readdir(folder)).filter((name) => ours.test(name)))
      await rm(path.join(folder, left), { force: true });
    const { O_WRONLY, O_CREAT, O_EXCL } = constants;
    const target = await open(beside, O_WRONLY | O_CREAT | O_EXCL, 0o755);
    try {
      const hash = createHash('sha512');
      for await (const chunk of streamRegular(file)) {
        hash.update(chunk as Uint8Array);
        await target.writeFile(chunk as Uint8Array);
      }
      // What is put in place are these bytes, whatever has happened to the file since it was verified.
      if (hash.digest('base64') !== sha512)
        throw new DeskError(
          'refused',
          'The downloaded file has changed since it was verified. Nothing was installed; download it again.',
        );
      await target.chmod(0o755);
      await target.sync();
    } finally {
      await target.close();
    }
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    if (error instanceof DeskError) throw error;
    throw new DeskError(
      'disk',
      `The new version cannot be written beside “${appImage}”. Nothing was changed. Ask whoever put the desk there, or choose “Show file” and put it there yourself.`,
      { cause: error },
    );
  }
  return () => rename(beside, appImage);
}
