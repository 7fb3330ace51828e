/** A text as a word processor has it: paragraphs one after another, each with a style, its list, and runs of words. */
import { cleanText } from '../text/clean-text.ts';

/** How words look in a run. */
export interface WordLook {
  bold: boolean;
  italic: boolean;
  /** Signs above the line, or below it. */
  raised: 'superscript' | 'subscript' | null;
  /** Where they lead, in the normal form of the address policy; null where they lead nowhere. */
  href: string | null;
  /** BCP 47 tag of words in another language than the text; null: they are in that of the text. */
  language: string | null;
}

/** What stands in a paragraph. */
export type WordPiece =
  | { kind: 'text'; text: string; look: WordLook }
  | { kind: 'break' }
  /** `src` is a picture of the library; null where there is none, or none is known. */
  | { kind: 'picture'; src: string | null; alt: string };

/** Levels of headings that a word processor has styles for here. */
export type WordHeading = `heading-${1 | 2 | 3 | 4 | 5 | 6}`;

/** Every style of a paragraph, in the order in which a document uses them. */
export const wordStyles = [
  'office',
  'headline',
  'edition',
  'dateline',
  'teaser',
  'contents',
  'text',
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'heading-5',
  'heading-6',
  'bullet',
  'number',
  'continue',
  'quote',
  'picture',
  'caption',
  'credit',
  'table-caption',
  'header-cell',
  'cell',
  'source',
  'further',
  'further-link',
  'closing',
] as const;
export type WordStyle = (typeof wordStyles)[number];

/** How the items of a list are counted; `bullet`: not at all. */
export type WordCounting = 'bullet' | 'decimal' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman';

/** The list of which a paragraph begins an item. */
export interface WordList {
  /** Paragraphs of one list share it. */
  id: string;
  /** Lists around the list. */
  level: number;
  counting: WordCounting;
  start: number;
}

/** The cell of a table in which a paragraph stands. Paragraphs of one table, row or cell share its name. */
export interface WordCell {
  table: string;
  row: string;
  cell: string;
  isHeader: boolean;
  /** Columns and rows that it reaches over. */
  width: number;
  height: number;
  /** Its place in the grid, from 0. */
  at: { row: number; column: number };
}

export interface WordParagraph {
  style: WordStyle;
  list: WordList | null;
  /** Lists and quotations around it. */
  depth: number;
  pieces: WordPiece[];
  cell?: WordCell | undefined;
}

/** What becomes of a block: a paragraph of words, something around other blocks, or a picture with its words. */
export type WordForm =
  | { kind: 'words'; style: 'text' | 'heading' }
  | { kind: 'around'; as: 'whole' | 'quote' | 'bullets' | 'numbers' | 'item' }
  | { kind: 'picture' }
  | { kind: 'table' };

export const plainLook: WordLook = {
  bold: false,
  italic: false,
  raised: null,
  href: null,
  language: null,
};

/** Words without any look. */
export const plainPiece = (text: string): WordPiece => ({ kind: 'text', text, look: plainLook });

/** Signs that XML 1.0 (2.2) has no place for. */
const foreign = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Words as a file can hold them: without what nobody sees, on one line. */
export const fileWords = (text: string): string => cleanText(text).replace(foreign, '').replaceAll('\n', ' ');

/** Words alone, line breaks as "\n". */
export const pieceText = (piece: WordPiece): string =>
  piece.kind === 'text' ? piece.text : piece.kind === 'break' ? '\n' : '';
export const wordText = (pieces: readonly WordPiece[]): string => pieces.map(pieceText).join('');

const lookKey = ({ bold, italic, raised, href, language }: WordLook): string =>
  JSON.stringify([bold, italic, href, raised, language]);

/** Neighbours that look the same are one, and nothing is empty. */
export function joinedPieces(pieces: readonly WordPiece[]): WordPiece[] {
  const joined: WordPiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.kind === 'text' && piece.text === '') continue;
    if (piece.kind === 'text' && last?.kind === 'text' && lookKey(last.look) === lookKey(piece.look))
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}

/** Two paragraphs that a reader of the file cannot tell apart have the same key; which picture is shown is not looked at. */
export const paragraphKey = ({ style, list, pieces }: WordParagraph): string =>
  JSON.stringify([style, list && [list.level, list.counting], joinedPieces(pieces).map(pieceKey)]);
export const pieceKey = (piece: WordPiece): string =>
  piece.kind === 'text'
    ? lookKey(piece.look) + fileWords(piece.text)
    : piece.kind === 'break'
      ? '\n'
      : `picture ${fileWords(piece.alt).trim()}`;
