import { namesIn, primaryOf, twoSpellings } from './basis/names.ts';
import type { FoundIn, LibraryRule } from './checking.ts';

interface Note {
  id: string;
  language: string;
  names: readonly string[];
}
/** Documents named for one spelling. */
const most = 50;

/** A name that the documents of a library spell in two ways; what one document does by itself is told there. */
export const nameInTwoWaysInLibrary: LibraryRule<'name-in-two-ways-in-library'> = {
  about: 'library',
  name: 'name-in-two-ways-in-library',
  grade: 'warning',
  source: 'house',
  note: (checked): Note => ({
    id: checked.document.id,
    language: primaryOf(checked.document.language),
    names: [...new Set(namesIn(checked).map(({ name }) => name))],
  }),
  *check(notes): Generator<FoundIn<'name-in-two-ways-in-library'> | null> {
    const byLanguage = new Map<string, Map<string, number>>();
    for (const { language, names } of notes.values() as Iterable<Note>) {
      yield null;
      const counts = byLanguage.get(language) ?? new Map<string, number>();
      byLanguage.set(language, counts);
      for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const odd = new Map<string, string>();
    for (const [language, counts] of byLanguage)
      for (const two of twoSpellings(counts, language)) {
        if (two === null) yield null;
        else odd.set(`${language} ${two.odd}`, two.usual);
      }
    const told = new Map<string, number>();
    for (const { id, language, names } of notes.values() as Iterable<Note>) {
      yield null;
      for (const name of names) {
        const key = `${language} ${name}`;
        const usual = odd.get(key);
        const times = told.get(key) ?? 0;
        if (usual === undefined || times >= most || names.includes(usual)) continue;
        told.set(key, times + 1);
        yield {
          given: { odd: name, usual },
          place: { part: 'body' },
          about: `${name} ${usual}`,
          document: id,
        };
      }
    }
  },
};
