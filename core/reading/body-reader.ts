/** Lines of an item -> its body, source and further information: the stage that all readers of texts share. */
import { emptyBody } from '../body.ts';
import type { BodyNode, FurtherInformation, Link } from '../document.ts';
import { splitFurtherInformation } from './further-information.ts';
import { inlineContent } from './inline.ts';
import { endsSentence, quote, type Line } from './lines.ts';
import { numberMark, unmarked } from './list-marks.ts';
import { noticeLostLinks } from './lost-links.ts';
import type { NoticeBoard } from './notice-board.ts';
import { toPieces, type Piece } from './pieces.ts';

/** What an item's lines hold. */
export type BodyParts = {
  body: BodyNode;
  source: Link | null;
  /** Where the source stood: before or after the first picture, or at the end of the text. */
  sourceAt: 'start' | 'after-picture' | 'end';
  furtherInformation: FurtherInformation | null;
};

const longestHeading = 90;
const wholeQuotation = /^(?:“[^“”]+”|"[^"]+"|«[^«»]+»|„[^„“”]+[“”])$/u;

/** True of a line that stands alone as headings do: short, capital first, no full stop, no address. */
export const isHeadingLine = (text: string): boolean =>
  text.length <= longestHeading &&
  /^[\p{Lu}\d]/u.test(text) &&
  /\p{L}/u.test(text) &&
  !endsSentence(text) &&
  !/[:;,]$|https?:|www\.|@/iu.test(text) &&
  !unmarked(text).marked;

type Words = Extract<Piece, { kind: 'words' }>;
const isWords = (piece: Piece | undefined): piece is Words => piece?.kind === 'words';

/** Makes the blocks of a body out of pieces. */
class BodyBuilder {
  readonly #pieces: readonly Piece[];
  readonly #headings: boolean;
  readonly #board: NoticeBoard;
  readonly nodes: BodyNode[] = [];

  constructor(pieces: readonly Piece[], headings: boolean, board: NoticeBoard) {
    this.#pieces = pieces;
    this.#headings = headings;
    this.#board = board;
    for (let at = 0; at < pieces.length;) at = this.#take(at);
  }

  #paragraph(text: string, line: Line): BodyNode {
    noticeLostLinks({ ...line, text }, this.#board);
    const content = inlineContent(text, line.number, this.#board);
    return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
  }

  /** Takes the piece at an index and what belongs to it; gives the index after. */
  #take(at: number): number {
    const piece = this.#pieces[at];
    if (piece?.kind === 'picture') this.nodes.push({ type: 'picture', attrs: { ...piece.picture } });
    if (!isWords(piece)) return at + 1;
    const { line } = piece;
    if (unmarked(line.text).marked) return this.#list(at, 'bulletList', (text) => unmarked(text).marked);
    const first = numberMark(line.text)?.number;
    if (
      first !== undefined &&
      this.#nextItem(at + 1, (text) => numberMark(text)?.number === first + 1) !== null
    ) {
      let number = first - 1;
      return this.#list(at, 'orderedList', (text) => numberMark(text)?.number === (number += 1), first);
    }
    if (this.#headings && this.#standsAlone(at) && isHeadingLine(line.text)) {
      this.#heading(at, line);
      return at + 1;
    }
    const paragraph = this.#paragraph(line.text, line);
    this.nodes.push(
      wholeQuotation.test(line.text) ? { type: 'blockquote', content: [paragraph] } : paragraph,
    );
    return at + 1;
  }

  #heading(at: number, line: Line): void {
    this.nodes.push({
      type: 'heading',
      attrs: { level: 2 },
      content: inlineContent(line.text, line.number, this.#board),
    });
    if (this.#pieces.slice(at + 1).every((piece) => piece.kind === 'blank'))
      this.#board.add(
        line.number,
        'section-empty',
        `Nothing stands under the heading ${quote(line.text)}; it is kept.`,
      );
  }

  #standsAlone(at: number): boolean {
    return !isWords(this.#pieces[at - 1]) && !isWords(this.#pieces[at + 1]);
  }

  /** Index of the next words if they are an item too; blank lines between items are skipped. */
  #nextItem(from: number, isItem: (text: string) => boolean): number | null {
    let at = from;
    while (this.#pieces[at]?.kind === 'blank') at += 1;
    const piece = this.#pieces[at];
    return isWords(piece) && isItem(piece.line.text) ? at : null;
  }

  #list(from: number, type: string, isItem: (text: string) => boolean, start?: number): number {
    const items: BodyNode[] = [];
    let at: number | null = this.#nextItem(from, isItem);
    let after = from;
    while (at !== null) {
      const { line } = this.#pieces[at] as Words;
      let text = numberMark(line.text)?.text ?? line.text;
      if (type === 'bulletList') text = unmarked(line.text).text;
      after = at + 1;
      // An indented line without a mark goes on with the item above it.
      for (
        let next = this.#pieces[after];
        isWords(next) && next.line.indent > line.indent;
        next = this.#pieces[after]
      ) {
        if (unmarked(next.line.text).marked || numberMark(next.line.text)) break;
        text += ` ${next.line.text}`;
        after += 1;
      }
      items.push({ type: 'listItem', content: [this.#paragraph(text, line)] });
      at = this.#nextItem(after, isItem);
    }
    this.nodes.push(
      start === undefined ? { type, content: items } : { type, attrs: { start }, content: items },
    );
    return after;
  }
}

/** Reads the lines of one item. `headings`: lines that stand alone without a full stop are section headings. */
export function readBody(lines: readonly Line[], board: NoticeBoard, { headings = false } = {}): BodyParts {
  const { lines: own, furtherInformation } = splitFurtherInformation(lines, board);
  const pieces = toPieces(own, board);
  const sourceIndex = pieces.findIndex((piece) => piece.kind === 'source');
  const sourcePiece = pieces[sourceIndex];
  const before = pieces.slice(0, Math.max(0, sourceIndex));
  const { nodes } = new BodyBuilder(
    pieces.filter((piece) => piece.kind !== 'source'),
    headings,
    board,
  );
  return {
    body: nodes.length === 0 ? emptyBody() : { type: 'doc', content: nodes },
    source: sourcePiece?.kind === 'source' ? sourcePiece.source : null,
    sourceAt: before.some(isWords)
      ? 'end'
      : before.some((piece) => piece.kind === 'picture')
        ? 'after-picture'
        : 'start',
    furtherInformation,
  };
}
