/** What changed between two states of a document, field by field, for people to read. */
import { besideWords } from '../body/beside-words.ts';
import { bodyParagraphs } from '../body/body-text.ts';
import type { BodyNode, Document } from '../document.ts';
import type { Telling, Told } from '../fields/field.ts';
import { fieldsOfKind, valueOf, type FieldName } from '../fields/fields.ts';
import { compareParagraphs, compareText, type Part } from './compare-text.ts';
import { isSame } from './say-the-same.ts';

/**
 * What a comparison names: a field, or of a body also its `links`, `pictures` and passages in other `languages`, one a line.
 * `formatting`: all those are the same, and headings, lists, bold or italic are not.
 */
export type ComparedField = FieldName | 'links' | 'pictures' | 'languages' | 'formatting';

/** A field that changed. Without parts, it reads the same as before. Parts that are not `added` join to the old text, parts that are not `removed` to the new. */
export interface FieldChange {
  field: ComparedField;
  parts: Part[];
}

/** The fields that differ between two states of one document, in the order of their table; none where they say the same. */
export function compare(before: Document, after: Document, telling: Telling = {}): FieldChange[] {
  const fields = new Map([...fieldsOfKind(after.kind), ...fieldsOfKind(before.kind)]);
  return [...fields].flatMap(([field, { compared }]): FieldChange[] => {
    const [from, to] = [valueOf(before, field), valueOf(after, field)];
    if (compared === 'never' || isSame(from, to)) return [];
    if (isBody(from) && isBody(to)) return bodyChanges(from, to);
    const told = (value: unknown): Told =>
      value === undefined ? '' : (compared as (value: unknown, telling: Telling) => Told)(value, telling);
    return [{ field, parts: partsOf(told(from), told(to)) }];
  });
}

const isBody = (value: unknown): value is BodyNode =>
  typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'doc';

/** What changed in a body: its words, its links, its pictures, or else its formatting. */
function bodyChanges(before: BodyNode, after: BodyNode): FieldChange[] {
  const aspects = (body: BodyNode) => ({ body: bodyParagraphs(body), ...besideWords(body) });
  const [old, young] = [aspects(before), aspects(after)];
  const changes = (Object.keys(old) as (keyof typeof old)[]).flatMap((field): FieldChange[] =>
    isSame(old[field], young[field]) ? [] : [{ field, parts: partsOf(old[field], young[field]) }],
  );
  return changes.length > 0 ? changes : [{ field: 'formatting', parts: [] }];
}

/** None where the texts are the same though the values are not: two tags of one name, a link without words. */
function partsOf(before: Told, after: Told): Part[] {
  if (typeof before === 'string' && typeof after === 'string')
    return before === after ? [] : compareText(before, after);
  const [from, to] = [listed(before), listed(after)];
  return isSame(from, to) ? [] : compareParagraphs(from, to);
}

/** Words added and removed over all fields, for a line such as “12 words added, 3 removed”. */
export function countChanges(changes: readonly FieldChange[]): { added: number; removed: number } {
  const words = (change: Part['change']): number =>
    changes
      .flatMap(({ parts }) => parts)
      .filter((part) => part.change === change)
      .reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
  return { added: words('added'), removed: words('removed') };
}

const listed = (told: Told): string[] => (typeof told === 'string' ? (told === '' ? [] : [told]) : told);
