/** Comments on the open document: which one is looked at, what is being commented on, and what is done to them. */
import { tick } from 'svelte';
import { threadsOf, type Thread } from '../../core/comments/comments.ts';
import { passageSchema, type Comment, type Document, type Passage } from '../../core/document.ts';
import { commentField, passageField } from '../../core/drafts/leftover.ts';
import { editing } from '../editor/editing.svelte.ts';
import { passageBetween, placedPassages } from '../editor/passages.ts';
import { columns } from '../state/columns.svelte.ts';
import { moveFocus } from '../state/focus.ts';
import { openComments } from '../state/open-comments.ts';
import type { OpenDocument, Patch } from '../state/open-document.svelte.ts';
import { person } from '../state/person.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { typedWords } from '../state/typed-words.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { undoStack } from '../undo/undo-stack.svelte.ts';
import { mayWrite } from '../state/writes.ts';
import { messages } from '../words/messages.ts';

const words = messages.comments;

class ItemComments {
  #passage: Passage | null = $state.raw(null);
  /** Id of the conversation that is looked at. */
  current: string | null = $state(null);

  /** The words that are about to be commented on; null: the whole document. Kept with the words of the comment. */
  get passage(): Passage | null {
    return this.#passage ?? keptPassage(workspace.current?.id);
  }

  set passage(passage: Passage | null) {
    this.#passage = passage;
    this.keepPassage();
  }

  /** Has the passage where the words of its comment are kept, as long as there are any. */
  keepPassage(): void {
    const id = workspace.current?.id;
    if (id === undefined) return;
    const isWritten = typedWords.of(id)[commentField] !== undefined;
    const kept = this.#passage ?? (isWritten ? keptPassage(id) : null);
    typedWords.put(id, passageField, isWritten && kept ? JSON.stringify(kept) : undefined);
  }

  /** The comment is about the whole document after all. */
  dropPassage(): void {
    const id = workspace.current?.id;
    if (id !== undefined) typedWords.put(id, passageField, undefined);
    this.#passage = null;
  }

  /** Conversations of a document: in the order of the text, then those whose words are gone, then those on the whole of it. */
  threads(document: Document): Thread[] {
    const places = new Map(
      editing.editor ? placedPassages(editing.editor).map(({ id, from }) => [id, from]) : [],
    );
    const rank = ({ id, passage }: Thread): number =>
      passage === null ? Infinity : (places.get(id) ?? Number.MAX_SAFE_INTEGER);
    return threadsOf(document.comments)
      .map((thread, at) => ({ thread, at, rank: rank(thread) }))
      .sort((a, b) => (a.rank === b.rank ? a.at - b.at : a.rank - b.rank))
      .map(({ thread }) => thread);
  }

  /** Another document is open. */
  leave(): void {
    this.#passage = null;
    this.current = null;
  }

  /** Begins a comment on the words that are chosen in the text, or on the whole document. */
  async begin(): Promise<void> {
    const open = workspace.current;
    if (!open || !mayWrite()) return;
    const { editor } = editing;
    const { from, to } = editor?.state.selection ?? { from: 0, to: 0 };
    const isText = editor !== null && workspace.tab === 'write' && open.document.kind !== 'brochure';
    this.passage = isText && from < to ? passageBetween(editor.state, from, to) : null;
    await this.#showPanel(open);
    moveFocus('new-comment');
  }

  async #showPanel(open: OpenDocument): Promise<void> {
    if (open.document.kind === 'brochure') workspace.tab = 'about';
    else {
      columns.show('inspector');
      workspace.inspectorTab = 'comments';
    }
    await tick();
  }

  /**
   * Adds a comment, an answer where it is about the passage of another one; `forget` takes its words from where they were kept,
   * in the same step to undo. True where it was added.
   */
  async add(open: OpenDocument, text: string, passage: Passage | null, forget: () => void): Promise<boolean> {
    if (text.trim() === '' || !mayWrite()) return false;
    const by = await person.needed('comment');
    if (by === null) return false;
    const at = new Date().toISOString();
    const comment: Comment = {
      ...{ id: crypto.randomUUID(), by, at, text: text.trim(), passage, resolved: false },
    };
    undoStack.together(words.adding, () => {
      this.#put(open, [...open.document.comments, comment], words.adding);
      forget();
    });
    void open.flush();
    this.current =
      threadsOf(open.document.comments).find(({ comments }) => comments.some(({ id }) => id === comment.id))
        ?.id ?? null;
    return true;
  }

  resolve(open: OpenDocument, thread: Thread, resolved: boolean): void {
    const ids = new Set(thread.comments.map(({ id }) => id));
    const next = open.document.comments.map((one) => (ids.has(one.id) ? { ...one, resolved } : one));
    this.#put(open, next, resolved ? words.resolving : words.reopening);
    void open.flush();
    if (resolved) toasts.did(words.wasResolved);
  }

  remove(open: OpenDocument, id: string): void {
    this.#put(
      open,
      open.document.comments.filter((one) => one.id !== id),
      words.deleting,
    );
    void open.flush();
    toasts.did(words.deleted);
  }

  #put(open: OpenDocument, comments: Comment[], label: string): void {
    open.edit({ comments } as Patch<Document>, label);
  }

  /** Shows the words of a conversation in the text. False where they are no longer there. */
  async goTo(thread: Thread): Promise<boolean> {
    this.current = thread.id;
    if (workspace.current?.document.kind === 'brochure') return false;
    workspace.tab = 'write';
    await tick();
    const { editor } = editing;
    const place = editor && placedPassages(editor).find(({ id }) => id === thread.id);
    if (!editor || !place) return false;
    editor.chain().setTextSelection({ from: place.from, to: place.to }).scrollIntoView().run();
    return true;
  }

  /** Goes to the next or previous conversation that is not settled, round and round. */
  async step(way: 1 | -1): Promise<void> {
    const open = workspace.current;
    if (!open) return;
    const threads = this.threads(open.document).filter(({ resolved }) => !resolved);
    if (threads.length === 0) return;
    const at = threads.findIndex(({ id }) => id === this.current);
    const next = threads[(at + way + threads.length + (at === -1 && way === -1 ? 1 : 0)) % threads.length];
    if (!next) return;
    await this.#showPanel(open);
    await this.goTo(next);
    await this.showInPanel(next.id, true);
  }

  /** Brings a conversation into sight in the panel. */
  async showInPanel(id: string, withFocus = false): Promise<void> {
    this.current = id;
    await tick();
    const entry = document.querySelector<HTMLElement>(`[data-thread="${CSS.escape(id)}"]`);
    entry?.scrollIntoView({ block: 'nearest' });
    if (withFocus) entry?.focus({ preventScroll: true });
  }

  /** Somebody pressed on words in the text: their conversation is shown. */
  async press(ids: readonly string[]): Promise<void> {
    const open = workspace.current;
    const thread =
      open &&
      threadsOf(open.document.comments).find(({ comments }) => comments.some(({ id }) => ids.includes(id)));
    if (!thread) return;
    if (columns.shown('inspector')) workspace.inspectorTab = 'comments';
    await this.showInPanel(thread.id);
  }

  /** Ids of all comments of the conversation that is looked at. */
  currentIds(comments: readonly Comment[]): ReadonlySet<string> {
    const thread = threadsOf(comments).find(({ id }) => id === this.current);
    return new Set(thread?.comments.map(({ id }) => id) ?? []);
  }
}

/** What a comment that was not sent is about; null: the whole document, or nothing was kept. */
function keptPassage(id: string | undefined): Passage | null {
  const kept = id === undefined ? undefined : typedWords.of(id)[passageField];
  if (kept === undefined) return null;
  try {
    return passageSchema.parse(JSON.parse(kept));
  } catch {
    return null;
  }
}

export const itemComments = new ItemComments();
openComments.begin = () => itemComments.begin();
openComments.step = (way) => itemComments.step(way);
editing.onPassage = (ids) => void itemComments.press(ids);

/** Marks the words of the conversation that is looked at; for an effect. */
export function followPassages(comments: readonly Comment[]): void {
  editing.currentPassages = itemComments.currentIds(comments);
}
