/** Takes a change of a text back where other parts of the text have changed meanwhile, and touches no block of those. */
import type { BodyNode } from '../../core/document.ts';

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** How many blocks two lists have in common at their beginning. */
function sharedStart(a: readonly BodyNode[], b: readonly BodyNode[]): number {
  let at = 0;
  while (at < a.length && at < b.length && isSame(a[at], b[at])) at += 1;
  return at;
}

/**
 * The text `now` with the blocks that went from `before` to `after` as they were before. Null where they no longer stand as
 * the change left them, or it cannot be told which of several they are.
 */
export function bodyBack(before: BodyNode, after: BodyNode, now: BodyNode): BodyNode | null {
  const [old, left, present] = [before.content ?? [], after.content ?? [], now.content ?? []];
  const start = sharedStart(old, left);
  const end = Math.min(
    sharedStart(old.toReversed(), left.toReversed()),
    old.length - start,
    left.length - start,
  );
  const changed = left.slice(start, left.length - end);
  const put = old.slice(start, old.length - end);
  const at = placeOf(changed, left, start, present);
  return at === null ? null : { ...now, content: present.toSpliced(at, changed.length, ...put) };
}

/** Where a run of blocks, at `old` in `left`, stands in `present`: between its old neighbours, or at the one place that has it. */
function placeOf(
  run: readonly BodyNode[],
  left: readonly BodyNode[],
  old: number,
  present: readonly BodyNode[],
): number | null {
  const [above, below] = [left[old - 1], left[old + run.length]];
  const places: { at: number; known: number }[] = [];
  for (const at of placesOf(run, present)) {
    const isBelow = isSame(present[at - 1], above);
    const isAbove = isSame(present[at + run.length], below);
    // Nothing at all is everywhere: only its neighbours say where it was.
    if (run.length === 0 && !isBelow && !isAbove) continue;
    places.push({ at, known: Number(isBelow) + Number(isAbove) });
  }
  const most = Math.max(...places.map(({ known }) => known));
  const best = places.filter(({ known }) => known === most);
  // Its own place may have been changed: the only one that is left may be another that said the same.
  if (most < 2 && run.length > 0 && placesOf(run, left).length > 1) return null;
  return (best.length === 1 ? best[0] : best.find(({ at }) => at === old && most === 2))?.at ?? null;
}

function placesOf(run: readonly BodyNode[], blocks: readonly BodyNode[]): number[] {
  const places: number[] = [];
  for (let at = 0; at + run.length <= blocks.length; at += 1)
    if (run.every((block, i) => isSame(block, blocks[at + i]))) places.push(at);
  return places;
}
