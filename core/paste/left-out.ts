/** What of a clipboard's HTML is no part of the text: what is deleted, hidden, remarked beside it, or worked with. */
import type { Element, Node } from './pasted-html.ts';

/** What is left out and told of, in the order of telling. */
export const leftOutKinds = ['comments', 'deleted', 'hidden', 'controls'] as const;
export type LeftOutKind = (typeof leftOutKinds)[number];
export type LeftOut = Record<LeftOutKind, number>;

export const nothingLeftOut = (): LeftOut => ({ comments: 0, deleted: 0, hidden: 0, controls: 0 });

/** Never words of a text, and nobody misses them. */
const silent = new Set(
  'head style script title meta link base noscript template iframe frame object embed applet param svg annotation annotation-xml canvas audio video source track map area xml colgroup col'.split(
    ' ',
  ),
);
const controls = new Set(
  'button input select textarea option optgroup datalist progress meter dialog'.split(' '),
);

const has = (element: Element, pattern: RegExp): boolean => pattern.test(element.attributes['class'] ?? '');

/** Word's marks of a comment and its text; Google's come as a link to a note and back. */
function isComment(element: Element): boolean {
  const { tag, style, attributes } = element;
  if (has(element, /\b(MsoCommentReference|msocomanchor|msocomtxt|msocomhide|msocomoff|MsoCommentText)\b/i))
    return true;
  if (/^comment(-list)?$/.test(style['mso-element'] ?? '') || style['mso-comment-reference'] !== undefined)
    return true;
  if (tag === 'comment') return true;
  const isMark = (one: Element): boolean =>
    one.tag === 'a' && /^#cmnt(_ref)?\d/.test(one.attributes['href'] ?? '');
  if (isMark(element) || /^cmnt(_ref)?\d/.test(attributes['id'] ?? '')) return true;
  // The mark stands in a raised number, the note in a paragraph that begins with it.
  const begins = tag === 'sup' || tag === 'div' || tag === 'p' ? firstIn(element) : null;
  if (begins === null || !isMark(begins)) return false;
  return tag === 'sup' || /^#cmnt_ref\d/.test(begins.attributes['href'] ?? '');
}

/** The link with which an element begins, however deep; null where it begins with something else. */
function firstIn(element: Element): Element | null {
  let at: Node | undefined = element;
  while (at?.kind === 'element' && at.tag !== 'a')
    at = at.children.find((one) => one.kind === 'element' || one.text.trim() !== '');
  return at?.kind === 'element' ? at : null;
}

const isHidden = ({ attributes, style }: Element): boolean =>
  'hidden' in attributes ||
  style['display'] === 'none' ||
  style['visibility'] === 'hidden' ||
  style['mso-hide'] === 'all' ||
  style['opacity'] === '0' ||
  /^0(px|pt|em|%)?$/.test(style['font-size'] ?? '');

/** Which of the kinds an element is; `silent` is left out without a word, null is a part of the text. */
function kindOf(element: Element): LeftOutKind | 'silent' | null {
  if (silent.has(element.tag)) return 'silent';
  if (isComment(element)) return 'comments';
  if (element.tag === 'del' || has(element, /\bmsoDel\b/i)) return 'deleted';
  if (isHidden(element)) return 'hidden';
  if (controls.has(element.tag) || element.attributes['role'] === 'button') return 'controls';
  return null;
}

/** True of a list marker that Word writes among the words, and of anything else without words of its own. */
const isEmpty = (node: Node): boolean =>
  node.kind === 'words'
    ? node.text.trim() === ''
    : node.tag !== 'img' && node.tag !== 'input' && node.children.every(isEmpty);

/** The nodes without what is no part of the text; what was left out is counted in `counts`. */
export function withoutLeftOut(nodes: readonly Node[], counts: LeftOut): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (node.kind === 'words') return [node];
    const kind = kindOf(node);
    if (kind === null) return [{ ...node, children: withoutLeftOut(node.children, counts) }];
    // A hidden space is no loss; a comment's mark and its text are one comment.
    if (kind !== 'silent' && (kind === 'controls' || !isEmpty(node)) && !isSecondHalf(node))
      counts[kind] += 1;
    return [];
  });
}

/** The mark in the text that belongs to a comment which stands elsewhere with its words. */
const isSecondHalf = (element: Element): boolean =>
  /\b(MsoCommentReference|msocomanchor|msocomhide|msocomoff)\b/i.test(element.attributes['class'] ?? '') ||
  /^#cmnt\d/.test(element.attributes['href'] ?? '') ||
  element.tag === 'sup';
