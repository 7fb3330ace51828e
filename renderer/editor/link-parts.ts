/** What a menu offers for a link in the text. */
import { getMarkRange } from '@tiptap/core';
import { desk, sentence } from '../api.ts';
import { keysOfTool } from '../../core/text-tools.ts';
import { onceClosed, type Point } from '../controls/context-menus.ts';
import type { MenuPart } from '../controls/menu-entry.ts';
import { putOnClipboard } from '../copying/clipboard.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { messages } from '../words/messages.ts';
import { editing } from './editing.svelte.ts';

/** A link in the text, with its place. */
export interface FoundLink {
  href: string;
  from: number;
  to: number;
  rect: () => DOMRect;
}

/** The link at a point of the screen, or at the caret; null where there is none. */
export function linkAt(point: Point | null): FoundLink | null {
  const { editor } = editing;
  if (!editor) return null;
  const { view, state } = editor;
  const found = point ? view.posAtCoords({ left: point.x, top: point.y }) : { pos: state.selection.from };
  const type = state.schema.marks['link'];
  if (!found || !type) return null;
  // The caret before the first letter belongs to the link too.
  const range = getMarkRange(state.doc.resolve(found.pos), type);
  const href: unknown =
    range && state.doc.nodeAt(range.from)?.marks.find((mark) => mark.type === type)?.attrs['href'];
  if (!range || typeof href !== 'string') return null;
  return {
    href,
    ...range,
    rect: () => {
      const { left, bottom } = view.coordsAtPos(range.from);
      return DOMRect.fromRect({ x: left, y: bottom });
    },
  };
}

const tell = (error: unknown): void => {
  toasts.problem(sentence(error));
};

/** Edit it, open it, copy where it leads, and take it away; its words stay. */
export function linkParts({ href, from, to }: FoundLink): MenuPart[] {
  const { editor } = editing;
  const { editor: words } = messages;
  return [
    {
      kind: 'act',
      label: words.editLink,
      keys: keysOfTool('link'),
      writes: true,
      run: () =>
        onceClosed(() => {
          editor?.commands.setTextSelection({ from, to });
          editing.linking = true;
        }),
    },
    { kind: 'act', label: words.openLink, run: () => void desk.openAddress({ href }).catch(tell) },
    {
      kind: 'act',
      label: words.copyAddress,
      run: () =>
        void putOnClipboard({ text: href })
          .then(() => toasts.say(words.addressCopied))
          .catch(tell),
    },
    {
      kind: 'act',
      label: words.removeLink,
      writes: true,
      run: () => editor?.chain().setTextSelection({ from, to }).unsetLink().setTextSelection(to).run(),
    },
  ];
}
