/** Limits the nesting of lists and quotations, however they are inserted. */
import { messages } from '../words/messages.ts';
import { Extension } from '@tiptap/core';
import { Fragment, Slice, type Node, type ResolvedPos } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { ReplaceAroundStep } from '@tiptap/pm/transform';
import type { BodyNode } from '../../core/document.ts';
import { flattened, mostNested, nestingOf } from '../../core/body/nesting.ts';
import { holdsBlocks } from '../../core/body/schema.ts';

const nestingOfNode = (node: Node): number => nestingOf(node.toJSON() as BodyNode);

/** Lists and quotations around a position. */
function around(position: ResolvedPos): number {
  let levels = 0;
  for (let depth = position.depth; depth > 0; depth -= 1)
    if (holdsBlocks(position.node(depth).type.name)) levels += 1;
  return levels;
}

/** The pasted slice, flattened where it would exceed the nesting limit; else the same slice. */
function flattenedSlice(slice: Slice, levels: number): { slice: Slice; depth: number } {
  const json = (slice.content.toJSON() ?? []) as BodyNode[];
  const body: BodyNode = { type: 'doc', content: json };
  const depth = nestingOf(body);
  const most = Math.max(1, mostNested - levels);
  if (depth <= most) return { slice, depth };
  const { schema } = slice.content.firstChild?.type ?? {};
  if (!schema) return { slice, depth };
  const { content = [] } = flattened(body, most);
  return { slice: Slice.maxOpen(Fragment.fromJSON(schema, content)), depth };
}

/** `tell` reports what was flattened. */
export const keepNesting = (tell: (sentence: string) => void): Extension =>
  Extension.create({
    name: 'keepNesting',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          // ProseMirror puts the copied context into an attribute; it may nest too deeply as well.
          transformPastedHTML: (html) => html.replace(/\sdata-pm-slice=(["'])[^"']{2000,}\1/g, ''),
          transformPasted: (pasted, view) => {
            const { slice, depth } = flattenedSlice(pasted, around(view.state.selection.$from));
            if (slice !== pasted) tell(messages.editor.nestingFlattened(depth));
            return slice;
          },
        },
        filterTransaction: (transaction, state) => {
          if (!transaction.steps.some((step) => step instanceof ReplaceAroundStep)) return true;
          const depth = nestingOfNode(transaction.doc);
          if (depth <= mostNested || depth <= nestingOfNode(state.doc)) return true;
          tell(messages.editor.nestingLimit(mostNested));
          return false;
        },
      }),
    ],
  });
