/** What was typed into the search, as terms: words, phrases, days, tags, statuses, languages, and what is left out. */
import { statuses, type Status } from '../document.ts';
import { folded, wordsOf } from '../text/folded-words.ts';
import { typedDays, type Days } from './typed-days.ts';

/** What a document has to fit. Words are folded. */
export type Term =
  /** A word; others that it begins are meant as well. */
  | { kind: 'word'; word: string }
  /** Words one after another. `isOpen`: the last of them may go on, as its quotation mark has not been typed yet. */
  | { kind: 'phrase'; words: string[]; isOpen: boolean }
  /** The document's days, or the words themselves; null where only the days are meant. */
  | { kind: 'days'; days: Days; words: string[] | null }
  /** Its status, or the words themselves; null where only the status is meant. */
  | { kind: 'status'; statuses: Status[]; words: string[] | null }
  /** A tag whose name has words that begin with these. */
  | { kind: 'tag'; words: string[] }
  /** A language by its code or the beginning of its name. */
  | { kind: 'language'; name: string }
  /** Somebody whose name has words that begin with these works on it; none: nobody does. */
  | { kind: 'assigned'; words: string[] }
  /** It is due in these days. */
  | { kind: 'due'; days: Days }
  /** It was due before `today` and is not out, or the words themselves; null where only that is meant. */
  | { kind: 'late'; today: string; words: string[] | null }
  /** It waits for that person (core/people/work.ts). */
  | { kind: 'waits'; name: string }
  /** It is a translation, one that is older than its original, an original, or has a translation in a language. */
  | { kind: 'translation'; is: TranslationKind }
  | { kind: 'translated'; name: string }
  /** On or after, on or before an ISO day. */
  | { kind: 'from' | 'to'; day: string };

export interface SearchQuery {
  /** All of them have to fit. */
  terms: Term[];
  /** None of them may fit. */
  without: Term[];
}

/** What can be asked of a translation besides its language. */
export const translationKinds = ['any', 'older', 'original'] as const;
export type TranslationKind = (typeof translationKinds)[number];

/** Names that can be typed before a colon. */
export const searchKeys = [
  'tag',
  'status',
  'language',
  'translation',
  'assigned',
  'due',
  'for',
  'from',
  'to',
] as const;
type SearchKey = (typeof searchKeys)[number];

/** A piece of what was typed. */
interface Piece {
  isLeftOut: boolean;
  key: SearchKey | null;
  /** What stands in quotation marks, or the piece itself. */
  text: string;
  quoted: 'no' | 'open' | 'closed';
}

const piecePattern =
  /(?<out>-(?=["“«„\p{L}\p{N}]))?(?:(?<key>tag|status|language|translation|assigned|due|for|from|to):)?(?:["“„](?<quoted>[^"“”]*)(?<end>["“”])?|«(?<french>[^»]*)(?<frenchEnd>»)?|(?<plain>\S+)|(?<=:))/giu;

function piecesOf(typed: string): Piece[] {
  return [...typed.matchAll(piecePattern)].map(({ groups = {} }) => {
    const { out, key, quoted, end, french, frenchEnd, plain } = groups;
    const isQuoted = quoted !== undefined || french !== undefined;
    return {
      isLeftOut: out !== undefined,
      key: (key?.toLowerCase() ?? null) as SearchKey | null,
      text: quoted ?? french ?? plain ?? '',
      quoted: !isQuoted ? 'no' : (end ?? frenchEnd) === undefined ? 'open' : 'closed',
    };
  });
}

const statusOf = (words: string): Status[] =>
  statuses.filter((status) => status.replace('-', ' ') === words.replace('-', ' '));

/** Statuses whose name, or a word of it, begins like this. */
const statusesLike = (words: readonly string[]): Status[] =>
  statuses.filter((status) => {
    const name = status.replace('-', ' ');
    const typed = words.join(' ');
    return typed !== '' && (name.startsWith(typed) || name.split(' ').some((word) => word.startsWith(typed)));
  });

const isNobody = (words: readonly string[]): boolean => ['nobody', 'none'].includes(words.join(' '));

/** Terms of a piece that has a key; null where what follows it is no such thing, and is searched as words. */
function keyed(key: SearchKey, text: string, today: string): Term[] | null {
  const words = wordsOf(text);
  if (words.length === 0) return []; // it is still being typed
  switch (key) {
    case 'tag':
      return [{ kind: 'tag', words }];
    case 'language':
      return [{ kind: 'language', name: folded(text.trim()) }];
    case 'translation': {
      const name = folded(text.trim());
      const is = translationKinds.find((one) => one === name);
      // Two letters are the code of a language before they are the beginning of a word.
      const begun = name.length > 2 ? translationKinds.find((one) => one.startsWith(name)) : undefined;
      const asked = is ?? begun;
      return [asked ? { kind: 'translation', is: asked } : { kind: 'translated', name }];
    }
    case 'status': {
      const like = statusesLike(words);
      return like.length === 0 ? null : [{ kind: 'status', statuses: like, words: null }];
    }
    case 'assigned':
      return [{ kind: 'assigned', words: isNobody(words) ? [] : words }];
    case 'due': {
      if (words.join(' ') === 'late') return [{ kind: 'late', today, words: null }];
      const days = typedDays(text, today);
      return days && [{ kind: 'due', days }];
    }
    case 'for':
      return [{ kind: 'waits', name: text.trim() }];
    case 'from':
    case 'to': {
      const days = typedDays(text, today);
      if (days?.kind !== 'period') return null;
      return [{ kind: key, day: key === 'from' ? days.start : days.end }];
    }
  }
}

const phraseOf = (words: string[], isOpen: boolean): Term[] => {
  if (words.length === 0) return [];
  return [{ kind: 'phrase', words, isOpen }];
};

/** Most pieces that make a date: “from 14 to 15 November 2023”. */
const longestDate = 6;

/** Reads what was typed; `today` is an ISO day. Never fails: what means nothing else is words. */
export function readSearch(typed: string, today: string): SearchQuery {
  const query: SearchQuery = { terms: [], without: [] };
  const pieces = piecesOf(typed);
  for (let at = 0; at < pieces.length;) {
    const { isLeftOut, key, text, quoted } = pieces[at] as Piece;
    const into = isLeftOut ? query.without : query.terms;
    const known = key === null ? null : keyed(key, text, today);
    if (known) {
      into.push(...known);
      at += 1;
      continue;
    }
    if (quoted !== 'no') {
      into.push(...phraseOf(wordsOf(text), quoted === 'open'));
      at += 1;
      continue;
    }
    const many = isLeftOut || key !== null ? null : several(pieces, at, today);
    if (many) {
      into.push(many.term);
      at += many.pieces;
      continue;
    }
    const words = wordsOf(key === null ? text : `${key} ${text}`);
    // What is left out is the whole of it: “-e-mail” leaves out e-mails, and not every “e”.
    if (isLeftOut) into.push(...phraseOf(words, false));
    else into.push(...words.map((word): Term => ({ kind: 'word', word })));
    at += 1;
  }
  return query;
}

/** The longest row of pieces that names days or a status, from a place on. */
function several(pieces: readonly Piece[], at: number, today: string): { term: Term; pieces: number } | null {
  let plain = 0;
  while (plain < longestDate && pieces[at + plain]?.quoted === 'no' && pieces[at + plain]?.key === null)
    plain += 1;
  for (let count = plain; count > 0; count -= 1) {
    const row = pieces.slice(at, at + count);
    if (row.slice(1).some(({ isLeftOut }) => isLeftOut)) continue;
    const text = row.map((piece) => piece.text).join(' ');
    const days = typedDays(text, today);
    if (days) {
      // “last month” is not looked for as words: that is what quotation marks are for.
      const words = /\d/.test(text) || count === 1 ? wordsOf(text) : null;
      const isToday = count === 1 && !/\d/.test(text) && days.kind === 'period';
      return { term: { kind: 'days', days, words: isToday ? null : words }, pieces: count };
    }
    if (count === 1 && folded(text) === 'late')
      return { term: { kind: 'late', today, words: wordsOf(text) }, pieces: 1 };
    const status = count <= 2 ? statusOf(folded(text)) : [];
    if (status.length > 0)
      return { term: { kind: 'status', statuses: status, words: wordsOf(text) }, pieces: count };
  }
  return null;
}

/** True of a search that asks for nothing yet. */
export const asksNothing = ({ terms, without }: SearchQuery): boolean =>
  terms.length === 0 && without.length === 0;

/** True where the language of a document is the one that was typed. */
export function isLanguage(language: string, name: string): boolean {
  const code = language.toLowerCase();
  if (code === name || code.startsWith(`${name}-`)) return true;
  return [...namesOf(language)].some((one) => name.length > 2 && one.startsWith(name));
}

const names = new Map<string, Set<string>>();
function namesOf(language: string): Set<string> {
  const known = names.get(language);
  if (known) return known;
  const found = new Set<string>();
  for (const locale of ['en', language])
    try {
      const name = new Intl.DisplayNames(locale, { type: 'language' }).of(language);
      if (name !== undefined) found.add(folded(name));
    } catch {
      // No language tag: it has no name either.
    }
  names.set(language, found);
  return found;
}
