/** Which desks serve pages on this computer, so that a second start on the same library opens the first one. */
import { randomBytes } from 'node:crypto';
import { readdir, realpath, unlink } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { notesFolder, readNote, writeNote } from './note-file.ts';
import { askRunning, usualTimeout } from './second-start.ts';

const runningSchema = z.strictObject({
  pid: z.int().positive(),
  port: z.int().min(1).max(65_535),
  /** Only who may read this file may ask the desk for a new address. */
  secret: z.string().min(20).max(100),
  /** Real path of the open library, or null. */
  library: z.string().nullable(),
});
type Running = z.infer<typeof runningSchema>;

/** The note that a serving desk leaves for later starts. */
export class RunningNote {
  readonly #file: string;
  readonly secret = randomBytes(24).toString('base64url');
  readonly #port: number;
  /** One writing after another: the last word is the one that stays. */
  #writing: Promise<void> = Promise.resolve();
  #removed = false;

  constructor(userData: string, port: number) {
    this.#file = path.join(notesFolder(userData), `${process.pid}.json`);
    this.#port = port;
  }

  /** Notes which library is open. A failure only means that a second start does not find this desk. */
  write(library: string | null): Promise<void> {
    return (this.#writing = this.#writing.then(async () => {
      if (this.#removed) return;
      const real = library === null ? null : await realpath(library).catch(() => library);
      const note: Running = { pid: process.pid, port: this.#port, secret: this.secret, library: real };
      await writeNote(this.#file, JSON.stringify(note)).catch(() => undefined);
    }));
  }

  /** For good: what is noted later is not written any more. */
  async remove(): Promise<void> {
    this.#removed = true;
    await this.#writing;
    await unlink(this.#file).catch(() => undefined);
  }
}

/**
 * A new address of the desk that serves this library already; null where none does. Without a library, any desk that
 * runs will do. Notes of desks that have ended are removed.
 */
export async function findRunning(
  userData: string,
  library: string | null,
  timeout = usualTimeout,
): Promise<string | null> {
  const folder = notesFolder(userData);
  const real = library === null ? null : await realpath(library).catch(() => path.resolve(library));
  for (const name of await readdir(folder).catch(() => [])) {
    if (!/^\d+\.json$/.test(name)) continue;
    const file = path.join(folder, name);
    const note = runningSchema.safeParse(parsed((await readNote(file)) ?? '')).data;
    if (!note || note.pid === process.pid || (real !== null && note.library !== real)) continue;
    const found = await askRunning(note.port, note.secret, timeout);
    if (found === 'gone') await unlink(file).catch(() => undefined);
    else if (found !== 'silent') return found.address;
  }
  return null;
}

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
};
