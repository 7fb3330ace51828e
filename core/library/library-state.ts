/** What the window knows of the open library, and of those opened before. */
import type { Office, Tag } from '../document.ts';

/** An open library. */
export interface LibraryState {
  path: string;
  /** Name of its folder. */
  name: string;
  office: Office;
  tags: Tag[];
  troubled: TroubledFile[];
  /** A sentence that says why it cannot be written, or null. */
  readOnly: string | null;
  /** What an editor has to know of the folder where a service syncs it, or null. */
  syncWarning: string | null;
  /** True of the desk's sample, for trying things out; recognised by its folder, not by its content. */
  sample: boolean;
  /** Which copy of the sample this is: another one once it was put back. Empty for a library of one's own. */
  copy: string;
}

/** A library that was opened before. */
export interface RecentLibrary {
  path: string;
  officeName: string;
  /** Its folder is not there, or does not answer. */
  gone: boolean;
}

/** A file of the library that cannot be read. It is left as it is; the rest of the library works. */
export interface TroubledFile {
  /** Path inside the library ("news/3f….json"). */
  path: string;
  /** A sentence: what was found. */
  reason: string;
}
