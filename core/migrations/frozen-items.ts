/** Steps between forms, taken by the items that a brochure keeps frozen as by those of the library. */
import type { Migration } from './migrate.ts';

type Held = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Held =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The step, taken by a document and by every document that it holds. */
export const withFrozenItems =
  (step: Migration['step']): Migration['step'] =>
  (held) => {
    const next = step(held);
    if (!isObject(next) || next['kind'] !== 'brochure' || !isObject(next['frozen'])) return next;
    const { items } = next['frozen'];
    return Array.isArray(items) ? { ...next, frozen: { ...next['frozen'], items: items.map(step) } } : next;
  };
