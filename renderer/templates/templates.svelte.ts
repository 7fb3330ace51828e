/** Templates: the desk's, the office's, and the last brochure as one. */
import type { Brochure } from '../../core/document.ts';
import type { Stored } from '../../core/library/stored.ts';
import { builtIn, nextBrochure, type BuiltInTemplate, type Template } from '../../core/templates/template.ts';
import { titleOf } from '../../core/list/listing.ts';
import { DeskError } from '../../core/desk-error.ts';
import { desk, sentence } from '../api.ts';
import { didMake } from '../many/did.ts';
import { selection } from '../many/selection.svelte.ts';
import { documentSteps } from '../state/document-steps.ts';
import { documents } from '../state/documents.svelte.ts';
import { openTemplate } from '../state/open-template.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { mayWrite } from '../state/writes.ts';
import { undoStack, type Step } from '../undo/undo-stack.svelte.ts';
import { messages } from '../words/messages.ts';

const words = messages.templates;

/** Makes a document, opens it, and offers to take that back. */
async function begin(name: string, make: () => Promise<Stored>): Promise<boolean> {
  if (!mayWrite()) return false;
  try {
    const made = await make();
    didMake(made, words.begun(name), words.beginning);
    selection.clear();
    await workspace.open(made.document.id);
    return true;
  } catch (error) {
    toasts.problem(sentence(error));
    return false;
  }
}

class Templates {
  list: readonly Template[] = $state.raw([]);

  async load(): Promise<void> {
    try {
      this.list = await desk.templates({});
    } catch (error) {
      toasts.problem(sentence(error));
    }
  }

  beginBuiltIn(name: BuiltInTemplate): Promise<boolean> {
    return begin(words.builtIn[name].name, () => desk.create({ kind: 'news', from: builtIn(name) }));
  }

  beginOwn({ name }: Template): Promise<boolean> {
    return begin(name, () => desk.createFromTemplate({ name }));
  }

  /** The brochure that was made last; undefined where there is none. */
  get lastBrochure(): Brochure | undefined {
    const last = [...documents.brochures].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];
    return last && documents.brochure(last.id);
  }

  /** The next edition of that, with the news items that are chosen in the list. */
  beginNext(last: Brochure): Promise<boolean> {
    const items = selection.kind === 'news' ? selection.ids : [];
    return begin(titleOf(last), () => desk.create({ kind: 'brochure', from: nextBrochure(last, items) }));
  }

  /** Null where it is kept; else why it is not, and whether it may replace another. */
  async save(name: string, replace: boolean): Promise<{ why: string; exists: boolean } | null> {
    const open = workspace.current;
    if (!open || !mayWrite()) return null;
    try {
      if (!(await open.flush())) return { why: messages.many.notSaved, exists: false };
      const saved = await desk.saveTemplate({ id: open.id, name, replace });
      toasts.say(words.saved(saved.name));
      return null;
    } catch (error) {
      return { why: sentence(error), exists: isExisting(error) };
    }
  }

  /** Opens one to be edited. */
  async edit({ name }: Template): Promise<void> {
    if (!mayWrite()) return;
    try {
      await workspace.editTemplate(name);
    } catch (error) {
      toasts.problem(sentence(error));
    }
  }

  /** Ends the editing of a template, and offers to take all of it back; stays where it cannot be saved, which is said below. */
  async done(): Promise<void> {
    const open = openTemplate.current;
    if (!open || !(await open.flush())) return;
    const { name } = openTemplate;
    const step = documentSteps.gather(open.id, words.change(name));
    workspace.go(open.document.kind);
    if (step) toasts.did(words.changed(name), step);
  }

  /** Null where it has the name; else why not. */
  async rename({ name }: Template, to: string): Promise<string | null> {
    try {
      const now = await this.#rename(name, to);
      if (now === name) return null;
      const step: Step = {
        label: words.renaming(name),
        undo: async () => void (await this.#rename(now, name)),
        redo: async () => void (await this.#rename(name, now)),
      };
      undoStack.push(step);
      toasts.did(words.renamed(name, now), step);
      return null;
    } catch (error) {
      return sentence(error);
    }
  }

  /** What is written in it meanwhile goes along. */
  async #rename(name: string, to: string): Promise<string> {
    await openTemplate.current?.flush();
    const { name: now } = await desk.renameTemplate({ name, to });
    openTemplate.renamed(name, now);
    await this.load();
    return now;
  }

  async #remove(name: string): Promise<string> {
    const open = openTemplate.name === name ? openTemplate.current : null;
    await open?.flush();
    const { kept } = await desk.removeTemplate({ name });
    if (open) {
      openTemplate.letGo();
      if (workspace.section === 'template') workspace.go(open.document.kind);
    }
    await this.load();
    return kept;
  }

  async remove({ name }: Template): Promise<void> {
    if (!mayWrite()) return;
    try {
      let kept = await this.#remove(name);
      const step: Step = {
        label: words.removal(name),
        undo: async () => {
          await desk.restoreTemplate({ name, kept });
          await this.load();
        },
        redo: async () => {
          kept = await this.#remove(name);
        },
      };
      undoStack.push(step);
      toasts.did(words.removed(name), step);
    } catch (error) {
      toasts.problem(sentence(error));
    }
  }
}

const isExisting = (error: unknown): boolean => error instanceof DeskError && error.code === 'exists';

export const templates = new Templates();
