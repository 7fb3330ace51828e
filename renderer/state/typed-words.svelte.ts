/**
 * Text typed into fields that cannot be parsed yet: it stays with its document, whatever is opened
 * meanwhile, and the desk keeps them for the next start.
 */
/* eslint-disable svelte/prefer-svelte-reactivity -- the map is replaced, never changed; of what waits nothing tells */
import { messages } from '../words/messages.ts';
import { answeredIn, passageField } from '../../core/drafts/leftover.ts';
import { desk, sentence } from '../api.ts';
import { documentSteps } from './document-steps.ts';
import { joinOfField } from './field-steps.ts';
import { toasts } from './toasts.svelte.ts';

/** Names such as no document has; the words of what is called so are not kept by the desk. */
export const unkept = '.template-';
/** The settings of the office, in the place of a document's id. */
export const office = '.office';

type Fields = Readonly<Record<string, string>>;
const none: Fields = {};

/** "the date", "the address of link 2": what a field is called where it is said that its text is not saved. */
export function fieldName(field: string): string {
  if (answeredIn(field) !== null) return messages.names.unsaved.answer;
  const link = /^further-information\.(\d+)$/.exec(field)?.[1];
  const { link: linkName, other, answer: _, ...names } = messages.names.unsaved;
  if (link !== undefined) return linkName(Number(link) + 1);
  return (names as Partial<Record<string, string>>)[field] ?? other;
}

const pause = 250;

class TypedWords {
  #byDocument = $state.raw<ReadonlyMap<string, Fields>>(new Map());
  /** Documents whose words the desk does not have yet. */
  readonly #waiting = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #noting: Promise<boolean> = Promise.resolve(true);
  #turn = 0;

  /** Ids of documents with such words; the settings are `.office`. */
  readonly all = $derived([...this.#byDocument.keys()]);

  /** Begins with a library that was just opened. */
  async begin(): Promise<void> {
    const turn = (this.#turn += 1);
    clearTimeout(this.#timer);
    this.#waiting.clear(); // handed over before the library before this one was left
    this.#byDocument = new Map();
    try {
      const kept = await desk.typedWords({});
      if (turn !== this.#turn) return;
      // What has been typed since is newer.
      this.#byDocument = new Map([...Object.entries(kept), ...this.#byDocument]);
    } catch (error) {
      if (turn === this.#turn) toasts.problem(sentence(error));
    }
  }

  /** Fields of a document with words that are not understood. */
  of(id: string): Fields {
    return this.#byDocument.get(id) ?? none;
  }

  /** The same that are shown to whoever typed them, field by field. */
  shownOf(id: string): [field: string, words: string][] {
    return Object.entries(this.of(id)).filter(([field]) => field !== passageField);
  }

  /** Keeps the text of a field as typed; undefined once it can be parsed, or is gone. */
  put(id: string, field: string, words: string | undefined): void {
    const before = this.of(id);
    if (before[field] === words) return;
    const { [field]: _gone, ...others } = before;
    this.#set(id, words === undefined ? others : { ...others, [field]: words });
    this.#record(id, before, field);
  }

  /** Moves the text of numbered fields when their positions change; `place` gives the new index, null for a removed one. */
  renumber(id: string, group: string, place: (number: number) => number | null): void {
    const next = Object.entries(this.of(id)).flatMap(([field, words]) => {
      if (!field.startsWith(`${group}.`)) return [[field, words] as const];
      const to = place(Number(field.slice(group.length + 1)));
      return to === null ? [] : [[`${group}.${String(to)}`, words] as const];
    });
    const before = this.of(id);
    this.#set(id, Object.fromEntries(next));
    this.#record(id, before, group);
  }

  /** Taken back together with the field that they were typed into. */
  #record(id: string, before: Fields, field: string): void {
    // The settings are no document, and the address of a page is kept elsewhere.
    if (id === office || field === 'page') return;
    const now = this.of(id);
    const changed = Object.keys({ ...before, ...now }).filter((name) => before[name] !== now[name]);
    const parts = changed.map((name) => {
      const part = { before: () => before[name], after: () => now[name] };
      return [`typed:${name}`, part] as const;
    });
    if (parts.length === 0) return;
    const label = messages.undo.changed(
      field.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
    );
    documentSteps.record({ id, parts: Object.fromEntries(parts), label, joins: joinOfField(field) });
  }

  /** True where the desk has all of them. */
  get safe(): boolean {
    return this.#waiting.size === 0;
  }

  /** Sends at once what the desk does not have yet; true if it then has everything. */
  async settle(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#noting = this.#noting.then(() => this.#note());
    return this.#noting;
  }

  #set(id: string, fields: Fields): void {
    const next = new Map(this.#byDocument);
    if (Object.keys(fields).length > 0) next.set(id, fields);
    else next.delete(id);
    this.#byDocument = next;
    if (id.startsWith(unkept)) return;
    this.#waiting.add(id);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.settle(), pause);
  }

  async #note(): Promise<boolean> {
    for (const id of [...this.#waiting]) {
      const fields = this.of(id);
      try {
        await desk.noteTyped({ of: id, fields: { ...fields } });
        if (this.of(id) === fields) this.#waiting.delete(id);
      } catch {
        // Reported when the window is closed.
      }
    }
    return this.safe;
  }
}

export const typedWords = new TypedWords();

/** Props of a field: the text that was kept, and a callback for changes. */
export interface RememberedField {
  kept: string | undefined;
  onkeep: (words: string | undefined) => void;
}

/** The attributes of a field of a document. */
export const rememberedField = (id: string, field: string): RememberedField => ({
  kept: typedWords.of(id)[field],
  onkeep: (words) => typedWords.put(id, field, words),
});
