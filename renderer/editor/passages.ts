/** Passages of a text that comments are about: marked without a change of the text, and followed while it is written around them. */
import type { Editor } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { findPassage, passageAt } from '../../core/comments/anchor.ts';
import { anchoredAgain, followed } from '../../core/comments/comments.ts';
import type { Comment, Passage } from '../../core/document.ts';
import { flatText } from './flat-text.ts';

const key = new PluginKey<DecorationSet>('passages');

/** Positions in the editor, with the id of a comment. */
export interface PlacedPassage {
  id: string;
  from: number;
  to: number;
}

/** `onPress`: somebody pressed on a passage; ids of the comments there. */
export const passagesPlugin = (onPress: (ids: string[]) => void): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, marks) => {
        const next = tr.getMeta(key) as DecorationSet | undefined;
        return next ?? (tr.docChanged ? marks.map(tr.mapping, tr.doc) : marks);
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      handleClick: (view, position) => {
        const ids = placedIn(view.state)
          .filter(({ from, to }) => from <= position && position <= to)
          .map(({ id }) => id);
        if (ids.length > 0) onPress(ids);
        return false;
      },
    },
  });

const placedIn = (state: EditorState): PlacedPassage[] =>
  (key.getState(state)?.find() ?? []).map(({ from, to, spec }) => ({
    id: (spec as { id: string }).id,
    from,
    to,
  }));

/** Where passages stand now, in the order of the text. */
export const placedPassages = (editor: Editor): PlacedPassage[] =>
  placedIn(editor.state).sort((a, b) => a.from - b.from);

/**
 * Marks the passages of comments. Those that are followed already stay where they are; the others are looked for by their words.
 * `current`: ids of the comments that are looked at.
 */
export function markPassages(
  editor: Editor,
  comments: readonly Comment[],
  current: ReadonlySet<string>,
): void {
  const { state, view } = editor;
  const before = new Map(placedIn(state).map((one) => [one.id, one]));
  const wanted = followed(comments);
  if (wanted.length === 0 && before.size === 0) return;
  const flat = flatText(state.doc);
  const marks = wanted.flatMap(({ id, passage }) => {
    const place = before.get(id) ?? placeOf(flat, passage);
    if (place === null || place.from >= place.to) return [];
    const isCurrent = current.has(id);
    const look = { class: isCurrent ? 'commented current' : 'commented' };
    return [Decoration.inline(place.from, place.to, look, { id, isCurrent })];
  });
  const isSame = (a: DecorationSet, b: readonly Decoration[]): boolean => {
    const there = a.find();
    return (
      there.length === b.length &&
      b.every(({ from, to, spec }) =>
        there.some((one) => one.from === from && one.to === to && sameSpec(one.spec as Spec, spec as Spec)),
      )
    );
  };
  if (isSame(key.getState(state) ?? DecorationSet.empty, marks)) return;
  const next = DecorationSet.create(state.doc, marks);
  view.dispatch(state.tr.setMeta(key, next).setMeta('addToHistory', false).setMeta('preventAutolink', true));
}

interface Spec {
  id: string;
  isCurrent: boolean;
}
const sameSpec = (a: Spec, b: Spec): boolean => a.id === b.id && a.isCurrent === b.isCurrent;

function placeOf(
  flat: ReturnType<typeof flatText>,
  passage: Passage | null,
): { from: number; to: number } | null {
  const found = passage && findPassage(flat.text, passage);
  return found && { from: flat.positionOf(found.from), to: flat.positionOf(found.to) };
}

/** Comments with their passages as those stand in the text now. */
export function commentsNow(editor: Editor, comments: readonly Comment[]): readonly Comment[] {
  const placed = new Map(placedIn(editor.state).map((one) => [one.id, one]));
  if (placed.size === 0) return comments;
  return anchoredAgain(comments, (id) => {
    const place = placed.get(id);
    return place && (passageBetween(editor.state, place.from, place.to) ?? undefined);
  });
}

/** The passage between two positions; null where no words stand there. */
export function passageBetween({ doc }: EditorState, from: number, to: number): Passage | null {
  const flat = flatText(doc);
  const [start, end] = [flat.offsetOf(from), flat.offsetOf(to)];
  if (start === null || end === null || start >= end) return null;
  return passageAt(flat.text, { from: start, to: end });
}
