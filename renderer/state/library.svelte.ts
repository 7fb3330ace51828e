/** The open library: its office, tags and problems. */
import { messages } from '../words/messages.ts';
import type { LibraryState } from '../../core/library/library-state.ts';
import type { Office, Tag } from '../../core/document.ts';
import { desk, on, sentence } from '../api.ts';
import { toasts } from './toasts.svelte.ts';
import { undoStack } from '../undo/undo-stack.svelte.ts';

class Library {
  /** Undefined until the desk has answered; null where no library is open. */
  state = $state.raw<LibraryState | null | undefined>(undefined);
  /** A sentence: why none could be opened at the start; null where nothing was in the way. */
  whyNone: string | null = $state(null);
  readonly office = $derived(this.state?.office ?? null);
  /** A sentence: why nothing in it may be changed; null where it may. */
  readonly whyReadOnly = $derived(this.state?.readOnly ?? null);
  readonly isReadOnly = $derived(this.whyReadOnly !== null);
  readonly tags = $derived(this.state?.tags ?? []);
  /** Key of the library shown: differs for another library, and for another copy of the sample. */
  readonly shown = $derived(this.state && wordFor(this.state));
  /** The library that is open now, where this page still has unsaved words of the one that was. */
  elsewhere: LibraryState | null = $state.raw(null);
  /** False while there are unsaved changes in this page; another library, opened elsewhere, is then not shown here. */
  mayLeave: () => boolean = () => true;
  readonly #tagsById = $derived(new Map(this.tags.map((tag) => [tag.id, tag])));

  /** Asks which library is open and follows its changes; gives a function that stops. */
  follow(): () => void {
    desk.library({}).then(
      (state) => (this.state = state),
      (error: unknown) => {
        this.state = null;
        this.whyNone = sentence(error);
      },
    );
    return on('library-changed', (state) => this.#hear(state));
  }

  /** Asks again which library is open. A failure leaves things as they are. */
  async refresh(): Promise<void> {
    try {
      const state = await desk.library({});
      if (state) this.#hear(state);
    } catch {
      // The next request will report it.
    }
  }

  #hear(state: LibraryState): void {
    const isAnother = this.state && this.shown !== wordFor(state);
    this.elsewhere = isAnother && !this.mayLeave() ? state : null;
    if (!this.elsewhere) this.state = state;
  }

  tag(id: string): Tag | undefined {
    return this.#tagsById.get(id);
  }

  /** Opens a library by what `work` asks of the desk; gives a sentence where that failed, else null. Save first. */
  async open(work: () => Promise<LibraryState | null>): Promise<string | null> {
    try {
      const state = await work();
      if (state) this.state = state;
      return null;
    } catch (error) {
      return sentence(error);
    }
  }

  async choose(): Promise<void> {
    await this.#change(() => desk.chooseLibrary({}));
  }

  /** True when the disk has it. */
  async saveOffice(office: Office): Promise<boolean> {
    return this.#change(() => desk.saveOffice({ office }));
  }

  /** Makes a tag, or changes its name and colour. */
  async saveTag(tag: Tag): Promise<boolean> {
    return this.#change(() => desk.saveTag({ tag }));
  }

  /** Makes a tag that is shown at once, and no longer where the desk refuses it. */
  async addTag(tag: Tag): Promise<boolean> {
    if (this.state) this.state = { ...this.state, tags: [...this.state.tags, tag] };
    const saved = await this.saveTag(tag);
    if (!saved && this.state)
      this.state = { ...this.state, tags: this.state.tags.filter(({ id }) => id !== tag.id) };
    return saved;
  }

  /** Removes a tag everywhere, and offers to take that back. */
  async removeTag(tag: Tag): Promise<void> {
    await this.#change(async () => {
      const { state, documents } = await desk.removeTag({ id: tag.id });
      const n = documents.length;
      let removedFrom = documents;
      undoStack.push({
        label: messages.undo.removingTag(tag.name),
        undo: async () => {
          this.state = await desk.restoreTag({ tag, documents: removedFrom });
        },
        redo: async () => {
          const again = await desk.removeTag({ id: tag.id });
          removedFrom = again.documents;
          this.state = again.state;
        },
      });
      toasts.did(
        n === 0
          ? messages.state.removedFromTheLibrary(tag.name)
          : messages.state.removedFromDocuments(tag.name, n),
      );
      return state;
    });
  }

  async #change(work: () => Promise<LibraryState | null>): Promise<boolean> {
    try {
      const state = await work();
      if (state) this.state = state;
      return state !== null;
    } catch (error) {
      toasts.problem(sentence(error));
      return false;
    }
  }
}

const wordFor = ({ path, copy }: LibraryState): string => `${path} ${copy}`;

export const library = new Library();
