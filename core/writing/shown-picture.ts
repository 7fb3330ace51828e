/** The picture that stands for an item: the first one that its page shows. */
import { bodyPictures } from '../body/body.ts';
import type { NewsItem } from '../document.ts';
import { shownFocus, type Point } from '../pictures/crop.ts';
import { shownAddress } from '../pictures/shown-address.ts';
import type { WritingContext } from './context.ts';

export interface ShownPicture {
  /** As the page may say it. */
  href: string;
  alt: string;
  /** In pixels; null where it is not known. */
  size: { width: number; height: number } | null;
  /** What stays in sight where it is cropped, in percent of what is shown; null: its middle. */
  focus: Point | null;
}

export function shownPicture(item: NewsItem, context: WritingContext): ShownPicture | null {
  for (const picture of bodyPictures(item.body)) {
    const src = shownAddress(picture);
    const href = src === null ? null : context.pictureHref(src);
    if (src === null || href === null) continue;
    return {
      href,
      alt: picture.alt.trim(),
      size: context.pictureSize?.(src) ?? null,
      focus: shownFocus(picture),
    };
  }
  return null;
}
