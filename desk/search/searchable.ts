/** What search looks into, of a document. */
import { bodyText } from '../../core/body/body-text.ts';
import type { Document } from '../../core/document.ts';
import type { Searchable } from './word-index.ts';

/** Characters of one text that are searched: a whole book, and not all that a file may hold. */
const longest = 1_000_000;

/** Throws where a document, which nobody has checked, has no texts where texts should be. */
export function searchableOf(document: Document): Searchable {
  const found = partsOf(document);
  const { headline, teaser, body, tags } = found;
  if (![headline, teaser, body, ...tags].every((text) => typeof text === 'string'))
    throw new TypeError('A text of the document is none.');
  return found;
}

function partsOf(document: Document): Searchable {
  if (document.kind === 'brochure') {
    const { title, introduction, edition } = document;
    return { headline: title, teaser: introduction, tags: [], body: edition };
  }
  const { headline, teaser, tags, place, body } = document;
  return { headline, teaser, tags, body: `${place} ${bodyText(body)}`.slice(0, longest) };
}
