/** What the desk remembers from one start to the next, in a small file outside every library. */
import { Low } from 'lowdb';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { DurableFile } from './disk/durable-file.ts';

const rememberedSchema = z.object({
  library: z.string().nullable().default(null),
  /** Folder that the editor chose for exports last. */
  exportFolder: z.string().nullable().default(null),
});
export type Remembered = z.infer<typeof rememberedSchema>;

/** The memory of the desk. Without a folder it remembers nothing; a damaged file is as if there were none. */
export class Memory {
  readonly #folder: string | null;

  constructor(folder: string | null) {
    this.#folder = folder;
  }

  async recall(): Promise<Remembered> {
    const nothing = rememberedSchema.parse({});
    if (this.#folder === null) return nothing;
    const low = this.#open(this.#folder);
    try {
      await low.read();
      return rememberedSchema.parse(low.data);
    } catch {
      return nothing; // only a convenience: the editor chooses the library again
    }
  }

  /** Remembers what is given, besides what it remembers already. */
  async remember(news: Partial<Remembered>): Promise<void> {
    if (this.#folder === null) return;
    const remembered = { ...(await this.recall()), ...news };
    await mkdir(this.#folder, { recursive: true });
    const low = this.#open(this.#folder);
    low.data = remembered;
    await low.write();
  }

  #open(folder: string): Low<unknown> {
    return new Low<unknown>(new DurableFile<unknown>(path.join(folder, 'desk.json')), null);
  }
}
