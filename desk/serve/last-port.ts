/**
 * The port of the last time. A page that was left open when its desk ended finds the next desk there, once its browser
 * has been let in again, and goes on with its words.
 */
import path from 'node:path';
import { notesFolder, readNote, writeNote } from './note-file.ts';

const fileOf = (userData: string): string => path.join(notesFolder(userData), 'port');

/** Null where there was none. */
export async function lastPort(userData: string): Promise<number | null> {
  const port = Number((await readNote(fileOf(userData))) ?? '');
  return Number.isInteger(port) && port >= 1_024 && port <= 65_535 ? port : null;
}

/** A failure only means another port the next time. */
export async function rememberPort(userData: string, port: number): Promise<void> {
  await writeNote(fileOf(userData), String(port)).catch(() => undefined);
}
