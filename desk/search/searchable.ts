/** What search looks into, of a document. */
import { bodyText } from '../../core/body/body-text.ts';
import { searchedWords } from '../../core/fields/fields.ts';
import type { Document } from '../../core/document.ts';
import type { Searchable } from './word-index.ts';

/** Characters of one text that are searched: a whole book, and not all that a file may hold. */
const longest = 1_000_000;

/** Throws where a document, which nobody has checked, has no texts where texts should be. */
export function searchableOf(document: Document): Searchable {
  const words = (place: Parameters<typeof searchedWords>[1]): string[] => {
    const found = searchedWords(document, place, () =>
      document.kind === 'brochure' ? '' : bodyText(document.body),
    );
    if (!found.every((text) => typeof text === 'string'))
      throw new TypeError('A text of the document is none.');
    return found;
  };
  return {
    headline: words('headline').join(' '),
    teaser: words('teaser').join(' '),
    tags: words('tags'),
    body: words('body').join(' ').slice(0, longest),
  };
}
