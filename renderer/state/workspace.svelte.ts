/** Navigation state: the section, the open document, and documents that were left with unsaved changes. */
import { messages } from '../words/messages.ts';
import { flushSync, tick } from 'svelte';
import type { Stored } from '../../core/library/stored.ts';
import type { Kind } from '../../core/document.ts';
import { allAsTyped } from '../../core/typography/as-typed.ts';
import { desk, sentence } from '../api.ts';
import { documentSteps, type Editable } from './document-steps.ts';
import { documents } from './documents.svelte.ts';
import { library } from './library.svelte.ts';
import { focusOpenRow } from './focus.ts';
import { recentDocuments } from './recent.svelte.ts';
import { isText, Remembered } from './remembered.svelte.ts';
import { OpenDocument } from './open-document.svelte.ts';
import { openTemplate } from './open-template.svelte.ts';
import { changeInSight, tabsOf } from './show-part.ts';
import { toasts } from './toasts.svelte.ts';
import { Trail } from './trail.ts';
import { typedWords } from './typed-words.svelte.ts';
import { setsSigns } from './signs.svelte.ts';
import { typeAhead } from './typed-ahead.ts';
import { untouched } from './untouched.ts';
import { StepGone, undoStack } from '../undo/undo-stack.svelte.ts';

export type Section =
  Kind | 'template' | 'pictures' | 'planning' | 'checks' | 'replace' | 'attention' | 'trash' | 'settings';
/** View of the open document: the editor, or a preview. */
export type SheetTab = 'write' | 'latest-news' | 'article' | 'brochure' | 'brief' | BrochureTab;
/** Parts of an open brochure; `write` is the order of its items. */
export const brochureTabs = ['write', 'cover', 'introduction', 'imprint', 'about'] as const;
export type BrochureTab = (typeof brochureTabs)[number];
/** `preview`: the pages of a brochure. `original`: of a translation. */
export type InspectorTab = 'details' | 'comments' | 'original' | 'picture' | 'checks' | 'history' | 'preview';

class Workspace {
  section: Section = $state('news');
  tab: SheetTab = $state('write');
  inspectorTab: InspectorTab = $state('details');
  /** What the list's column shows beside an open brochure: the brochures, or news to add. */
  brochureColumn: 'list' | 'add' = $state('list');
  current: OpenDocument | null = $state.raw(null);
  /** Why the asked-for document could not be opened. */
  trouble: string | null = $state(null);
  /** The new document whose headline or title takes the focus once it is shown. */
  #beginning: string | null = $state(null);
  /** Documents that were left before all their changes were saved. */
  #left: OpenDocument[] = $state.raw([]);
  readonly left = $derived(this.#left.filter((open) => open.status.kind !== 'saved'));
  readonly #trail = new Trail();
  /** The document after one in the list, else the one before it; the list has it. */
  besideInList: (id: string) => string | null = () => null;
  readonly #lastOpened: Partial<Record<Kind, string>> = {};
  /** Opened again at the next start. */
  readonly #last = new Remembered('last', '', isText);
  /** A document that was asked for before the list was there; null in it where it could not be read. */
  #ahead: { id: string; answer: Promise<Stored | null> } | null = null;
  /** True once a library has been shown. */
  #wasReset = false;
  /** Resolves when a document can be shown: what shows one is loaded after the list. */
  prepare: () => Promise<void> = () => Promise.resolve();
  #asked = 0;
  /** `#asked` when the library was opened: equal as long as nothing else has been opened. */
  #askedAtReset = 0;

  constructor() {
    documents.show = (id) => this.open(id);
    documentSteps.reach = (id, parts, work) => this.#reach(id, parts, work);
  }

  /** Opens a document for a step of Undo, where its change is seen. */
  async #reach(id: string, parts: readonly string[], work: (open: Editable) => void): Promise<void> {
    if (library.whyReadOnly !== null) throw new Error(library.whyReadOnly);
    const template = openTemplate.nameOf(id);
    const isGone = documents.ready && !documents.summary(id) && !this.inMemory(id);
    if (template === undefined && isGone) throw new StepGone(messages.undo.isGone);
    if (template === undefined) await this.open(id);
    else if (this.edited?.id !== id) await this.editTemplate(template, false);
    const open = this.edited;
    if (open?.id !== id) throw new Error(messages.undo.notOpened);
    const part = parts[0] ?? '';
    const { sheet, inspector } = tabsOf(open.document.kind, part);
    if (sheet) this.tab = sheet;
    if (inspector) this.inspectorTab = inspector;
    await tick(); // its editor may have to appear first
    await changeInSight(part, () => work(open));
  }

  follow(): () => void {
    return documents.onChange((ids, revs) => {
      if (this.#ahead && ids.includes(this.#ahead.id)) this.#ahead = null;
      const open = this.current;
      if (!open || !ids.includes(open.id)) return;
      if (!documents.summary(open.id)) {
        // Unsaved changes of a removed document stay open; saving keeps them as a conflict.
        if (open.dirty) void open.flush();
        else this.#show(null);
      } else void open.refresh(revs[open.id]).catch(() => undefined); // A damaged file is reported by the library.
    });
  }

  /** Goes to a section; a list brings back the document that was open there. */
  go(section: Section): void {
    this.brochureColumn = 'list';
    if (section === this.section) return;
    this.#asked += 1; // a document that is still being read would take the editor back to its own section
    this.section = section;
    if (section === 'news' || section === 'brief' || section === 'brochure') {
      this.tab = 'write';
      this.inspectorTab = 'details';
      const last = this.#lastOpened[section];
      if (last !== undefined && documents.summary(last)) {
        void this.open(last);
        this.brochureColumn = 'list';
      } else this.#show(null);
    }
  }

  /** What the editor shows: the open document, or the template that is being edited. */
  get edited(): OpenDocument | null {
    return this.section === 'template' ? openTemplate.current : this.current;
  }

  /**
   * Opens a template to be edited; no document is open beside it. `begins`: its headline takes the focus. Throws where that
   * cannot be done.
   */
  async editTemplate(name: string, begins = true): Promise<void> {
    const asked = ++this.#asked;
    await this.prepare();
    if (asked !== this.#asked) return;
    await openTemplate.open(name);
    if (asked !== this.#asked) return;
    this.#show(null);
    this.trouble = null;
    this.section = 'template';
    if (begins) this.#beginning = this.edited?.id ?? null;
    this.tab = 'write';
    this.inspectorTab = 'details';
  }

  async open(id: string): Promise<void> {
    this.brochureColumn = 'add';
    if (this.current?.id === id) {
      // It may be hidden behind Pictures, Trash or Settings.
      this.section = this.current.document.kind;
      return;
    }
    const asked = ++this.#asked;
    this.trouble = null;
    const kept = this.left.find((open) => open.id === id);
    try {
      const ahead = this.#ahead?.id === id ? this.#ahead.answer : null;
      this.#ahead = null;
      const reading = async (): Promise<Stored> => (await ahead) ?? (await desk.read({ id }));
      const [open] = await Promise.all([
        kept ?? reading().then((stored) => new OpenDocument(stored)),
        this.prepare(),
      ]);
      if (asked !== this.#asked) return;
      const { kind } = open.document;
      if (this.section !== kind) {
        this.section = kind;
        this.inspectorTab = 'details';
      }
      if (this.current?.document.kind !== kind) this.tab = 'write';
      this.#lastOpened[kind] = id;
      this.#trail.visit(id);
      recentDocuments.note(id);
      this.#last.value = id;
      this.#show(open);
    } catch (error) {
      if (asked !== this.#asked) return;
      this.#show(null);
      this.trouble = sentence(error);
    }
  }

  /** Asks for what was open when the desk was last left, together with the list that says whether it is still there. */
  askAhead(): void {
    const id = this.#last.value;
    if (id !== '') this.#ahead = { id, answer: desk.read({ id }).catch(() => null) };
  }

  /** This document is shown when its list is gone to next. */
  rememberFor(kind: Kind, id: string): void {
    this.#lastOpened[kind] = id;
  }

  /** Id of the document that the desk opened by itself; null once somebody has seen to it. */
  resumed: string | null = null;

  /**
   * Opens what was open when the desk was last left; in a library of which that is not known, its newest item. Nothing, where
   * the editor has gone somewhere meanwhile. The focus stays where it is.
   */
  async resume(): Promise<void> {
    await untouched.giveUpOthers();
    const isElsewhere = (): boolean =>
      this.current !== null || this.section !== 'news' || this.#asked !== this.#askedAtReset;
    if (isElsewhere()) return;
    if (this.#last.value !== '' && !documents.summary(this.#last.value)) {
      await documents.whole();
      if (isElsewhere()) return;
    }
    const last = documents.summary(this.#last.value);
    const newest = documents.news[0] ?? documents.briefs[0] ?? documents.brochures[0];
    const id = last?.id ?? newest?.id;
    if (id === undefined) return;
    this.resumed = id;
    await this.open(id);
  }

  /** What was open when the desk was last left is not opened again. */
  forgetLast(): void {
    this.#last.value = '';
  }

  /** Makes a document and opens it, ready for its headline. */
  async make(kind: Kind): Promise<void> {
    this.#asked += 1; // cancels a document that is still being opened
    const typed = typeAhead(kind === 'brochure' ? messages.common.title : messages.common.headline);
    try {
      const made = await desk.create({ kind });
      untouched.begin(made.document.id);
      await this.open(made.document.id);
      // Another one may have been asked for before this one could be shown.
      const isShown = this.current?.id === made.document.id;
      if (isShown) {
        this.tab = 'write';
        this.inspectorTab = 'details';
        this.#beginning = made.document.id;
        flushSync(); // the headline takes the focus before the next key comes
      }
      await this.#name(made, typed());
      if (!isShown) await untouched.leave(made.document.id);
    } catch (error) {
      const words = typed().trim();
      toasts.problem(words === '' ? sentence(error) : messages.state.youHadTyped(sentence(error), words));
    }
  }

  /** True once for a new document: its headline or title then takes the focus. For an effect. */
  begins(id: string): boolean {
    if (this.#beginning !== id) return false;
    this.#beginning = null;
    return true;
  }

  /** Names a new document by the captured text; in memory if it is open, else on disk. Throws DeskError. */
  async #name({ document, rev }: Stored, typed: string): Promise<void> {
    if (typed.trim() === '') return;
    const words = setsSigns.value ? allAsTyped(typed, document.language) : typed;
    // The default title of brochures is replaced, as it is by text typed a moment later.
    const patch = document.kind === 'brochure' ? { title: words } : { headline: document.headline + words };
    const open = this.inMemory(document.id);
    if (open) open.edit(patch);
    else await desk.save({ document: { ...document, ...patch }, rev });
  }

  /** Moves the open document to the trash. */
  async removeCurrent(): Promise<void> {
    const open = this.current;
    if (!open) return;
    await open.flush();
    const next = this.besideInList(open.id);
    if (!(await documents.remove(open.id))) return;
    if (this.current === open) this.#show(null);
    // The list goes on, unless the editor went elsewhere meanwhile.
    if (next === null || this.current !== null || this.section !== open.document.kind) return;
    await this.open(next);
    focusOpenRow(true);
  }

  /** Goes back or forward through what was opened here. */
  async travel(way: -1 | 1): Promise<void> {
    const open = this.current;
    const inSight = open && this.section === open.document.kind ? open.id : null;
    const id = this.#trail.go(way, (one) => documents.summary(one) !== undefined, inSight);
    if (id !== null) await this.open(id);
  }

  /** Before the window closes: what nobody has written in does not stay. */
  async giveUpUntouched(): Promise<void> {
    if (this.current && this.#isUntouched(this.current)) await untouched.leave(this.current.id);
  }

  #isUntouched(open: OpenDocument): boolean {
    return untouched.has(open.id) && !open.dirty && Object.keys(typedWords.of(open.id)).length === 0;
  }

  close(): void {
    this.#asked += 1;
    this.#show(null);
  }

  /** Saves everything; true once all of it is on disk. */
  async saveAll(): Promise<boolean> {
    const saved = await Promise.all([typedWords.settle(), ...this.held.map((one) => one.flush())]);
    return saved.every(Boolean);
  }

  /** True if nothing exists only in this window. */
  get safe(): boolean {
    return typedWords.safe && this.held.every(({ safe }) => safe);
  }

  /** Whatever may have words that are only here. */
  get held(): OpenDocument[] {
    return [...this.left, this.current, openTemplate.current].filter((one) => one !== null);
  }

  /** A document that is open, or was left with unsaved words. */
  inMemory(id: string): OpenDocument | undefined {
    return this.current?.id === id ? this.current : this.left.find((open) => open.id === id);
  }

  /** Closes a document without saving what is left of it. */
  letGo(open: OpenDocument): void {
    open.close();
    this.#left = this.#left.filter((one) => one !== open);
    if (this.current === open) this.current = null;
  }

  /** Closes everything, for another library. Save first. */
  reset(): void {
    if (this.#wasReset) this.#ahead = null; // of the library that was open before
    this.#wasReset = true;
    for (const kind of ['news', 'brief', 'brochure'] as const) Reflect.deleteProperty(this.#lastOpened, kind);
    for (const open of this.#left) open.close();
    this.#left = [];
    undoStack.clear();
    this.#trail.clear();
    openTemplate.letGo();
    this.close();
    this.section = 'news';
    this.#askedAtReset = this.#asked;
  }

  #show(next: OpenDocument | null): void {
    const before = this.current;
    if (before === next) return;
    this.#left = this.left.filter((open) => open !== next);
    this.current = next;
    if (!before) return;
    before.settle();
    this.#left = [...this.#left, before];
    void before.flush().then((saved) => {
      if (saved && this.current !== before) {
        if (this.#isUntouched(before)) void untouched.leave(before.id);
        before.close();
        this.#left = this.#left.filter((open) => open !== before);
      }
    });
  }
}

export const workspace = new Workspace();
