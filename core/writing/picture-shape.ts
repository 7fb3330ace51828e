/** The shape of a picture, and whether pages may crop it. */
import type { Picture } from '../document.ts';
import { shownAddress } from '../pictures/shown-address.ts';
import type { WritingContext } from './context.ts';

/** `wide` beyond 1.2 to 1, `tall` below 0.9 to 1; `unknown` where the size of the picture is not known. */
export type Shape = 'wide' | 'square' | 'tall' | 'unknown';

/** Pictures wider than this, width by height, would lose too much to a box of 2 to 1. */
const widest = 3.2;
/** And those narrower than this to one of 3 to 4. */
const narrowest = 0.45;

const photograph = /\.(?:jpe?g|webp)$/;
/** "Logo" and "emblem" in all languages of the desk. */
const ofAnEmblem = /\blogo|\bembl[eèé]m/i;

/** A picture of a page with its shape. */
export interface ShapedPicture {
  picture: Picture;
  shape: Shape;
  /** True of photographs: drawings, logos and screenshots are shown whole, as is what would lose too much. */
  mayCrop: boolean;
  /** True of logos, emblems, and what has too few pixels for a column: they are never made large. */
  little: boolean;
}

/** Fewest pixels across for a place as wide as the text: some 130 to the inch. */
const fewestPixels = 640;

/** Tells the shape of a picture from its size, where the page knows it. */
export function shapePicture(picture: Picture, { pictureSize }: WritingContext): ShapedPicture {
  const address = shownAddress(picture);
  const size = (address === null ? null : pictureSize?.(address)) ?? null;
  const ratio = size === null || size.height === 0 ? null : size.width / size.height;
  const isEmblem = ofAnEmblem.test(`${picture.alt} ${picture.caption}`);
  return {
    picture,
    shape: ratio === null ? 'unknown' : ratio > 1.2 ? 'wide' : ratio < 0.9 ? 'tall' : 'square',
    mayCrop:
      ratio !== null &&
      ratio <= widest &&
      ratio >= narrowest &&
      photograph.test(picture.src ?? '') &&
      !isEmblem,
    little: isEmblem || (size !== null && size.width < fewestPixels && ratio !== null && ratio >= 0.9),
  };
}
