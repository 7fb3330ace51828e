/** What the checks find in the documents that are to go out. */
import type { Finding } from '../../core/checking/checking.ts';
import type { Brochure } from '../../core/document.ts';
import type { Summary } from '../../core/list/listing.ts';
import { desk } from '../api.ts';
import { documents } from '../state/documents.svelte.ts';
import { spelling } from '../state/spelling.svelte.ts';

/** A finding and the document in which it is. */
export interface FindingBefore {
  summary: Summary;
  finding: Finding;
}

class Before {
  #found: ReadonlyMap<string, Finding[]> = $state.raw(new Map());
  /** State of the library that the findings are of, and the frozen edition that they look at. */
  #of = '';
  readonly #asked = new Set<string>();
  /** Resolves when every request has been answered. */
  #pending: Promise<unknown> = Promise.resolve();
  /** The editor wants them to go out with their errors. */
  allTheSame = $state(false);

  reset(): void {
    this.#of = '';
    this.allTheSame = false;
  }

  /**
   * Has the documents checked that have not been checked since the library changed: those of a brochure with a frozen edition, where
   * one is given, with the words that it keeps.
   */
  async look(summaries: readonly Summary[], brochure: Brochure | null): Promise<void> {
    const frozen = brochure?.frozen ? brochure.id : undefined;
    const of = `${String(documents.generation)} ${frozen ?? ''} ${String(spelling.isOn)}`;
    if (this.#of !== of) {
      this.#of = of;
      this.#asked.clear();
      this.#found = new Map();
    }
    const ids = summaries.map(({ id }) => id).filter((id) => !this.#asked.has(id));
    if (ids.length === 0) return void (await this.#pending);
    for (const id of ids) this.#asked.add(id);
    // What they leave unsaid the export itself remarks.
    const answer = desk.checkItems({ ids, brochure: frozen, spelling: spelling.isOn }).catch(() => []);
    this.#pending = Promise.all([this.#pending, this.#take(answer, of)]);
    await this.#pending;
  }

  async #take(answer: ReturnType<typeof desk.checkItems>, of: string): Promise<void> {
    const found = (await answer).map(({ id, findings }) => [id, findings] as const);
    if (of === this.#of) this.#found = new Map([...this.#found, ...found]);
  }

  /** Findings about those documents, errors first. */
  of(summaries: readonly Summary[]): FindingBefore[] {
    const all = summaries.flatMap((summary) =>
      (this.#found.get(summary.id) ?? []).map((finding) => ({ summary, finding })),
    );
    return [
      ...all.filter(({ finding }) => finding.grade === 'error'),
      ...all.filter(({ finding }) => finding.grade !== 'error'),
    ];
  }
}

export const before = new Before();
