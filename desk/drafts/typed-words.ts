/** Words typed into a field that the desk does not understand yet: kept as typed, outside the library, until it does. */
import { createHash } from 'node:crypto';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { passageField, type TypedWords } from '../../core/drafts/leftover.ts';
import { idSource } from '../../core/places.ts';
import { errorCode } from '../storage/disk.ts';
import { asDiskError } from '../storage/disk-error.ts';
import { Turns } from '../storage/in-turn.ts';
import { readRegular } from '../storage/regular-file.ts';
import { writeDurably } from '../storage/durable-file.ts';
import type { Library } from '../library/library.ts';

/** Longest words of a field, in characters (those of a comment), and most fields of one document. */
const longestWords = 10_000;
/** Longest passage that a comment is about: it may be all of a text. */
const longestPassage = 1_000_000;
const mostFields = 200;

/** The office's settings, in the place of a document's id. */
export const typedOf = z.string().regex(new RegExp(`^(\\.office|${idSource})$`));
export const typedFields = z
  .record(z.string().regex(/^[a-z][a-z0-9.-]{0,79}$/), z.string().max(longestPassage))
  .refine(
    (fields) =>
      Object.entries(fields).every(
        ([field, words]) => field === passageField || words.length <= longestWords,
      ),
    'Too many words.',
  )
  .refine((fields) => Object.keys(fields).length <= mostFields, 'Too many fields.');
const typedSchema = z.record(typedOf, typedFields);

/** Largest file that is read, in bytes. */
const largest = 16 * 1024 * 1024;

/** What has been typed in the libraries of this computer's desk; one file a library, by the library's id. */
export class TypedWordsStore {
  readonly #folder: string;
  readonly #turns = new Turns();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** By document (`.office` for the settings) and field. A file that cannot be understood is moved aside. Throws DeskError. */
  async read(library: Library): Promise<TypedWords> {
    const file = this.#fileOf(library);
    return this.#turns.take(file, () => this.#read(file));
  }

  /** Keeps what stands in the fields of a document now, in place of what was kept. Returns once the disk has it. Throws DeskError. */
  async note(library: Library, of: string, fields: Readonly<Record<string, string>>): Promise<void> {
    const file = this.#fileOf(library);
    await this.#turns.take(file, async () => {
      const all = new Map(Object.entries(await this.#read(file)));
      if (Object.keys(fields).length > 0) all.set(of, { ...fields });
      else if (!all.delete(of)) return;
      try {
        await mkdir(this.#folder, { recursive: true });
        await writeDurably(file, new TextEncoder().encode(JSON.stringify(Object.fromEntries(all))));
      } catch (error) {
        throw asDiskError(error, 'what you typed');
      }
    });
  }

  async #read(file: string): Promise<TypedWords> {
    let text: string;
    try {
      text = (await readRegular(file, largest)).toString('utf8');
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return {};
      throw asDiskError(error, 'what you typed');
    }
    try {
      return typedSchema.parse(JSON.parse(text));
    } catch {
      await rename(file, `${file}.${Date.now()}.damaged`).catch(() => undefined);
      return {};
    }
  }

  #fileOf({ settings }: Library): string {
    const key = createHash('sha256').update(settings.id).digest('hex').slice(0, 16);
    return path.join(this.#folder, `${key}.json`);
  }
}
