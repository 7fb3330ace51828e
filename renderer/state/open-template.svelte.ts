/** The template that is being edited. It is no document of the library: what acts on documents never reaches it. */
import type { Document } from '../../core/document.ts';
import { templateId } from '../../core/templates/template.ts';
import { desk } from '../api.ts';
import { messages } from '../words/messages.ts';
import { OpenDocument } from './open-document.svelte.ts';
import { toasts } from './toasts.svelte.ts';
import { unkept } from './typed-words.svelte.ts';

class OpenTemplate {
  current: OpenDocument | null = $state.raw(null);
  name = $state('');
  /** Names of templates by the ids that they have while they are edited, under which steps of Undo know them. */
  readonly #names = new Map<string, string>();

  /** The name of the template with such an id; undefined where it is the id of something else. */
  nameOf(id: string): string | undefined {
    return this.#names.get(id);
  }

  /** Reads a template to be edited. Rejects where it cannot be read, and where words of another are not saved. */
  async open(name: string): Promise<OpenDocument> {
    const before = this.current;
    if (before && !(await before.flush())) {
      if (this.name === name) return before;
      throw new Error(messages.templates.otherNotSaved(this.name));
    }
    const stored = await desk.readTemplate({ name });
    const id = this.#idOf(name);
    const open = new OpenDocument<Document>(
      { ...stored, document: { ...stored.document, id } },
      { save: (document, rev) => this.#save(id, document, rev) },
    );
    this.current?.close();
    this.current = open;
    this.name = name;
    return open;
  }

  /** Lets go of what is edited once all of it is saved; true where it is. */
  async leave(): Promise<boolean> {
    const open = this.current;
    if (!open) return true;
    const isSaved = await open.flush();
    if (isSaved && this.current === open) this.letGo();
    return isSaved;
  }

  /** Lets go of what is edited, whether it is saved or not. */
  letGo(): void {
    this.current?.close();
    this.current = null;
  }

  /** Says that a template has another name. */
  renamed(name: string, to: string): void {
    for (const [id, one] of this.#names) if (one === name) this.#names.set(id, to);
    if (this.name === name) this.name = to;
  }

  #idOf(name: string): string {
    for (const [id, one] of this.#names) if (one === name) return id;
    const id = `${unkept}${String(this.#names.size + 1)}`;
    this.#names.set(id, name);
    return id;
  }

  async #save(id: string, document: Document, rev: number): Promise<{ rev: number; savedAt: string }> {
    const name = this.nameOf(id) ?? this.name;
    const saved = await desk.writeTemplate({ name, document: { ...document, id: templateId }, rev });
    if (saved.name !== name) {
      this.renamed(name, saved.name);
      toasts.problem(messages.templates.savedBeside(name, saved.name));
    }
    return saved;
  }
}

export const openTemplate = new OpenTemplate();
