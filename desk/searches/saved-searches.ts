/**
 * Searches that were kept under a name. They belong to a library and to the person who works in it here: they lie in the
 * desk's own folder, a file a library, so that a colleague in the same library has others.
 */
import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { savedSearchesSchema, type SavedSearch } from '../../core/searches/saved-search.ts';
import { asDiskError } from '../storage/disk-error.ts';
import { DurableFile } from '../storage/durable-file.ts';
import { Turns } from '../storage/in-turn.ts';

export class SavedSearches {
  readonly #folder: string | null;
  readonly #turns = new Turns();

  /** Null: nothing is kept. */
  constructor(folder: string | null) {
    this.#folder = folder;
  }

  /** In the order that the editor gave them. A file that cannot be understood is read as none. */
  async read(libraryId: string): Promise<SavedSearch[]> {
    const file = this.#fileOf(libraryId);
    if (file === null) return [];
    return this.#turns.take(file, async () => {
      const kept = await new DurableFile<unknown>(file).read().catch(() => null);
      return savedSearchesSchema.safeParse(kept).data ?? [];
    });
  }

  /** Keeps these in place of what was kept. Throws DeskError. */
  async keep(libraryId: string, searches: readonly SavedSearch[]): Promise<void> {
    const file = this.#fileOf(libraryId);
    if (file === null) return;
    await this.#turns.take(file, async () => {
      try {
        await mkdir(path.dirname(file), { recursive: true });
        await new DurableFile<unknown>(file).write(searches);
      } catch (error) {
        throw asDiskError(error, 'the saved searches');
      }
    });
  }

  #fileOf(libraryId: string): string | null {
    if (this.#folder === null) return null;
    const key = createHash('sha256').update(libraryId).digest('hex').slice(0, 16);
    return path.join(this.#folder, `${key}.json`);
  }
}
