/** Terms of a search that a document fits by what is kept of it, whatever its words say. */
import { isLanguage, type Term } from '../../core/finding/search-query.ts';
import { isWithin } from '../../core/finding/typed-days.ts';
import { isLate, waitsFor } from '../../core/people/work.ts';
import { wordsOf } from '../../core/text/folded-words.ts';
import type { Kept } from './searchable-document.ts';

/** Terms that ask for words, or for a document together with its translations. */
type OtherKind = 'word' | 'phrase' | 'tag' | 'translation' | 'translated';

/** A term that is asked of one document alone. */
export type OwnTerm = Exclude<Term, { kind: OtherKind }>;

/** Says of a document whether the term fits it. Ask it for all documents of one search: it keeps what it has found out of names. */
export function askedOfOne(term: OwnTerm): (kept: Kept) => boolean {
  switch (term.kind) {
    case 'days':
      return ({ date }) => isWithin(date, term.days);
    case 'status':
      return ({ status }) => term.statuses.includes(status);
    case 'language': {
      const is = once((language) => isLanguage(language, term.name));
      return ({ language }) => is(language);
    }
    case 'assigned': {
      const is = once((name) => isNamed(name, term.words));
      return ({ work }) => is(work.assignedTo);
    }
    case 'due':
      return ({ work: { due } }) => due !== null && isWithin({ start: due }, term.days);
    case 'late':
      return (kept) => isLate(kept, term.today);
    case 'waits':
      return (kept) => waitsFor(kept, term.name) !== null;
    case 'from':
      return ({ date }) => date !== null && (date.end ?? date.start) >= term.day;
    case 'to':
      return ({ date }) => date !== null && date.start <= term.day;
  }
}

/** The same answer without asking twice for a name. */
function once(ask: (name: string) => boolean): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    let is = known.get(name);
    if (is === undefined) known.set(name, (is = ask(name)));
    return is;
  };
}

/** True where each of the words begins a word of the name; of none, where there is no name. */
function isNamed(name: string, words: readonly string[]): boolean {
  const named = wordsOf(name);
  if (words.length === 0) return named.length === 0;
  return words.every((word) => named.some((one) => one.startsWith(word)));
}
