/** Marks hits in the text of an editor, without a change of the text: they are decorations. */
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { gap } from '../../core/finding/text-places.ts';
import type { Span } from '../../core/finding/needle.ts';

const key = new PluginKey<DecorationSet>('hits');
/** Most hits that are marked: more than anybody can tell apart. */
const most = 2_000;

/** Keeps the marks at their words while those are written around. */
export const hitsPlugin = (): Plugin<DecorationSet> =>
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
  });

/** The words of a block; what is no text among them is one sign for each of its places. */
const wordsOf = (block: Node): string => {
  let words = '';
  block.forEach((child) => (words += child.text ?? gap.repeat(child.nodeSize)));
  return words;
};

/** Nodes of a block that bear a mark: of the first to the last. */
interface Bearers {
  first: number;
  last: number;
}

/** Where nodes of a block begin and end in it. */
export function spanOf(block: Node, { first, last }: Bearers): Span {
  let [at, from, to] = [0, 0, 0];
  block.forEach((child, _, index) => {
    if (index === first) from = at;
    at += child.nodeSize;
    if (index <= last) to = at;
  });
  return { from, to };
}

/**
 * Marks what `find` finds, and nothing where it is null. `current` is the hit that is looked at, by its block and place; one in
 * the address of a link by the words that bear it, which are marked too.
 */
export function markHits(
  editor: Editor,
  find: ((text: string) => Span[]) | null,
  current: ({ block: number } & (Span | Bearers)) | null,
): void {
  const { state, view } = editor;
  const marks: Decoration[] = [];
  const mark = (position: number, { from, to }: Span, isCurrent: boolean): void => {
    const look = { nodeName: 'mark', class: isCurrent ? 'found current' : 'found' };
    marks.push(Decoration.inline(position + 1 + from, position + 1 + to, look));
  };
  let at = -1;
  if (find)
    state.doc.descendants((node, position) => {
      if (!node.isTextblock) return true;
      at += 1;
      if (marks.length >= most) return false;
      const here = current?.block === at ? current : null;
      for (const span of find(wordsOf(node)))
        mark(position, span, here !== null && 'from' in here && here.from === span.from);
      if (here && 'first' in here) mark(position, spanOf(node, here), true);
      return false;
    });
  const before = key.getState(state);
  if (marks.length === 0 && (before === undefined || before === DecorationSet.empty)) return;
  const next = marks.length === 0 ? DecorationSet.empty : DecorationSet.create(state.doc, marks);
  view.dispatch(state.tr.setMeta(key, next).setMeta('addToHistory', false).setMeta('preventAutolink', true));
}
