/** The pictures of a brochure's item, placed by their shape. */
import type { Picture, PictureSize } from '../document.ts';
import { el, type Markup } from '../markup.ts';
import { shownFocus } from '../pictures/crop.ts';
import { shownAddress } from '../pictures/shown-address.ts';
import { isolated, type WritingContext } from './context.ts';
import { focusClasses } from './focus-classes.ts';
import { imageMarkup } from './image-markup.ts';
import { shapePicture, type ShapedPicture } from './picture-shape.ts';

/** The pictures that a page can show; the words of others are remarked on. */
export const shownHere = (pictures: readonly Picture[], context: WritingContext): ShapedPicture[] =>
  pictures
    .filter((picture) => {
      const address = shownAddress(picture);
      return address !== null && context.pictureHref(address) !== null;
    })
    .map((picture) => shapePicture(picture, context));

/** A photograph stands in a box that crops it, so that the file keeps the picture as it is: see `.crop` in the style sheet. */
function image({ picture, mayCrop }: ShapedPicture, context: WritingContext): Markup {
  const src = shownAddress(picture) ?? '';
  const shown = imageMarkup(src, context.pictureHref(src) ?? '', picture.alt.trim(), context);
  return mayCrop ? el('div', { class: `crop${focusClasses(shownFocus(picture))}` }, shown) : shown;
}

const each = (texts: readonly string[]): string[] => [
  ...new Set(texts.map((text) => text.trim()).filter((text) => text !== '')),
];

/** Captions on the left, credits on the right, each once. */
function words(pictures: readonly Picture[], language: string): Markup {
  const captions = each(pictures.map(({ caption }) => caption));
  const credits = each(pictures.map(({ credit }) => credit));
  if (captions.length + credits.length === 0) return null;
  return el(
    'figcaption',
    {},
    captions.length > 0 && el('span', { class: 'caption' }, captions.join(' ')),
    captions.length > 0 && credits.length > 0 ? ' ' : null,
    credits.length > 0 && el('span', { class: 'credit' }, isolated(credits.join(' '), language)),
  );
}

/**
 * One picture, or several as a gallery: two side by side, a large one and two small, four in a square, more below a wide
 * one. `id` is an anchor for the list of credits.
 */
export function picturesMarkup(
  pictures: readonly ShapedPicture[],
  size: Exclude<PictureSize, 'none'>,
  context: WritingContext,
  id?: string,
): Markup {
  const [only, ...others] = pictures;
  if (only === undefined) return null;
  const images = pictures.map((picture) => image(picture, context));
  const kind =
    others.length === 0
      ? only.little
        ? 'little'
        : `${only.shape}${only.mayCrop ? '' : ' uncropped'}`
      : `gallery gallery-${pictures.length > 4 ? 'many' : pictures.length}`;
  return el(
    'figure',
    { id, class: `figure ${kind}${size === 'auto' ? '' : ` ${size}`}` },
    others.length === 0 ? images : el('div', { class: 'pictures' }, images),
    words(
      pictures.map(({ picture }) => picture),
      context.language,
    ),
  );
}
