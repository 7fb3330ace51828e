/** The small files in which served desks leave word for later starts. */
import { randomUUID } from 'node:crypto';
import { mkdir, rename, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readRegular } from '../storage/regular-file.ts';

/** Most bytes of such a file. */
const most = 64 * 1024;

/** Folder of these files; only this account may look into it. */
export const notesFolder = (userData: string): string => path.join(userData, 'serving');

/** The text of a note; null where it is not there, or is no file of a note's size. */
export async function readNote(file: string): Promise<string | null> {
  const bytes = await readRegular(file, most).catch(() => null);
  return bytes && new TextDecoder().decode(bytes);
}

/** Writes a note in the place of whatever stands there, a link included. Throws Node's errors. */
export async function writeNote(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const fresh = `${file}.${randomUUID()}.new`;
  try {
    await writeFile(fresh, text, { mode: 0o600, flag: 'wx' });
    await rename(fresh, file);
  } catch (error) {
    await unlink(fresh).catch(() => undefined);
    throw error;
  }
}
