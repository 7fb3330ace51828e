/** What in a library waits for the editor's decision, as the window shows it. */
import type { Kind } from '../document.ts';

/** What was found in the place of a document. Stable: the doctor's findings and scripts rely on these names. */
export const fileTroubles = [
  'missing',
  'empty',
  'null',
  'zeros',
  'not-text',
  'cut-off',
  'bare-value',
  'unreadable',
  'wrong-shape',
  'newer',
  'misnamed',
  'wrong-folder',
  'duplicate',
  'older',
] as const;
export type FileTrouble = (typeof fileTroubles)[number];

/** What can be done about a thing. */
export type AttentionAction =
  /** Choose a good version, which then becomes the present one (`candidates`, `recover`). */
  | 'recover'
  /** Leave it, and say no more about it until it changes (`keep`). */
  | 'keep'
  /** Show the file in its folder. */
  | 'show'
  /** Settle a conflict (`conflict` names it). */
  | 'settle'
  /** Take in or discard words that a crash left behind (`draft` names them). */
  | 'draft';

/** One thing that needs attention. */
export interface AttentionItem {
  /** Names it for the other requests; the same as long as the thing is the same. */
  item: string;
  about: 'document' | 'settings' | 'conflict' | 'draft' | 'set-aside';
  /** For documents and settings, what was found; else the same as `about`. */
  code: FileTrouble | 'conflict' | 'draft' | 'set-aside';
  /** Path inside the library, with "/"; null where the words are elsewhere. */
  path: string | null;
  /** Id of the document, where one can be told. */
  document: string | null;
  /** Its headline, as far as it is known; else null. */
  headline: string | null;
  /** Sentences: what was found, and what the desk has done about it. */
  found: string;
  /** ISO instant since which it is known; null where nobody knows. */
  since: string | null;
  can: AttentionAction[];
  /** Names of a conflict copy or a draft, for the requests about those. */
  conflict?: string;
  draft?: string;
  /** The editor has decided to leave it as it is. */
  kept: boolean;
}

export const candidateSources = [
  'itself',
  'history',
  'last-saved',
  'draft',
  'conflict',
  'set-aside',
  'trash',
  'before-migration',
  'settings-copy',
  'backup',
] as const;
export type CandidateSource = (typeof candidateSources)[number];

/** A good version that can take the place of what is damaged or missing. */
export interface Candidate {
  /** Names it for reading and recovering. */
  candidate: string;
  source: CandidateSource;
  /** Kind of the document; `library` for the settings. */
  kind: Kind | 'library';
  /** Headline, title, or the office's name. */
  headline: string;
  /** Revision that it had. */
  rev: number;
  /** ISO instant at which it was saved. */
  savedAt: string;
  /** Its first words. */
  opening: string;
  words: number;
  /** Name of the backup's file, for one from there. */
  backup?: string;
}

/** What came of a recovery: the document that now stands, a conflict to be settled, or the settings of the library. */
export type RecoveredAs =
  { kind: 'document'; id: string } | { kind: 'conflict'; conflict: string } | { kind: 'settings' };
