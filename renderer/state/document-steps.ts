/** Steps of Undo that changed parts of one document: what an editor typed and chose, in groups as editors make them. */
import { mergedComments } from '../../core/comments/comments.ts';
import type { BodyNode, Comment } from '../../core/document.ts';
import { bodyBack } from '../undo/body-back.ts';
import { StepGone, undoStack, type Step } from '../undo/undo-stack.svelte.ts';
import { messages } from '../words/messages.ts';

/**
 * A part of a document by its name: a field, or `typed:` and a field for words that it cannot take yet. Values are given by
 * functions, as those of a text take long to write.
 */
export interface ChangedPart {
  before: () => unknown;
  after: () => unknown;
}

/** Where the cursor was in the text; only the editor that made it can read it. */
export interface Carets {
  before: object;
  after: object;
}

/** A document that steps are taken back in. */
export interface Editable {
  part(name: string): unknown;
  /** Changes parts as typing does, apart from becoming a step; `name` is the part that the editor is to look at. */
  put(parts: Readonly<Record<string, unknown>>, caret: object | null): void;
}

export interface Change {
  id: string;
  parts: Readonly<Record<string, ChangedPart>>;
  /** What was done, in the words of a menu. */
  label: string;
  /** Changes with the same word shortly one after another become one step; left out, the change is a step of its own. */
  joins?: string | undefined;
  carets?: Carets | undefined;
}

/** A pause after which a new step begins, and the most that one step takes, in milliseconds. */
const pause = 600;
const longest = 4000;

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

class DocumentStep implements Step {
  readonly label: string;
  readonly id: string;
  readonly joins: string | undefined;
  readonly began = performance.now();
  at = this.began;
  carets: Carets | undefined;
  readonly #parts: Map<string, ChangedPart>;
  readonly #reach: Reach;

  constructor({ id, parts, label, joins, carets }: Change, reach: Reach) {
    this.id = id;
    this.label = label;
    this.joins = joins;
    this.carets = carets;
    this.#parts = new Map(Object.entries(parts));
    this.#reach = reach;
  }

  /** Takes more of the same in. */
  grow({ parts, carets }: Change): void {
    this.at = performance.now();
    for (const [name, { before, after }] of Object.entries(parts))
      this.#parts.set(name, { before: this.#parts.get(name)?.before ?? before, after });
    if (carets) this.carets = { before: this.carets?.before ?? carets.before, after: carets.after };
  }

  undo = (): Promise<void> => this.#move(({ before, after }) => [after(), before()], this.carets?.before);
  redo = (): Promise<void> => this.#move(({ before, after }) => [before(), after()], this.carets?.after);

  async #move(way: (part: ChangedPart) => [from: unknown, to: unknown], caret?: object): Promise<void> {
    await this.#reach(this.id, [...this.#parts.keys()], (open) => {
      let isElsewhere = false;
      const next = [...this.#parts].map(([name, part]): [string, unknown] => {
        const [from, to] = way(part);
        const now = open.part(name);
        if (isSame(now, from)) return [name, to];
        const mended = mendedBack(name, to, from, now);
        if (mended === null) throw new StepGone(messages.undo.changedSince(this.label));
        isElsewhere = true;
        return [name, mended];
      });
      open.put(Object.fromEntries(next), isElsewhere ? null : (caret ?? null));
    });
  }
}

/** What a part becomes that has been changed elsewhere since: only what the step did is taken back. Null where that cannot be told apart. */
function mendedBack(name: string, to: unknown, from: unknown, now: unknown): unknown {
  if (name === 'body') return bodyBack(to as BodyNode, from as BodyNode, now as BodyNode);
  if (name === 'comments') return mergedComments(to as Comment[], now as Comment[], from as Comment[]);
  return null;
}

/** Opens a document, has `work` change it, and shows the parts that changed. Throws `StepGone` where it is gone. */
export type Reach = (id: string, parts: readonly string[], work: (open: Editable) => void) => Promise<void>;

class DocumentSteps {
  /** The way to a document; the workspace has it. */
  reach: Reach = () => Promise.reject(new StepGone(messages.undo.isGone));
  #last: DocumentStep | null = null;
  #isMuted = false;

  /** Takes in a change that was just made; it becomes a step, or joins the last one. */
  record(change: Change): void {
    if (this.#isMuted) return;
    const changed = Object.entries(change.parts).some(
      ([name, { before, after }]) => name === 'body' || !isSame(before(), after()),
    );
    if (!changed) return;
    const last = this.#last;
    if (last && this.#joins(change, last)) {
      last.grow(change);
      undoStack.grew();
      return;
    }
    this.#last = new DocumentStep(change, (...asked) => this.reach(...asked));
    undoStack.push(this.#last);
  }

  /** What `work` changes becomes no step: it takes one back, or is no edit. */
  muted(work: () => void): void {
    const before = this.#isMuted;
    this.#isMuted = true;
    try {
      work();
    } finally {
      this.#isMuted = before;
    }
  }

  /** Makes one step of the last changes of a document; null where nothing else was done last. */
  gather(id: string, label: string): Step | null {
    this.close();
    return undoStack.gather(label, (step) => step instanceof DocumentStep && step.id === id);
  }

  /** The next change begins a step of its own. */
  close(): void {
    this.#last = null;
  }

  #joins(change: Change, last: DocumentStep): boolean {
    const now = performance.now();
    return (
      change.joins !== undefined &&
      last.id === change.id &&
      last.joins === change.joins &&
      now - last.at < pause &&
      now - last.began < longest &&
      undoStack.mayGrow(last)
    );
  }
}

export const documentSteps = new DocumentSteps();
