/** An item and its translations: a language set. It is told by the original, which each translation names. */
import type { Translation } from '../document.ts';

/** What has to be known of a document. */
export interface Member {
  id: string;
  /** BCP 47 tag. */
  language: string;
  /** `saidDigest` of it. */
  said: string;
  /** Of which document it is a translation, and of which of its words. */
  translation: Pick<Translation, 'of' | 'digest'> | null;
}

/** Id of the original of the set that a document is in, or would begin. */
export const originalOf = ({ id, translation }: Pick<Member, 'id' | 'translation'>): string =>
  translation?.of ?? id;

/**
 * The same through documents that have become translations themselves while this one lay in the trash: from it they come
 * back with what they were. `find` gives the documents that are there.
 */
export function rootOf(
  one: Pick<Member, 'id' | 'translation'>,
  find: (id: string) => Pick<Member, 'id' | 'translation'> | undefined,
): string {
  const way = [one.id];
  for (let next = one.translation?.of; next !== undefined; next = find(next)?.translation?.of) {
    // Restored from different days, two may each name the other: one of them it is, the same from wherever it is asked.
    if (way.includes(next)) return way.slice(way.indexOf(next)).sort()[0] ?? next;
    way.push(next);
  }
  return way.at(-1) ?? one.id;
}

const byOriginal =
  (original: string) =>
  (a: Member, b: Member): number =>
    Number(b.id === original) - Number(a.id === original) ||
    (a.language < b.language ? -1 : a.language > b.language ? 1 : a.id < b.id ? -1 : 1);

/** All documents of the set that one is in, the original first, the others by their languages; none where it stands alone. */
export function languageSet<M extends Member>(one: Member, all: Iterable<M>): M[] {
  const there = new Map([...all].map((each) => [each.id, each]));
  const find = (id: string): M | undefined => there.get(id);
  const root = rootOf(one, find);
  const members = [...there.values()].filter((each) => rootOf(each, find) === root);
  return members.length < 2 ? [] : members.sort(byOriginal(root));
}

/** The sets of a list, each under the id of its original; documents that stand alone are in none. */
export function languageSets<M extends Member>(all: readonly M[]): ReadonlyMap<string, M[]> {
  const sets = new Map<string, M[]>();
  const translated = all.filter(({ translation }) => translation !== null);
  if (translated.length === 0) return sets;
  const there = new Map(all.map((each) => [each.id, each]));
  const find = (id: string): M | undefined => there.get(id);
  for (const one of translated) {
    const root = rootOf(one, find);
    sets.set(root, [...(sets.get(root) ?? []), one]);
  }
  for (const [root, members] of sets) {
    const original = there.get(root);
    if (original && !members.includes(original)) members.push(original);
    if (members.length < 2) sets.delete(root);
    else members.sort(byOriginal(root));
  }
  return sets;
}

/** Of a translation whose original has been changed since; null where that cannot be told, as the original is not there. */
export const isOlder = (
  { translation }: Pick<Member, 'translation'>,
  original: Pick<Member, 'said'> | undefined,
): boolean | null => (translation === null || !original ? null : original.said !== translation.digest);
