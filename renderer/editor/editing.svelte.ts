/** State of the body editor for toolbar and inspector: formats at the cursor, and the pictures of the text. */
import { untrack } from 'svelte';
import type { Editor } from '@tiptap/core';
import { Mark, type ResolvedPos } from '@tiptap/pm/model';
import { NodeSelection, type EditorState } from '@tiptap/pm/state';
import { isInTable } from '@tiptap/pm/tables';
import { asOwnStep } from '../undo/own-step.ts';
import type { Picture } from '../../core/document.ts';
import { picturesIn, type PlacedPicture } from './placed-pictures.ts';

/** What stands at the cursor. */
export interface Formatting {
  bold: boolean;
  italic: boolean;
  superscript: boolean;
  subscript: boolean;
  link: boolean;
  language: boolean;
  heading2: boolean;
  heading3: boolean;
  bullets: boolean;
  numbers: boolean;
  quotation: boolean;
  table: boolean;
  /** Headings, lists and quotations may stand here. */
  outsideTable: boolean;
}

const nothing: Formatting = {
  bold: false,
  italic: false,
  superscript: false,
  subscript: false,
  link: false,
  language: false,
  heading2: false,
  heading3: false,
  bullets: false,
  numbers: false,
  quotation: false,
  table: false,
  outsideTable: true,
};

/** What says which formats apply at a caret. */
interface PlaceOfFormats {
  at: ResolvedPos;
  marks: readonly Mark[];
}

function placeOfFormats({ selection, storedMarks }: EditorState): PlaceOfFormats | null {
  const { $from: at, empty } = selection;
  return empty ? { at, marks: storedMarks ?? at.marks() } : null;
}

/** True where carets stand in blocks of the same kinds, among words of the same marks. */
const isSamePlace = (a: PlaceOfFormats, b: PlaceOfFormats): boolean =>
  a.at.depth === b.at.depth &&
  Mark.sameSet(a.marks, b.marks) &&
  Array.from({ length: a.at.depth }, (_, above) => above + 1).every((depth) =>
    a.at.node(depth).sameMarkup(b.at.node(depth)),
  );

class Editing {
  editor: Editor | null = $state.raw(null);
  /** Comments that are looked at; the room of comments says which. */
  currentPassages: ReadonlySet<string> = $state.raw(new Set());
  /** Hears of a press on words that comments are about. */
  onPassage: (ids: string[]) => void = () => undefined;
  formatting: Formatting = $state.raw(nothing);
  pictures: readonly PlacedPicture[] = $state.raw([]);
  /** Where formats were read last; null where more was selected than a place. */
  #place: PlaceOfFormats | null = null;
  /** Position of the picture that is selected, or was last. */
  #selected: number | null = $state(null);
  /** Which block of the text the caret is in, and how many there are; lists, quotations and tables are one each. */
  block = $state(0);
  blocks = $state(0);
  /** The link dialog is wanted. */
  linking = $state(false);
  /** Crop and focal point of the chosen picture are wanted. */
  cropping = $state(false);
  /** So is that of the language of a passage. */
  choosingPassage = $state(false);

  readonly chosen: PlacedPicture | undefined = $derived(
    this.pictures.find((one) => one.position === this.#selected) ?? this.pictures[0],
  );

  start(editor: Editor): void {
    this.editor = editor;
    this.#selected = null;
    this.#place = null;
    this.#readBlock(editor);
    this.#readPictures(editor);
    this.#readFormatting(editor);
  }

  stop(editor: Editor): void {
    if (this.editor !== editor) return;
    this.editor = null;
    this.pictures = [];
    this.formatting = nothing;
  }

  /** After every transaction; gives true where a picture was just selected. */
  follow(editor: Editor, docChanged: boolean): boolean {
    if (docChanged) this.#readPictures(editor);
    this.#readFormatting(editor);
    const { selection } = editor.state;
    this.#readBlock(editor);
    if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'picture') return false;
    const isNew = this.#selected !== selection.from;
    this.#selected = selection.from;
    return isNew;
  }

  /** Changes attributes of a picture, or replaces its file. `alone`: as a step of its own, not one with what was typed before. */
  change(position: number, patch: Partial<Picture>, alone = false): void {
    const { editor } = this;
    const node = editor?.state.doc.nodeAt(position);
    if (!editor || node?.type.name !== 'picture') return;
    const { tr } = editor.state;
    const changed = tr.setNodeMarkup(position, undefined, { ...node.attrs, ...patch });
    editor.view.dispatch(alone ? asOwnStep(changed) : changed);
  }

  /** Selects a picture by its index and brings it into sight. */
  select(index: number): void {
    const place = this.pictures[index];
    if (place) this.editor?.chain().setNodeSelection(place.position).scrollIntoView().run();
  }

  remove(position: number): void {
    const node = this.editor?.state.doc.nodeAt(position);
    if (node) this.editor?.commands.deleteRange({ from: position, to: position + node.nodeSize });
  }

  #readPictures(editor: Editor): void {
    this.pictures = picturesIn(
      editor.state.doc,
      untrack(() => this.pictures),
    );
  }

  /** Writes only what has changed: an editor that loses the focus as its page goes says so while the page is being drawn. */
  #readBlock({ state: { doc, selection } }: Editor): void {
    untrack(() => {
      const block = selection.$from.index(0);
      if (this.block !== block) this.block = block;
      if (this.blocks !== doc.childCount) this.blocks = doc.childCount;
    });
  }

  #readFormatting(editor: Editor): void {
    const place = placeOfFormats(editor.state);
    // Nearly every key is pressed in the words of the last one.
    if (this.#place && place && isSamePlace(this.#place, place)) return;
    this.#place = place;
    const table = isInTable(editor.state);
    const next: Formatting = {
      table,
      outsideTable: !table,
      bold: editor.isActive('bold'),
      italic: editor.isActive('italic'),
      superscript: editor.isActive('superscript'),
      subscript: editor.isActive('subscript'),
      link: editor.isActive('link'),
      language: editor.isActive('language'),
      heading2: editor.isActive('heading', { level: 2 }),
      heading3: editor.isActive('heading', { level: 3 }),
      bullets: editor.isActive('bulletList'),
      numbers: editor.isActive('orderedList'),
      quotation: editor.isActive('blockquote'),
    };
    const before = this.formatting;
    // Assigned only when it differs, so that a key press does not re-render the toolbar.
    if ((Object.keys(next) as (keyof Formatting)[]).some((key) => next[key] !== before[key]))
      this.formatting = next;
  }
}

export const editing = new Editing();
