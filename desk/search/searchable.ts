/** What the search keeps of a document. */
import type { Document } from '../../core/document.ts';
import { workOf } from '../../core/people/work.ts';
import { searchedText } from '../../core/finding/searched-text.ts';
import { saidDigest } from '../../core/translations/said-digest.ts';
import type { Searchable } from './searchable-document.ts';

/** Characters of one text that are searched: a whole book, and not all that a file may hold. */
const longest = 1_000_000;

/** Throws where a document, which nobody has checked, has no texts where texts should be. */
export function searchableOf(document: Document): Searchable {
  const { headline, teaser, tags, body } = searchedText(document);
  const { status, language, translation } = document;
  const said = saidDigest(document);
  const date = document.kind === 'brochure' ? null : document.date;
  const { assignedTo, due, openComments, mentions } = workOf(document);
  const work = { assignedTo, due, openComments, mentions };
  return {
    headline,
    teaser,
    tags,
    body: body.slice(0, longest),
    date,
    status,
    language,
    work,
    said,
    translation,
  };
}
