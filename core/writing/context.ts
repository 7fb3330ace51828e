/** What a writer has to know besides the document: the same writers make previews and files. */
import { directionOf, textDirection, type Direction } from '../languages/direction.ts';
import { langOf } from '../languages/locale.ts';
import { safeHref } from '../addresses/address.ts';
import type { NewsItem, Office, Tag } from '../document.ts';
import type { ReleaseMark } from '../export/release.ts';
import { el, type Markup } from '../markup.ts';

/** A picture in one width, in pixels. */
export interface PictureAtSize {
  href: string;
  width: number;
}

/** Previews and exports differ by this alone. */
export interface WritingContext {
  office: Office;
  tags: readonly Tag[];
  /** BCP 47 tag of the page; whatever is in another language says so. */
  language: string;
  /** Address of the item's own page as seen from this one ("articles/2024-03-11-….html"); null where it has none. */
  articleHref: (item: NewsItem) => string | null;
  /** Address of a picture of the library (`media/<hash>.<ext>`) as seen from this page; null leaves it out. */
  pictureHref: (src: string) => string | null;
  /** Width and height of a picture in pixels, where they are known: the page then does not jump while loading. */
  pictureSize?: ((src: string) => { width: number; height: number } | null) | undefined;
  /**
   * The widths that a browser may choose from, narrowest first; those for paper where they are others. Null or left out:
   * there is the one at `pictureHref`.
   */
  pictureSizes?:
    | ((src: string) => { screen: readonly PictureAtSize[]; paper: readonly PictureAtSize[] } | null)
    | undefined;
  /** Address of the Latest News page as seen from an article; null where there is none. */
  latestNewsHref?: string | null | undefined;
  /** Title of the page at that address, where it is not the office's own. */
  latestNewsName?: string | undefined;
  /** Address of the page on which an item's entry stands, as seen from this one; null where there is none. */
  entryHref?: ((item: NewsItem) => string | null) | undefined;
  /** Pages of past stories as seen from this one, newest year first. */
  archives?: readonly { year: number; href: string }[] | undefined;
  /** What the page says of itself where it is not for the public; null or left out: nothing. */
  mark?: ReleaseMark | null | undefined;
  /** Web address of the page itself; null where nobody has said where the export will stand. */
  address?: string | null | undefined;
  /** The items that stand beside an article's in Latest News, with the addresses of their pages as seen from it. */
  neighbours?: { newer: Neighbour | null; older: Neighbour | null } | undefined;
  /** What the page shows, in each language in which it has a page of its own, itself among them. */
  renderings?: readonly Rendering[] | undefined;
  /** Feeds besides the one at `feedHref`, as seen from this page. */
  feeds?: readonly { type: string; href: string }[] | undefined;
  /** Address of the feed as seen from this page; null where there is none. */
  feedHref?: string | null | undefined;
}

/** An item to which an article leads on. */
export interface Neighbour {
  headline: string;
  href: string;
  language: string;
}

/** An item in one of its languages. */
export interface Rendering {
  /** BCP 47 tag. */
  language: string;
  /** Address of its page as seen from this one. */
  href: string;
  /** Web address of that page; null where nobody has said where the export will stand. */
  address: string | null;
  isOriginal: boolean;
}

/** A context for showing one item by itself: links that stay outside, pictures as the caller has them. */
export function previewContext(
  office: Office,
  tags: readonly Tag[],
  language: string,
  pictureHref: (src: string) => string | null,
): WritingContext {
  return { office, tags, language, articleHref: () => '#article', pictureHref };
}

/** What an element says of its language: never `lang` without `dir`, which browsers do not work out from it. */
export type LanguageAttributes = { lang: string | null; dir: Direction | null };

/** `lang` and `dir` of a page or a preview; left to right, as everything is that says nothing, is not said. */
export const languageAttributes = (language: string): LanguageAttributes => ({
  lang: langOf(language),
  dir: directionOf(language) === 'rtl' ? 'rtl' : null,
});

/** `lang` and `dir` of a part, each where it differs from what is around the part. */
export const languageUnless = (language: string, around: string): LanguageAttributes => ({
  lang: langOf(language) === langOf(around) ? null : langOf(language),
  dir: directionOf(language) === directionOf(around) ? null : directionOf(language),
});

/** A name or the like within a line of a language, kept apart from its neighbours where it runs the other way. */
export const isolated = (text: string, language: string): Markup =>
  (textDirection(text) ?? directionOf(language)) === directionOf(language) ? text : el('bdi', {}, text);

/** The address in its normal form, or null: the writers' own last look before an address reaches a page. */
export const hrefOf = (link: { href?: string | undefined } | null): string | null => safeHref(link?.href);
