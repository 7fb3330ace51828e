/** What readers read of a document, as short as it can be told by: whoever translates it has to know when it changes. */
import { bodyPictures } from '../body/body.ts';
import { bodyText } from '../body/body-text.ts';
import type { Document } from '../document.ts';
import { textsDigest } from '../text/texts-digest.ts';

/**
 * Sixteen hexadecimal digits that differ as soon as a word, a date or the words of a picture do; bold, links' addresses and
 * the like leave it as it is. `text` is `bodyText` of the document, where it is known already.
 */
export function saidDigest(document: Document, text?: string): string {
  if (document.kind === 'brochure')
    return textsDigest([
      document.title,
      document.edition,
      document.introduction,
      document.closing?.label ?? '',
      // Which items stand in it, in which order: a translation has their translations.
      ...document.items,
    ]);
  const { headline, date, place, teaser, body, source, furtherInformation } = document;
  return textsDigest([
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
