/**
 * The body's schema as plain values: every node and mark, where each may stand and what may stand in it. The editor's
 * extensions (renderer/editor/body-extensions.ts) say the same in Tiptap's words, and a test holds the two equal.
 */
import { z } from 'zod';
import { pictureSchema } from '../document.ts';

const text = z.string().nullable();

/** What a node may hold, and where it may stand. */
export interface NodeRule {
  /**
   * What may stand in it, in ProseMirror's notation: names of nodes or groups one after another, each with `*`, `+` or
   * `?` or once. What repeats is followed by nothing of the same name. Empty: nothing may.
   */
  content: string;
  /** The groups that it belongs to; empty: it stands only where it is named. */
  group: '' | 'block' | 'block list' | 'cell' | 'inline';
  /** Its attributes, each of which may be left out. */
  attributes: z.ZodObject;
  /** What an attribute is that is left out; undefined: it stays out. */
  defaults: Readonly<Record<string, string | number | null | undefined>>;
}
export type MarkRule = Pick<NodeRule, 'attributes' | 'defaults'>;

const none = { attributes: z.strictObject({}), defaults: {} };

/** Columns or rows that one cell of a table may reach over: more than anybody writes. */
export const widestCell = 100;
const reach = z.int().min(1).max(widestCell);
const cell = {
  content: 'paragraph+',
  group: 'cell',
  attributes: z.strictObject({ colspan: reach, rowspan: reach }).partial(),
  defaults: { colspan: 1, rowspan: 1 },
} as const;

/** Every node. What holds `inline` nodes is a block of words; what holds nothing and is a `block` stands for itself. */
export const nodeRules = {
  paragraph: { content: 'inline*', group: 'block', ...none },
  blockquote: { content: 'block+', group: 'block', ...none },
  bulletList: { content: 'listItem+', group: 'block list', ...none },
  doc: { content: 'block+', group: '', ...none },
  hardBreak: { content: '', group: 'inline', ...none },
  heading: {
    content: 'inline*',
    group: 'block',
    attributes: z.strictObject({ level: z.int().min(1).max(6) }).partial(),
    defaults: { level: 1 },
  },
  listItem: { content: 'paragraph block*', group: '', ...none },
  text: { content: '', group: 'inline', ...none },
  orderedList: {
    content: 'listItem+',
    group: 'block list',
    attributes: z.strictObject({ start: z.int(), type: text }).partial(),
    defaults: { start: 1, type: null },
  },
  picture: {
    content: '',
    group: 'block',
    attributes: pictureSchema.partial(),
    defaults: {
      src: null,
      alt: '',
      caption: '',
      credit: '',
      licenceUntil: undefined,
      licence: undefined,
      decorative: undefined,
      crop: undefined,
      focus: undefined,
    },
  },
  table: {
    content: 'tableRow+',
    group: 'block',
    attributes: z.strictObject({ caption: z.string() }).partial(),
    defaults: { caption: '' },
  },
  // Cells of rows above may fill all of a row.
  tableRow: { content: 'cell*', group: '', ...none },
  tableHeader: cell,
  tableCell: cell,
} as const satisfies Record<string, NodeRule>;
export type NodeName = keyof typeof nodeRules;

/** Every mark, the outer ones first: a link around emphasis. No mark stands on the same words twice. */
export const markRules = {
  // Outside of all others: a passage that runs the other way is one, whatever stands out in it.
  language: {
    attributes: z.strictObject({ lang: text }).partial(),
    defaults: { lang: null },
  },
  link: {
    attributes: z
      .strictObject({ href: z.string(), target: text, rel: text, class: text, title: text })
      .partial(),
    defaults: { href: null, target: null, rel: null, class: null, title: null },
  },
  bold: none,
  italic: none,
  superscript: none,
  subscript: none,
} as const satisfies Record<string, MarkRule>;
export type MarkName = keyof typeof markRules;

/** True of the name of a node of this schema; false of any other word, also of such as every object has. */
export const isNodeName = (name: string): name is NodeName => Object.hasOwn(nodeRules, name);

/** True of the name of a mark of this schema. */
export const isMarkName = (name: string): name is MarkName => Object.hasOwn(markRules, name);

/** Part of a content expression: so many of these nodes. */
export interface Term {
  names: ReadonlySet<NodeName>;
  least: number;
  most: number;
}

const everyNode = Object.keys(nodeRules) as NodeName[];
const repeats: Record<string, [number, number]> = {
  '': [1, 1],
  '*': [0, Infinity],
  '+': [1, Infinity],
  '?': [0, 1],
};

function termOf(word: string): Term {
  const [, name = '', sign = ''] = /^(\w+)([*+?]?)$/.exec(word) ?? [];
  const inGroup = everyNode.filter((each) => (nodeRules[each].group as string).split(' ').includes(name));
  const names = new Set(isNodeName(name) ? [name] : inGroup);
  const [least, most] = repeats[sign] ?? [1, 1];
  if (names.size === 0)
    throw new Error(`The body's schema names “${word}”, which is neither node nor group.`);
  return { names, least, most };
}

/** What may stand in each node, as terms one after another. */
export const termsOf = Object.fromEntries(
  everyNode.map((name) => [name, nodeRules[name].content.split(' ').filter(Boolean).map(termOf)]),
) as unknown as Readonly<Record<NodeName, readonly Term[]>>;

const withContent = (content: string): ReadonlySet<string> =>
  new Set(everyNode.filter((name) => nodeRules[name].content === content));
const blocksOfWords = withContent('inline*');
/** True where a block of any kind may stand in a node, or in a part of it. */
const takesBlocks = (name: NodeName): boolean =>
  termsOf[name].some(({ names }) => names.has('blockquote') || names.has('listItem'));
const nesting = new Set<string>(
  everyNode.filter((name) => nodeRules[name].group.startsWith('block') && takesBlocks(name)),
);
const lists = new Set<string>(everyNode.filter((name) => nodeRules[name].group === 'block list'));

/** True of a block that holds words and no blocks: paragraphs and headings. */
export const holdsWords = (type: string): boolean => blocksOfWords.has(type);

/** True of a block that holds blocks, and so can stand in itself: lists and quotations. */
export const holdsBlocks = (type: string): boolean => nesting.has(type);

/** True of a list. */
export const isList = (type: string): boolean => lists.has(type);

/** True of what stands among words. */
export const isInline = (type: string): boolean => isNodeName(type) && nodeRules[type].group === 'inline';
