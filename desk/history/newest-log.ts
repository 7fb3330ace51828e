/**
 * What a running desk saves, one record after the other in one file: a save adds to an open file, which costs it almost
 * nothing, where a file of its own for each state would cost a fifth of the save.
 */
import { open, unlink, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { isId } from '../../core/places.ts';
import { Turns } from '../storage/in-turn.ts';
import { openRegular, readRegular } from '../storage/regular-file.ts';
import { syncFolder } from '../storage/durable-file.ts';

const headSchema = z.object({
  id: z.string().regex(isId),
  rev: z.int().nonnegative(),
  /** First 16 digits of the digest. */
  digest: z.string().regex(/^[0-9a-f]{16}$/),
  /** Digest of the state of that document from which this one was made, or null. */
  replaces: z.string().nullable(),
  /** Bytes of the file that follow; none: the state with that digest is let go. */
  length: z.int().nonnegative(),
});
type Head = z.infer<typeof headSchema>;

/** A state in a log: what its head says, and where its bytes are. */
export type Logged = Head & { file: string; at: number };

const newline = 0x0a;

/** The log of one run of a desk. It is made with its first record. */
export class NewestLog {
  readonly file: string;
  readonly #turns = new Turns();
  #handle: FileHandle | null = null;
  #size = 0;
  #unsynced = false;
  #isNew = true;
  #isClosed = false;

  constructor(file: string) {
    this.file = file;
  }

  get size(): number {
    return this.#size;
  }

  /** Adds a state; it outlives the process once this returns. Throws Node's errors. */
  add(head: Omit<Head, 'length'>, bytes: Uint8Array): Promise<Logged> {
    const full = { ...head, length: bytes.length };
    const line = Buffer.from(`${JSON.stringify(full)}\n`);
    return this.#turns.take('log', async () => {
      // A file opened now would never be let go of.
      if (this.#isClosed) throw new Error('The log has been closed.');
      this.#handle ??= await open(this.file, 'wx');
      const record = Buffer.concat([line, bytes, Buffer.from('\n')]);
      const at = this.#size + line.length;
      const { bytesWritten } = await this.#handle.write(record, 0, record.length, this.#size);
      if (bytesWritten !== record.length) throw new Error('The disk did not take the whole record.');
      this.#size += record.length;
      this.#unsynced = true;
      return { ...full, file: this.file, at };
    });
  }

  /**
   * Brings what was added to the disk: it then outlives a power cut, too. Beside the turns, so that no save waits for
   * it. Throws Node's errors.
   */
  async sync(): Promise<void> {
    if (!this.#handle || !this.#unsynced) return;
    this.#unsynced = false;
    await this.#handle.datasync();
    if (this.#isNew) await syncFolder(path.dirname(this.file));
    this.#isNew = false;
  }

  /** Lets go of the file, which stays; nothing more can be added. */
  async close(): Promise<void> {
    await this.#turns.take('log', async () => {
      this.#isClosed = true;
      await this.#handle?.close();
      this.#handle = null;
    });
  }
}

export const removeLog = (file: string): Promise<void> => unlink(file).catch(() => undefined);

/** The records of a log, as far as they are whole. */
export async function readLog(file: string): Promise<Logged[]> {
  const bytes = await readRegular(file).catch(() => Buffer.alloc(0));
  const found: Logged[] = [];
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(newline, from);
    const head = end === -1 ? null : headSchema.safeParse(parse(bytes.toString('utf8', from, end))).data;
    if (!head || bytes[end + 1 + head.length] !== newline) break; // the desk ended in the middle of it
    found.push({ ...head, file: path.resolve(file), at: end + 1 });
    from = end + 2 + head.length;
  }
  return found;
}

/** The bytes of a state. Throws Node's errors. */
export async function bytesOf({ file, at, length }: Logged): Promise<Uint8Array> {
  const handle = await openRegular(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, at);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
