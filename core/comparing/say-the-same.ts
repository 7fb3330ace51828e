/** Whether two states of a document differ in anything that an editor wrote. */
import type { Document } from '../document.ts';

/** True where they differ in nothing but their times and the order of their fields. */
export const sayTheSame = (a: Document, b: Document): boolean => written(a) === written(b);

/** What an editor wrote, as the same text whatever the order in which the fields were put together. */
export const written = (document: Document): string =>
  JSON.stringify({ ...document, createdAt: '', updatedAt: '' }, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
