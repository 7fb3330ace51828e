/** A picture's file on a page, in the widths that there are of it. */
import { el, type Markup } from '../markup.ts';
import type { PictureAtSize, WritingContext } from './context.ts';

/** How wide a picture is at most: 51.25rem is the column of every page (`column` in style/tokens.ts). */
const shownWidth = '(min-width: 54rem) 51.25rem, 100vw';
/** That column in pixels. A picture that does not fill it is shown in its own size, which widths to choose from would hide. */
const columnWidth = 820;

const srcset = (sizes: readonly PictureAtSize[]): string =>
  sizes.map(({ href, width }) => `${href} ${width}w`).join(', ');

/** `src`: the picture as it is shown (shown-address.ts); `href`: its address on the page. */
export function imageMarkup(src: string, href: string, alt: string, context: WritingContext): Markup {
  const size = context.pictureSize?.(src) ?? null;
  const { screen, paper } = context.pictureSizes?.(src) ?? { screen: [], paper: [] };
  const choice = screen.length > 1 && (size?.width ?? 0) >= columnWidth;
  const image = el('img', {
    src: href,
    srcset: choice ? srcset(screen) : null,
    sizes: choice ? shownWidth : null,
    alt,
    width: size?.width,
    height: size?.height,
  });
  if (paper.length === 0) return image;
  return el('picture', {}, el('source', { media: 'print', srcset: srcset(paper), sizes: shownWidth }), image);
}
