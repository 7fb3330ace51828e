/** Waves under words that no dictionary has, in the text: decorations, put where they are in sight, while nothing is typed. */
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

/** Looks at the paragraphs that are in sight, or nearly, again and again from where it was interrupted. */
class Looker {
  readonly #view: EditorView;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Paragraphs that have been looked at; one that has changed is another one. */
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

  /** All may be otherwise: the office has other words, or spelling is no longer checked. */
  anew(): void {
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

  /** What is in sight, and as much above and below it. */
  #sight(): { from: number; to: number } {
    const view = this.#view;
    const { left, width, top, bottom } = view.dom.getBoundingClientRect();
    const height = window.innerHeight;
    if (bottom < -height || top > 2 * height) return { from: 0, to: 0 };
    const at = (y: number): number | undefined =>
      view.posAtCoords({ left: left + width / 2, top: Math.min(Math.max(y, top + 1), bottom - 1) })?.pos;
    // Coordinates beyond the window have no place: what is there is told by how much text is in between.
    const [first, last] = [at(Math.max(top, 1)) ?? 0, at(Math.min(bottom, height - 1))];
    const { size } = view.state.doc.content;
    const end = last ?? size;
    const beside = Math.max(end - first, 2_000);
    return { from: Math.max(0, first - beside), to: Math.min(size, end + beside) };
  }

  #look(): void {
    const view = this.#view;
    if (view.isDestroyed || view.composing || !view.dom.isConnected) return;
    const { state } = view;
    const began = performance.now();
    const language = view.dom.getAttribute('lang') ?? '';
    const sight = this.#sight();
    let marks = key.getState(state) ?? DecorationSet.empty;
    let isChanged = false;
    let isOver = false;
    state.doc.nodesBetween(sight.from, sight.to, (block, position) => {
      if (!block.isTextblock || isOver) return !isOver;
      const [from, to] = [position + 1, position + 1 + block.content.size];
      const typedIn = this.#typedIn;
      const isHere = typedIn !== null && typedIn >= from && typedIn <= to;
      const seen = `${language} ${isHere ? String(typedIn - from) : ''}`;
      if (this.#seen.get(block) === seen) return false;
      const { words, isWaiting } = markedInBlock(block, language);
      if (!isWaiting) this.#seen.set(block, seen);
      const found = words
        .map((word) => ({ from: from + word.from, to: from + word.to }))
        .filter((word) => !isHere || typedIn !== word.to);
      const old = marks.find(from, to);
      const isSame =
        old.length === found.length &&
        old.every((one, i) => one.from === found[i]?.from && one.to === found[i].to);
      if (!isSame) {
        const waves = found.map((word) => Decoration.inline(word.from, word.to, { class: 'misspelt' }));
        marks = marks.remove(old).add(state.doc, waves);
        isChanged = true;
      }
      isOver = performance.now() - began > stretch;
      return false;
    });
    if (isChanged)
      view.dispatch(
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
      const stop = spelling.listen((isAnew) => {
        if (isAnew) looker.anew();
        else looker.soon(rest);
      });
      const scrolled = (): void => {
        looker.soon(rest);
      };
      window.addEventListener('scroll', scrolled, { capture: true, passive: true });
      window.addEventListener('resize', scrolled, { passive: true });
      looker.soon(pause);
      return {
        update: ({ state }, before) => {
          if (state.doc !== before.doc) looker.typed(state);
          else if (!state.selection.eq(before.selection)) looker.moved();
        },
        destroy: () => {
          stop();
          window.removeEventListener('scroll', scrolled, { capture: true });
          window.removeEventListener('resize', scrolled);
          looker.stop();
        },
      };
    },
  });

export const Waves = Extension.create({ name: 'waves', addProseMirrorPlugins: () => [wavesPlugin()] });
