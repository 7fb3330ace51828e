/** Which desks serve pages on this computer, so that a second start on the same library opens the first one. */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, realpath, rename, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { host } from './access.ts';

const runningSchema = z.strictObject({
  pid: z.int().positive(),
  port: z.int().min(1).max(65_535),
  /** Only who may read this file may ask the desk for a new address. */
  secret: z.string().min(20).max(100),
  /** Real path of the open library, or null. */
  library: z.string().nullable(),
});
type Running = z.infer<typeof runningSchema>;

const folderOf = (userData: string): string => path.join(userData, 'serving');
/** Milliseconds that a running desk has for answering; one that takes longer is not to be waited for. */
const patience = 3_000;

/** The note that a serving desk leaves for later starts. */
export class RunningNote {
  readonly #file: string;
  readonly secret = randomBytes(24).toString('base64url');
  readonly #port: number;

  constructor(userData: string, port: number) {
    this.#file = path.join(folderOf(userData), `${process.pid}.json`);
    this.#port = port;
  }

  /** Notes which library is open. A failure only means that a second start does not find this desk. */
  async write(library: string | null): Promise<void> {
    const real = library === null ? null : await realpath(library).catch(() => library);
    const note: Running = { pid: process.pid, port: this.#port, secret: this.secret, library: real };
    await mkdir(path.dirname(this.#file), { recursive: true, mode: 0o700 });
    const fresh = `${this.#file}.new`;
    await writeFile(fresh, JSON.stringify(note), { mode: 0o600 });
    await rename(fresh, this.#file);
  }

  async remove(): Promise<void> {
    await unlink(this.#file).catch(() => undefined);
  }
}

/**
 * A new address of the desk that serves this library already; null where none does. Without a library, any desk that
 * runs will do. Notes of desks that have ended are removed.
 */
export async function findRunning(userData: string, library: string | null): Promise<string | null> {
  const folder = folderOf(userData);
  const real = library === null ? null : await realpath(library).catch(() => path.resolve(library));
  for (const name of await readdir(folder).catch(() => [])) {
    if (!/^\d+\.json$/.test(name)) continue;
    const file = path.join(folder, name);
    const note = await readFile(file, 'utf8').then(
      (json) => runningSchema.safeParse(parsed(json)).data ?? null,
      () => null,
    );
    if (!note || note.pid === process.pid || (real !== null && note.library !== real)) continue;
    const address = await askAgain(note);
    if (address !== null) return address;
    await unlink(file).catch(() => undefined);
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

const answerSchema = z.object({ value: z.object({ address: z.string() }) });

async function askAgain({ port, secret }: Running): Promise<string | null> {
  const origin = `http://${host}:${port}`;
  try {
    const answer = await fetch(`${origin}/again`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}` },
      signal: AbortSignal.timeout(patience),
      redirect: 'error',
    });
    const { address } = answerSchema.parse(await answer.json()).value;
    return address.startsWith(`${origin}/`) ? address : null;
  } catch {
    return null;
  }
}
