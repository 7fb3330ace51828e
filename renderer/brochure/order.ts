/** The order of a brochure's items while they stand in groups: every step leaves each group in one piece. */
import { moved } from '../ui/moved.ts';

/** Gives the group of an item; the empty one, of all that are in no other, comes last. */
export type GroupOf = (id: string) => string;

/** Items in groups: these in the order of their first items, the items of each as they stood. */
export function together(ids: readonly string[], groupOf: GroupOf): string[] {
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    const group = groupOf(id);
    groups.set(group, [...(groups.get(group) ?? []), id]);
  }
  const rest = groups.get('') ?? [];
  groups.delete('');
  return [...[...groups.values()].flat(), ...rest];
}

/** True where no group is in two pieces. */
export const areTogether = (ids: readonly string[], groupOf: GroupOf): boolean =>
  together(ids, groupOf).every((id, index) => id === ids[index]);

/** New items after the last of their group, in order; at the end where they have none, or the groups are in pieces. */
export function withAdded(ids: readonly string[], added: readonly string[], groupOf: GroupOf): string[] {
  const all = [...ids, ...added];
  return areTogether(ids, groupOf) ? together(all, groupOf) : all;
}

/** The groups in the order in which they stand, with those that are new where the place is; all that are in none come last. */
function groupOrder(
  ids: readonly string[],
  added: readonly string[],
  at: number,
  groupOf: GroupOf,
): string[] {
  const groups = [...new Set(ids.map(groupOf))].filter((group) => group !== '');
  const fresh = [...new Set(added.map(groupOf))].filter((group) => group !== '' && !groups.includes(group));
  const before = ids[at - 1];
  // In the middle of a group, a new one comes after it.
  const place = before === undefined ? 0 : groups.indexOf(groupOf(before)) + 1;
  return [...(place === 0 && at > 0 ? [...groups, ...fresh] : groups.toSpliced(place, 0, ...fresh)), ''];
}

/**
 * Items put in before the one at `at` (a place in `ids`), new ones or others of the order, which then move there. Where the groups
 * are in one piece they stay so, in their order: each item then stands as near to the place as its group does.
 */
export function withPutIn(
  ids: readonly string[],
  put: readonly string[],
  at: number,
  groupOf: GroupOf,
): string[] {
  const others = ids.filter((id) => !put.includes(id));
  const place = ids.slice(0, at).filter((id) => !put.includes(id)).length;
  const next = others.toSpliced(place, 0, ...put);
  if (!areTogether(ids, groupOf)) return next;
  return groupOrder(others, put, place, groupOf).flatMap((group) =>
    next.filter((id) => groupOf(id) === group),
  );
}

/** Before which of the items that stay the others come to stand; null: at the end. Those in a run are one place. */
export function landings(order: readonly string[], put: readonly string[]): (string | null)[] {
  const places = put.map((id) => order.slice(order.indexOf(id)).find((one) => !put.includes(one)) ?? null);
  return [...new Set(places)];
}

/**
 * An item one place up or down. At the edge of its group the whole group changes places with the one next to it; where groups are
 * in pieces, the item alone moves. Null where it cannot go further.
 */
export function stepped(
  ids: readonly string[],
  id: string,
  by: -1 | 1,
  groupOf: GroupOf,
): { ids: string[]; moves: 'item' | 'group' } | null {
  const at = ids.indexOf(id);
  const other = ids[at + by];
  if (at === -1 || other === undefined) return null;
  if (!areTogether(ids, groupOf) || groupOf(other) === groupOf(id))
    return { ids: moved(ids, at, at + by), moves: 'item' };
  const groups = [...new Set(ids.map(groupOf))];
  const from = groups.indexOf(groupOf(id));
  const order = moved(groups, from, from + by);
  const next = together(
    order.flatMap((group) => ids.filter((one) => groupOf(one) === group)),
    groupOf,
  );
  if (next.every((one, index) => one === ids[index])) return null;
  return {
    ids: next,
    moves: ids.filter((one) => groupOf(one) === groupOf(id)).length > 1 ? 'group' : 'item',
  };
}
