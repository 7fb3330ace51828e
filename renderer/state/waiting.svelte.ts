/** What waits for the one who works here. */
import { waitsFor } from '../../core/people/work.ts';
import type { Kind } from '../../core/document.ts';
import { documents } from './documents.svelte.ts';
import { person } from './person.svelte.ts';

class Waiting {
  readonly #mine = $derived(
    person.name === '' ? [] : documents.all.filter((summary) => waitsFor(summary, person.name) !== null),
  );

  get count(): number {
    return this.#mine.length;
  }

  /** Searches the list of a kind; the list does that. */
  search: (kind: Kind, words: string) => unknown = () => undefined;

  /** Shows it in the list, of the kind of which most waits; asks for the name first where nobody has said it. */
  async show(): Promise<void> {
    const name = await person.needed('waiting');
    if (name === null) return;
    const kinds = (['news', 'brief', 'brochure'] as const).map((kind) => ({
      kind,
      n: this.#mine.filter((summary) => summary.kind === kind).length,
    }));
    const [most] = kinds.sort((a, b) => b.n - a.n);
    this.search(most?.kind ?? 'news', `for:"${name.replaceAll('"', '')}"`);
  }
}

export const waiting = new Waiting();
