/**
 * Joins two items that exist as a translation and its original, and parts them again. A set is one original with its
 * translations, so chains and circles cannot arise: whatever is joined names the set's original. Pure values.
 */
import type { Kind, Translation } from '../document.ts';
import { isOlder, languageSet, rootOf, type Member } from './language-set.ts';

/** What has to be known of a document. */
export interface Linkable extends Member {
  kind: Kind;
  translation: Translation | null;
}

/** Whether the translation says what its original says now, or what it said earlier. */
export const standings = ['now', 'older'] as const;
export type Standing = (typeof standings)[number];

/** Digest of words that are not known: no original has them, so the translation is older than any. */
export const unknownWords = '';

/** Why two documents cannot be joined. */
export type LinkRefusal =
  | { kind: 'same-document' }
  | { kind: 'other-kind' }
  /** They are an original and its translation already, this way round. */
  | { kind: 'linked' }
  /** The set would have two documents in one language; the id is of the one that it has. */
  | { kind: 'language-taken'; language: string; by: string };

/** A document whose `translation` becomes another. */
export interface Relinked {
  id: string;
  before: Translation | null;
  after: Translation | null;
}

/** What is asked for. */
export interface Linking<M extends Linkable> {
  /** The document that becomes a translation. */
  translation: M;
  /** The document of which it is one, or a translation of the same original. */
  original: M;
  standing: Standing;
  /** ISO instant. */
  at: string;
}

/**
 * What becomes of each document when they are joined; `all` are the documents of the library. A translation that has
 * translations itself brings them along. An original that was the translation's own translation changes places with it.
 */
export function link<M extends Linkable>(
  { translation, original, standing, at }: Linking<M>,
  all: Iterable<M>,
): { changes: Relinked[] } | { refused: LinkRefusal } {
  if (translation.id === original.id) return { refused: { kind: 'same-document' } };
  if (translation.kind !== original.kind) return { refused: { kind: 'other-kind' } };
  const documents = [...all];
  const find = (id: string): M | undefined => documents.find((one) => one.id === id);
  const of = rootOf(original, find);
  const turnsRound = of === translation.id;
  const rootId = turnsRound ? original.id : of;
  if (translation.translation?.of === rootId) return { refused: { kind: 'linked' } };
  // A root that is not in the library can still be named by its translations.
  const root = find(rootId);
  const brought = turnsRound ? [] : documents.filter((one) => one.translation?.of === translation.id);
  const there = documents.filter((one) => one.id === rootId || one.translation?.of === rootId);
  if (!turnsRound) {
    const joined = [translation, ...brought];
    for (const one of joined) {
      const taken = there.find((each) => !joined.includes(each) && isSameLanguage(each, one));
      if (taken) return { refused: { kind: 'language-taken', language: taken.language, by: taken.id } };
    }
  }
  const to = (digest: string): Translation => ({ of: rootId, at, digest });
  const now = root?.said ?? unknownWords;
  const own = standing === 'now' ? now : unknownWords;
  const changes: Relinked[] = [{ id: translation.id, before: translation.translation, after: to(own) }];
  if (turnsRound) changes.push({ id: original.id, before: original.translation, after: null });
  const others = turnsRound
    ? documents.filter((one) => one.translation?.of === translation.id && one.id !== original.id)
    : brought;
  // They were made from the translation's words: they are as new as it is, or older.
  for (const one of others) {
    const isUpToDate = isOlder(one, translation) === false;
    changes.push({ id: one.id, before: one.translation, after: to(isUpToDate ? own : unknownWords) });
  }
  return { changes };
}

const isSameLanguage = (a: Member, b: Member): boolean =>
  a.language.toLowerCase() === b.language.toLowerCase();

/** A translation becomes a document of its own; null where it is one. */
export const unlink = ({ id, translation }: Pick<Linkable, 'id' | 'translation'>): Relinked | null =>
  translation === null ? null : { id, before: translation, after: null };

/** The documents that one can be joined with, those of its set left out; each was tried the way it is asked for. */
export function linkCandidates<M extends Linkable>(
  one: M,
  all: readonly M[],
  as: 'translation' | 'original',
): M[] {
  const set = new Set(languageSet(one, all).map(({ id }) => id));
  return all.filter((other) => {
    if (other.kind !== one.kind || other.id === one.id || set.has(other.id) || isSameLanguage(one, other))
      return false;
    const pair =
      as === 'translation' ? { translation: one, original: other } : { translation: other, original: one };
    return 'changes' in link({ ...pair, standing: 'now', at: '' }, all);
  });
}
