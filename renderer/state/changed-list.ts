/** A long list after a change of some of its documents. */
import { byNewest, type Summary } from '../../core/list/listing.ts';

/**
 * The list with `changed` put in or replaced, and without `removed`. It is newest first, before and after: what has not
 * changed is not sorted again.
 */
export function changedList(
  list: readonly Summary[],
  changed: readonly Summary[],
  removed: readonly string[] = [],
): Summary[] {
  const arriving = [...new Map(changed.map((one) => [one.id, one])).values()].sort(byNewest);
  const leaving = new Set([...removed, ...arriving.map(({ id }) => id)]);
  const staying = list.filter(({ id }) => !leaving.has(id));
  if (arriving.length === 0) return staying;
  const parts: Summary[][] = [];
  let from = 0;
  for (const one of arriving) {
    const to = placeOf(one, staying, from);
    parts.push(staying.slice(from, to), [one]);
    from = to;
  }
  return parts.flat().concat(staying.slice(from));
}

/** Where a document belongs in a list that is newest first, at `low` or after it. */
function placeOf(one: Summary, list: readonly Summary[], low: number): number {
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (byNewest(list[middle] as Summary, one) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
