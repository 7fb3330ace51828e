/** What a document is found by, and what the index keeps of it. */
import type { EventDate, Status, Translation } from '../../core/document.ts';
import type { Work } from '../../core/list/listing.ts';
import type { Member } from '../../core/translations/language-set.ts';
import type { Fields } from './word-weights.ts';

/** Text of a document by field, a line for each text, and what else it can be found by; `tags` are ids. */
export interface Searchable extends Fields {
  tags: readonly string[];
  date: EventDate | null;
  status: Status;
  language: string;
  work: Pick<Work, 'assignedTo' | 'due' | 'openComments' | 'mentions'>;
  /** Digest of what it says (core/translations/said-digest.ts). */
  said: string;
  translation: Translation | null;
}

/** What the index keeps of a document beside its postings. */
export interface Kept extends Member {
  /** The words of each line, and "|" between lines: phrases are looked for in it. */
  words: string;
  date: EventDate | null;
  status: Status;
  work: Searchable['work'];
}
