/** Whether two states of a document differ in anything that an editor wrote. */
import type { Document } from '../document.ts';
import { fieldsOfKind } from '../fields/fields.ts';

/** True where they differ in nothing but their times and the order of their fields: in nothing that is ever compared. */
export const sayTheSame = (a: Document, b: Document): boolean => written(a) === written(b);

/** What an editor wrote, as the same text whatever the order in which the fields were put together. */
export const written = (document: Document): string =>
  inOrder({
    ...document,
    ...Object.fromEntries(
      fieldsOfKind(document.kind).flatMap(([name, { compared }]) =>
        compared === 'never' ? [[name, '']] : [],
      ),
    ),
  });

/** True of two values that a file would hold alike, whatever the order of their parts. */
export const isSame = (a: unknown, b: unknown): boolean => inOrder(a) === inOrder(b);

const inOrder = (value: unknown): string =>
  // A value that is not there has no text at all.
  String(
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ),
  );
