/** States of documents that are about to be let go, because their files hold something else or are gone. */
import type { Stored } from '../../core/library/stored.ts';
import type { Kind } from '../../core/document.ts';
import type { Entry } from './catalogue.ts';
import type { Found } from './stored-file.ts';

/** The newest state that this desk knew of a document, and what stands in its place now. */
export interface LetGo {
  id: string;
  kind: Kind;
  headline: string;
  /** Revision that its file had, and the digest of what it held. */
  rev: number;
  sha256: string;
  /** Its words, where they are still in memory. */
  words: Stored | null;
  /** Revision of the file that stands there now; `gone` where there is none, `damaged` where it cannot be read. */
  now: number | 'gone' | 'damaged';
}

/** What is let go of an entry. `words`: the same state, if it is in memory. */
export const letGoOf = (entry: Entry, words: Found<unknown> | null, now: LetGo['now']): LetGo => ({
  id: entry.summary.id,
  kind: entry.summary.kind,
  headline: entry.summary.headline,
  rev: entry.inFile ?? entry.rev,
  sha256: entry.sha256,
  words: words?.sha256 === entry.sha256 ? (words as LetGo['words']) : null,
  now,
});
