/** Pictures of a library as the desk tells of them. */
import type { Picture } from '../document.ts';

/** A picture as one document shows it. */
export interface PictureUse {
  id: string;
  picture: Picture;
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
}
