/** Lines of an item told apart: words, pictures that left their credit or caption, and the source. */
import type { Link, Picture } from '../document.ts';
import { creditOf } from './credit.ts';
import { endOf } from './cutting.ts';
import { hrefOf } from './inline.ts';
import { endsSentence, isBlank, quote, type Line } from './lines.ts';
import { noticePlain } from './marks-left-out.ts';
import type { NoticeBoard } from './notice-board.ts';
import { foldRepeatedCaptions, joinPictures, noticeMissing } from './picture-pieces.ts';
import { sliceRuns } from './runs.ts';
import { sourceLine } from './source-line.ts';

/** `apart`: a blank line stands before it. */
export type WordsPiece = { kind: 'words'; line: Line; apart: boolean };
export type PicturePiece = {
  kind: 'picture';
  picture: Picture;
  number: number;
  apart: boolean;
  /** True of a caption that the desk's own text set in: nothing about it has to be guessed. */
  setIn?: true;
  /** True where the picture itself came along. */
  given?: true;
};
export type SourcePiece = { kind: 'source'; source: Link; number: number; apart: boolean };
export type Piece = WordsPiece | PicturePiece | SourcePiece;

const emphasised = /^<(em|i)>\s*(.+?)\s*<\/\1>$/iu;
const longestCaption = 300;
/** Longer words below a caption are a paragraph from which somebody took the blank line. */
const longestCredit = 160;

/** Tells the lines of one item apart, one after the other. */
class PieceReader {
  readonly #board: NoticeBoard;
  readonly pieces: Piece[] = [];
  #words = false;
  #source = false;

  constructor(board: NoticeBoard) {
    this.#board = board;
  }

  #picture(credit: string, caption: string, number: number, apart: boolean): void {
    this.pieces.push({
      kind: 'picture',
      picture: { src: null, alt: '', caption, credit },
      number,
      apart,
    });
  }

  /** What the words of a picture lose that stand at the head of a rest of the line, before another rest. */
  #noticePlain(line: Line, text = line.text, rest = ''): void {
    const [start, end] = [line.text.length - text.length, line.text.length - rest.length];
    noticePlain(sliceRuns(line.runs, start, end), line.number, 'captions and credits', this.#board);
  }

  /** Where the first link of the words leads that stand at the head of a rest of the line, before another rest. */
  #hrefIn(line: Line, text: string, rest: string): string | null {
    const [start, end] = [line.text.length - text.length, line.text.length - rest.length];
    const link = sliceRuns(line.runs, start, end).find(({ href }) => href !== undefined);
    return link?.href === undefined ? null : hrefOf(link.href);
  }

  /** Takes a credit and a source off the start of a line; gives what is left of it. */
  #takeHead(line: Line, apart: boolean, isLast: boolean): string {
    const { text: whole, number } = line;
    let text = whole;
    for (;;) {
      const credit = creditOf(text);
      if (credit) {
        if (credit.glued)
          this.#board.add(
            number,
            'credit-run-into-body',
            `The credit ${quote(credit.credit)} ran into ${quote(credit.rest, 30)}; the two are parted.`,
          );
        this.#noticePlain(line, text, credit.rest);
        this.#picture(credit.credit, '', number, apart && text === whole);
        text = credit.rest;
      }
      // The source opens an item or closes it; elsewhere the words are part of the text.
      const named = !this.#source && (!this.#words || isLast) ? sourceLine(text) : null;
      const source = named && (!this.#words || named.rest === '') ? named : null;
      if (source) {
        this.#source = true;
        const href = source.source.href ?? this.#hrefIn(line, text, source.rest);
        const { label } = source.source;
        this.pieces.push({
          kind: 'source',
          source: href === null ? { label } : { label, href },
          number,
          apart,
        });
        text = source.rest;
      }
      if (text === '' || (!credit && !source)) return text;
    }
  }

  /** A caption with its credit at the end of the same line ("The panel in Vienna © UNODC"). */
  #takeCaptionAndCredit(text: string, number: number, apart: boolean): boolean {
    const at = text.length <= longestCaption ? text.lastIndexOf('©') : -1;
    if (at <= 0) return false;
    const start = /(?:image|photo|picture|foto|bild)s?\s*:?\s*$/iu.exec(text.slice(0, at))?.index ?? at;
    const caption = text.slice(0, start).replace(/[\s(|–-]+$/u, '');
    const credit = creditOf(text.slice(start).replace(/\)$/, ''));
    if (!credit || credit.rest !== '' || endsSentence(caption) || caption === '') return false;
    this.#picture(credit.credit, caption, number, apart);
    return true;
  }

  /** Right below a caption of the desk's own texts stands its credit, in whatever words the editor gave it. */
  #takeCreditBelow(text: string): boolean {
    const before = this.pieces.at(-1);
    if (before?.kind !== 'picture' || !before.setIn || before.picture.credit !== '') return false;
    if (text.length > longestCredit) return false;
    this.pieces[this.pieces.length - 1] = { ...before, picture: { ...before.picture, credit: text } };
    return true;
  }

  read(line: Line, apart: boolean, isLast: boolean): void {
    for (const picture of line.pictures ?? [])
      this.pieces.push({ kind: 'picture', picture, number: line.number, apart, given: true });
    if (line.text === '') return;
    if (line.isCaption) {
      this.#noticePlain(line);
      const picture = { src: null, alt: '', caption: line.text, credit: '' };
      this.pieces.push({ kind: 'picture', picture, number: line.number, apart, setIn: true });
      return;
    }
    if (!apart && this.#takeCreditBelow(line.text)) {
      this.#noticePlain(line);
      return;
    }
    const text = this.#takeHead(line, apart, isLast);
    if (text === '') return;
    const caption = text.length <= longestCaption + 20 ? emphasised.exec(text)?.[2] : undefined;
    if (caption !== undefined && !/<\/?(?:em|i)>/i.test(caption)) {
      this.#noticePlain(line, text);
      this.#picture('', caption, line.number, apart);
      return;
    }
    if (this.#takeCaptionAndCredit(text, line.number, apart)) {
      this.#noticePlain(line, text);
      return;
    }
    this.#words = true;
    this.pieces.push({ kind: 'words', line: endOf(line, text), apart: apart && text === line.text });
  }
}

/** The pieces of an item's lines, in order, with notices of what was parted, folded and missed. */
export function toPieces(lines: readonly Line[], board: NoticeBoard): Piece[] {
  const reader = new PieceReader(board);
  const last = lines.findLast((line) => line.text !== '');
  let apart = true;
  for (const line of lines) {
    if (!isBlank(line)) reader.read(line, apart, line === last);
    apart = isBlank(line);
  }
  const pieces = joinPictures(foldRepeatedCaptions(reader.pieces, board));
  noticeMissing(pieces, board);
  return pieces;
}
