/** Where the items of a brochure begin once their room on paper is known: pages filled, and no rule at the top of one. */

/** An item as it was laid out. Lengths are in one unit, whichever; pages count from 0. */
export interface MeasuredItem {
  /** True where it begins a page, false where it follows on below a rule. */
  starts: boolean;
  /** True where the editor decided that, or where it is the first. */
  fixed: boolean;
  /** How much shorter its picture can become; 0 where it has none that can, or has become so. */
  givesWay: number;
  /** Where it begins: its page, and how far below the top of the text. */
  page: number;
  top: number;
  /** Where it ends. */
  lastPage: number;
  bottom: number;
}

/** What becomes of an item: it begins a page, follows on, or its picture becomes lower. */
export type ItemChange = { index: number; to: 'starts' | 'follows' | 'lower' };

/** Pages that are emptier than this part of their height are filled where they can be. */
const mostEmpty = 1 / 3;

/**
 * What to change about items that were laid out on pages of a height, to be laid out and asked about again until nothing is
 * left to change. Nothing is done to an item twice: what is in `changed` is left alone, and what is done is put into it.
 */
export function fitItems(items: readonly MeasuredItem[], height: number, changed: Set<string>): ItemChange[] {
  const changes: ItemChange[] = [];
  /** True from a change on to the next page that begins anyway: what was measured there holds no longer. */
  let moved = false;
  const change = (index: number, to: ItemChange['to'], key = `${index} ${to}`): boolean => {
    if (changed.has(key)) return false;
    changed.add(key);
    changes.push({ index, to });
    moved = true;
    return true;
  };
  items.forEach((item, index) => {
    const before = items[index - 1];
    const unsure = moved;
    if (item.starts) moved = false;
    if (before === undefined || unsure) {
      if (before === undefined && overruns(item)) change(index, 'lower');
      return;
    }
    // It fell to the top of a page by itself: the rule above it would part it from nothing.
    if (!item.starts && item.page > before.lastPage) change(index, 'starts');
    const isEmpty = item.starts && height - before.bottom > height * mostEmpty;
    if (isEmpty && !item.fixed && change(index, 'follows')) return;
    if (overruns(item)) change(index, 'lower');
  });
  // What began a page, was to follow after all, and fell to the top of one again.
  if (changes.length === 0)
    items.forEach((item, index) => {
      const before = items[index - 1];
      if (before && !item.starts && item.page > before.lastPage) change(index, 'starts', `${index} stays`);
    });
  return changes;
}

/** A page that stays emptier below an item than it has to be. */
export interface EmptyPage {
  /** The item, counted from 0; the next one begins another page. */
  index: number;
  /** Its last page within the run of items, from 0. */
  page: number;
  /** How much of the page's height stays empty, in the unit of the items. */
  left: number;
}

/** Pages of fitted items that stay emptier than a third; the last page may end where it does. */
export const emptyPages = (items: readonly MeasuredItem[], height: number): EmptyPage[] =>
  items.flatMap(({ lastPage, bottom }, index) => {
    const next = items[index + 1];
    const left = height - bottom;
    return next && next.page > lastPage && left > height * mostEmpty ? [{ index, page: lastPage, left }] : [];
  });

/** True where an item fills a page and a few lines of another, which a lower picture would take in. */
const overruns = ({ starts, page, lastPage, bottom, givesWay }: MeasuredItem): boolean =>
  starts && lastPage > page && bottom > 0 && bottom < givesWay;
