/** What exports have written into a folder, so that nothing else in it is ever replaced unasked. */
import { createHash } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { z } from 'zod';
import { idSource } from '../../core/places.ts';
import { atOnce } from '../storage/at-once.ts';
import { errorCode } from '../storage/disk.ts';
import { NoFolderOfOurs } from '../storage/own-folders.ts';
import { NoRegularFile } from '../storage/regular-file.ts';
import type { OutFolder } from './out-folder.ts';

/** Name of the record in the export's folder. */
export const recordFile = '.liaison-desk-export.json';
/** What an export under way has begun to write, a line for each file: an export that is killed is known by it. */
export const runningFile = '.liaison-desk-export-running.jsonl';

/** Largest record that is read, in bytes: that of some hundred thousand files. */
const largestRecord = 64 * 1024 * 1024;
/** Files that are looked at side by side. */
const sideBySide = 16;

/** A path below the export's folder, as exports write them. */
const placeSchema = z.string().regex(/^(?!\.{1,2}(\/|$))[^/\\]+(\/(?!\.{1,2}(\/|$))[^/\\]+)*$/);

/** What stands in a page's place, where that is not the document itself. */
const standInSchema = z.enum(['redirect', 'gone']);
const entrySchema = z.strictObject({
  sha256: z.string(),
  /** Which export it is a part of: id of a library, with that of a brochure behind a stroke for its own files. */
  of: z.string(),
  /** Id of the one document that it shows, where that document keeps its address. */
  id: z
    .string()
    .regex(new RegExp(`^${idSource}$`))
    .optional(),
  as: standInSchema.optional(),
  /** It is a proof, which is not for the public. */
  proof: z.literal(true).optional(),
  /** Something in it is not cleared, and each of its pages says so. */
  draft: z.literal(true).optional(),
  /** It lists a part of what an export without filters would. */
  part: z.literal(true).optional(),
});
export type RecordEntry = z.infer<typeof entrySchema>;
/** For whom a file is, and how much it holds. */
export type Guise = Pick<RecordEntry, 'proof' | 'draft' | 'part'>;

/** The whole record. A file of another shape is taken for no record of this desk. */
export const recordSchema = z.strictObject({
  about: z.string(),
  files: z.record(placeSchema, entrySchema),
});
/** A line of the running record. */
export const runningSchema = z.strictObject({ file: placeSchema, ...entrySchema.shape });

/**
 * What stands at a place: nothing, what this export wrote there before, what it wrote for the public where it is a proof now, what
 * was cleared where it is marked as a draft now, what held everything where it is to hold a part, what the export of another library or brochure wrote, what was changed since it was exported, or what no export wrote.
 */
export type Standing =
  'free' | 'own' | 'public' | 'cleared' | 'whole' | 'other-export' | 'changed' | 'unknown';

/** What was found at a place, with the SHA-256 of the file; null where there is none that can be read. */
export interface Looked {
  standing: Standing;
  sum: string | null;
}

export const sha256 = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex');

const isSameEntry = (one: RecordEntry | undefined, other: RecordEntry): boolean =>
  one !== undefined &&
  one.sha256 === other.sha256 &&
  one.of === other.of &&
  one.id === other.id &&
  one.as === other.as &&
  one.proof === other.proof &&
  one.draft === other.draft &&
  one.part === other.part;

/** What a file would lose that took another one's place without a question. */
function loses(there: RecordEntry, next: Guise): Standing {
  if (there.proof) return 'own';
  if (next.proof) return 'public';
  if (next.draft && !there.draft) return 'cleared';
  return next.part && !there.part ? 'whole' : 'own';
}

export class ExportRecord {
  readonly #out: OutFolder;
  readonly #files: Map<string, RecordEntry>;
  /** Further sums of files that an export was writing when it ended. */
  readonly #begun: Map<string, Set<string>>;
  #isChanged: boolean;

  private constructor(out: OutFolder, files: Map<string, RecordEntry>, begun: Map<string, Set<string>>) {
    this.#out = out;
    this.#files = files;
    this.#begun = begun;
    this.#isChanged = begun.size > 0;
  }

  /** The record of a folder. One that cannot be read is as none: the editor is asked once more. */
  static async read(out: OutFolder): Promise<ExportRecord> {
    let files: Record<string, RecordEntry> = {};
    try {
      files = recordSchema.parse(JSON.parse(await textOf(out, recordFile))).files;
    } catch {
      // No record, or one that somebody else wrote.
    }
    const known = new Map(Object.entries(files));
    const begun = new Map<string, Set<string>>();
    for (const line of (await textOf(out, runningFile)).split('\n')) {
      const { file, ...entry } = begunIn(line) ?? { file: null };
      if (file === null) continue;
      // It is not known whether the old file or the new one stands there: both are this desk's.
      const sums = begun.get(file) ?? new Set();
      const before = known.get(file)?.sha256;
      begun.set(file, before === undefined ? sums : sums.add(before));
      known.set(file, entry as RecordEntry);
    }
    return new ExportRecord(out, known, begun);
  }

  /** Everything that exports have written into the folder, as far as it is known. */
  get files(): ReadonlyMap<string, RecordEntry> {
    return this.#files;
  }

  /** What stands at a place in the folder, as an export of `of` sees it that would put a file of such a `guise` there. A file that is `same` anyway is its own. */
  async look(
    file: string,
    of: string,
    { same, guise = {} }: { same?: ((sum: string) => boolean) | undefined; guise?: Guise | undefined } = {},
  ): Promise<Looked> {
    let sum: string;
    try {
      sum = sha256(await this.#out.read(file));
    } catch (error) {
      // Where a folder stands in the place of a file, writing says so.
      const isFolder =
        error instanceof NoRegularFile
          ? error.irregularity === 'folder'
          : error instanceof NoFolderOfOurs && !error.isLink;
      const isFree = isFolder || ['ENOENT', 'ENOTDIR'].includes(errorCode(error));
      return { standing: isFree ? 'free' : 'unknown', sum: null };
    }
    if (same?.(sum)) return { standing: 'own', sum };
    const entry = this.#files.get(file);
    if (!entry) return { standing: 'unknown', sum };
    if (entry.sha256 !== sum && !this.#begun.get(file)?.has(sum)) return { standing: 'changed', sum };
    if (entry.of !== of) return { standing: 'other-export', sum };
    return { standing: loses(entry, guise), sum };
  }

  /** The same without the sum. */
  async standing(file: string, of: string): Promise<Standing> {
    return (await this.look(file, of)).standing;
  }

  /** Notes a file that is about to be written, so that it is known however this export ends. */
  async begin(file: string, entry: RecordEntry): Promise<void> {
    await this.#out.append(runningFile, `${JSON.stringify({ file, ...entry })}\n`);
  }

  /** Notes a file that stands there now. */
  note(file: string, entry: RecordEntry): void {
    if (isSameEntry(this.#files.get(file), entry)) return;
    this.#files.set(file, entry);
    this.#isChanged = true;
  }

  /** Forgets a file that was removed. */
  forget(file: string): void {
    if (this.#files.delete(file)) this.#isChanged = true;
  }

  /** Writes the record where anything in it is new; files that are gone are forgotten. Throws DeskError `disk`. */
  async write(): Promise<void> {
    if (this.#isChanged) {
      const all = [...this.#files].sort(([a], [b]) => (a < b ? -1 : 1));
      const there = await atOnce(all, sideBySide, ([file]) =>
        lstat(this.#out.pathOf(file)).then(
          () => true,
          () => false,
        ),
      );
      const files = Object.fromEntries(all.filter((_, at) => there[at]));
      const about = 'Liaison Desk wrote these files, and replaces them unasked while they are unchanged.';
      await this.#out.put(recordFile, `${JSON.stringify({ about, files }, null, 1)}\n`);
      this.#isChanged = false;
    }
    await this.#out.endAppending(runningFile);
  }
}

/** A small file of the folder; empty where there is none that can be read. */
const textOf = (out: OutFolder, file: string): Promise<string> =>
  out.read(file, largestRecord).then(
    (bytes) => bytes.toString('utf8'),
    () => '',
  );

/** What a line of the running record tells; null where it was cut off. */
function begunIn(line: string): z.infer<typeof runningSchema> | null {
  if (line === '') return null;
  try {
    return runningSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
