/** State of a comparison with a Word file that came back: its changes, what the editor decides, and saving. */
/* eslint-disable svelte/prefer-svelte-reactivity -- maps and sets here are replaced, never changed */
import {
  compareReturned,
  placelessWords,
  takeChanges,
  type Compared,
  type Returned,
  type Taken,
} from '../../core/clearance/clearance.ts';
import type { ReturnedBrochure } from '../../core/clearance/returned-brochure.ts';
import type { ComparedField } from '../../core/comparing/compare.ts';
import type { Brochure, Document } from '../../core/document.ts';
import type { Decision } from '../../core/clearance/tracked.ts';
import { DeskError } from '../../core/desk-error.ts';
import { sayTheSame } from '../../core/comparing/say-the-same.ts';
import type { Stored } from '../../core/library/stored.ts';
import { titleOf } from '../../core/list/listing.ts';
import { desk, sentence } from '../api.ts';
import { library } from '../state/library.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { StepGone, undoStack, type Step } from '../undo/undo-stack.svelte.ts';
import { messages } from '../words/messages.ts';
import { headlineOr } from '../words/names.ts';

/** True of a file that may have gone out to be worked on and come back, by its name. */
export const mayHaveComeBack = ({ name }: File): boolean => /\.(docx|md)$/i.test(name);

class Clearance {
  /** A brochure that came back; `returned` is then the one of its items that is looked at. */
  brochure: ReturnedBrochure | null = $state.raw(null);
  /** Fields of the brochure that are to be as the file has them. */
  fields: ReadonlySet<ComparedField> = $state.raw(new Set());
  /** Ids of documents of the brochure from which something was taken over. */
  done: ReadonlySet<string> = $state.raw(new Set());
  returned: Returned | null = $state.raw(null);
  decisions: ReadonlyMap<string, Decision> = $state.raw(new Map());
  /** Clashes in which the file's words are to stand. */
  taken: ReadonlySet<string> = $state.raw(new Set());
  busy: 'reading' | 'saving' | null = $state(null);
  trouble: string | null = $state(null);

  readonly compared: Compared | null = $derived(
    this.returned && compareReturned(this.returned, library.state?.office.rangeMark ?? '-'),
  );
  readonly accepted: ReadonlySet<string> = $derived(
    new Set([...this.decisions].flatMap(([change, decision]) => (decision === 'accepted' ? [change] : []))),
  );
  /** The document as it would be saved, with what was changed in both. */
  readonly result: Taken | null = $derived(
    this.returned &&
      this.compared &&
      takeChanges(
        this.compared,
        this.returned.present,
        this.accepted,
        this.taken,
        library.state?.office.rangeMark ?? '-',
      ),
  );
  readonly notices: readonly string[] = $derived(
    this.compared ? [...new Set(placelessWords(this.compared, library.state?.office.rangeMark ?? '-'))] : [],
  );

  /** Asks for a file. */
  async choose(): Promise<void> {
    await this.#read(() => desk.chooseReturned({ otherwise: this.#open }));
  }

  /** A file that was dropped on the dialog. */
  async take(file: File): Promise<void> {
    const { name } = file;
    await this.#read(async () =>
      desk.readReturned({ name, bytes: new Uint8Array(await file.arrayBuffer()), otherwise: this.#open }),
    );
  }

  /** A file of an import that came back, by its index in the plan. */
  async planned(plan: string, file: number): Promise<void> {
    await this.#read(() => desk.readPlanned({ plan, file }));
  }

  /** An item of the brochure that came back. */
  look(item: Returned): void {
    this.#decideAnew();
    this.returned = item;
  }

  /** From an item of a brochure back to the brochure. */
  back(): void {
    this.#decideAnew();
  }

  wantField(field: ComparedField, wanted: boolean): void {
    const next = new Set(this.fields);
    if (wanted) next.add(field);
    else next.delete(field);
    this.fields = next;
  }

  /** Saves what was chosen of the brochure's own changes as one revision. */
  async saveBrochure(): Promise<void> {
    const { brochure, fields } = this;
    if (!brochure || fields.size === 0 || this.busy) return;
    this.busy = 'saving';
    this.trouble = null;
    const { present, returned, rev } = brochure;
    try {
      const document: Brochure = { ...present };
      for (const field of fields) Object.assign(document, { [field]: returned[field as keyof Brochure] });
      const { stored, before } = await desk.takeReturned({ document, rev });
      workspace.inMemory(present.id)?.replace(stored);
      this.#say(fields.size, stored.document, before);
      if (stored.document.kind === 'brochure')
        this.brochure = { ...brochure, present: stored.document, rev: stored.rev };
      this.fields = new Set();
    } catch (error) {
      this.trouble = sentence(error);
    } finally {
      this.busy = null;
    }
  }

  /** A file that was dropped on the desk: true where it belongs to a document here. */
  async drop(file: File): Promise<boolean> {
    this.reset();
    if (!(await this.#saveFirst())) return true;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      this.#show(await desk.readReturned({ name: file.name, bytes }));
      return true;
    } catch (error) {
      // Other texts are imported, and so is what belongs to no document here.
      const isOther = error instanceof DeskError && (error.code === 'not-found' || /\.md$/i.test(file.name));
      if (isOther) return false;
      this.trouble = sentence(error);
      return true;
    }
  }

  decide(change: string, decision: Decision): void {
    const next = new Map(this.decisions);
    if (next.get(change) === decision) next.delete(change);
    else next.set(change, decision);
    this.decisions = next;
  }

  decideAll(decision: Decision): void {
    this.decisions = new Map(this.compared?.changes.map(({ change }) => [change, decision]));
  }

  settle(clash: string, theirs: boolean): void {
    const next = new Set(this.taken);
    if (theirs) next.add(clash);
    else next.delete(clash);
    this.taken = next;
  }

  /** Saves what was accepted as one revision; true where it is on disk. */
  async save(): Promise<boolean> {
    const { returned, result } = this;
    if (!returned || !result || this.busy) return false;
    this.busy = 'saving';
    this.trouble = null;
    const { id } = returned.present;
    const count = this.accepted.size;
    try {
      const { stored, before } = await desk.takeReturned({ document: result.document, rev: returned.rev });
      workspace.inMemory(id)?.replace(stored);
      this.#say(count, stored.document, before);
      this.done = new Set([...this.done, id]);
      const now = stored.document;
      if (this.brochure && now.kind !== 'brochure')
        this.brochure = {
          ...this.brochure,
          items: this.brochure.items.map((item) =>
            item.present.id === id ? { ...item, present: now, rev: stored.rev } : item,
          ),
        };
      return true;
    } catch (error) {
      this.trouble = sentence(error);
      return false;
    } finally {
      this.busy = null;
    }
  }

  reset(): void {
    this.brochure = null;
    this.fields = new Set();
    this.done = new Set();
    this.#decideAnew();
  }

  #decideAnew(): void {
    this.returned = null;
    this.decisions = new Map();
    this.taken = new Set();
    this.trouble = null;
  }

  #say(count: number, document: Document, before: string | null): void {
    const said = messages.clearance.saved(count, headlineOr(titleOf(document)));
    if (before === null) toasts.say(said);
    else {
      undoStack.push(this.#step(document.id, before, document));
      toasts.did(said);
    }
  }

  get #open(): string | undefined {
    const document = workspace.current?.document;
    return document && document.kind !== 'brochure' ? document.id : undefined;
  }

  /** Taken back by the version from before; done again by putting what came of it in its place. */
  #step(id: string, before: string, after: Document): Step {
    let stands = after;
    const change = async (to: (rev: number) => Promise<Stored>): Promise<void> => {
      const open = workspace.inMemory(id);
      if (open && !(await open.flush())) throw new DeskError('refused', messages.history.notRestoredUnsaved);
      const now = await desk.read({ id });
      if (!sayTheSame(now.document, stands))
        throw new StepGone(messages.undo.changedSince(messages.undo.returned));
      const stored = await to(now.rev);
      stands = stored.document;
      workspace.inMemory(id)?.replace(stored);
      await workspace.open(id);
    };
    return {
      label: messages.undo.returned,
      undo: () => change(() => desk.restoreVersion({ id, version: before })),
      redo: () =>
        change(async (rev) => {
          await desk.save({ document: after, rev });
          return desk.read({ id });
        }),
    };
  }

  /** The file is compared with what is on disk. */
  async #saveFirst(): Promise<boolean> {
    const saved = await workspace.saveAll();
    if (!saved) this.trouble = messages.clearance.notSavedYet;
    return saved;
  }

  async #read(read: () => Promise<Returned | ReturnedBrochure | null>): Promise<void> {
    this.busy = 'reading';
    this.trouble = null;
    try {
      if (await this.#saveFirst()) {
        const returned = await read();
        if (returned) this.#show(returned);
      }
    } catch (error) {
      this.trouble = sentence(error);
    }
    this.busy = null;
  }

  #show(returned: Returned | ReturnedBrochure): void {
    this.reset();
    if (returned.kind === 'brochure') this.brochure = returned;
    else this.returned = returned;
  }
}

export const clearance = new Clearance();
