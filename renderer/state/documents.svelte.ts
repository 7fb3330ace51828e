/** Summaries of every document of the open library, and full documents read when asked for. */
/* eslint-disable svelte/prefer-svelte-reactivity -- brochures are replaced, never changed; of the others the list tells */
import { messages } from '../words/messages.ts';
import { headlineOr } from '../words/names.ts';
import type { DeskEvents } from '../../core/contract.ts';
import type { Stored } from '../../core/library/stored.ts';
import type { Brochure, Document, Kind } from '../../core/document.ts';
import { byNewest, type Summary } from '../../core/list/listing.ts';
import { beforeAnswers, desk, on, sentence } from '../api.ts';
import { changedList } from './changed-list.ts';
import { GatheredChanges } from './gathered-changes.ts';
import { nextPaint } from '../state/next-paint.ts';
import { toasts } from './toasts.svelte.ts';
import { undoStack } from '../undo/undo-stack.svelte.ts';

/** Rows that are asked for first: more than the tallest window shows. */
const firstRows = 80;

class Documents {
  /** True once the whole list has come. */
  ready = $state(false);
  /** Goes up whenever anything changed. */
  generation = $state(0);
  /** Newest first. With tens of thousands of documents neither sorted nor copied at each save. */
  #all = $state.raw<readonly Summary[]>([]);
  #byId = new Map<string, Summary>();
  /** Every brochure in full: small, few, and asked which items they hold. */
  #brochures = $state.raw<ReadonlyMap<string, Brochure>>(new Map());
  #read = new Map<string, Promise<Stored>>();
  /** What has changed since a list was asked for that has not come yet. */
  #sinceAsked: DeskEvents['documents-changed'][] | null = null;
  /** The first rows that were asked for ahead, until they are used. */
  #asked: Promise<Summary[]> | null = null;
  #rest: Promise<void> = Promise.resolve();
  readonly #gathered = new GatheredChanges((changes) => {
    this.#take(changes);
  });
  readonly #listeners = new Set<(ids: string[], revs: Readonly<Record<string, number>>) => void>();

  readonly news = $derived(this.all.filter((one) => one.kind === 'news'));
  readonly briefs = $derived(this.all.filter((one) => one.kind === 'brief'));
  readonly brochures = $derived(this.all.filter((one) => one.kind === 'brochure'));
  readonly #tagCounts = $derived({ news: countTags(this.news), brief: countTags(this.briefs) });

  follow(): () => void {
    const stops = [
      on('documents-changed', (change) => {
        this.#sinceAsked?.push(change);
        this.#gathered.add(change);
      }),
      beforeAnswers(() => {
        this.#gathered.flush();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** Asks for the first rows before it is known which library is open: they then wait for one answer, not for two. */
  askAhead(): void {
    this.#sinceAsked = [];
    this.#asked = desk.list({ newest: firstRows });
    this.#asked.catch(() => (this.#asked = null)); // no library is open yet
  }

  /**
   * Reads the list of a library that was just opened, its newest rows first; the others come while those are shown. False
   * where it did not come, or another library was opened.
   */
  async load(): Promise<boolean> {
    this.ready = false;
    this.#gathered.clear();
    this.#read.clear();
    this.#brochures = new Map();
    // A long list comes in parts: what changed since it was asked for is newer than what it says.
    const since = (this.#asked && this.#sinceAsked) ?? [];
    const asked = this.#asked ?? desk.list({ newest: firstRows });
    this.#asked = null;
    const first = await this.#shown(asked, since);
    if (first === null) return false;
    if (first.length < firstRows) this.#end();
    else this.#rest = this.#loadRest();
    return true;
  }

  /** Reads the list anew where changes of the same library may have been missed; what is shown stays until it comes. */
  async reload(): Promise<void> {
    this.#read.clear();
    if ((await this.#shown(desk.list({}), [])) !== null) this.#end();
  }

  /** Waits until the list is whole, or has failed to come. */
  async whole(): Promise<void> {
    await this.#rest;
  }

  async #loadRest(): Promise<void> {
    const shown = this.#sinceAsked;
    await nextPaint();
    if (this.#sinceAsked !== shown) return;
    if ((await this.#shown(desk.list({}), [])) !== null) this.#end();
  }

  #end(): void {
    this.ready = true;
    this.#sinceAsked = null;
  }

  /** Shows a list once it has come, with what has changed since; null where it did not, or another library was opened. */
  async #shown(
    asked: Promise<Summary[]>,
    since: DeskEvents['documents-changed'][],
  ): Promise<Summary[] | null> {
    this.#sinceAsked = since;
    try {
      const summaries = await asked;
      if (this.#sinceAsked !== since) return null; // another library has been opened
      this.#byId = new Map(summaries.map((summary) => [summary.id, summary]));
      this.#all = summaries.sort(byNewest);
      this.#readBrochures(summaries, []);
      this.generation += 1;
      for (const change of since) this.#take(change);
      return summaries;
    } catch (error) {
      if (this.#sinceAsked !== since) return null;
      this.#byId.clear();
      this.#all = [];
      toasts.problem(sentence(error));
      this.#sinceAsked = null;
      return null;
    }
  }

  get all(): readonly Summary[] {
    return this.#all;
  }

  of(kind: Kind): readonly Summary[] {
    return kind === 'news' ? this.news : kind === 'brief' ? this.briefs : this.brochures;
  }

  summary(id: string): Summary | undefined {
    // Asking for the list is how a view hears of changes; the map is the way to find one quickly.
    return this.#all.length === 0 ? undefined : this.#byId.get(id);
  }

  /** How many documents of a kind have a tag; brochures have none. */
  tagCount(kind: 'news' | 'brief', tag: string): number {
    return this.#tagCounts[kind].get(tag) ?? 0;
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

  /** A brochure in full; undefined until it has been read. */
  brochure(id: string): Brochure | undefined {
    return this.#brochures.get(id);
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

  /** `revs`: the revisions of the changed ones, by id. Gives a function that stops. */
  onChange(listener: (ids: string[], revs: Readonly<Record<string, number>>) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Opens a document that was brought back; the workspace knows how. */
  show: (id: string) => Promise<void> = () => Promise.resolve();

  /** Takes a document back out of the trash; false where that failed, which is told. */
  async restore(id: string, headline: string): Promise<boolean> {
    try {
      await desk.restore({ id });
    } catch (error) {
      toasts.problem(sentence(error));
      return false;
    }
    undoStack.push({
      label: messages.undo.restoring(headline),
      undo: async () => void (await desk.remove({ id })),
      redo: async () => {
        await desk.restore({ id });
        await this.show(id);
      },
    });
    return true;
  }

  /** Moves a document to the trash and offers to take that back. */
  async remove(id: string): Promise<boolean> {
    const headline = this.summary(id)?.headline ?? '';
    try {
      await desk.remove({ id });
      const title = headlineOr(headline);
      undoStack.push({
        label: messages.undo.removal(title),
        undo: async () => {
          await desk.restore({ id });
          await this.show(id);
        },
        redo: async () => void (await desk.remove({ id })),
      });
      toasts.did(messages.state.movedToTrash(title));
      return true;
    } catch (error) {
      toasts.problem(sentence(error));
      return false;
    }
  }

  #take({ changed, removed, revs }: DeskEvents['documents-changed']): void {
    for (const id of removed) this.#byId.delete(id);
    for (const summary of changed) this.#byId.set(summary.id, summary);
    this.#all = changedList(this.#all, changed, removed);
    const ids = [...removed, ...changed.map((summary) => summary.id)];
    for (const id of ids) this.#read.delete(id);
    this.#readBrochures(changed, removed);
    this.generation += 1;
    for (const listener of this.#listeners) listener(ids, revs);
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

function countTags(summaries: readonly Summary[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { tags } of summaries) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}

export const documents = new Documents();
