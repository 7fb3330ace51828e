/** What exports have written into a folder, so that nothing else in it is ever replaced unasked. */
import { createHash } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { z } from 'zod';
import { errorCode } from '../storage/disk.ts';
import { NoFolderOfOurs } from '../storage/own-folders.ts';
import { NoRegularFile } from '../storage/regular-file.ts';
import type { OutFolder } from './out-folder.ts';

/** Name of the record in the export's folder. */
export const recordFile = '.liaison-desk-export.json';

/** Largest record that is read, in bytes: that of some hundred thousand files. */
const largestRecord = 64 * 1024 * 1024;

/** A path below the export's folder, as exports write them. */
const placeSchema = z.string().regex(/^(?!\.{1,2}(\/|$))[^/\\]+(\/(?!\.{1,2}(\/|$))[^/\\]+)*$/);

/** The whole record. A file of another shape is taken for no record of this desk. */
export const recordSchema = z.strictObject({
  about: z.string(),
  files: z.record(placeSchema, z.strictObject({ sha256: z.string(), of: z.string() })),
});
type Entry = z.infer<typeof recordSchema>['files'][string];

/**
 * What stands at a place: nothing, what this export wrote there before, what the export of another library or brochure
 * wrote, what was changed since it was exported, or what no export wrote.
 */
export type Standing = 'free' | 'own' | 'other-export' | 'changed' | 'unknown';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export class ExportRecord {
  readonly #out: OutFolder;
  readonly #files: Map<string, Entry>;

  private constructor(out: OutFolder, files: Map<string, Entry>) {
    this.#out = out;
    this.#files = files;
  }

  /** The record of a folder. One that cannot be read is as none: the editor is asked once more. */
  static async read(out: OutFolder): Promise<ExportRecord> {
    const text = await out.read(recordFile, largestRecord).then(
      (bytes) => bytes.toString('utf8'),
      () => 'null',
    );
    let files: Record<string, Entry> = {};
    try {
      files = recordSchema.parse(JSON.parse(text)).files;
    } catch {
      // No record, or one that somebody else wrote.
    }
    return new ExportRecord(out, new Map(Object.entries(files)));
  }

  /** What stands at a place in the folder, as an export of `of` sees it. A file that is `same` anyway is its own. */
  async standing(file: string, of: string, same?: (sum: string) => boolean): Promise<Standing> {
    let bytes: Uint8Array;
    try {
      bytes = await this.#out.read(file);
    } catch (error) {
      // Where a folder stands in the place of a file, writing says so.
      const isFolder =
        error instanceof NoRegularFile
          ? error.irregularity === 'folder'
          : error instanceof NoFolderOfOurs && !error.isLink;
      return isFolder || ['ENOENT', 'ENOTDIR'].includes(errorCode(error)) ? 'free' : 'unknown';
    }
    const sum = sha256(bytes);
    if (same?.(sum)) return 'own';
    const entry = this.#files.get(file);
    if (!entry) return 'unknown';
    if (entry.sha256 !== sum) return 'changed';
    return entry.of === of ? 'own' : 'other-export';
  }

  /** Notes a file that was just written. */
  note(file: string, content: string | Uint8Array, of: string): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.#files.set(file, { sha256: sha256(bytes), of });
  }

  /** Writes the record; files that are gone are forgotten. Throws DeskError `disk`. */
  async write(): Promise<void> {
    const files: Record<string, Entry> = {};
    for (const [file, entry] of [...this.#files].sort(([a], [b]) => (a < b ? -1 : 1)))
      if (await lstat(this.#out.pathOf(file)).catch(() => null)) files[file] = entry;
    const about = 'Liaison Desk wrote these files, and replaces them unasked while they are unchanged.';
    await this.#out.put(recordFile, `${JSON.stringify({ about, files }, null, 1)}\n`);
  }
}
