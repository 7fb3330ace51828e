/** THE table of what becomes of marked words; nodes have theirs in nodes.ts. */
import { safeHref } from '../addresses/address.ts';
import type { BodyNode } from '../document.ts';
import { el, type Markup } from '../markup.ts';
import { linkText } from './link-text.ts';
import type { Beside } from './nodes.ts';
import { languageOfMark, passageAttributes, passageLanguage } from './passage-language.ts';
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
  language: {
    key: (mark) => languageOfMark(mark) ?? '',
    html: (inner, words, mark) => {
      const language = languageOfMark(mark);
      return language === null || words === '' ? inner : el('span', passageAttributes(language), inner);
    },
    text: (words) => words,
    beside: (words, mark) => {
      const language = languageOfMark(mark);
      return language === null || words.trim() === '' ? {} : { languages: `${words} (${language})` };
    },
    word: (mark) => {
      const language = languageOfMark(mark);
      return language === null ? {} : { language };
    },
  },
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
/** A link of which a part is in another language stays one link: such a part is marked within it. */
const withinLinks = outerFirst.flatMap((name): MarkName[] => (name === 'link' ? [name, 'language'] : [name]));

/** Nodes whose language is marked within their link, because the link reaches further than the passage on both of its sides or one. */
function innerPassages(nodes: readonly BodyNode[]): ReadonlySet<BodyNode> {
  const inner = new Set<BodyNode>();
  if (!nodes.some((node) => passageLanguage(node) !== null)) return inner;
  const linkKey = (node: BodyNode | undefined): string | null => {
    const mark = node?.marks?.find(({ type }) => type === 'link');
    return mark ? marks.link.key(mark) : null;
  };
  const language = (node: BodyNode | undefined): string | null => (node ? passageLanguage(node) : null);
  for (let from = 0; from < nodes.length;) {
    const key = linkKey(nodes[from]);
    let to = from + 1;
    while (to < nodes.length && linkKey(nodes[to]) === key) to += 1;
    const first = language(nodes[from]);
    const last = language(nodes[to - 1]);
    const reachesOut =
      (first !== null && from > 0 && language(nodes[from - 1]) === first) ||
      (last !== null && to < nodes.length && language(nodes[to]) === last);
    const own = nodes.slice(from, to);
    if (key !== null && !reachesOut && own.some((node) => language(node) !== first))
      for (const node of own) inner.add(node);
    from = to;
  }
  return inner;
}

/**
 * Puts marks around words: neighbours that bear the same mark are marked as one. `leaf` writes a node without its marks,
 * `wrap` what stands under one mark; `group` are its nodes.
 */
export const inMarks = <T>(
  nodes: readonly BodyNode[],
  leaf: (node: BodyNode) => T,
  wrap: (name: MarkName, mark: Mark, inner: T[], group: readonly BodyNode[]) => T,
): T[] => wrapped(nodes, leaf, wrap, innerPassages(nodes), 0);

function wrapped<T>(
  nodes: readonly BodyNode[],
  leaf: (node: BodyNode) => T,
  wrap: (name: MarkName, mark: Mark, inner: T[], group: readonly BodyNode[]) => T,
  innerOnes: ReadonlySet<BodyNode>,
  depth: number,
): T[] {
  const name = withinLinks[depth];
  if (name === undefined) return nodes.map(leaf);
  const isHere = (node: BodyNode): boolean => name !== 'language' || innerOnes.has(node) === depth > 0;
  const markOf = (node: BodyNode): Mark | undefined =>
    isHere(node) ? node.marks?.find(({ type }) => type === name) : undefined;
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
    const inner = wrapped(group, leaf, wrap, innerOnes, depth + 1);
    if (mark) written.push(wrap(name, mark, inner, group));
    else written.push(...inner);
    at = end;
  }
  return written;
}
