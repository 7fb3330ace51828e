/** Changes of a list of saved searches, which another window may have changed meanwhile. */
import type { SavedSearch } from '../../core/searches/saved-search.ts';

/** With this one in the place of that with its id; where there is none, at `at`, or at the end. */
export const withSearch = (
  list: readonly SavedSearch[],
  one: SavedSearch,
  at = list.length,
): SavedSearch[] =>
  list.some(({ id }) => id === one.id)
    ? list.map((other) => (other.id === one.id ? one : other))
    : list.toSpliced(at, 0, one);

export const withoutSearch = (list: readonly SavedSearch[], id: string): SavedSearch[] =>
  list.filter((one) => one.id !== id);

/** With one of them a place up or down, where there is such a place. */
export function movedSearch(list: readonly SavedSearch[], id: string, by: -1 | 1): SavedSearch[] {
  const at = list.findIndex((one) => one.id === id);
  const one = list[at];
  if (!one || at + by < 0 || at + by >= list.length) return [...list];
  return list.toSpliced(at, 1).toSpliced(at + by, 0, one);
}
