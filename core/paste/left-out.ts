/** What of a clipboard's HTML is no part of the text: what is deleted, hidden, remarked beside it, or worked with. */
import { within, type Element, type Node } from './pasted-html.ts';

/** What is left out and told of, in the order of telling. */
export const leftOutKinds = ['comments', 'deleted', 'hidden', 'controls', 'media'] as const;
export type LeftOutKind = (typeof leftOutKinds)[number];
export type LeftOut = Record<LeftOutKind, number>;

export const nothingLeftOut = (): LeftOut => ({ comments: 0, deleted: 0, hidden: 0, controls: 0, media: 0 });

/** Never words of a text, and nobody misses them. */
const silent = new Set(
  'head style script title meta link base noscript template param svg annotation annotation-xml canvas source track map area xml colgroup col'.split(
    ' ',
  ),
);
const media = new Set('iframe frame object embed applet audio video'.split(' '));
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

/** Names that pages give to words for screen readers alone, and to letters that a font draws as a sign. */
const unseenClass =
  /(^|\s)(sr-only|visually-?hidden|element-invisible|screen-reader-text|material-(icons|symbols)[\w-]*)(\s|$)/i;

/** A length of a style in pixels or what comes near; null where it is told otherwise. */
const lengthOf = (told: string | undefined): number | null =>
  /^[-+]?[\d.]+(px|pt|em|rem|%|in|cm|mm)?$/.test(told ?? '') ? Number.parseFloat(told ?? '') : null;

/** Words in a box of no size, moved off the page, or cut away. */
function isOutOfSight({ style }: Element): boolean {
  const isAtMost = (name: string, most: number): boolean => (lengthOf(style[name]) ?? Infinity) <= most;
  const cuts = /hidden|clip/.test(style['overflow'] ?? style['overflow-y'] ?? '');
  const isPlaced = /^(absolute|fixed)$/.test(style['position'] ?? '');
  // A box of no height that is held open by its padding keeps the shape of a picture.
  const isHeldOpen = /[1-9]/.test(
    `${style['padding-top'] ?? ''}${style['padding-bottom'] ?? ''}${style['padding'] ?? ''}`,
  );
  return (
    (cuts &&
      !isHeldOpen &&
      ['height', 'max-height', 'width', 'max-width'].some((name) => isAtMost(name, 1))) ||
    (isPlaced && ['left', 'top', 'right', 'bottom'].some((name) => isAtMost(name, -500))) ||
    isAtMost('text-indent', -500) ||
    (isPlaced && /^rect\((0|1px)/.test(style['clip'] ?? '')) ||
    /^(inset\((50|100)%|circle\(0)/.test(style['clip-path'] ?? '') ||
    /^scale\(0\)$/.test(style['transform'] ?? '')
  );
}

const tiny = /^[01](px|pt)$|^0(em|%)?$/;
/** Words of no size. Pages write boxes without gaps so, in which each says its own size again. */
function isTiny(element: Element): boolean {
  if (!tiny.test(element.style['font-size'] ?? '')) return false;
  for (const { style } of within(element)) {
    const size = style['font-size'] ?? '';
    if (size !== '' && size !== 'inherit' && !tiny.test(size)) return false;
  }
  return true;
}

const isHidden = (element: Element): boolean => {
  const { attributes, style } = element;
  return (
    ('hidden' in attributes && attributes['hidden'] !== 'until-found') ||
    style['display'] === 'none' ||
    /^(hidden|collapse)$/.test(style['visibility'] ?? '') ||
    style['content-visibility'] === 'hidden' ||
    style['mso-hide'] === 'all' ||
    /^0(\.0+)?%?$/.test(style['opacity'] ?? '') ||
    isTiny(element) ||
    (style['color'] === 'transparent' &&
      !/text/.test(style['background-clip'] ?? style['-webkit-background-clip'] ?? '')) ||
    has(element, unseenClass) ||
    isOutOfSight(element)
  );
};

/** Links beside a headline with which readers of a wiki edit it. */
const isEditLink = (element: Element): boolean => has(element, /\bmw-editsection\b/);

/** A picture that is the box of a task. */
const isBox = ({ tag, attributes }: Element): boolean =>
  tag === 'img' && attributes['aria-roledescription'] === 'checkbox';

/** Which of the kinds an element is; `silent` is left out without a word, null is a part of the text. */
function kindOf(element: Element): LeftOutKind | 'silent' | null {
  if (silent.has(element.tag)) return 'silent';
  if (media.has(element.tag)) return 'media';
  if (isComment(element)) return 'comments';
  if (element.tag === 'del' || has(element, /\bmsoDel\b/i)) return 'deleted';
  if (isHidden(element)) return 'hidden';
  if (
    controls.has(element.tag) ||
    element.attributes['role'] === 'button' ||
    isBox(element) ||
    isEditLink(element)
  )
    return 'controls';
  return null;
}

/** True of a list marker that Word writes among the words, and of anything else without words of its own. */
const isEmpty = (node: Node): boolean =>
  node.kind === 'words'
    ? node.text.trim() === ''
    : node.tag !== 'img' && node.tag !== 'input' && node.children.every(isEmpty);

/** Word's own words of a link or a citation, from the beginning of its field to the sign after which its text stands. */
function withoutFieldCodes(nodes: readonly Node[]): readonly Node[] {
  const signOf = (node: Node): string | undefined =>
    node.kind === 'element' ? node.style['mso-element'] : undefined;
  if (!nodes.some((node) => signOf(node) === 'field-separator')) return nodes;
  const made: Node[] = [];
  let codes: Node[] | null = null;
  for (const node of nodes) {
    const sign = signOf(node);
    if (sign === 'field-begin') {
      made.push(...(codes ?? []));
      codes = [node];
    } else if (sign === 'field-separator') codes = null;
    else (codes ?? made).push(node);
  }
  return [...made, ...(codes ?? [])];
}

/** The nodes without what is no part of the text; what was left out is counted in `counts`. */
export function withoutLeftOut(nodes: readonly Node[], counts: LeftOut): Node[] {
  return withoutFieldCodes(nodes).flatMap((node): Node[] => {
    if (node.kind === 'words') return [node];
    const kind = kindOf(node);
    if (kind === null) return [{ ...node, children: withoutLeftOut(node.children, counts) }];
    // A hidden space is no loss; a comment's mark and its text are one comment.
    if (
      kind !== 'silent' &&
      (kind === 'controls' || kind === 'media' || !isEmpty(node)) &&
      !isSecondHalf(node)
    )
      counts[kind] += 1;
    return [];
  });
}

/** The mark in the text that belongs to a comment which stands elsewhere with its words. */
const isSecondHalf = (element: Element): boolean =>
  /\b(MsoCommentReference|msocomanchor|msocomhide|msocomoff)\b/i.test(element.attributes['class'] ?? '') ||
  /^#cmnt\d/.test(element.attributes['href'] ?? '') ||
  element.tag === 'sup';
