/** Long lists on their way to the window: as a few texts of JSON, which travel many times faster than objects. */

/** Things of one text; making one takes about a millisecond. */
const manyThings = 250;

/** True for a list so long that it is sent in parts. */
export const isLong = (value: unknown): value is unknown[] =>
  Array.isArray(value) && value.length > manyThings;

/** Gives the list in texts, one at a time so that other work can pass in between. It holds plain JSON values only. */
export function* toParts(list: readonly unknown[]): Generator<string, void> {
  for (let from = 0; from < list.length; from += manyThings)
    yield JSON.stringify(list.slice(from, from + manyThings));
}

/** The list that was sent in parts. */
export const fromParts = (parts: readonly string[]): unknown[] =>
  parts.flatMap((part) => JSON.parse(part) as unknown[]);
