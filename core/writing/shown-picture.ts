/** The picture that stands for an item: the first one that its page shows. */
import { bodyPictures } from '../body/body.ts';
import type { NewsItem } from '../document.ts';
import type { WritingContext } from './context.ts';

export interface ShownPicture {
  /** As the page may say it. */
  href: string;
  alt: string;
  /** In pixels; null where it is not known. */
  size: { width: number; height: number } | null;
}

export function shownPicture(item: NewsItem, context: WritingContext): ShownPicture | null {
  for (const { src, alt } of bodyPictures(item.body)) {
    const href = src === null ? null : context.pictureHref(src);
    if (src === null || href === null) continue;
    return { href, alt: alt.trim(), size: context.pictureSize?.(src) ?? null };
  }
  return null;
}
