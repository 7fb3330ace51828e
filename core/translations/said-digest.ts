/** What readers read of a document, as short as it can be told by: whoever translates it has to know when it changes. */
import { bodyPictures } from '../body/body.ts';
import { bodyText } from '../body/body-text.ts';
import type { Document } from '../document.ts';

/**
 * Sixteen hexadecimal digits that differ as soon as a word, a date or the words of a picture do; bold, links' addresses and
 * the like leave it as it is. `text` is `bodyText` of the document, where it is known already.
 */
export function saidDigest(document: Document, text?: string): string {
  if (document.kind === 'brochure')
    return hashed([document.title, document.edition, document.introduction, document.closing?.label ?? '']);
  const { headline, date, place, teaser, body, source, furtherInformation } = document;
  return hashed([
    headline,
    date?.start ?? '',
    date?.end ?? '',
    place,
    teaser,
    text ?? bodyText(body),
    ...bodyPictures(body).flatMap(({ alt, caption }) => [alt, caption]),
    source?.label ?? '',
    furtherInformation?.heading ?? '',
    ...(furtherInformation?.links ?? []).map(({ label }) => label),
  ]);
}

/** Two multiplicative hashes of 32 bits, each stirred by the other at the end. */
function hashed(texts: readonly string[]): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  const take = (unit: number): void => {
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  };
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) take(text.charCodeAt(at));
    // Apart from the next: no text has it.
    take(0x1_0000);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  const eight = (part: number): string => (part >>> 0).toString(16).padStart(8, '0');
  return eight(a) + eight(b);
}
