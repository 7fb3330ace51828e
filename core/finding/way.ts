/** Values within a document, by the way to them. */
import type { Way } from './text-places.ts';

/** Null where the way leads nowhere. */
export function valueAt(within: unknown, way: Way): unknown {
  let value = within;
  for (const step of way) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return null;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** The same with another value there; everything beside the way is the very same. */
export function withValueAt<T>(within: T, way: Way, value: unknown): T {
  const [step, ...rest] = way;
  if (step === undefined) return value as T;
  if (Array.isArray(within))
    return within.map((one: unknown, at) => (at === step ? withValueAt(one, rest, value) : one)) as T;
  const record = within as Record<string, unknown>;
  return { ...record, [step]: withValueAt(record[step], rest, value) } as T;
}
