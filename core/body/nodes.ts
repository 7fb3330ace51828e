/**
 * THE table of what becomes of a body: each node in HTML, in plain text, among the words that are searched, in a
 * comparison, and in a word processor. Marks have theirs in marks.ts. A PDF is printed from the HTML, and nothing differs there.
 */
import { pictureSchema, type BodyNode, type Picture } from '../document.ts';
import { el, type Markup } from '../markup.ts';
import { captionIndent } from '../text/caption-indent.ts';
import { takeApart } from './quotation.ts';
import { captionOf, placedCells, rowsOf } from './table.ts';
import { tableMarkup } from './table-html.ts';
import { isNodeName, nodeRules, type NodeName } from './schema.ts';
import type { WordForm } from './word-forms.ts';

/** What writing a node as HTML needs to know of its page. */
export interface HtmlWriter {
  /** What stands in a node: words with their marks, or blocks. */
  inside: (node: BodyNode) => Markup[];
  /** The level of a heading on the page, given the level in the text. */
  level: (asked: number) => number;
  /** A picture with caption and credit; null where there is no file. */
  picture: (picture: Picture) => Markup;
}

/** What stands in a node, in one of the forms that are made of strings. */
export interface TextWriter {
  /** The blocks in a node, one after another. */
  blocks: (node: BodyNode) => string[];
  /** The words in a block. */
  words: (node: BodyNode) => string;
}

/** What a comparison lists beside the words, a line each. */
export type Beside = Partial<Record<'links' | 'pictures' | 'languages', string>>;

/** What stands among words. */
export interface InlineForms {
  kind: 'inline';
  html: (node: BodyNode) => Markup;
  /** In plain text, search and comparison alike; a line break is "\n". */
  text: (node: BodyNode) => string;
  /** In a word processor. */
  word: 'words' | 'break';
}

export interface BlockForms {
  kind: 'block';
  html: (node: BodyNode, writer: HtmlWriter) => Markup;
  /** Plain text: blocks that are set apart by blank lines. */
  text: (node: BodyNode, writer: TextWriter) => string[];
  /** Paragraphs that are searched, counted, and compared word by word. */
  words: (node: BodyNode, writer: TextWriter) => string[];
  /** What a comparison lists of it beside those. */
  beside: (node: BodyNode) => Beside;
  /** In a word processor. */
  word: WordForm;
}
export type NodeForms = InlineForms | BlockForms;

const nothing = (): Beside => ({});

/** A block that adds nothing of its own to the blocks in it. */
const container: BlockForms = {
  kind: 'block',
  html: (node, writer) => writer.inside(node),
  text: (node, writer) => writer.blocks(node),
  words: (node, writer) => writer.blocks(node),
  beside: nothing,
  word: { kind: 'around', as: 'whole' },
};

/** A block of words; blank ones are left out of pages. */
const paragraph: BlockForms = {
  kind: 'block',
  html: (node, writer) => unlessBlank(el('p', {}, writer.inside(node))),
  text: (node, writer) => [writer.words(node)],
  words: (node, writer) => [writer.words(node)],
  beside: nothing,
  word: { kind: 'words', style: 'text' },
};

const isBlank = (markup: Markup): boolean =>
  typeof markup === 'string'
    ? markup.trim() === ''
    : markup === null ||
      markup === false ||
      (Array.isArray(markup) ? markup : markup.children).every(isBlank);
const unlessBlank = (markup: Markup): Markup => (isBlank(markup) ? null : markup);

/** A list in plain text; the further paragraphs of an item are indented. */
const listText = (list: BodyNode, writer: TextWriter, markOf: (index: number) => string): string[] => [
  (list.content ?? [])
    .map((item, index) => `  ${markOf(index)} ${writer.blocks(item).join('\n    ')}`)
    .join('\n'),
];
/** Number of a list's first item. */
export const startOf = (list: BodyNode): number => Number(list.attrs?.['start'] ?? 1);

/** How a list is counted, as HTML names it; null for 1, 2, 3 and for what browsers take for it. */
export const kindOf = (list: BodyNode): string | null =>
  ['a', 'A', 'i', 'I'].find((kind) => kind === list.attrs?.['type']) ?? null;

/** The picture of its node; null where the node has not all of one. */
export const pictureOf = (node: BodyNode): Picture | null => pictureSchema.safeParse(node.attrs).data ?? null;

/** Caption, set in, and credit, a line each. */
const pictureText = ({ caption, credit }: Picture): string =>
  [caption, credit]
    .map((words) => words.replace(/\s+/g, ' ').trim())
    .map((words, index) => (index === 0 && words !== '' ? captionIndent + words : words))
    .filter((words) => words !== '')
    .join('\n');

/** What stands in a cell, on one line. */
const lineOf = (cell: BodyNode, writer: TextWriter): string =>
  writer
    .blocks(cell)
    .filter((block) => block.trim() !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The words of each row, an empty one wherever a cell reaches over: those of a column stay in it. */
function fieldsOf(table: BodyNode, writer: TextWriter): string[][] {
  const rows = rowsOf(table).map((): string[] => []);
  for (const { cell, row, column } of placedCells(table)) {
    const fields = rows[row] ?? [];
    while (fields.length < column) fields.push('');
    fields.push(lineOf(cell, writer));
  }
  return rows;
}

/** The level of a heading in its text, 1 to 6. */
export const levelOf = ({ attrs }: BodyNode): number =>
  Number(attrs?.['level'] ?? nodeRules.heading.defaults.level);

/** Every node of the schema. */
export const nodes = {
  doc: container,
  paragraph,
  heading: {
    ...paragraph,
    html: (node, writer) => {
      const words = writer.inside(node);
      // Only a heading that is written counts towards the levels below it.
      return isBlank(words) ? null : el(`h${writer.level(levelOf(node))}`, {}, words);
    },
    word: { kind: 'words', style: 'heading' },
  },
  blockquote: {
    ...container,
    html: (node, writer) => {
      const { said, speaker } = takeApart(node);
      if (speaker === null) return el('blockquote', {}, writer.inside(node));
      return el(
        'div',
        { class: 'said' },
        el('blockquote', {}, writer.inside({ ...node, content: said })),
        el('p', { class: 'speaker' }, writer.inside(speaker)),
      );
    },
    word: { kind: 'around', as: 'quote' },
  },
  bulletList: {
    ...container,
    html: (node, writer) => el('ul', {}, writer.inside(node)),
    text: (node, writer) => listText(node, writer, () => '•'),
    word: { kind: 'around', as: 'bullets' },
  },
  orderedList: {
    ...container,
    html: (node, writer) => {
      const start = startOf(node);
      return el('ol', { start: start === 1 ? null : start, type: kindOf(node) }, writer.inside(node));
    },
    // Always by numbers: letters before a line are not read back as a list.
    text: (node, writer) => listText(node, writer, (index) => `${startOf(node) + index}.`),
    word: { kind: 'around', as: 'numbers' },
  },
  listItem: {
    ...container,
    html: (node, writer) => el('li', {}, writer.inside(node)),
    word: { kind: 'around', as: 'item' },
  },
  picture: {
    kind: 'block',
    html: (node, writer) => {
      const picture = pictureOf(node);
      return picture && writer.picture(picture);
    },
    text: (node) => {
      const picture = pictureOf(node);
      return picture ? [pictureText(picture)] : [];
    },
    words: () => [],
    beside: (node) => {
      const { src, alt, caption, credit, licence, licenceUntil, decorative, crop, focus } = node.attrs ?? {};
      const named = (name: string, words: unknown): string =>
        typeof words === 'string' && words !== '' ? `${name} ${words}` : '';
      const framed = [decorative === true ? 'decorative' : '', named('crop', crop), named('focus', focus)];
      const told = [alt, caption, credit, licence, licenceUntil, ...framed, src].filter(
        (text) => typeof text === 'string' && text !== '',
      );
      return { pictures: told.join(' · ') };
    },
    word: { kind: 'picture' },
  },
  table: {
    kind: 'block',
    html: tableMarkup,
    text: (node, writer) => [
      [captionOf(node), ...fieldsOf(node, writer).map((fields) => fields.join('\t'))]
        .filter((line) => line !== '')
        .join('\n'),
    ],
    words: (node, writer) => [captionOf(node), ...writer.blocks(node)].filter((words) => words !== ''),
    beside: nothing,
    word: { kind: 'table' },
  },
  tableRow: { ...container, html: (node, writer) => el('tr', {}, writer.inside(node)) },
  tableHeader: { ...container, html: (node, writer) => el('th', {}, writer.inside(node)) },
  tableCell: { ...container, html: (node, writer) => el('td', {}, writer.inside(node)) },
  text: { kind: 'inline', html: (node) => node.text ?? '', text: (node) => node.text ?? '', word: 'words' },
  hardBreak: { kind: 'inline', html: () => el('br'), text: () => '\n', word: 'break' },
} as const satisfies Record<NodeName, NodeForms>;

/**
 * What becomes of a node. One that no schema knows (checked bodies have none) keeps its words, apart from what is
 * around it.
 */
export function formsOf(node: BodyNode): NodeForms {
  if (isNodeName(node.type)) return nodes[node.type];
  if (node.text !== undefined && !node.content?.length) return nodes.text;
  return isBlockOfWords(node) ? paragraph : container;
}

/** True of a block in which only words stand; what has a block in it is a row of blocks. */
export const isBlockOfWords = (node: BodyNode): boolean =>
  (node.content ?? []).every((child) => formsOf(child).kind === 'inline');
