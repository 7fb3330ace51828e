/** One document on the sheet: its fields, its unsaved words, and where they are. */
import type { Stored } from '../../core/library/stored.ts';
import type { Article, BodyNode, Brochure, Comment, Document } from '../../core/document.ts';
import { mergedComments } from '../../core/comments/comments.ts';
import { desk } from '../api.ts';
import { DraftNotes } from './draft-notes.ts';
import { DraftSender, type Draft } from '../../core/drafts/draft-sender.ts';
import { documentSteps, type Editable } from './document-steps.ts';
import { refusesEdit } from './fixed-edition.ts';
import { fieldLabel, joinsOf } from './field-steps.ts';
import { Saver, type SaveStatus } from './saver.ts';
import { typedWords } from './typed-words.svelte.ts';

/** Fields that an edit may change. */
export type Patch<T extends Document> = T extends Document ? Partial<Omit<T, 'kind' | 'id'>> : never;

/** A text that an editor holds. */
export interface LentBody {
  read(): BodyNode;
  /** Shows another one, as an edit; `caret` is of a step of this editor, or of one before it. */
  show(body: BodyNode, caret: object | null): void;
  /** Comments with their passages as those stand in it now. */
  comments(before: readonly Comment[]): readonly Comment[];
}

/** Where a document is kept that is none of the library's. It has no drafts: what keeps it is told at once. */
export interface Keeping<T extends Document = Document> {
  save: (document: T, rev: number) => Promise<{ rev: number; savedAt: string }>;
}
/** Milliseconds without an edit before such a document is saved. */
const pauseWithoutDrafts = 200;

/** Words of a field that it cannot take yet, among the parts of a document. */
const typedPart = 'typed:';

export class OpenDocument<T extends Document = Document> implements Editable {
  readonly id: string;
  /** The document as it stands; its body lags behind the editor, `whole()` does not. */
  document: T = $state.raw() as T;
  /** The whole document, a moment after the last key: for previews, counts and checks. */
  settled: T = $state.raw() as T;
  status: SaveStatus = $state.raw() as SaveStatus;
  /** Goes up when the document is replaced by the stored one, so that the editor shows that. */
  generation = $state(0);
  /** The same as `document`. While Svelte takes an editor away, its own values read as they were before. */
  #latest: T;
  readonly #saver: Saver<T>;
  readonly #notes: DraftNotes<Draft<T>>;
  #body: LentBody | null = null;
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(stored: Stored<T>, keeping?: Keeping<T>) {
    this.id = stored.document.id;
    this.#latest = this.document = this.settled = stored.document;
    const sender = new DraftSender<T>(desk);
    this.#notes = new DraftNotes({
      snapshot: () => ({ document: this.whole(), rev: this.rev }),
      note: (draft) => (keeping ? Promise.resolve() : sender.send(draft)),
    });
    this.#saver = new Saver<T>({
      rev: stored.rev,
      savedAt: stored.savedAt,
      snapshot: () => this.whole(),
      ...(keeping && { pause: pauseWithoutDrafts }),
      save: async (document, rev) => {
        if (keeping) return keeping.save(document, rev);
        const saved = await desk.save({ document, rev });
        if (saved.comments) this.#takeComments(saved.comments, document.comments);
        return saved;
      },
      onStatus: (status) => {
        this.status = status;
        if (status.kind === 'saved') this.#notes.rest();
        // What was typed during the save is based on the revision that it made.
        else if (status.kind === 'waiting') this.#notes.touch();
      },
    });
    this.status = this.#saver.status;
  }

  get rev(): number {
    return this.#saver.rev;
  }

  get dirty(): boolean {
    return this.#saver.dirty;
  }

  /** True where no word is only here: the disk has them, in the document or in a conflict copy beside it. */
  get safe(): boolean {
    return this.#saver.safe;
  }

  /** Changes fields, as a step that can be taken back; `label` says what was done, in the words of a menu. A frozen edition refuses. */
  edit(patch: Patch<T>, label?: string): void {
    const before = this.#latest;
    if (refusesEdit(before, patch)) return;
    this.#change(patch);
    const parts = Object.entries(patch).map(([name, value]) => {
      const old = before[name as keyof T];
      return [name, { before: () => old, after: () => value as unknown }] as const;
    });
    const { id } = this;
    documentSteps.record({
      id,
      parts: Object.fromEntries(parts),
      label: label ?? fieldLabel(patch),
      joins: joinsOf(before, patch),
    });
  }

  #change(patch: object): void {
    this.#latest = this.document = { ...this.#latest, ...patch };
    this.touch();
  }

  /** Takes in what a colleague said while these comments were being saved. */
  #takeComments(saved: Comment[], sent: Comment[]): void {
    const comments = mergedComments(this.#latest.comments, saved, sent);
    this.#latest = this.document = { ...this.#latest, comments };
    this.settle();
  }

  part(name: string): unknown {
    if (name.startsWith(typedPart)) return typedWords.of(this.id)[name.slice(typedPart.length)];
    if (name === 'body' && this.#body) return this.#body.read();
    return this.#latest[name as keyof T];
  }

  /** Changes parts as an edit does, apart from becoming a step. */
  put(parts: Readonly<Record<string, unknown>>, caret: object | null): void {
    // Somebody may have frozen it since, in another window or on another computer.
    if (refusesEdit(this.#latest, parts)) return;
    documentSteps.muted(() => {
      const fields: Record<string, unknown> = {};
      for (const [name, value] of Object.entries(parts))
        if (name.startsWith(typedPart))
          typedWords.put(this.id, name.slice(typedPart.length), value as string | undefined);
        else if (name === 'body' && this.#body) this.#body.show(value as BodyNode, caret);
        else fields[name] = value;
      if (Object.keys(fields).length > 0) this.#change(fields);
      this.settle();
    });
    if ('status' in parts) void this.flush();
  }

  /** Says that the editor's body changed. */
  touch(): void {
    this.#saver.touch();
    this.#notes.touch();
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      this.settle();
    }, 250);
  }

  /** The document with the body that the editor holds. */
  whole(): T {
    if (!this.#body) return this.#latest;
    const comments = this.#body.comments(this.#latest.comments);
    return { ...this.#latest, body: this.#body.read(), comments };
  }

  settle(): void {
    clearTimeout(this.#settling);
    this.settled = this.whole();
  }

  /** An editor lends its body; the function given back takes it for good. */
  lendBody(body: LentBody): () => void {
    this.#body = body;
    return () => {
      // An editor whose document was replaced by the stored one has nothing to give back.
      if (this.#body !== body) return;
      this.#latest = this.document = this.whole();
      this.#body = null;
    };
  }

  /** True when the disk has every word. */
  flush(): Promise<boolean> {
    return this.#saver.flush();
  }

  /**
   * Takes the stored document where it is newer and nothing is unsaved here; true where it did. `rev`: what is stored now,
   * where that is known; one's own save is then not read back.
   */
  async refresh(rev = Infinity): Promise<boolean> {
    if (this.#saver.saving) await this.flush();
    if (rev <= this.#saver.rev) return false;
    const stored = (await desk.read({ id: this.id })) as Stored<T>;
    if (stored.rev <= this.#saver.rev || this.dirty || this.#saver.saving) return false;
    this.replace(stored);
    return true;
  }

  /** Shows the stored document in place of this one; unsaved words are given up (keep them first). */
  replace(stored: Stored<T>): void {
    this.#body = null;
    this.#latest = this.document = this.settled = stored.document;
    this.#notes.supersede({ document: stored.document, rev: stored.rev });
    this.#saver.forget(stored.rev, stored.savedAt);
    this.generation += 1;
  }

  close(): void {
    clearTimeout(this.#settling);
    this.#saver.stop();
    this.#notes.rest();
  }
}

/** True of a news item or a brief. */
export const isArticle = (open: OpenDocument): open is OpenDocument<Article> & OpenDocument =>
  open.document.kind !== 'brochure';
/** True of a brochure. */
export const isBrochure = (open: OpenDocument): open is OpenDocument<Brochure> & OpenDocument =>
  open.document.kind === 'brochure';
