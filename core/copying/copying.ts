/** What is copied for other programs: for the office's content management system, or for an e-mail. */
import type { Status } from '../document.ts';

export const copyTargets = ['cms', 'mail'] as const;
export type CopyTarget = (typeof copyTargets)[number];

/** Documents to be copied, in that order, or a brochure with its items. */
export type CopyRequest = { as: CopyTarget } & (
  { documents: string[]; brochure?: undefined } | { brochure: string; documents?: undefined }
);

/** What a copy can lose, in the order in which it is told. */
export const losses = [
  'pictures',
  'captions',
  'credits',
  'links',
  'headings',
  'lists',
  'tables',
  'raised',
  'quotations',
  'emphasis',
  'languages',
] as const;
export type Loss = (typeof losses)[number];
/** How many of each are not taken along, or become something plainer; what is left out is whole. */
export type Lost = Partial<Record<Loss, number>>;

/** What goes on the clipboard, and what is to be said of it. */
export interface Copied {
  html: string;
  text: string;
  lost: Lost;
  /** Documents that nobody has cleared yet: the copy says so. */
  uncleared: { headline: string; status: Status }[];
  /** Documents that are to go nowhere before a day (ISO). */
  embargoed: { headline: string; until: string }[];
  /** True where it lies on the clipboard already; else the page has to put it there. */
  onClipboard: boolean;
  /** Items of the brochure that are not in the library, or cannot be read. */
  missing: number;
}
