/** What search looks into, of a document. */
import { bodyText } from '../../core/body-text.ts';
import type { Document } from '../../core/document.ts';
import type { Searchable } from './word-index.ts';

/** Characters of one text that are searched: a whole book, and not all that a file may hold. */
const longest = 1_000_000;

export function searchableOf(document: Document): Searchable {
  if (document.kind === 'brochure') {
    const { title, introduction, edition } = document;
    return { headline: title, teaser: introduction, tags: [], body: edition };
  }
  const { headline, teaser, tags, place, body } = document;
  return { headline, teaser, tags, body: `${place} ${bodyText(body)}`.slice(0, longest) };
}
