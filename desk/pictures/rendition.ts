/** What an export shows in the place of a picture of the library: sizes of it, made anew from its pixels. */
import type { CropPart, Point } from '../../core/pictures/crop.ts';
import type { PictureKind } from '../../core/pictures/picture-size.ts';
import type { TakingIn } from '../../core/pictures/taking-in.ts';

/** One size of a picture. Width and height in pixels, as it is shown. */
export interface Rendition {
  kind: PictureKind;
  width: number;
  height: number;
  bytes: Uint8Array;
}

export interface Renditions {
  /** For screens, narrowest first; at least one. */
  screen: Rendition[];
  /** For paper, narrowest first; empty where those for screens serve paper as well. */
  paper: Rendition[];
  /** True where the picture moves and would be too heavy, so that its first frame stands in its place. */
  stilled: boolean;
}

/** One size of a picture: CSS pixels of its place, of which its file has twice as many where it can. */
export interface Crop {
  width: number;
  /** Null: the picture is whole, and as high as its shape makes it. */
  height: number | null;
  /** What stays in sight, in percent of what is shown; null or left out: where there is most to see. */
  focus?: Point | null | undefined;
}

/** What is wanted of a picture. */
export interface Wanted {
  /** Left out: all sizes. */
  place?: Crop | undefined;
  /** The part that is shown; null or left out: all of it. */
  part?: CropPart | null | undefined;
}

/**
 * Makes them, or with `place` that size alone, as the one size for screens; the message of what it throws says why it could not, as a sentence. The bytes are given away: they may be gone
 * afterwards.
 */
export type MakeRenditions = (
  bytes: Uint8Array,
  signal?: AbortSignal,
  wanted?: Wanted,
) => Promise<Renditions>;

/** Raised with every change of what is made, so that nothing older is taken from a cache. */
export const recipe = 1;

/**
 * Widths in pixels: at 300 to the inch they fill 60, 85, 120 and 170 mm, the widest place on a page. A place between two
 * of them takes the wider, which is never more than 1.4 times as wide as needed.
 */
export const widths = [710, 1004, 1420, 2008] as const;

/** Height in pixels of a page's text, 257 mm at 300 to the inch: nothing on paper is taller. */
export const tallest = 3036;

/** A picture as it comes into the library. Width and height in pixels, as it is shown. */
export interface TakenIn {
  kind: PictureKind;
  bytes: Uint8Array;
  width: number;
  height: number;
  changes: TakingIn[];
}

/** Throws where the picture cannot be decoded. The bytes are given away: they may be gone afterwards. */
export type TakeIn = (bytes: Uint8Array) => Promise<TakenIn>;
