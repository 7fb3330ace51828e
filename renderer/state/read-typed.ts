/** What was typed into a search, as of today. */
import { isoDayOf } from '../../core/dates/iso-day.ts';
import { asksNothing, readSearch, type SearchQuery } from '../../core/finding/search-query.ts';

/** Null where it asks for nothing yet. */
export function readTyped(words: string): SearchQuery | null {
  const query = readSearch(words, isoDayOf(new Date()));
  return asksNothing(query) ? null : query;
}
