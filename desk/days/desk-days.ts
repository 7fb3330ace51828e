/** The days that a library has surely lived through, kept in `.desk/days.json`. */
import path from 'node:path';
import { z } from 'zod';
import { daysIn, lookAtClock, type Elapsed } from '../../core/days/elapsed.ts';
import { ownPlaces, ownFolder } from '../../core/places.ts';
import { DurableFile, makeFolder } from '../storage/durable-file.ts';
import type { LibraryFiles } from '../documents/library-files.ts';

/** Name of the file in `.desk`. */

/** The instants that a clock can tell (ECMA-262, 21.4.1.1). */
const mostMilliseconds = 8.64e15;

const shape = z.object({
  passed: z.number().nonnegative().max(mostMilliseconds),
  seen: z.number().min(-mostMilliseconds).max(mostMilliseconds),
  /** Day on which a thing was first noted, by its name. */
  since: z.record(z.string(), z.int()),
});

/**
 * A count of days that no wrong clock can hurry by more than a week. What is kept "for 30 days" is kept for that
 * many of these. Losing the file only keeps things longer.
 */
export class DeskDays {
  readonly #files: LibraryFiles;
  #elapsed: Elapsed;
  #since: Map<string, number>;

  private constructor(files: LibraryFiles, elapsed: Elapsed, since: Map<string, number>) {
    this.#files = files;
    this.#elapsed = elapsed;
    this.#since = since;
  }

  /** Reads the count; it starts at 0 where there is none that can be read. `now` is in milliseconds since 1970. */
  static async open(files: LibraryFiles, now: number = Date.now()): Promise<DeskDays> {
    const days = new DeskDays(files, { passed: 0, seen: now }, new Map());
    await days.readAgain(now);
    return days;
  }

  /** Reads the count again, after another desk had the library. */
  async readAgain(now: number = Date.now()): Promise<void> {
    const kept = shape.safeParse(
      await fileOf(this.#files)
        .read()
        .catch(() => null),
    );
    if (!kept.success) return;
    const { since, ...elapsed } = kept.data;
    this.#elapsed = lookAtClock(elapsed, now);
    this.#since = new Map(Object.entries(since));
  }

  /** The day on the library's own count. */
  today(now: number = Date.now()): number {
    this.#elapsed = lookAtClock(this.#elapsed, now);
    return daysIn(this.#elapsed);
  }

  /** Notes things that are there now under a heading, forgets those that are gone; says for how many days each is. */
  ages(heading: string, names: readonly string[], now: number = Date.now()): Map<string, number> {
    const today = this.today(now);
    const ages = new Map<string, number>();
    const before = this.#since;
    this.#since = new Map([...before].filter(([key]) => !key.startsWith(`${heading}/`)));
    for (const name of names) {
      const key = `${heading}/${name}`;
      // A day to come means that the count was lost and began anew.
      const since = Math.min(before.get(key) ?? today, today);
      this.#since.set(key, since);
      ages.set(name, today - since);
    }
    return ages;
  }

  /** For how many days a thing has been there, as far as it has been noted; notes nothing. */
  age(heading: string, name: string, now: number = Date.now()): number {
    const today = this.today(now);
    return today - Math.min(this.#since.get(`${heading}/${name}`) ?? today, today);
  }

  /** Throws Node's errors. */
  async save(): Promise<void> {
    await this.#files.mustStand();
    await makeFolder(path.join(this.#files.root, ownFolder), this.#files.disk);
    await fileOf(this.#files).write({ ...this.#elapsed, since: Object.fromEntries(this.#since) });
  }
}

const fileOf = (files: LibraryFiles): DurableFile<unknown> =>
  new DurableFile<unknown>(path.join(files.root, ownPlaces.days), files.disk);
