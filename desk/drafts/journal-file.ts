/** One file of the draft journal: records added at its end, of which the last whole one counts. */
import { createHash } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

import { migrate, MigrationError } from '../../core/migrations/migrate.ts';
import { presentForms } from '../../core/migrations/present-forms.ts';
import { errorCode } from '../storage/disk.ts';
import { readRegular } from '../storage/regular-file.ts';
import { wholeDocumentSchema } from '../documents/whole-document.ts';
import { syncFolder, writeDurably } from '../storage/durable-file.ts';

/** One record of a draft. Another shape needs another `schema`. */
export const recordSchema = z.strictObject({
  /** Form of the document. */
  schema: z.int().positive(),
  /** Folder of the library, and its id. */
  root: z.string(),
  library: z.string(),
  /** Revision that the words are based on. */
  rev: z.int().nonnegative(),
  at: z.iso.datetime(),
  document: wholeDocumentSchema,
});
export type JournalRecord = z.infer<typeof recordSchema>;

/** A file is begun anew when it is larger than this and than four of its records, in bytes. */
const roomy = 256 * 1024;

const sum = (json: string): string => createHash('sha256').update(json).digest('hex').slice(0, 16);

/** A record as a line. It begins with a line break, so that a torn record before it does not harm it. */
function lineOf(record: JournalRecord): Uint8Array {
  const json = JSON.stringify(record);
  return new TextEncoder().encode(`\n${sum(json)} ${json}\n`);
}

/** The last whole record of a file; null where there is none. Throws where it cannot be read: such a file is kept. */
export async function lastRecord(file: string): Promise<JournalRecord | null> {
  const lines = (await readRegular(file)).toString('utf8').split('\n');
  for (const line of lines.reverse()) {
    const json = line.slice(17);
    if (line[16] !== ' ' || sum(json) !== line.slice(0, 16)) continue;
    return presentRecord(JSON.parse(json));
  }
  return null;
}

/** A record with its document in the present form. Throws where it is of a newer desk, or does not fit. */
function presentRecord(json: unknown): JournalRecord {
  const { schema, document, ...record } = z
    .looseObject({ schema: z.int(), document: z.unknown() })
    .parse(json);
  if (schema > presentForms.current) throw new MigrationError('A newer desk has noted these words.');
  const present = migrate(document, schema, presentForms);
  return recordSchema.parse({ ...record, document: present, schema: presentForms.current });
}

/** A journal file that this process writes. */
export class JournalFile {
  readonly path: string;
  #handle: FileHandle | null = null;
  #size = 0;
  #unsynced = false;
  #isNew = false;

  constructor(file: string) {
    this.path = file;
  }

  /** Adds a record; once this returns it outlives the process, and after `sync` a power cut. Throws Node's errors. */
  async add(record: JournalRecord): Promise<void> {
    const line = lineOf(record);
    if (this.#size + line.length > Math.max(roomy, 4 * line.length)) {
      await this.close();
      await writeDurably(this.path, line); // the old records stand until the new file is there
      this.#size = line.length;
      return;
    }
    if (!this.#handle) {
      this.#handle = await open(this.path, 'a');
      this.#isNew = this.#size === 0;
    }
    this.#unsynced = true;
    await this.#handle.appendFile(line);
    this.#size += line.length;
  }

  /** Brings what was added to the disk. Throws Node's errors. */
  async sync(): Promise<void> {
    if (!this.#unsynced || !this.#handle) return;
    this.#unsynced = false;
    await this.#handle.datasync();
    if (this.#isNew) await syncFolder(path.dirname(this.path));
    this.#isNew = false;
  }

  async close(): Promise<void> {
    const handle = this.#handle;
    this.#handle = null;
    this.#unsynced = false;
    await handle?.close();
  }

  /** Throws Node's errors. */
  async remove(): Promise<void> {
    await this.close();
    this.#size = 0;
    await unlink(this.path).catch((error: unknown) => {
      if (errorCode(error) !== 'ENOENT') throw error;
    });
  }
}
