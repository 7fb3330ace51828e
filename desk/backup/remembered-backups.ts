/** What the desk remembers of the backups of each library, in a small file outside all of them. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { rhythms, type BackupPlan } from '../../core/backup/backup.ts';
import { DurableFile } from '../storage/durable-file.ts';
import { Turns } from '../storage/in-turn.ts';
import { isSameFolder } from '../library/identity.ts';

const planSchema = z.object({
  /** Folder of the editor's choice; null where none has been chosen. */
  folder: z.string().nullable(),
  every: z.enum(rhythms),
  /** The last backup that stood its trial. */
  last: z
    .object({
      /** As the clock said then: milliseconds since 1970. */
      at: z.number(),
      file: z.string(),
      documents: z.int().nonnegative(),
      bytes: z.int().nonnegative(),
    })
    .nullable(),
  /** A sentence on why the last try failed, or null. */
  trouble: z.string().nullable(),
  /** Folder of the library. */
  root: z.string().optional(),
}) satisfies z.ZodType<BackupPlan>;

export const noPlan: BackupPlan = { folder: null, every: 'never', last: null, trouble: null };

/** The plans by the ids of their libraries. */
export class RememberedBackups {
  readonly #folder: string;
  readonly #turns = new Turns();

  /** `folder` is the desk's own, outside every library. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Where the file is damaged, there is no plan any more, and `trouble` says so: backups must not end silently. */
  async recall(library: string): Promise<BackupPlan> {
    const all = await this.#all();
    if (all !== null && !Object.hasOwn(all, library)) return noPlan;
    const plan = planSchema.safeParse(all?.[library]);
    if (!plan.success) return { ...noPlan, trouble: forgotten };
    const { folder, every, last, trouble } = plan.data;
    return { folder, every, last, trouble };
  }

  /** Id of the library that was last in that folder, however its path is spelled; null where none is remembered. */
  async idOf(root: string): Promise<string | null> {
    for (const [id, plan] of Object.entries((await this.#all()) ?? {}).reverse()) {
      const last = planSchema.safeParse(plan).data?.root;
      if (last !== undefined && (await isSameFolder(last, root))) return id;
    }
    return null;
  }

  /** Folder in which the library with that id was last; null where none is remembered. */
  async rootOf(library: string): Promise<string | null> {
    const all = await this.#all();
    return planSchema.safeParse(all?.[library]).data?.root ?? null;
  }

  /** Throws Node's errors. */
  async remember(library: string, root: string, plan: BackupPlan): Promise<void> {
    await this.#turns.take('backups', async () => {
      await mkdir(this.#folder, { recursive: true });
      const all = await this.#all();
      // What another version of the desk remembers besides stays.
      const besides = besidesSchema.safeParse(all?.[library]).data;
      await this.#file.write({ ...all, [library]: { ...besides, ...plan, root } });
    });
  }

  get #file(): DurableFile<unknown> {
    return new DurableFile<unknown>(path.join(this.#folder, 'backups.json'));
  }

  /** Null where the file is damaged. */
  async #all(): Promise<Record<string, unknown> | null> {
    try {
      return plansSchema.parse((await this.#file.read()) ?? {});
    } catch {
      return null;
    }
  }
}

const besidesSchema = z.record(z.string(), z.unknown());
const plansSchema = z.record(z.string(), z.unknown());
const forgotten =
  'The desk no longer knows where the backups of this library go: the file in which it remembered that is damaged. Choose the folder again; backups that are there are kept.';
