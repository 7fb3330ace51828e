import { isOlder, originalOf, type Member } from '../translations/language-set.ts';
import { saidDigest } from '../translations/said-digest.ts';
import type { FoundIn, LibraryRule } from './checking.ts';

type Note = Member & { headline: string };

/** A translation whose original has been changed since it was brought up to it. */
export const translationOlder: LibraryRule<'translation-older'> = {
  about: 'library',
  name: 'translation-older',
  grade: 'warning',
  source: 'house',
  note: ({ document }): Note | null =>
    document.kind === 'brochure'
      ? null
      : {
          id: document.id,
          language: document.language,
          said: saidDigest(document),
          translation: document.translation,
          headline: document.headline,
        },
  *check(notes): Generator<FoundIn<'translation-older'> | null> {
    for (const note of notes.values() as Iterable<Note | null>) {
      yield null;
      const original = note && (notes.get(originalOf(note)) as Note | null | undefined);
      if (note && original && isOlder(note, original))
        yield {
          given: { headline: original.headline },
          place: { part: 'language' },
          // Of every change anew.
          about: original.said,
          document: note.id,
        };
    }
  },
};
