/** Puts the signs of a language at the caret of a text, and leaves everything around them with its marks. */
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { asTyped, type Becomes } from '../../core/typography/as-typed.ts';
import { asOwnStep } from '../undo/own-step.ts';

/** The words of the paragraph before a place: no rule looks further back. */
const most = 2_000;
/** Stands for a picture or the like within a line. */
const object = '\ufffc';

/** Types a sign, and sets it as the language (BCP 47) does; false where it stands as it is typed, and was not typed here. */
export function setSignsAtCaret(
  view: Pick<EditorView, 'state' | 'dispatch'>,
  typed: string,
  language: string,
): boolean {
  const { $from } = view.state.selection;
  if ([...typed].length !== 1 || !$from.parent.isTextblock || $from.parent.type.spec.code === true)
    return false;
  const before = lineBefore($from.parent, $from.parentOffset);
  const becomes = asTyped(before, typed, language);
  if (becomes === null) return false;
  // First what was typed, as a step of its own: Undo brings that back.
  view.dispatch(view.state.tr.insertText(typed).scrollIntoView());
  replaceBefore(view, before + typed, becomes);
  return true;
}

/** Sets a sign that stands before the caret already, as one that dead keys have put together. */
export function setSignBeforeCaret(
  view: Pick<EditorView, 'state' | 'dispatch'>,
  typed: string,
  language: string,
): void {
  const { $from, empty } = view.state.selection;
  if (!empty || [...typed].length !== 1 || !$from.parent.isTextblock || $from.parent.type.spec.code === true)
    return;
  const line = lineBefore($from.parent, $from.parentOffset);
  if (!line.endsWith(typed)) return; // more has been typed since
  const becomes = asTyped(line.slice(0, -typed.length), typed, language);
  if (becomes !== null) replaceBefore(view, line, becomes);
}

/** Puts signs in the place of the last ones of the line before the caret, as a step of its own. */
function replaceBefore(
  view: Pick<EditorView, 'state' | 'dispatch'>,
  line: string,
  { length, text }: Becomes,
): void {
  const start = view.state.selection.from - length;
  const old = line.slice(line.length - length);
  view.dispatch(putSigns(asOwnStep(view.state.tr), start, old, text).scrollIntoView());
}

/** The line before a place of a paragraph. */
function lineBefore(parent: Node, offset: number): string {
  const leaf = ({ type }: Node): string => (type.name === 'hardBreak' ? '\n' : object);
  const text = parent.textBetween(Math.max(0, offset - most), offset, null, leaf);
  return text.slice(text.lastIndexOf('\n') + 1);
}

/** Puts signs in the place of `old`, from `start` on. What both have stays, with its marks and links. */
function putSigns(tr: Transaction, start: number, old: string, text: string): Transaction {
  let from = 0;
  let rest = 0;
  while (from < old.length && old[from] === text[from]) from += 1;
  const shorter = Math.min(old.length, text.length) - from;
  while (rest < shorter && old.at(-1 - rest) === text.at(-1 - rest)) rest += 1;
  const [begin, end] = [start + from, start + old.length - rest];
  const put = text.slice(from, text.length - rest);
  return put === '' ? tr.delete(begin, end) : tr.insertText(put, begin, end);
}
