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
