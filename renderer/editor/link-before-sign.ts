/** Makes a link of an address that the signs of a sentence follow, once a space or a new paragraph is typed behind them. */
import { Extension } from '@tiptap/core';
import { Plugin, Selection, type EditorState } from '@tiptap/pm/state';
import { addressAtEnd } from '../../core/addresses/address-at-end.ts';
import { judgeAddress } from '../../core/addresses/address.ts';

/** The text before the place where a word has just ended, and that place; null where none has. */
function endOfWord(
  before: EditorState,
  { doc, selection }: EditorState,
): { text: string; at: number } | null {
  const { $from, empty } = selection;
  if (!empty || !$from.parent.isTextblock) return null;
  const grown = doc.content.size - before.doc.content.size;
  if (grown === 1) {
    const text = $from.parent.textBetween(0, $from.parentOffset, '', '\ufffc');
    return /\s$/.test(text) ? { text: text.slice(0, -1), at: $from.pos - 1 } : null;
  }
  // A paragraph that was parted at its end.
  if (grown < 2 || grown > 4 || $from.parent.content.size > 0 || $from.depth === 0) return null;
  const last = Selection.findFrom(doc.resolve($from.before()), -1, true);
  if (!last || doc.textContent.length !== before.doc.textContent.length) return null;
  return { text: last.$to.parent.textBetween(0, last.$to.parentOffset, '', '\ufffc'), at: last.to };
}

export const LinkBeforeSign = Extension.create({
  name: 'linkBeforeSign',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, before, after) => {
        const isTyped = transactions.some(({ docChanged }) => docChanged);
        if (!isTyped || transactions.some((one) => one.getMeta('preventAutolink') === true)) return null;
        const ended = endOfWord(before, after);
        const found = ended && addressAtEnd(ended.text);
        const { link } = after.schema.marks;
        if (!found || !link) return null;
        const to = ended.at - found.behind;
        const from = to - found.address.length;
        const isMail = !/^(https?:\/\/|www\.)/i.test(found.address);
        const verdict = judgeAddress(isMail ? `mailto:${found.address}` : found.address);
        if (!verdict.ok || after.doc.rangeHasMark(from, to, link)) return null;
        return after.tr.addMark(from, to, link.create({ href: verdict.href }));
      },
    }),
  ],
});
