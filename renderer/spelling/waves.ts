/** Waves under words that no dictionary has, in the text: decorations, looked for a few paragraphs at a time while nothing is typed. */
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { spelling } from '../state/spelling.svelte.ts';
import { markedInBlock } from './marked-in-block.ts';

const key = new PluginKey<DecorationSet>('waves');
/** A pause in typing after which it is looked again, and the longest stretch of looking, in milliseconds. */
const pause = 350;
const stretch = 6;
/** Answers come one after another: they are shown together. */
const rest = 80;
/** Most waves of one text: more than anybody will mend one by one. */
const most = 2_000;

/** Looks through the paragraphs of a text, again and again from where it was interrupted. */
class Looker {
  readonly #view: EditorView;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Paragraphs with what was marked in them; a paragraph that has changed is another one. */
  #seen = new WeakMap<Node, string>();
  #typedIn: number | null = null;

  constructor(view: EditorView) {
    this.#view = view;
  }

  soon(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#look();
    }, wait);
  }

  /** Everything may be otherwise: more is known, or the office has other words. */
  again(): void {
    this.#seen = new WeakMap();
    this.soon(rest);
  }

  /** The word at the caret is not marked while it is being written. */
  typed(state: EditorState): void {
    this.#typedIn = state.selection.empty ? state.selection.head : null;
    this.soon(pause);
  }

  moved(): void {
    if (this.#typedIn === null) return;
    this.#typedIn = null;
    this.soon(0);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #look(): void {
    const { state } = this.#view;
    if (this.#view.isDestroyed || this.#view.composing) return;
    const began = performance.now();
    const language = this.#view.dom.getAttribute('lang') ?? '';
    let marks = key.getState(state) ?? DecorationSet.empty;
    let count = marks.find().length;
    let isChanged = false;
    let isOver = false;
    state.doc.descendants((block, position) => {
      if (!block.isTextblock) return !isOver;
      if (isOver) return false;
      const from = position + 1;
      const isHere =
        this.#typedIn !== null && this.#typedIn >= from && this.#typedIn <= from + block.content.size;
      const seen = `${language} ${isHere ? String(this.#typedIn) : ''}`;
      if (this.#seen.get(block) === seen) return false;
      this.#seen.set(block, seen);
      const old = marks.find(from, from + block.content.size);
      const found = markedInBlock(block, language)
        .map((word) => ({ from: from + word.from, to: from + word.to }))
        .filter((word) => !isHere || this.#typedIn !== word.to);
      const isSame =
        old.length === found.length &&
        old.every((one, i) => one.from === found[i]?.from && one.to === found[i]?.to);
      if (!isSame && count < most) {
        marks = marks.remove(old);
        marks = marks.add(
          state.doc,
          found.map((word) => Decoration.inline(word.from, word.to, { class: 'misspelt' })),
        );
        count += found.length - old.length;
        isChanged = true;
      }
      isOver = performance.now() - began > stretch;
      return false;
    });
    if (isChanged)
      this.#view.dispatch(
        state.tr.setMeta(key, marks).setMeta('addToHistory', false).setMeta('preventAutolink', true),
      );
    if (isOver) this.soon(0);
  }
}

const wavesPlugin = (): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, marks) => {
        const next = tr.getMeta(key) as DecorationSet | undefined;
        return next ?? (tr.docChanged ? marks.map(tr.mapping, tr.doc) : marks);
      },
    },
    props: { decorations: (state) => key.getState(state) },
    view: (view) => {
      const looker = new Looker(view);
      const stop = spelling.listen(() => {
        looker.again();
      });
      looker.soon(pause);
      return {
        update: ({ state }, before) => {
          if (state.doc !== before.doc) looker.typed(state);
          else if (!state.selection.eq(before.selection)) looker.moved();
        },
        destroy: () => {
          stop();
          looker.stop();
        },
      };
    },
  });

export const Waves = Extension.create({ name: 'waves', addProseMirrorPlugins: () => [wavesPlugin()] });
