/** How deep values may be nested. Measured with loops, before any recursive function sees the value: recursion would overflow the stack. */

/** Nodes within nodes in a body: more than any text needs, and few enough for every reader and browser. */
export const deepestBody = 200;

/** Values within values in a file of JSON: a body of that depth in its document and envelope, with a margin. */
export const deepestJson = 1_000;

/** True where arrays and objects stand in one another more than `most` times, whatever they are called. */
export function isNestedDeeper(value: unknown, most: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    const next: unknown[] = [];
    for (const one of level)
      if (typeof one === 'object' && one !== null) {
        if (depth >= most) return true;
        for (const part of Array.isArray(one) ? (one as unknown[]) : Object.values(one))
          if (typeof part === 'object' && part !== null) next.push(part);
      }
    level = next;
  }
  return false;
}
