/**
 * Searches that were kept under a name. They belong to a library and to the person who works in it here: they lie in the
 * desk's own folder, a file a library, so that a colleague in the same library has others.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
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
    return this.#turns.take(file, async () => (await understood(file)) ?? []);
  }

  /** Keeps these in place of what was kept; a file that cannot be understood is set aside beside it. Throws DeskError. */
  async keep(libraryId: string, searches: readonly SavedSearch[]): Promise<void> {
    const file = this.#fileOf(libraryId);
    if (file === null) return;
    await this.#turns.take(file, async () => {
      try {
        await mkdir(path.dirname(file), { recursive: true });
        if (existsSync(file) && (await understood(file)) === null) await rename(file, freeName(file));
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

/** What a file holds; null where that cannot be understood. */
async function understood(file: string): Promise<SavedSearch[] | null> {
  const kept = await new DurableFile<unknown>(file).read().catch(() => null);
  return savedSearchesSchema.safeParse(kept).data ?? null;
}

/** Where a file is set aside: nothing that was set aside before is replaced. */
function freeName(file: string): string {
  for (let n = 1; ; n += 1) {
    const name = `${file.slice(0, -'.json'.length)}.set-aside-${String(n)}.json`;
    if (!existsSync(name)) return name;
  }
}
