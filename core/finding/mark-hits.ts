/** Where the words of a search stand in a text, so that they can be marked there. */
import type { EventDate } from '../document.ts';
import { folded } from '../text/folded-words.ts';
import type { Span } from './needle.ts';
import type { SearchQuery, Term } from './search-query.ts';
import { isWithin } from './typed-days.ts';

const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u00ad\u200c\u200d])*/gu;

interface Word extends Span {
  /** Folded; what Unicode takes apart into several words is one here. */
  folded: string;
}

const wordsIn = (text: string): Word[] =>
  [...text.matchAll(wordPattern)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    folded: folded(word),
  }));

/** The part of a word that folds to the beginning that was typed. */
function beginning(text: string, word: Word, typed: string): Span {
  if (word.folded.length === typed.length) return word;
  let { from: at } = word;
  let reached = 0;
  for (const { 0: sign } of text.slice(word.from, word.to).matchAll(/\P{M}\p{M}*/gu)) {
    if (reached >= typed.length) break;
    reached += folded(sign).length;
    at += sign.length;
  }
  return { from: word.from, to: at };
}

/** True where one letter is too many, too few, wrong, or two are the wrong way round, as the search forgives it. */
function isOneTypo(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < 3 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

/** Words one after another that a term asks for; null where it asks for no words. */
function wordsOfTerm(term: Term): { words: readonly string[]; mayGoOn: boolean } | null {
  switch (term.kind) {
    case 'word':
      return { words: [term.word], mayGoOn: true };
    case 'phrase':
      return { words: term.words, mayGoOn: term.isOpen };
    case 'days':
    case 'status':
    case 'late':
      return term.words && { words: term.words, mayGoOn: term.words.length === 1 };
    case 'tag':
    case 'language':
    case 'assigned':
    case 'due':
    case 'waits':
    case 'translation':
    case 'translated':
    case 'from':
    case 'to':
      return null;
  }
}

/**
 * Gives what finds the words of a search in texts: stretches from left to right, apart from each other. Words that are left out
 * are not marked.
 */
export function hitsOf({ terms }: Pick<SearchQuery, 'terms'>): (text: string) => Span[] {
  const asked = terms.flatMap((term) => wordsOfTerm(term) ?? []);
  if (asked.length === 0) return () => [];
  return (text) => {
    if (text === '') return [];
    const words = wordsIn(text);
    const found: Span[] = [];
    for (const { words: wanted, mayGoOn } of asked) {
      const last = wanted.length - 1;
      for (let at = 0; at + last < words.length; at += 1) {
        const fits = wanted.every((one, n) => {
          const word = words[at + n]?.folded ?? '';
          if (word === one) return true;
          if (n !== last || !mayGoOn) return false;
          return (
            word.startsWith(one) || (last === 0 && one.length > 3 && !/\d/.test(one) && isOneTypo(word, one))
          );
        });
        if (!fits) continue;
        const final = words[at + last] as Word;
        const end = final.folded.startsWith(wanted[last] ?? '')
          ? beginning(text, final, wanted[last] ?? '')
          : final;
        found.push({ from: (words[at] as Word).from, to: end.to });
      }
    }
    return apart(found);
  };
}

function apart(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = merged.at(-1);
    if (last && span.from < last.to) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
}

/** True where a search asks for days and the date is one of them. */
export const isDateHit = ({ terms }: Pick<SearchQuery, 'terms'>, date: EventDate | null): boolean =>
  terms.some((term) => term.kind === 'days' && isWithin(date, term.days));

/** A piece of a text, and whether it is marked. */
export interface Piece {
  text: string;
  isHit: boolean;
}

/** A text in pieces, all of it. */
export function inPieces(text: string, hits: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const put = (to: number, isHit: boolean): void => {
    if (to > at) pieces.push({ text: text.slice(at, to), isHit });
    at = to;
  };
  for (const { from, to } of hits) {
    put(from, false);
    put(to, true);
  }
  put(text.length, false);
  return pieces;
}
