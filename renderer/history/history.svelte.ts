/** The history of the open document: its versions, the one being viewed, and restoring one. */
import { messages } from '../words/messages.ts';
import type { Stored } from '../../core/library/stored.ts';
import type { HistoryUse, Version } from '../../core/history/version.ts';
import { desk, sentence } from '../api.ts';
import { sayTheSame } from '../../core/comparing/say-the-same.ts';
import { sayTime } from '../words/house-dates.ts';
import type { OpenDocument } from '../state/open-document.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { StepGone, undoStack, type Step } from '../undo/undo-stack.svelte.ts';

class HistoryState {
  /** Null until loaded. */
  versions: readonly Version[] | null = $state.raw(null);
  use: HistoryUse | null = $state.raw(null);
  /** A sentence: a version could not be kept, or the history cannot be read. */
  trouble: string | null = $state(null);
  /** The version being viewed. */
  shown: { version: Version; stored: Stored } | null = $state.raw(null);
  #id = '';
  #asked = 0;

  /** Reads the versions of a document. */
  async load(id: string): Promise<void> {
    if (id !== this.#id) this.#forget();
    this.#id = id;
    try {
      const { versions, use, trouble } = await desk.versions({ id });
      if (id !== this.#id) return;
      this.versions = versions;
      this.use = use;
      this.trouble = trouble;
    } catch (error) {
      if (id === this.#id) this.trouble = sentence(error);
    }
  }

  /** The version of a document that is looked at. */
  shownOf(id: string): { version: Version; stored: Stored } | null {
    return this.shown?.stored.document.id === id ? this.shown : null;
  }

  async show(version: Version): Promise<void> {
    const id = this.#id;
    const asked = ++this.#asked;
    try {
      const stored = await desk.readVersion({ id, version: version.version });
      if (asked === this.#asked && id === this.#id) this.shown = { version, stored };
    } catch (error) {
      toasts.problem(sentence(error));
    }
  }

  close(): void {
    this.#asked += 1;
    this.shown = null;
  }

  /** Restores a version; the current state becomes a version itself, which Undo restores. */
  async restore(open: OpenDocument, version: Version): Promise<void> {
    const { id } = open;
    try {
      if (!(await this.#bringBack(id, version.version))) return;
      const { versions } = await desk.versions({ id });
      const before = versions[0];
      const said = messages.history.versionRestored(sayTime(version.storedAt));
      if (!before) {
        toasts.say(said);
        return;
      }
      undoStack.push(this.#stepBetween(id, before.version, version.version));
      toasts.did(said);
    } catch (error) {
      toasts.problem(sentence(error));
    }
  }

  /** A step from one version to another, taken where the document is still as the other way left it. */
  #stepBetween(id: string, before: string, after: string): Step {
    const go = async (from: string, to: string): Promise<void> => {
      await workspace.open(id);
      const left = await desk.readVersion({ id, version: from });
      const now = workspace.inMemory(id)?.whole();
      if (now && !sayTheSame(now, left.document))
        throw new StepGone(messages.undo.changedSince(messages.undo.restoringVersion));
      if (!(await this.#bringBack(id, to))) throw new Error(messages.history.notRestoredUnsaved);
    };
    return {
      label: messages.undo.restoringVersion,
      undo: () => go(after, before),
      redo: () => go(before, after),
    };
  }

  async #bringBack(id: string, version: string): Promise<boolean> {
    const open = workspace.inMemory(id);
    // Unsaved changes would not be among the versions.
    if (open && !(await open.flush())) {
      toasts.problem(messages.history.notRestoredUnsaved);
      return false;
    }
    const stored = await desk.restoreVersion({ id, version });
    open?.replace(stored);
    this.close();
    if (id === this.#id) await this.load(id);
    return true;
  }

  #forget(): void {
    this.close();
    this.versions = null;
    this.trouble = null;
  }
}

export const history = new HistoryState();
