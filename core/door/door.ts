/** What the page asks of a desk that serves it to a browser, beside the contract: choosing folders and files, downloads. */
import type { ChoosingPurpose, FileFilter } from '../words/purposes.ts';

/** Asked of the page: choose a folder or files of this computer. */
export interface ChooserQuestion {
  /** Names the question for its answer. */
  question: string;
  what: 'folder' | 'file' | 'files';
  /** For what: the page has the words. */
  purpose: ChoosingPurpose;
  /** A folder may be made on the way. */
  create: boolean;
  /** Kinds of file, the first one as chosen. */
  filters: readonly FileFilter[];
}

/** A folder that is offered as a short cut. */
export interface Place {
  /** "Home", "Documents", or the name of a folder. */
  name: string;
  path: string;
  kind: 'home' | 'usual' | 'recent' | 'disk';
}

/** One thing in a folder; hidden ones are left out. */
export interface FolderEntry {
  name: string;
  path: string;
  kind: 'folder' | 'library' | 'file';
  /** Bytes of a file. */
  size: number | null;
}

/** A folder as the chooser shows it. */
export interface FolderView {
  path: string;
  /** Null at the top. */
  parent: string | null;
  /** Folders first, each by name. At most `mostEntries`. */
  entries: FolderEntry[];
  /** How many were left out because there are too many. */
  left: number;
}

/** Requests that only a browser's page asks. Each is one object; a failure is a DeskError. */
export interface DoorApi {
  /** Where to begin, and folders that lead far. */
  places(request: Record<never, never>): Promise<{ start: string; places: Place[] }>;
  /** Looks into a folder; a file's path gives its folder. `~` is the home folder. */
  look(request: { path: string }): Promise<FolderView>;
  /** Makes a folder and looks into it. */
  makeFolder(request: { path: string; name: string }): Promise<FolderView>;
  /** Answers a question; null cancels it. */
  answer(request: { question: string; paths: string[] | null }): Promise<void>;
  /** The page came to the front: files may have changed meanwhile. */
  atFront(request: Record<never, never>): Promise<void>;
  /** A folder of the desk's own for an export that is to be downloaded. */
  downloadFolder(request: Record<never, never>): Promise<{ folder: string }>;
  /** Names an export of this desk for its addresses: `exported/<id>/<file>`, and `exported/<id>.zip` with all of it. */
  exported(request: { folder: string }): Promise<{ id: string }>;
}

/** Every request of the door by name. */
export const doorRequestNames = Object.keys({
  places: 0,
  look: 0,
  makeFolder: 0,
  answer: 0,
  atFront: 0,
  downloadFolder: 0,
  exported: 0,
} satisfies Record<keyof DoorApi, 0>) as (keyof DoorApi)[];

/** Events that only a browser's page hears. */
export interface DoorEvents {
  choose: ChooserQuestion;
  /** A question needs no answer any more. */
  chosen: { question: string };
  /** The secret by which the page recognises this desk (desk/serve/page-proof.ts). */
  known: { secret: string };
  /** Answers `{ prove: number }`: HMAC-SHA-256 of the number under that secret, in hexadecimal digits. */
  proof: { number: string; proof: string };
  /** Save everything, then answer with `{ saved: turn }`: the library is about to be left, or the desk to end. */
  'save-now': { turn: number };
}

/** Headers that a page sends: who asks, which request of its own this is (from 1), and which library it shows (encoded). */
export const pageHeader = 'x-desk-page';
export const orderHeader = 'x-desk-order';
export const libraryHeader = 'x-desk-library';

/** A page names itself by a random UUID. */
export const pageName = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
