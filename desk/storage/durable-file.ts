/** lowdb's adapter for one JSON file that survives a power cut. */
import type { Adapter } from 'lowdb';
import { errorCode, realDisk, type Disk } from './disk.ts';
import { NoFolderOfOurs } from './own-folders.ts';
import { Pace } from './pace.ts';
import { NoRegularFile } from './regular-file.ts';
import { writeDurably } from './write-durably.ts';

/** What was found in place of JSON. */
export type FileDamage =
  'empty' | 'null' | 'nul-filled' | 'not-utf8' | 'not-json' | 'bare-value' | 'unreadable';

const sentences: Record<FileDamage, string> = {
  empty: 'The file is empty.',
  null: 'The file holds only the word “null”.',
  'nul-filled': 'The file holds zero bytes where its text should be, as after a power cut.',
  'not-utf8': 'The file is not text in UTF-8.',
  'not-json': 'The file is cut off, or something else has been written into it.',
  'bare-value': 'The file holds a single word or number where a document should be.',
  unreadable: 'The disk does not give the file back.',
};

/** Thrown where a file is there and holds no JSON value; `message` is a sentence. The file is left as it is. */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile';
  readonly damage: FileDamage;
  constructor(finding: FileDamage, options?: ErrorOptions) {
    const cause = options?.cause;
    const isStrange = cause instanceof NoRegularFile || cause instanceof NoFolderOfOurs;
    super(isStrange ? cause.message : sentences[finding], options);
    this.damage = finding;
  }
}

/** What is done on the way of a write, as writeDurably has it. */
export interface WritingSteps {
  beforeReplacing?: (() => Promise<void>) | undefined;
  afterReplacing?: (() => Promise<void>) | undefined;
}

/**
 * Reads and writes one JSON value. `read` gives null only where there is no file (lowdb's meaning of null), and
 * throws DamagedFile where there is one that cannot be read. `write` returns once the disk has the value, written
 * as UTF-8, two spaces, final newline; it throws Node's errors, and the old file is then whole.
 */
export class DurableFile<T> implements Adapter<T> {
  readonly path: string;
  /** What was last read or written, byte for byte. */
  bytes: Uint8Array = new Uint8Array();
  readonly #disk: Disk;
  readonly #steps: WritingSteps;

  constructor(path: string, disk: Disk = realDisk, steps: WritingSteps = {}) {
    this.path = path;
    this.#disk = disk;
    this.#steps = steps;
  }

  async read(): Promise<T | null> {
    try {
      this.bytes = await this.#disk.readFile(this.path);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw new DamagedFile('unreadable', { cause: error });
    }
    const pace = new Pace();
    const value = parseJson(this.bytes) as T;
    if (pace.isOver) await pace.rest();
    return value;
  }

  async write(value: T): Promise<void> {
    this.bytes = new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
    const { beforeReplacing, afterReplacing } = this.#steps;
    await writeDurably(this.path, this.bytes, this.#disk, beforeReplacing, afterReplacing);
  }
}

/** JSON of a file's bytes; a byte order mark is allowed, as editors on Windows write it. */
function parseJson(bytes: Uint8Array): unknown {
  if (bytes.length === 0) throw new DamagedFile('empty');
  if (bytes.includes(0)) throw new DamagedFile('nul-filled'); // JSON never holds a raw zero byte
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new DamagedFile('not-utf8', { cause: error });
  }
  if (text.trim() === '') throw new DamagedFile('empty');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new DamagedFile('not-json', { cause: error });
  }
  if (value === null) throw new DamagedFile('null');
  // lowdb takes 0, false and "" for a missing file; none of them is anything that the desk writes.
  if (typeof value !== 'object') throw new DamagedFile('bare-value');
  return value;
}
