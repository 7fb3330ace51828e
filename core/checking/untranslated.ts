import { normalised } from './basis/found.ts';
import { ownWords } from './basis/texts.ts';
import type { FoundIn, LibraryRule } from './checking.ts';

interface Note {
  id: string;
  language: string;
  of: string | null;
  /** Its headline, teaser and paragraphs that are long enough to tell, as they are compared. */
  texts: ReadonlyMap<string, { block: number | null; field: 'headline' | 'teaser' | null; words: string }>;
}

/** Fewer words may well be the same in both languages: names, titles, places. */
const fewestWords = 5;

/** What a translation still says in the words of its original. */
export const untranslated: LibraryRule<'untranslated'> = {
  about: 'library',
  name: 'untranslated',
  grade: 'warning',
  source: 'house',
  note: ({ document, texts }): Note => ({
    id: document.id,
    language: document.language,
    of: document.translation?.of ?? null,
    texts: new Map(
      texts.flatMap((text) => {
        const { at, language } = text;
        const words = normalised(ownWords(text));
        const field = 'field' in at && (at.field === 'headline' || at.field === 'teaser') ? at.field : null;
        const block = 'block' in at ? at.block : null;
        if ((field === null && block === null) || language !== document.language) return [];
        return (words.match(/\p{L}+/gu)?.length ?? 0) < fewestWords
          ? []
          : [[words, { block, field, words: text.text.slice(0, 60).trim() }] as const];
      }),
    ),
  }),
  *check(notes): Generator<FoundIn<'untranslated'> | null> {
    for (const { id, language, of, texts } of notes.values() as Iterable<Note>) {
      yield null;
      const original = of === null ? undefined : (notes.get(of) as Note | undefined);
      if (!original || original.language === language) continue;
      for (const [compared, { block, field, words }] of texts)
        if (original.texts.has(compared))
          yield {
            given: { words },
            place: field === null ? { part: 'body', block: block ?? 0 } : { part: field },
            about: compared.slice(0, 80),
            document: id,
          };
    }
  },
};
