/** Which entries stand on the Latest News page, and which have moved to pages of past stories. */
import type { NewsItem } from '../document.ts';
import { byYear, type YearOfEntries } from './latest-news.ts';

/** The page takes whole years, newest first, until it has as many entries as this. */
export const fewestEntries = 20;

export interface RolledOver {
  /** Entries of the Latest News page, newest first; undated ones last. */
  current: NewsItem[];
  /** A page for each older year, newest first. */
  archives: { year: number; items: NewsItem[] }[];
}

/** Rolls the entries of older years over; a year is never torn apart, and undated entries stay in sight. */
export function rollOver(items: readonly NewsItem[], fewest = fewestEntries): RolledOver {
  const current: YearOfEntries[] = [];
  const archives: RolledOver['archives'] = [];
  let entries = 0;
  for (const group of byYear(items)) {
    if (group.year === null) current.push(group);
    else if (entries < fewest) {
      current.push(group);
      entries += group.items.length;
    } else archives.push({ year: group.year, items: group.items });
  }
  return { current: current.flatMap((group) => group.items), archives };
}
