/**
 * The port of the last time. A page that was left open when its desk ended finds the next desk there, once its browser
 * has been let in again, and goes on with its words.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const fileOf = (userData: string): string => path.join(userData, 'serving', 'port');

/** Null where there was none. */
export async function lastPort(userData: string): Promise<number | null> {
  const port = Number(await readFile(fileOf(userData), 'utf8').catch(() => ''));
  return Number.isInteger(port) && port >= 1_024 && port <= 65_535 ? port : null;
}

/** A failure only means another port the next time. */
export async function rememberPort(userData: string, port: number): Promise<void> {
  try {
    await mkdir(path.dirname(fileOf(userData)), { recursive: true, mode: 0o700 });
    await writeFile(fileOf(userData), String(port));
  } catch {
    // Not worth a word.
  }
}
