/** Summaries of every document of the open library, and full documents read when asked for. */
/* eslint-disable svelte/prefer-svelte-reactivity -- maps and sets here are replaced, never changed */
import type { Stored } from '../../core/contract.ts';
import type { Brochure, Document, Kind } from '../../core/document.ts';
import { byNewest, type Summary } from '../../core/listing.ts';
import { desk, on, sentence } from '../api.ts';
import { toasts } from './toasts.svelte.ts';

class Documents {
  /** True once the list has come. */
  ready = $state(false);
  /** Goes up whenever anything changed. */
  generation = $state(0);
  #byId = $state.raw<ReadonlyMap<string, Summary>>(new Map());
  /** Every brochure in full: small, few, and asked which items they hold. */
  #brochures = $state.raw<ReadonlyMap<string, Brochure>>(new Map());
  #read = new Map<string, Promise<Stored>>();
  readonly #listeners = new Set<(ids: string[]) => void>();

  readonly all = $derived([...this.#byId.values()].sort(byNewest));
  readonly news = $derived(this.all.filter((one) => one.kind === 'news'));
  readonly briefs = $derived(this.all.filter((one) => one.kind === 'brief'));
  readonly brochures = $derived(this.all.filter((one) => one.kind === 'brochure'));
  readonly tagCounts = $derived.by(() => {
    const counts = new Map<string, number>();
    for (const one of this.all) for (const tag of one.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    return counts;
  });

  follow(): () => void {
    return on('documents-changed', ({ changed, removed }) => {
      const next = new Map(this.#byId);
      for (const id of removed) next.delete(id);
      for (const summary of changed) next.set(summary.id, summary);
      this.#byId = next;
      const ids = [...removed, ...changed.map((summary) => summary.id)];
      for (const id of ids) this.#read.delete(id);
      this.#readBrochures(changed, removed);
      this.generation += 1;
      for (const listener of this.#listeners) listener(ids);
    });
  }

  /** Reads the list of a library that was just opened. */
  async load(): Promise<void> {
    this.ready = false;
    this.#read.clear();
    this.#brochures = new Map();
    try {
      const summaries = await desk.list({});
      this.#byId = new Map(summaries.map((summary) => [summary.id, summary]));
      this.#readBrochures(summaries, []);
      this.ready = true;
      this.generation += 1;
    } catch (error) {
      this.#byId = new Map();
      toasts.problem(sentence(error));
    }
  }

  of(kind: Kind): Summary[] {
    return kind === 'news' ? this.news : kind === 'brief' ? this.briefs : this.brochures;
  }

  summary(id: string): Summary | undefined {
    return this.#byId.get(id);
  }

  /** A document as the disk has it; read once until it changes. */
  read(id: string): Promise<Stored> {
    let reading = this.#read.get(id);
    if (!reading) {
      reading = desk.read({ id });
      this.#read.set(id, reading);
      reading.catch(() => this.#read.delete(id));
    }
    return reading;
  }

  /** How many items a brochure has. */
  itemCount(id: string): number {
    return this.#brochures.get(id)?.items.length ?? 0;
  }

  /** Brochures that hold a news item, newest first. */
  holding(id: string): Brochure[] {
    return this.brochures.flatMap((one) => {
      const brochure = this.#brochures.get(one.id);
      return brochure?.items.includes(id) ? [brochure] : [];
    });
  }

  onChange(listener: (ids: string[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Moves a document to the trash and offers to take that back. */
  async remove(id: string): Promise<boolean> {
    const headline = this.summary(id)?.headline ?? '';
    try {
      await desk.remove({ id });
      toasts.say(`“${headline === '' ? 'Untitled' : headline}” moved to the trash.`, {
        label: 'Undo',
        run: async () => {
          try {
            await desk.restore({ id });
          } catch (error) {
            toasts.problem(sentence(error));
          }
        },
      });
      return true;
    } catch (error) {
      toasts.problem(sentence(error));
      return false;
    }
  }

  #readBrochures(changed: readonly Summary[], removed: readonly string[]): void {
    if (removed.some((id) => this.#brochures.has(id))) {
      const next = new Map(this.#brochures);
      for (const id of removed) next.delete(id);
      this.#brochures = next;
    }
    for (const { id, kind } of changed) {
      if (kind !== 'brochure') continue;
      this.read(id).then(
        ({ document }: Stored<Document>) => {
          if (document.kind === 'brochure') this.#brochures = new Map(this.#brochures).set(id, document);
        },
        () => undefined, // It was removed meanwhile, or is damaged: the desk says so itself.
      );
    }
  }
}

export const documents = new Documents();
