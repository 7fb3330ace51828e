/** What the editor has decided to leave as it is, in `.desk/attention.json`. Losing the file only asks again. */
import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { AttentionItem } from '../../core/recovery/attention.ts';
import { ownPlaces, ownFolder } from '../../core/places.ts';
import { DurableFile, makeFolder } from '../storage/durable-file.ts';
import { Turns } from '../storage/in-turn.ts';
import type { LibraryFiles } from '../documents/library-files.ts';

const shape = z.object({
  /** For each thing, how its file looked then. */
  kept: z.record(z.string(), z.string()),
});

/** One decision after the other, by the library's folder: each is asked for by itself, and writes what it has read. */
const turns = new Turns();

/** Decisions of one library. */
export class AcceptedItems {
  readonly #files: LibraryFiles;

  constructor(files: LibraryFiles) {
    this.#files = files;
  }

  /** True for the things that look as they did when the editor decided. */
  async of(items: readonly Pick<AttentionItem, 'item' | 'path'>[]): Promise<Set<string>> {
    const { kept } = await this.#read();
    const still = await Promise.all(
      items.map(async ({ item, path: place }) =>
        kept[item] !== undefined && kept[item] === (await this.#looks(place)) ? [item] : [],
      ),
    );
    return new Set(still.flat());
  }

  /** Throws Node's errors. */
  async add(
    { item, path: place }: Pick<AttentionItem, 'item' | 'path'>,
    all: readonly string[],
  ): Promise<void> {
    await turns.take(this.#files.root, async () => {
      const { kept } = await this.#read();
      const names = new Set(all);
      const still = Object.fromEntries(Object.entries(kept).filter(([name]) => names.has(name)));
      await makeFolder(path.join(this.#files.root, ownFolder), this.#files.disk);
      await this.#file.write({ kept: { ...still, [item]: await this.#looks(place) } });
    });
  }

  /** Takes the decision on a thing back. Throws Node's errors. */
  async remove(item: string): Promise<void> {
    await turns.take(this.#files.root, async () => {
      const { kept } = await this.#read();
      if (!Object.hasOwn(kept, item)) return;
      await this.#file.write({
        kept: Object.fromEntries(Object.entries(kept).filter(([name]) => name !== item)),
      });
    });
  }

  async #looks(place: string | null): Promise<string> {
    const found = place === null ? null : await lstat(path.join(this.#files.root, place)).catch(() => null);
    return found === null ? 'nothing' : `${found.size} bytes of ${Math.trunc(found.mtimeMs)}`;
  }

  async #read(): Promise<z.infer<typeof shape>> {
    const found = shape.safeParse(await this.#file.read().catch(() => null));
    return found.success ? found.data : { kept: {} };
  }

  get #file(): DurableFile<unknown> {
    return new DurableFile<unknown>(path.join(this.#files.root, ownPlaces.attention), this.#files.disk);
  }
}
