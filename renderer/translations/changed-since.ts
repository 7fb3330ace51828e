/** What has changed in an original since a translation was brought up to it. */
import { compare, type ComparedField, type FieldChange } from '../../core/comparing/compare.ts';
import type { Document, Translation } from '../../core/document.ts';
import { saidDigest } from '../../core/translations/said-digest.ts';
import { desk } from '../api.ts';
import { telling } from '../comparing/telling.ts';

/** What readers read: a status or a tag asks for no other translation. */
const readByReaders: ReadonlySet<ComparedField> = new Set<ComparedField>([
  'headline',
  'date',
  'place',
  'teaser',
  'body',
  'links',
  'pictures',
  'source',
  'furtherInformation',
  'title',
  'edition',
  'introduction',
  'items',
  'closing',
]);

/** Versions that are looked through for the state that was translated. */
const mostLooked = 60;

/** Null where that state is no longer kept. Throws DeskError. */
export async function changedSince(
  original: Document,
  { digest }: Translation,
): Promise<FieldChange[] | null> {
  const { versions } = await desk.versions({ id: original.id });
  for (const { version } of versions.slice(0, mostLooked)) {
    const { document } = await desk.readVersion({ id: original.id, version });
    if (saidDigest(document) === digest)
      return compare(document, original, telling(original.language)).filter(({ field }) =>
        readByReaders.has(field),
      );
  }
  return null;
}
