/** Plans of imports, kept until the editor confirms them. */
import { DeskError, says } from '../../core/desk-error.ts';
import type { ImportPlan, ImportResult } from '../../core/import/import-plan.ts';
import type { Form } from '../../core/document.ts';
import type { Reading } from '../../core/import/reading.ts';
import { carryOut, type ImportChoice } from './import-confirm.ts';
import { makePlan, shownPlan, type Plan } from './import-plan.ts';
import type { Library } from '../library/library.ts';
import type { TakeIn } from '../pictures/rendition.ts';
import type { InputFile } from './read-file.ts';
import { TextReader } from './text-reader.ts';

/** Plans kept at a time; an editor looks at one. */
const kept = 8;

/** The imports of one desk. */
export class Imports {
  readonly #reader: TextReader;
  readonly #takeIn: TakeIn | undefined;
  readonly #plans = new Map<string, { plan: Plan; library: Library | null }>();

  /** `readingWorker`: script of the thread that reads (reading-worker.ts); left out, this one does. `takeIn`: the decoder of pictures, likewise. */
  constructor(readingWorker?: URL, takeIn?: TakeIn) {
    this.#takeIn = takeIn;
    this.#reader = new TextReader(readingWorker);
  }

  /** Reads files and gives a plan; nothing is written. */
  async plan(library: Library | null, files: readonly InputFile[], as?: Form): Promise<ImportPlan> {
    const plan = await makePlan(library, files, as, this.#reader.read);
    this.#plans.set(plan.id, { plan, library });
    for (const id of [...this.#plans.keys()].slice(0, -kept)) this.#plans.delete(id);
    return shownPlan(plan, library);
  }

  /** A file of a plan that came back, by its index. Throws DeskError `bad-request`. */
  returnedFile(id: string, index: number): { name: string; bytes: Uint8Array } {
    const file = this.#find(id).plan.files[index];
    if (file && 'refused' in file && file.cameBack) return { name: file.name, bytes: file.cameBack };
    throw new DeskError('bad-request', says('import-file-unknown'));
  }

  /** What the files of a plan say, with every notice; null for a refused file. */
  readings(id: string): (Reading | null)[] {
    return this.#find(id).plan.files.map((file) => ('refused' in file ? null : file.reading));
  }

  /** Carries out a plan, once. Throws DeskError `bad-request` where the plan is gone or the choice does not fit. */
  async confirm(
    library: Library,
    id: string,
    keep: ImportChoice['keep'],
    tags?: ImportChoice['tags'],
    statuses?: ImportChoice['statuses'],
    languages?: ImportChoice['languages'],
  ): Promise<ImportResult> {
    const { plan, library: plannedFor } = this.#find(id);
    // A plan made before there was a library fits one that is still empty.
    if (plannedFor !== library && !(plannedFor === null && library.entries().length === 0))
      throw new DeskError('bad-request', says('import-of-other-library'));
    if ([keep, statuses, languages].some((part) => part && part.length !== plan.files.length))
      throw new DeskError('bad-request', says('import-choice-differs'));
    this.#plans.delete(id);
    return carryOut(library, plan, { keep, tags, statuses, languages }, this.#takeIn);
  }

  /** Ends the thread that reads. */
  close(): void {
    this.#reader.close();
  }

  #find(id: string): { plan: Plan; library: Library | null } {
    const found = this.#plans.get(id);
    if (!found) throw new DeskError('bad-request', says('import-over'));
    return found;
  }
}
