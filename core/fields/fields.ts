/** The fields of documents of each kind, and what the whole desk does with them one by one. */
import { isBlankBody } from '../body/body.ts';
import {
  documentSchema,
  type BodyNode,
  type Brief,
  type Brochure,
  type Document,
  type Kind,
  type NewsItem,
  type Office,
} from '../document.ts';
import { briefFields, newsFields } from './article-fields.ts';
import { brochureFields } from './brochure-fields.ts';
import type { Field, MadeField, Telling, Told } from './field.ts';

/** Name of a field of any kind of document. */
export type FieldName = keyof NewsItem | keyof Brief | keyof Brochure;
/** A row of any of the tables; what its functions take is a value of its own field. */
export interface AnyField extends Omit<Field<unknown>, 'empty' | 'compared'> {
  empty: (() => unknown) | null;
  compared: ((value: never, telling: Telling) => Told) | 'never';
}

export const fieldsOf = {
  news: newsFields,
  brief: briefFields,
  brochure: brochureFields,
} satisfies Record<Kind, Readonly<Partial<Record<FieldName, AnyField>>>>;

/** Each field of a kind with its name, in the order in which comparisons list them. */
export const fieldsOfKind = (kind: Kind): [FieldName, AnyField][] =>
  Object.entries(fieldsOf[kind]) as [FieldName, AnyField][];

/** The value of a field; undefined where the document's kind has no such field. */
export const valueOf = (document: Partial<Document>, name: FieldName): unknown =>
  (document as Record<string, unknown>)[name];

/** True of a value that says nothing: no words, no picture, no entry. */
export function isUnwritten(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return isBody(value) && isBlankBody(value);
}
const isBody = (value: unknown): value is BodyNode =>
  typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'doc';

/** True where nobody has written anything yet. */
export const isBlankDocument = (document: Document): boolean =>
  fieldsOfKind(document.kind).every(
    ([name, { role }]) => role !== 'words' || isUnwritten(valueOf(document, name)),
  );

/**
 * A new document, as its kind begins in an office; with every field empty where no office is given. `made.at` is an ISO instant.
 */
export function beginDocument<K extends Kind>(
  kind: K,
  made: { id: string; at: string },
  office?: Office,
): Extract<Document, { kind: K }> {
  const given: Record<MadeField, string> = { kind, id: made.id, createdAt: made.at, updatedAt: made.at };
  const begun = fieldsOfKind(kind).map(([name, { begins, empty }]) => [
    name,
    name in given ? given[name as MadeField] : begins && office ? begins(office) : empty?.(),
  ]);
  // Parsed so that its fields stand in the order of the shape, as they do in files.
  return documentSchema.parse(
    Object.fromEntries(begun.filter(([, value]) => value !== undefined)),
  ) as Extract<Document, { kind: K }>;
}

/** The same document without its words, to compare new ones with. */
export const withoutWords = <D extends Document>(document: D): D => ({
  ...document,
  ...Object.fromEntries(
    fieldsOfKind(document.kind).flatMap(([name, { role, empty }]) =>
      role === 'words' && empty !== null ? [[name, empty()]] : [],
    ),
  ),
});

/** A document with what it lacks taken from what was imported; what it has stays as it is. */
export const completedBy = <D extends Document>(document: D, imported: Partial<Document>): D => ({
  ...document,
  ...Object.fromEntries(
    fieldsOfKind(document.kind).flatMap(([name, field]) =>
      field.imported === 'completes' && isUnwritten(valueOf(document, name))
        ? [[name, valueOf(imported, name) ?? valueOf(document, name)]]
        : [],
    ),
  ),
});
