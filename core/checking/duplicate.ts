import { originalOf } from '../translations/language-set.ts';
import { normalised } from './basis/found.ts';
import type { FoundIn, LibraryRule } from './checking.ts';

interface Note {
  id: string;
  headline: string;
  /** Id of the original where it is a translation, or its own: those of one language set are no duplicates of each other. */
  set: string;
  /** Headline and day; null where there is no headline. */
  said: string | null;
  /** The whole text, as short as it can be told by; null where it is too short to tell. */
  text: string | null;
}

/** Signs of a text below which two may well be the same. */
const shortest = 80;

/** A number of 64 bits or so that two texts hardly ever share (FNV-1a, twice). */
function digest(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
  }
  return `${String(a >>> 0)}.${String(b >>> 0)}.${String(text.length)}`;
}

/** Items that are in the library twice: the same headline on the same day, or the same text. */
export const duplicate: LibraryRule<'duplicate'> = {
  about: 'library',
  name: 'duplicate',
  grade: 'warning',
  source: 'house',
  note: ({ document, paragraphs }): Note | null => {
    if (document.kind === 'brochure') return null;
    const { id, headline, date } = document;
    const head = normalised(headline);
    const text = normalised(paragraphs.join('\n'));
    return {
      id,
      headline,
      set: originalOf(document),
      said: head === '' || date === null ? null : `${head} ${date.start} ${date.end ?? ''}`,
      text: text.length < shortest ? null : digest(text),
    };
  },
  *check(notes): Generator<FoundIn<'duplicate'> | null> {
    for (const key of ['said', 'text'] as const) {
      const groups = new Map<string, Note[]>();
      for (const note of notes.values() as Iterable<Note | null>) {
        yield null;
        const value = note?.[key];
        if (note && typeof value === 'string')
          groups.set(value, [...(groups.get(value) ?? []).slice(-20), note]);
      }
      for (const group of groups.values()) {
        yield null;
        if (group.length > 1)
          for (const note of group) {
            const others = group.filter(({ set }) => set !== note.set);
            if (others.length === 0) continue;
            // Told already by the headline.
            if (key === 'text' && others.every(({ said }) => said !== null && said === note.said)) continue;
            yield {
              given: { of: key === 'said' ? null : others.map(({ headline }) => headline) },
              place: { part: key === 'said' ? 'headline' : 'body' },
              about: others.map(({ id }) => id).join(' '),
              document: note.id,
            };
          }
      }
    }
  },
};
