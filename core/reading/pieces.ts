/** Lines of an item told apart: words, pictures that left their credit or caption, and the source. */
import type { Link, Picture } from '../document.ts';
import { creditOf } from './credit.ts';
import { endsSentence, foldText, quote, type Line } from './lines.ts';
import type { NoticeBoard } from './notice-board.ts';
import { sourceLine } from './source-line.ts';

export type Piece =
  | { kind: 'words'; line: Line }
  | { kind: 'blank' }
  | { kind: 'picture'; picture: Picture; number: number }
  | { kind: 'source'; source: Link; number: number };

const emphasised = /^<(em|i)>\s*(.+?)\s*<\/\1>$/iu;
const longestCaption = 300;

const blank: Piece = { kind: 'blank' };
const pictureOf = (credit: string, caption: string, number: number): Piece => ({
  kind: 'picture',
  picture: { src: null, alt: '', caption, credit },
  number,
});

/** A caption with its credit at the end of the same line ("The panel in Vienna © UNODC"). */
function captionAndCredit(line: Line): Piece | null {
  const at = line.text.length <= longestCaption ? line.text.lastIndexOf('©') : -1;
  if (at <= 0) return null;
  const start =
    /(?:(?:image|photo|picture|foto|bild)s?\s*:?\s*)$/iu.exec(line.text.slice(0, at))?.index ?? at;
  const caption = line.text.slice(0, start).replace(/[\s(|–-]+$/u, '');
  const credit = creditOf(line.text.slice(start).replace(/\)$/, ''));
  if (!credit || credit.rest !== '' || endsSentence(caption) || caption === '') return null;
  return pictureOf(credit.credit, caption, line.number);
}

function piecesOf(line: Line, pieces: Piece[], isLast: boolean, board: NoticeBoard): void {
  let text = line.text;
  for (;;) {
    const credit = creditOf(text);
    if (credit) {
      if (credit.glued)
        board.add(
          line.number,
          'credit-run-into-body',
          `The credit ${quote(credit.credit)} ran into ${quote(credit.rest, 30)}; the two are parted.`,
        );
      pieces.push(pictureOf(credit.credit, '', line.number));
      text = credit.rest;
    }
    const known = pieces.some((piece) => piece.kind === 'source');
    const early = !pieces.some((piece) => piece.kind === 'words');
    const source = !known && (early || isLast) ? sourceLine(text) : null;
    if (source && (early || source.rest === '')) {
      pieces.push({ kind: 'source', source: source.source, number: line.number });
      text = source.rest;
    }
    if (text === '') return;
    if (!credit && !source) break;
  }
  const caption = emphasised.exec(text)?.[2];
  if (caption !== undefined && caption.length <= longestCaption && !/<\/?(?:em|i)>/i.test(caption))
    pieces.push(pictureOf('', caption, line.number));
  else pieces.push(captionAndCredit({ ...line, text }) ?? { kind: 'words', line: { ...line, text } });
}

/** Makes one picture of a caption and the same words beside it, with a notice. */
function foldRepeatedCaptions(pieces: Piece[], board: NoticeBoard): Piece[] {
  const kept: Piece[] = [];
  const lastFilled = (): number => kept.findLastIndex((piece) => piece.kind !== 'blank');
  for (const piece of pieces) {
    const before = kept[lastFilled()];
    const caption = (each: Piece | undefined): string | null =>
      each?.kind === 'picture' && each.picture.caption !== '' ? each.picture.caption : null;
    const words = (each: Piece | undefined): string | null =>
      each?.kind === 'words' ? each.line.text : null;
    const one = caption(before) ?? words(before);
    const two = caption(piece) ?? words(piece);
    const repeated =
      one !== null &&
      two !== null &&
      one.length <= longestCaption &&
      foldText(one) !== '' &&
      foldText(one) === foldText(two);
    if (!repeated) {
      kept.push(piece);
      continue;
    }
    const number = piece.kind === 'picture' ? piece.number : piece.kind === 'words' ? piece.line.number : 1;
    board.add(number, 'caption-repeated', `The caption ${quote(two)} stood twice; it is kept once.`);
    if (before?.kind === 'words') kept[lastFilled()] = pictureOf('', before.line.text, before.line.number);
  }
  return kept;
}

/** A caption and a credit side by side belong to one picture. */
function joinPictures(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const at = joined.findLastIndex((each) => each.kind !== 'blank');
    const before = joined[at];
    if (piece.kind === 'picture' && before?.kind === 'picture') {
      const [a, b] = [before.picture, piece.picture];
      if ((a.credit === '' || b.credit === '') && (a.caption === '' || b.caption === '')) {
        joined.splice(at, joined.length - at, {
          ...before,
          picture: { ...a, credit: a.credit || b.credit, caption: a.caption || b.caption },
        });
        continue;
      }
    }
    joined.push(piece);
  }
  return joined;
}

/** The pieces of an item's lines, in order, with notices of what was parted, folded and missed. */
export function toPieces(lines: readonly Line[], board: NoticeBoard): Piece[] {
  const pieces: Piece[] = [];
  const last = lines.findLast((line) => line.text !== '');
  for (const line of lines) {
    if (line.text === '') pieces.push(blank);
    else piecesOf(line, pieces, line === last, board);
  }
  const joined = joinPictures(foldRepeatedCaptions(pieces, board));
  for (const piece of joined)
    if (piece.kind === 'picture') {
      const { credit, caption } = piece.picture;
      board.add(
        piece.number,
        'picture-missing',
        `The text has no picture for ${quote(credit || caption)}; its ${credit === '' ? 'caption' : 'credit'} keeps the place.`,
      );
    }
  return joined;
}
