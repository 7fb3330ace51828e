/** Paragraphs of a returned file -> a body. What nobody changed is the body's own block, with all that Word has no place for. */
import { safeHref } from '../addresses/address.ts';
import { formsOf, levelOf } from '../body/nodes.ts';
import { markRules, type MarkName } from '../body/schema.ts';
import {
  joinedPieces,
  wordText,
  type WordLook,
  type WordParagraph,
  type WordPiece,
} from '../body/word-forms.ts';
import type { BodyNode } from '../document.ts';
import {
  firstLevel,
  wordBody,
  WordNumbers,
  type Around,
  type PlacedParagraph,
} from '../writing/word-body.ts';
import { inTables, tableAround, tableOfParagraphs } from './returned-cells.ts';

/** A paragraph of the file with the one of the known body that it came from. */
export interface Paired {
  paragraph: WordParagraph;
  known: PlacedParagraph | null;
  /** Nobody changed it. */
  same: boolean;
}

const isStructuredAlike = (a: WordParagraph, b: WordParagraph): boolean =>
  a.style === b.style &&
  (a.list === null) === (b.list === null) &&
  a.list?.level === b.list?.level &&
  a.list?.counting === b.list?.counting;

class BodyBuilder {
  readonly #known: BodyNode;
  readonly #links: ReadonlyMap<string, Record<string, unknown>>;
  readonly #root: BodyNode = { type: 'doc', content: [] };
  #open: Around[] = [];
  /** What stood around the last block, by the keys of the known body. */
  #around: readonly Around[] = [];
  /** Lists by the file's own numbers, each with what stands around its items. */
  readonly #lists = new Map<string, readonly Around[]>();
  #picture: { of: BodyNode | null; node: BodyNode } | null = null;
  readonly #pictures: { of: BodyNode; node: BodyNode }[] = [];
  #made = 0;
  readonly notices: string[] = [];

  constructor(known: BodyNode) {
    this.#known = known;
    this.#links = linksIn(known);
  }

  add(given: Paired): void {
    // Words that stand in no table any more are a paragraph.
    const isLoose = given.paragraph.style === 'table-caption' || tableAround(given.known) !== null;
    const paired = isLoose ? { ...given, known: null, same: false } : given;
    const { paragraph } = paired;
    const { style } = paragraph;
    if ((style === 'caption' || style === 'credit') && this.#tellPicture(style, paired)) return;
    this.#picture = null;
    if (style === 'picture') {
      if (paragraph.pieces.length > 0) this.#addPicture(paired);
      return;
    }
    for (const piece of paragraph.pieces) if (piece.kind === 'picture') this.#sayPicture(piece.alt);
    // What stands beside a picture that was taken out is words by themselves now.
    const isOfPicture = paired.known?.block?.type === 'picture';
    if (isOfPicture) {
      const words = wordText(paragraph.pieces).trim();
      if (words === '') return;
      this.notices.push(`A picture was taken out of the file; its words “${words}” stay in the text.`);
    }
    const around = this.#aroundOf(paired);
    const isWhole = paired.same && !isOfPicture;
    this.#put(around, isWhole && paired.known?.block ? paired.known.block : this.#block(paired));
  }

  /** A table that nobody changed is the known one itself. */
  addTable(paired: readonly Paired[], all: readonly PlacedParagraph[]): void {
    this.#picture = null;
    const known = paired.map((one) => tableAround(one.known)).find((table) => table !== null) ?? null;
    const from = paired.find((one) => known !== null && tableAround(one.known) === known)?.known ?? null;
    const outside = from?.around.slice(0, -1) ?? this.#outsideOf(paired[0]);
    const isWhole =
      paired.every((one) => one.same && tableAround(one.known) === known) &&
      paired.length === all.filter((one) => tableAround(one) === known).length;
    if (known !== null && isWhole) return this.#put(outside, known);
    const [first] = paired;
    const captioned = first?.paragraph.style === 'table-caption' ? first : null;
    const own = captioned?.same === true ? known?.attrs?.['caption'] : undefined;
    const words = captioned && wordText(captioned.paragraph.pieces).replace(/\s+/g, ' ').trim();
    const inCells = captioned ? paired.slice(1) : paired;
    for (const { paragraph } of inCells)
      for (const piece of paragraph.pieces) if (piece.kind === 'picture') this.#sayPicture(piece.alt);
    const table = tableOfParagraphs(inCells, typeof own === 'string' ? own : words, (one) =>
      one.same && one.known?.block ? one.known.block : this.#block(one),
    );
    this.#put(outside, table);
  }

  /** A table that is new stands in the item or the quotation before it, where it is set in as that is. */
  #outsideOf(first: Paired | undefined): readonly Around[] {
    return first && first.paragraph.depth > 0 ? this.#around : [];
  }

  whole(): BodyNode {
    for (const { of, node } of this.#pictures)
      if (pictureWords.every((name) => (of.attrs?.[name] ?? '') === node.attrs?.[name]))
        node.attrs = of.attrs;
    if (this.#root.content?.length === 0) return { type: 'doc', content: [{ type: 'paragraph' }] };
    return withFirstParagraphs(this.#root);
  }

  #put(around: readonly Around[], block: BodyNode): void {
    let shared = 0;
    while (shared < around.length && this.#open[shared]?.key === around[shared]?.key) shared += 1;
    this.#open.length = shared;
    for (const { key, node } of around.slice(shared)) {
      const { content: _, ...rest } = node;
      const made: BodyNode = { ...rest, content: [] };
      this.#inner().content?.push(made);
      this.#open.push({ key, node: made });
    }
    this.#inner().content?.push(block);
    this.#around = around;
  }

  #inner(): BodyNode {
    return this.#open.at(-1)?.node ?? this.#root;
  }

  #aroundOf({ paragraph, known }: Paired): readonly Around[] {
    const around =
      known && isStructuredAlike(known, paragraph) && known.block ? known.around : this.#inferred(paragraph);
    // The item and the list around it are the innermost.
    if (paragraph.list) this.#lists.set(paragraph.list.id, around.slice(0, -1));
    return around;
  }

  /** What a paragraph that is new stands in: told by its list and style, and by what stands before it. */
  #inferred({ list, style }: WordParagraph): readonly Around[] {
    const last = this.#around;
    const item = (): Around => this.#new({ type: 'listItem' });
    if (list) {
      const standing = this.#lists.get(list.id);
      if (standing) return [...standing, item()];
      const outer = list.level > 0 ? last.slice(0, depthOfItem(last, list.level)) : [];
      return [...outer, this.#new(listNode(list)), item()];
    }
    if (style === 'continue') return last.slice(0, lastOf(last, 'listItem') + 1);
    if (style !== 'quote') return [];
    const at = lastOf(last, 'blockquote');
    return at >= 0 ? last.slice(0, at + 1) : [this.#new({ type: 'blockquote' })];
  }

  #new(node: BodyNode): Around {
    this.#made += 1;
    return { key: `new-${this.#made}`, node };
  }

  #block({ paragraph, known }: Paired): BodyNode {
    const content = this.#inline(paragraph.pieces, known?.block ?? null);
    const inside = content.length > 0 ? { content } : {};
    const level = /^heading-(\d)$/.exec(paragraph.style)?.[1];
    if (level === undefined) return { type: 'paragraph', ...inside };
    const attrs =
      known?.style === paragraph.style && known.block?.type === 'heading'
        ? known.block.attrs
        : { level: Math.min(6, Number(level) + firstLevel(this.#known) - 1) };
    return { type: 'heading', attrs: attrs ?? { level: levelOf({ type: 'heading' }) }, ...inside };
  }

  #inline(pieces: readonly WordPiece[], known: BodyNode | null): BodyNode[] {
    const own = known === null ? null : linksIn(known);
    return joinedPieces(pieces).flatMap((piece): BodyNode[] => {
      if (piece.kind === 'break') return [{ type: 'hardBreak' }];
      if (piece.kind === 'picture' || piece.text === '') return [];
      const marks = marksOf(piece.look, (href) => own?.get(href) ?? this.#links.get(href) ?? { href });
      return [{ type: 'text', text: piece.text, ...(marks.length > 0 ? { marks } : {}) }];
    });
  }

  #addPicture(paired: Paired): void {
    const shown = paired.paragraph.pieces.find((piece) => piece.kind === 'picture');
    const of = paired.known?.block?.type === 'picture' ? paired.known.block : null;
    if (of === null && shown) this.#sayPicture(shown.alt);
    const { caption: _, credit: __, ...rest } = of?.attrs ?? { src: null };
    const alt = paired.same ? (of?.attrs?.['alt'] ?? '') : (shown?.alt ?? '');
    const node: BodyNode = { type: 'picture', attrs: { ...rest, alt, ...blankWords(of) } };
    this.#put(of ? (paired.known?.around ?? []) : [], node);
    this.#picture = { of, node };
    if (of) this.#pictures.push({ of, node });
  }

  /** True where the words went to the picture before them. */
  #tellPicture(name: 'caption' | 'credit', { paragraph, known, same }: Paired): boolean {
    if (this.#picture === null) return false;
    const { node, of } = this.#picture;
    const there = String(node.attrs?.[name] ?? '');
    const words = same && known?.block === of ? String(of?.attrs?.[name] ?? '') : wordText(paragraph.pieces);
    node.attrs = { ...node.attrs, [name]: there.trim() === '' ? words : `${there}\n${words}` };
    return true;
  }

  #sayPicture(alt: string): void {
    this.notices.push(
      `A picture${alt.trim() === '' ? '' : ` (“${alt.trim()}”)`} was put into the file. It does not come in with the words; put it into the text by hand.`,
    );
  }
}

const pictureWords = ['alt', 'caption', 'credit'] as const;

/** Words that Word does not show, because there is nothing in them, stay as they are. */
function blankWords(of: BodyNode | null): Record<string, unknown> {
  const blank = (name: string): unknown => {
    const words = of?.attrs?.[name];
    return typeof words === 'string' && words.trim() === '' ? words : '';
  };
  return { caption: blank('caption'), credit: blank('credit') };
}

const lastOf = (around: readonly Around[], type: string): number =>
  around.findLastIndex(({ node }) => node.type === type);

/** How much stands around an item of so many lists; 0 where there is none. */
function depthOfItem(around: readonly Around[], level: number): number {
  let items = 0;
  for (const [index, { node }] of around.entries()) {
    if (node.type === 'listItem') items += 1;
    if (items === level) return index + 1;
  }
  return around.length;
}

const types: Readonly<Record<string, string | null>> = {
  decimal: null,
  lowerLetter: 'a',
  upperLetter: 'A',
  lowerRoman: 'i',
  upperRoman: 'I',
};
const listNode = ({ counting, start }: NonNullable<WordParagraph['list']>): BodyNode =>
  counting === 'bullet'
    ? { type: 'bulletList' }
    : { type: 'orderedList', attrs: { start, type: types[counting] ?? null } };

/** Attributes of the links in a body by their address in its normal form. */
function linksIn(node: BodyNode): Map<string, Record<string, unknown>> {
  const links = new Map<string, Record<string, unknown>>();
  for (const nodes = [node]; nodes.length > 0;) {
    const one = nodes.pop() as BodyNode;
    for (const { type, attrs } of one.marks ?? []) {
      const href = type === 'link' ? safeHref(String(attrs?.['href'] ?? '')) : null;
      if (href !== null && attrs) links.set(href, attrs);
    }
    if (one.content) nodes.push(...one.content);
  }
  return links;
}

/** The marks that make words look so, in the order of the schema. */
function marksOf(
  look: WordLook,
  attrsOf: (href: string) => Record<string, unknown>,
): NonNullable<BodyNode['marks']> {
  const made = {
    language: look.language === null ? null : { type: 'language', attrs: { lang: look.language } },
    link: look.href === null ? null : { type: 'link', attrs: attrsOf(look.href) },
    bold: look.bold ? { type: 'bold' } : null,
    italic: look.italic ? { type: 'italic' } : null,
    superscript: look.raised === 'superscript' ? { type: 'superscript' } : null,
    subscript: look.raised === 'subscript' ? { type: 'subscript' } : null,
  } satisfies Record<MarkName, NonNullable<BodyNode['marks']>[number] | null>;
  return (Object.keys(markRules) as MarkName[]).flatMap((name) => made[name] ?? []);
}

/** An item whose first paragraph went begins with an empty one. */
function withFirstParagraphs(node: BodyNode): BodyNode {
  if (!node.content || formsOf(node).kind === 'inline') return node;
  const content = node.content.map(withFirstParagraphs);
  const lacks = node.type === 'listItem' && content[0]?.type !== 'paragraph';
  return { ...node, content: lacks ? [{ type: 'paragraph' }, ...content] : content };
}

/** The body that the paragraphs make; the known one itself where nobody changed any, with sentences on what has no place. */
export function returnedBody(
  known: BodyNode,
  knownParagraphs: number,
  paired: readonly Paired[],
): { body: BodyNode; notices: string[] } {
  if (paired.length === knownParagraphs && paired.every(({ same }) => same))
    return { body: known, notices: [] };
  const builder = new BodyBuilder(known);
  for (const one of inTables(paired))
    if (Array.isArray(one)) builder.addTable(one, wordBody(known, 0, new WordNumbers()));
    else builder.add(one);
  return { body: builder.whole(), notices: builder.notices };
}
