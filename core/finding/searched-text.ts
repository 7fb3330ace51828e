/** What search looks into, of a document: by the table of fields, everything that somebody wrote. */
import type { Document } from '../document.ts';
import { fieldsOfKind, valueOf, type AnyField } from '../fields/fields.ts';
import { gap, placesIn } from './text-places.ts';

/** Texts of a document by where search finds them, a line for each; `tags` are ids. */
export type SearchedText = Record<Exclude<NonNullable<AnyField['searched']>, 'tags'>, string> & {
  tags: string[];
};

/** Throws TypeError where a document, which nobody has checked, has no texts where texts should be. */
export function searchedText(document: Document): SearchedText {
  const lines: Record<string, string[]> = { headline: [], teaser: [], body: [] };
  const tags: unknown[] = [];
  const places = placesIn(document);
  for (const [field, { searched }] of fieldsOfKind(document.kind)) {
    if (searched === null) continue;
    if (searched === 'tags') tags.push(...[valueOf(document, field)].flat());
    else
      for (const place of places)
        if (place.field === field) lines[searched]?.push(place.text.replaceAll(gap, '\n'));
    if (field === 'headline' || field === 'title' || field === 'teaser' || field === 'introduction')
      if (typeof valueOf(document, field) !== 'string') throw new TypeError(`“${field}” is no text.`);
  }
  const isText = (one: unknown): one is string => typeof one === 'string';
  if (!tags.every(isText)) throw new TypeError('A tag is no text.');
  const joined = (name: string): string => (lines[name] ?? []).join('\n');
  return { headline: joined('headline'), teaser: joined('teaser'), body: joined('body'), tags };
}
