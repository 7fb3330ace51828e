/** A body as paragraphs of a word processor, each with the block that it shows and what stands around that. */
import { inlineText } from '../body/body-text.ts';
import { marks } from '../body/marks.ts';
import { formsOf, isBlockOfWords, kindOf, levelOf, pictureOf, startOf } from '../body/nodes.ts';
import { isMarkName, nodeRules } from '../body/schema.ts';
import { captionOf, isHeader, placedCells, rowsOf } from '../body/table.ts';
import {
  joinedPieces,
  plainLook,
  plainPiece,
  wordText,
  type WordCounting,
  type WordForm,
  type WordHeading,
  type WordList,
  type WordLook,
  type WordParagraph,
  type WordPiece,
  type WordStyle,
} from '../body/word-forms.ts';
import type { BodyNode } from '../document.ts';
import { shownAddress } from '../pictures/shown-address.ts';

/** A list, item or quotation around a block. Two that are equal but not the same have different keys. */
export interface Around {
  key: string;
  node: BodyNode;
}

/** A paragraph with where it comes from: the reader of a returned file finds its way back by it. */
export interface PlacedParagraph extends WordParagraph {
  /** The block of the body; null for what stands around the body. */
  block: BodyNode | null;
  /** What stands around the block, the outermost first. */
  around: readonly Around[];
}

/** Numbers for what is in one file. */
export class WordNumbers {
  #last = 0;
  next(): string {
    this.#last += 1;
    return String(this.#last);
  }
}

const countings: Readonly<Record<string, WordCounting>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
/** Largest number from which Word counts on (ECMA-376, 17.9.25, and what Word takes of it). */
const largestStart = 32_767;

/** How Word shows that a list is counted. */
export function countingOf(list: BodyNode): Pick<WordList, 'counting' | 'start'> {
  const form = formsOf(list);
  const isNumbered = form.kind === 'block' && form.word.kind === 'around' && form.word.as === 'numbers';
  if (!isNumbered) return { counting: 'bullet', start: 1 };
  const start = startOf(list);
  return {
    counting: countings[kindOf(list) ?? ''] ?? 'decimal',
    start: start >= 1 && start <= largestStart ? start : 1,
  };
}

/** The deepest list that Word numbers (ECMA-376, 17.9.3). */
const deepestList = 8;

/** What stands in a block of words. */
export function piecesOf(nodes: readonly BodyNode[]): WordPiece[] {
  return joinedPieces(
    nodes.map((node): WordPiece => {
      const forms = formsOf(node);
      if (forms.kind === 'inline' && forms.word === 'break') return { kind: 'break' };
      const look = (node.marks ?? []).reduce<WordLook>(
        (so, mark) => (isMarkName(mark.type) ? { ...so, ...marks[mark.type].word(mark) } : so),
        plainLook,
      );
      return { kind: 'text', text: inlineText(node), look };
    }),
  );
}

/** The desk's own texts begin with level 2. */
const hasLevelOne = (node: BodyNode): boolean =>
  node.type === 'heading' ? levelOf(node) === 1 : (node.content ?? []).some(hasLevelOne);

/** Level in the text that stands right below what is over the text. */
export const firstLevel = (body: BodyNode): number => (hasLevelOne(body) ? 1 : 2);

class WordBody {
  readonly #numbers: WordNumbers;
  readonly #under: number;
  readonly #first: number;
  #lastLevel: number;
  readonly paragraphs: PlacedParagraph[] = [];

  constructor(body: BodyNode, under: number, numbers: WordNumbers) {
    this.#numbers = numbers;
    this.#under = under;
    this.#first = firstLevel(body);
    this.#lastLevel = under;
  }

  write(node: BodyNode, around: readonly Around[], list: WordList | null, begins: WordList | null): void {
    const forms = formsOf(node);
    const form: WordForm = forms.kind === 'block' ? forms.word : { kind: 'words', style: 'text' };
    switch (form.kind) {
      case 'picture':
        return this.#picture(node, around);
      case 'words':
        return this.#words(node, forms.kind === 'block' ? form.style : 'text', around, begins);
      case 'around':
        return this.#around(node, form.as, around, list, begins);
      case 'table':
        return this.#table(node, around);
    }
  }

  #around(
    node: BodyNode,
    as: Extract<WordForm, { kind: 'around' }>['as'],
    around: readonly Around[],
    list: WordList | null,
    begins: WordList | null,
  ): void {
    if (isBlockOfWords(node) && (node.content ?? []).length > 0)
      return this.#words(node, 'text', around, begins);
    const key = this.#numbers.next();
    const isList = as === 'bullets' || as === 'numbers';
    const level = around.filter(({ node: { type } }) => type.endsWith('List')).length;
    const own = isList ? { id: key, level: Math.min(level, deepestList), ...countingOf(node) } : list;
    const inside = as === 'whole' ? around : [...around, { key, node }];
    for (const [index, child] of (node.content ?? []).entries()) {
      const first = as === 'item' && index === 0 ? list : null;
      this.write(child, inside, own, as === 'whole' ? begins : first);
    }
  }

  #words(block: BodyNode, style: 'text' | 'heading', around: readonly Around[], list: WordList | null): void {
    const pieces = piecesOf(block.content ?? (block.text === undefined ? [] : [block]));
    const isHeading = style === 'heading' && wordText(pieces).trim() !== '';
    this.paragraphs.push({
      style: isHeading ? this.#heading(levelOf(block)) : styleWithin(around, list),
      list,
      depth: depthOf(around),
      pieces,
      block,
      around,
    });
  }

  #heading(asked: number): WordHeading {
    this.#lastLevel = Math.min(this.#under + asked - this.#first + 1, this.#lastLevel + 1, 6);
    return `heading-${this.#lastLevel as 1 | 2 | 3 | 4 | 5 | 6}`;
  }

  /** The caption stands above its table, which knows it by its style. */
  #table(node: BodyNode, around: readonly Around[]): void {
    const table = this.#numbers.next();
    const depth = depthOf(around);
    const inside = [...around, { key: table, node }];
    const caption = captionOf(node);
    if (caption !== '')
      this.paragraphs.push({
        style: 'table-caption',
        list: null,
        depth,
        pieces: linesOf(caption),
        block: node,
        around: inside,
      });
    const rows = rowsOf(node).map(() => this.#numbers.next());
    for (const { cell, row, column, width, height } of placedCells(node)) {
      const own = {
        table,
        row: rows[row] ?? '',
        cell: this.#numbers.next(),
        isHeader: isHeader(cell),
        width,
        height,
        at: { row, column },
      };
      for (const block of cell.content ?? [])
        this.paragraphs.push({
          style: own.isHeader ? 'header-cell' : 'cell',
          list: null,
          depth,
          pieces: piecesOf(block.content ?? []),
          cell: own,
          block,
          around: inside,
        });
    }
  }

  #picture(block: BodyNode, around: readonly Around[]): void {
    const picture = pictureOf({
      ...block,
      attrs: { ...nodeRules.picture.defaults, ...block.attrs },
    }) ?? { src: null, alt: '', caption: '', credit: '' };
    const { alt, caption, credit } = picture;
    const src = shownAddress(picture);
    const depth = depthOf(around);
    const put = (style: WordStyle, pieces: WordPiece[]): void => {
      this.paragraphs.push({ style, list: null, depth, pieces, block, around });
    };
    put('picture', [{ kind: 'picture', src, alt: alt.trim() }]);
    if (caption.trim() !== '') put('caption', linesOf(caption));
    if (credit.trim() !== '') put('credit', linesOf(credit));
  }
}

const depthOf = (around: readonly Around[]): number =>
  around.filter(({ node: { type } }) => type !== 'listItem').length;

/** A text with its line breaks. */
export const linesOf = (text: string): WordPiece[] =>
  joinedPieces(
    text
      .split('\n')
      .flatMap((line, index): WordPiece[] => [
        ...(index > 0 ? [{ kind: 'break' } as const] : []),
        plainPiece(line),
      ]),
  );

/** Words in a quotation look quoted, also in a list; those that follow the first paragraph of an item continue it. */
export function styleWithin(around: readonly Around[], list: WordList | null): WordStyle {
  const inner = around.at(-1);
  if (inner === undefined) return 'text';
  const form = formsOf(inner.node);
  const as = form.kind === 'block' && form.word.kind === 'around' ? form.word.as : '';
  if (as === 'quote') return 'quote';
  if (list === null) return 'continue';
  return list.counting === 'bullet' ? 'bullet' : 'number';
}

/** The paragraphs of a body; its headings begin one level below `under` and skip none. */
export function wordBody(body: BodyNode, under: number, numbers: WordNumbers): PlacedParagraph[] {
  const writer = new WordBody(body, under, numbers);
  writer.write(body, [], null, null);
  return writer.paragraphs;
}
