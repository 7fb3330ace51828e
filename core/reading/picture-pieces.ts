/** Captions and credits that belong together, and captions that stand twice. */
import { endsSentence, foldText, quote } from './lines.ts';
import { unmarked } from './list-marks.ts';
import type { NoticeBoard } from './notice-board.ts';
import type { Piece, PicturePiece } from './pieces.ts';

/** Longer words are a paragraph, not a caption. */
const longestCaption = 300;

/** The words that a piece may have as a caption, and whether it is marked as one. */
function captionOf(piece: Piece | undefined): { text: string; marked: boolean } | null {
  if (piece?.kind === 'picture')
    return piece.picture.caption === '' ? null : { text: piece.picture.caption, marked: true };
  return piece?.kind === 'words' && piece.line.text.length <= longestCaption
    ? { text: piece.line.text, marked: false }
    : null;
}

const isSetIn = (piece: Piece | undefined): boolean => piece?.kind === 'picture' && piece.setIn === true;

/** True where two pieces side by side say one caption: one of them marked, or both plain and no sentence or item. */
function areOneCaption(a: Piece | undefined, b: Piece): boolean {
  if (isSetIn(a) || isSetIn(b)) return false;
  const [one, two] = [captionOf(a), captionOf(b)];
  if (!one || !two || foldText(one.text) === '' || foldText(one.text) !== foldText(two.text)) return false;
  return one.marked || two.marked || !(endsSentence(one.text) || unmarked(one.text).marked);
}

/** Makes one picture of a caption and the same words beside it, with a notice. */
export function foldRepeatedCaptions(pieces: readonly Piece[], board: NoticeBoard): Piece[] {
  const kept: Piece[] = [];
  for (const piece of pieces) {
    const before = kept.at(-1);
    if (!areOneCaption(before, piece)) {
      kept.push(piece);
      continue;
    }
    const number = piece.kind === 'words' ? piece.line.number : piece.number;
    const caption = captionOf(piece)?.text ?? '';
    board.add(number, 'caption-repeated', `The caption ${quote(caption)} stood twice; it is kept once.`);
    if (before?.kind === 'words')
      kept[kept.length - 1] = {
        kind: 'picture',
        picture: { src: null, alt: '', caption: before.line.text, credit: '' },
        number: before.line.number,
        apart: before.apart,
      };
  }
  return kept;
}

const join = (one: PicturePiece, two: PicturePiece): PicturePiece | null => {
  const [a, b] = [one.picture, two.picture];
  // The desk's own texts have the credit right below the caption, and a blank line between pictures.
  if ((isSetIn(one) && two.apart) || isSetIn(two)) return null;
  if (one.given && two.given) return null;
  if ((a.credit !== '' && b.credit !== '') || (a.caption !== '' && b.caption !== '')) return null;
  return {
    ...one,
    ...(two.given ? { given: two.given } : {}),
    picture: {
      ...(two.given ? b : a),
      credit: a.credit || b.credit,
      caption: a.caption || b.caption,
    },
  };
};

/** A caption and a credit side by side belong to one picture. */
export function joinPictures(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    const both = piece.kind === 'picture' && before?.kind === 'picture' ? join(before, piece) : null;
    if (both) joined[joined.length - 1] = both;
    else joined.push(piece);
  }
  return joined;
}

/** Pins a notice for each picture that left only its words. */
export function noticeMissing(pieces: readonly Piece[], board: NoticeBoard): void {
  for (const piece of pieces) {
    if (piece.kind !== 'picture' || piece.picture.src !== null) continue;
    const { credit, caption } = piece.picture;
    board.add(
      piece.number,
      'picture-missing',
      `The text has no picture for ${quote(credit || caption)}; its ${credit === '' ? 'caption' : 'credit'} keeps the place.`,
    );
  }
}
