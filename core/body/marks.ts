/** THE table of what becomes of marked words; nodes have theirs in nodes.ts. */
import { safeHref } from '../addresses/address.ts';
import type { BodyNode } from '../document.ts';
import { el, type Markup } from '../markup.ts';
import { linkText } from './link-text.ts';
import type { Beside } from './nodes.ts';
import { withRaisedSigns } from './raised-signs.ts';
import { markRules, type MarkName } from './schema.ts';
import type { WordLook } from './word-forms.ts';

export type Mark = NonNullable<BodyNode['marks']>[number];

/** Words in each form, with a mark on them. Search takes them without. */
export interface MarkForms {
  /** Neighbours whose marks have the same key are marked as one. */
  key: (mark: Mark) => string;
  /** `words` are those in `inner`. */
  html: (inner: Markup, words: string, mark: Mark) => Markup;
  text: (words: string, mark: Mark) => string;
  /** What a comparison lists beside the words. */
  beside: (words: string, mark: Mark) => Beside;
  /** How the words look in a word processor. */
  word: (mark: Mark) => Partial<WordLook>;
}

const hrefIn = (mark: Mark): string => String(mark.attrs?.['href'] ?? '');

/** Words that show when the pointer rests on a link, or null. What else HTML says of links is about windows and looks, and is left out of pages. */
const titleIn = ({ attrs }: Mark): string | null => {
  const title = attrs?.['title'];
  return typeof title === 'string' && title.trim() !== '' ? title : null;
};

const emphasis = (tag: string, look: 'bold' | 'italic'): MarkForms => ({
  key: () => '',
  html: (inner) => el(tag, {}, inner),
  text: (words) => words,
  beside: () => ({}),
  word: () => ({ [look]: true }),
});

const raised = (look: 'superscript' | 'subscript', tag: 'sup' | 'sub'): MarkForms => ({
  key: () => '',
  html: (inner) => el(tag, {}, inner),
  // “10⁶” is not “106”.
  text: (words) => withRaisedSigns(words, look),
  beside: () => ({}),
  word: () => ({ raised: look }),
});

/** Every mark of the schema. */
export const marks = {
  link: {
    key: (mark) => JSON.stringify([hrefIn(mark), titleIn(mark)]),
    html: (inner, words, mark) => {
      const href = safeHref(hrefIn(mark));
      // A link without words has no name; an address that the policy refuses leads nowhere.
      return href === null || words.trim() === '' ? inner : el('a', { href, title: titleIn(mark) }, inner);
    },
    text: (words, mark) => {
      // The address follows the last word; a link without words says nothing, as on a page.
      const label = words.trimEnd();
      return label === '' ? words : linkText({ label, href: hrefIn(mark) }) + words.slice(label.length);
    },
    beside: (words, mark) => ({
      links: [words, `<${hrefIn(mark)}>`, titleIn(mark)].filter((part) => part !== null).join(' '),
    }),
    word: (mark) => {
      const href = safeHref(hrefIn(mark));
      return href === null ? {} : { href };
    },
  },
  bold: emphasis('strong', 'bold'),
  italic: emphasis('em', 'italic'),
  superscript: raised('superscript', 'sup'),
  subscript: raised('subscript', 'sub'),
} as const satisfies Record<MarkName, MarkForms>;

/** The outer ones first: one link around words that are partly bold. */
const outerFirst = Object.keys(markRules) as MarkName[];

/**
 * Puts marks around words: neighbours that bear the same mark are marked as one. `leaf` writes a node without its marks,
 * `wrap` what stands under one mark; `group` are its nodes.
 */
export function inMarks<T>(
  nodes: readonly BodyNode[],
  leaf: (node: BodyNode) => T,
  wrap: (name: MarkName, mark: Mark, inner: T[], group: readonly BodyNode[]) => T,
  depth = 0,
): T[] {
  const name = outerFirst[depth];
  if (name === undefined) return nodes.map(leaf);
  const markOf = (node: BodyNode): Mark | undefined => node.marks?.find(({ type }) => type === name);
  const keyOf = (node: BodyNode): string | null => {
    const mark = markOf(node);
    return mark ? marks[name].key(mark) : null;
  };
  const written: T[] = [];
  for (let at = 0; at < nodes.length;) {
    const first = nodes[at] as BodyNode;
    let end = at + 1;
    while (end < nodes.length && keyOf(nodes[end] as BodyNode) === keyOf(first)) end += 1;
    const group = nodes.slice(at, end);
    const mark = markOf(first);
    const inner = inMarks(group, leaf, wrap, depth + 1);
    if (mark) written.push(wrap(name, mark, inner, group));
    else written.push(...inner);
    at = end;
  }
  return written;
}
