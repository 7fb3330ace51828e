/** States of documents that were there and of which nobody has the words any more, in `.desk/missed.json`. */
import path from 'node:path';
import { z } from 'zod';
import { kinds } from '../../core/document.ts';
import { isId, ownPlaces, ownFolder } from '../../core/places.ts';
import { Turns } from '../storage/in-turn.ts';
import { DurableFile, makeFolder } from '../storage/durable-file.ts';
import { whyNoFolder } from '../storage/own-folders.ts';
import type { LetGo } from '../documents/let-go.ts';
import type { LibraryFiles } from '../documents/library-files.ts';

/** Most that are remembered. */
const most = 10_000;

const missedSchema = z.object({
  id: z.string().regex(isId),
  kind: z.enum(kinds),
  headline: z.string().max(10_000),
  /** Revision that its file had. */
  rev: z.int().nonnegative(),
  /** ISO instant at which it was noticed. */
  at: z.iso.datetime(),
  now: z.enum(['gone', 'older']),
});
export type Missed = z.infer<typeof missedSchema>;
const shape = z.object({ missed: z.array(missedSchema).max(most) });

/** The notes of one library. Losing the file only means that less is said. */
export class MissedStates {
  readonly #files: LibraryFiles;
  readonly #turns = new Turns();

  constructor(files: LibraryFiles) {
    this.#files = files;
  }

  async list(): Promise<Missed[]> {
    if (whyNoFolder(this.#files.root, path.join(this.#files.root, ownFolder)) !== null) return [];
    const found = shape.safeParse(await this.#file.read().catch(() => null));
    return found.success ? found.data.missed : [];
  }

  /** Notes that a state is missed. Throws Node's errors. */
  async note({ id, kind, headline, rev, now }: LetGo): Promise<void> {
    const is = now === 'gone' ? 'gone' : 'older';
    await this.#change((missed) => [
      ...missed.filter((one) => one.id !== id),
      { id, kind, headline: headline.slice(0, 10_000), rev, at: new Date().toISOString(), now: is },
    ]);
  }

  /** Forgets those that nobody misses any more. Throws Node's errors. */
  async forget(ids: ReadonlySet<string>): Promise<void> {
    if (ids.size > 0) await this.#change((missed) => missed.filter(({ id }) => !ids.has(id)));
  }

  async #change(edit: (missed: Missed[]) => Missed[]): Promise<void> {
    await this.#turns.take('missed', async () => {
      await this.#files.mustStand();
      await makeFolder(path.join(this.#files.root, ownFolder), this.#files.disk);
      await this.#file.write({ missed: edit(await this.list()).slice(-most) });
    });
  }

  get #file(): DurableFile<unknown> {
    return new DurableFile<unknown>(path.join(this.#files.root, ownPlaces.missed), this.#files.disk);
  }
}
