/** What the desk remembers from one start to the next, in a small file outside every library. */
import { Low } from 'lowdb';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { DurableFile } from './storage/durable-file.ts';
import { Turns } from './storage/in-turn.ts';

/** Libraries that are remembered as opened before. */
const mostRecent = 10;

const knownSchema = z.object({
  library: z.string().nullable().default(null),
  /** Libraries that were opened, the last one first, without the sample. */
  recent: z
    .array(z.object({ path: z.string(), officeName: z.string() }))
    .default([])
    .catch([]),
  /** Name of the one who works at this computer; empty where nobody has said. */
  person: z.string().default('').catch(''),
  /** Whether the system tells of long work that has ended while the desk is in the background. */
  workNotices: z.boolean().default(true).catch(true),
  /** Folder that the editor chose for exports last. */
  exportFolder: z.string().nullable().default(null),
  /** What was given while the desk closed (late-things.ts). */
  late: z
    .object({ paths: z.array(z.string()), refused: z.array(z.string()) })
    .default({ paths: [], refused: [] })
    .catch({ paths: [], refused: [] }),
  /** Whether this computer looks for updates, and where; off until somebody turns it on. */
  updates: z
    .object({ look: z.boolean(), address: z.string(), lookedAt: z.string().nullable() })
    .default({ look: false, address: '', lookedAt: null })
    .catch({ look: false, address: '', lookedAt: null }),
});
export type Remembered = z.infer<typeof knownSchema>;
/** What another version of the desk remembers besides stays. */
const rememberedSchema = knownSchema.loose();

/** By folder: two parts of a desk may each open the memory of the same folder. */
const turns = new Turns();

/** What the desk remembers between starts. Without a folder nothing is kept; a damaged file is read as an empty one. */
export class Memory {
  readonly #folder: string | null;
  readonly #changed: () => void;

  /** `changed`: called after something else is remembered than before. */
  constructor(folder: string | null, changed: () => void = () => undefined) {
    this.#folder = folder;
    this.#changed = changed;
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

  /** Remembers what is given, besides what it remembers already; a function is told what that is, when it is its turn. */
  async remember(news: Partial<Remembered> | ((before: Remembered) => Partial<Remembered>)): Promise<void> {
    await this.#change(typeof news === 'function' ? news : () => news);
  }

  /** Remembers which library is open; the sample is none to come back to from a list. */
  async rememberOpened(opened: { path: string; officeName: string; isSample: boolean }): Promise<void> {
    const { path: library, officeName, isSample } = opened;
    await this.#change(({ recent }) => {
      if (isSample) return { library };
      const others = recent.filter((one) => one.path !== library);
      return { library, recent: [{ path: library, officeName }, ...others].slice(0, mostRecent) };
    });
  }

  /** One change after another, so that none undoes what another has just written. */
  async #change(change: (before: Remembered) => Partial<Remembered>): Promise<void> {
    const folder = this.#folder;
    if (folder === null) return;
    await turns.take(folder, async () => {
      const before = await this.recall();
      await mkdir(folder, { recursive: true });
      const low = this.#open(folder);
      low.data = { ...before, ...change(before) };
      await low.write();
    });
    this.#changed();
  }

  #open(folder: string): Low<unknown> {
    return new Low<unknown>(new DurableFile<unknown>(path.join(folder, 'desk.json')), null);
  }
}
