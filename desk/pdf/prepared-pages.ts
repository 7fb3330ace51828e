/** What a page says once it is laid out for printing, and what a printed PDF says back. */

export interface PreparedPages {
  /** Pages without the foot sheets, as calculated before printing. */
  pages: number;
  /** Foot sheets after the last page, one for each page from `footFrom` on; 0 where there is no running foot. */
  feet: number;
  /** First page with a foot, from 1. */
  footFrom: number;
  title: string;
  /** Who publishes it; empty where the page does not say. */
  author: string;
  /** What it is about, in words of the library's tags. */
  keywords: string[];
  /** Colour beyond the edge of each page, in millimetres. */
  bleed: number;
  /** BCP 47 tag. */
  language: string;
  /** Entries of the contents, in the order of their pages. */
  contents: { anchor: string; headline: string }[];
  /** Every place that shows the number of a page: which one, and of what. */
  numbered: { anchor: string; page: number }[];
  /** Words of every heading, in order. */
  headings: string[];
  /** How each list that shows numbers counts, in order, as PDF names it (ISO 32000-1, table 347). */
  numberings: string[];
  /** Links of the page, in order: address and words. */
  links: { href: string; text: string }[];
}

/** Page numbers read from a printed PDF, where those calculated before printing were wrong. */
export interface KnownPages {
  pages: number;
  /** Page by anchor, from 1. */
  anchors: Record<string, number>;
}
