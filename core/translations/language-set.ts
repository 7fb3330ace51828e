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

/** All documents of the set that one is in, the original first, the others by their languages; none where it stands alone. */
export function languageSet<M extends Member>(one: Member, all: Iterable<M>): M[] {
  const original = originalOf(one);
  const members = [...all].filter((each) => each.id === original || each.translation?.of === original);
  if (members.length < 2) return [];
  return members.sort(
    (a, b) =>
      Number(b.id === original) - Number(a.id === original) ||
      (a.language < b.language ? -1 : a.language > b.language ? 1 : a.id < b.id ? -1 : 1),
  );
}

/** The sets of a list, each under the id of its original; documents that stand alone are in none. */
export function languageSets<M extends Member>(all: readonly M[]): ReadonlyMap<string, M[]> {
  const translated = new Map<string, M[]>();
  for (const one of all)
    if (one.translation)
      translated.set(one.translation.of, [...(translated.get(one.translation.of) ?? []), one]);
  if (translated.size === 0) return translated;
  const sets = new Map([...translated].map(([id, members]) => [id, [...members]]));
  for (const one of all) sets.get(one.id)?.push(one);
  return new Map(
    [...sets].flatMap(([id, members]) => {
      const [first] = members;
      const set = first ? languageSet(first, members) : [];
      return set.length > 0 ? [[id, set] as const] : [];
    }),
  );
}

/** Of a translation whose original has been changed since; null where that cannot be told, as the original is not there. */
export const isOlder = (
  { translation }: Pick<Member, 'translation'>,
  original: Pick<Member, 'said'> | undefined,
): boolean | null => (translation === null || !original ? null : original.said !== translation.digest);
