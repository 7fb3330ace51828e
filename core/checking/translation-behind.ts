import type { FoundIn, LibraryRule } from './checking.ts';

interface Note {
  id: string;
  status: string;
  language: string;
  of: string | null;
}

/** A translation that is still being written while its original is published. */
export const translationBehind: LibraryRule<'translation-behind'> = {
  about: 'library',
  name: 'translation-behind',
  grade: 'warning',
  source: 'house',
  note: ({ document: { id, status, language, translation } }): Note => ({
    id,
    status,
    language,
    of: translation?.of ?? null,
  }),
  *check(notes): Generator<FoundIn<'translation-behind'> | null> {
    for (const { id, status, language, of } of notes.values() as Iterable<Note>) {
      yield null;
      const original = of === null ? undefined : (notes.get(of) as Note | undefined);
      if (original?.status !== 'published' || status === 'published' || status === 'cleared') continue;
      yield {
        given: { language },
        place: { part: 'language' },
        about: `${of ?? ''} ${status}`,
        document: id,
      };
    }
  },
};
