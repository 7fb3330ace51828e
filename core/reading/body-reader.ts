/** Lines of an item -> its body, source and further information: the stage that all readers of texts share. */
import { emptyBody } from '../body/body.ts';
import type { BodyNode, FurtherInformation, Imported, Link } from '../document.ts';
import { endOf, joinedLines } from './cutting.ts';
import { splitFurtherInformation } from './further-information.ts';
import { inlineContent } from './inline.ts';
import { endsSentence, quote, type Line } from './lines.ts';
import { numberMark, unmarked } from './list-marks.ts';
import { noticeLostLinks } from './lost-links.ts';
import type { NoticeBoard } from './notice-board.ts';
import { toPieces, type Piece, type WordsPiece } from './pieces.ts';

/** What an item's lines hold. */
export type BodyParts = {
  body: BodyNode;
  source: Link | null;
  /** Where the source stood, if not at the start. */
  sourceAt: Pick<Imported, 'sourceAfterPicture' | 'sourceAtEnd'>;
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

const isWords = (piece: Piece | undefined): piece is WordsPiece => piece?.kind === 'words';

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

  #paragraph(line: Line): BodyNode {
    noticeLostLinks(line, this.#board);
    const content = inlineContent(line, this.#board);
    return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
  }

  /** Takes the piece at an index and what belongs to it; gives the index after. */
  #take(at: number): number {
    const piece = this.#pieces[at];
    if (piece?.kind === 'picture') this.nodes.push({ type: 'picture', attrs: { ...piece.picture } });
    if (!isWords(piece)) return at + 1;
    const { text } = piece.line;
    if (unmarked(text).marked)
      return this.#list(at, { type: 'bulletList' }, (each) => {
        const item = unmarked(each);
        return item.marked ? item.text : null;
      });
    const first = numberMark(text)?.number;
    const second = this.#pieces[at + 1];
    if (first !== undefined && isWords(second) && numberMark(second.line.text)?.number === first + 1) {
      let number = first;
      return this.#list(at, { type: 'orderedList', attrs: { start: first } }, (each) => {
        const item = numberMark(each);
        if (item?.number !== number) return null;
        number += 1;
        return item.text;
      });
    }
    if (this.#headings && this.#standsAlone(at) && isHeadingLine(text)) {
      this.#heading(at, piece.line);
      return at + 1;
    }
    const paragraph = this.#paragraph(piece.line);
    this.nodes.push(wholeQuotation.test(text) ? { type: 'blockquote', content: [paragraph] } : paragraph);
    return at + 1;
  }

  #heading(at: number, line: Line): void {
    const content = inlineContent(line, this.#board);
    this.nodes.push({ type: 'heading', attrs: { level: 2 }, content });
    if (at === this.#pieces.length - 1)
      this.#board.add(
        line.number,
        'section-empty',
        `Nothing stands under the heading ${quote(line.text)}; it is kept.`,
      );
  }

  /** True where blank lines, or a paragraph that ends above and one that begins below, set a line apart. */
  #standsAlone(at: number): boolean {
    const [before, piece, after] = [this.#pieces[at - 1], this.#pieces[at], this.#pieces[at + 1]];
    const ended = (text: string): boolean => endsSentence(text) || /(?:https?:|www\.)\S+$/i.test(text);
    return (
      (!isWords(before) || piece?.apart === true || ended(before.line.text)) &&
      (!isWords(after) || after.apart || after.line.text.length > longestHeading)
    );
  }

  /** Takes the items of a list; `itemOf` gives an item's words without its mark, or null where it is none. */
  #list(from: number, list: BodyNode, itemOf: (text: string) => string | null): number {
    const items: BodyNode[] = [];
    let at = from;
    for (let piece = this.#pieces[at]; isWords(piece); piece = this.#pieces[at]) {
      const { line } = piece;
      const first = itemOf(line.text);
      if (first === null) break;
      const more: Line[] = [];
      at += 1;
      // An indented line without a mark goes on with the item above it.
      for (let next = this.#pieces[at]; isWords(next) && !next.apart; next = this.#pieces[at]) {
        if (next.line.indent <= line.indent || unmarked(next.line.text).marked || numberMark(next.line.text))
          break;
        more.push(next.line);
        at += 1;
      }
      items.push({
        type: 'listItem',
        content: [this.#paragraph(joinedLines(' ', endOf(line, first), ...more))],
      });
    }
    this.nodes.push({ ...list, content: items });
    return at;
  }
}

/** Reads the lines of one item. `headings`: lines that stand alone without a full stop are section headings. */
export function readBody(lines: readonly Line[], board: NoticeBoard, { headings = false } = {}): BodyParts {
  const { lines: own, furtherInformation } = splitFurtherInformation(lines, board);
  const pieces = toPieces(own, board);
  const at = pieces.findIndex((piece) => piece.kind === 'source');
  const source = pieces[at];
  const before = pieces.slice(0, Math.max(0, at));
  const { nodes } = new BodyBuilder(
    pieces.filter((piece) => piece.kind !== 'source'),
    headings,
    board,
  );
  return {
    body: nodes.length === 0 ? emptyBody() : { type: 'doc', content: nodes },
    source: source?.kind === 'source' ? source.source : null,
    sourceAt: before.some(isWords)
      ? { sourceAtEnd: true }
      : before.some((piece) => piece.kind === 'picture')
        ? { sourceAfterPicture: true }
        : {},
    furtherInformation,
  };
}
