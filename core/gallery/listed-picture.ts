/** Pictures of a library as the desk tells of them. */
import type { Picture } from '../document.ts';

/** A picture as one document shows it. */
export interface PictureUse {
  id: string;
  picture: Picture;
}

/** The file that a picture was made of, as it came. */
export interface Original {
  /** Path inside the library. */
  place: string;
  /** What it was called. */
  name: string;
  bytes: number;
}

/** A picture of the library. */
export interface ListedPicture {
  src: string;
  bytes: number;
  /** Milliseconds since 1970. */
  added: number;
  /** Ids of documents. */
  usedBy: string[];
  /** True of an emblem of the office. */
  isEmblem: boolean;
  /** Where the office keeps them; one, unless other files gave the same picture. */
  originals: Original[];
}

/** A picture that was taken out of the library's list, with the names under which its files are kept. */
export interface RemovedPicture {
  src: string;
  kept: string;
  originals: { place: string; kept: string }[];
}
