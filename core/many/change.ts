/** One change for many documents: what it makes of each, and which documents cannot have it. */
import { isSame } from '../comparing/say-the-same.ts';
import type { Cleared, Document, Status, Translation } from '../document.ts';
import { withStatus, type Who } from '../people/status.ts';

/** What is changed; what is left out stays as it is in each document. */
export interface Change {
  status?: Status | undefined;
  /** BCP 47 tag. */
  language?: string | undefined;
  /** Ids of tags that every document gets. */
  addTags?: string[] | undefined;
  /** Ids of tags that no document keeps, unless it gets them. */
  removeTags?: string[] | undefined;
  /** A name; empty: nobody. */
  assignedTo?: string | undefined;
  /** ISO day; null: none. */
  due?: string | null | undefined;
  note?: string | undefined;
}

/** Values of the fields that such a change can touch. */
export interface Values {
  status?: Status | undefined;
  statusSince?: string | null | undefined;
  cleared?: Cleared | null | undefined;
  language?: string | undefined;
  tags?: string[] | undefined;
  assignedTo?: string | undefined;
  due?: string | null | undefined;
  note?: string | undefined;
  translation?: Translation | null | undefined;
}

/** A document that was changed: the fields that are another now, as they were and as they are. */
export interface ChangedValues {
  id: string;
  before: Values;
  after: Values;
}

/** A document that was left as it was, and a sentence why. */
export interface NotDone {
  id: string;
  headline: string;
  reason: string;
}

/** What came of a change of many documents. Those that had the values already are in neither list. */
export interface ManyChanged {
  changed: ChangedValues[];
  notDone: NotDone[];
}

/** Why what readers read of a frozen edition is not changed. */
export const frozenRefusal = 'Its edition is frozen, as it was published. Edit it again, then change it.';

/** Fields that every document has, and that are simply given another value. */
const plain = ['language', 'assignedTo', 'due', 'note'] as const;

/** What a change comes to in one document: its values, none where it has them already, or a sentence why it cannot have them. */
export function valuesAfter(
  document: Document,
  change: Change,
  who: Who,
): { values: Values } | { refused: string } {
  const { status, addTags = [], removeTags = [] } = change;
  let values: Values = {};
  if (status !== undefined && status !== document.status) values = withStatus(document, status, who);
  if (change.language !== undefined && change.language !== document.language)
    if (document.kind === 'brochure' && document.frozen) return { refused: frozenRefusal };
  for (const name of plain)
    if (change[name] !== undefined && change[name] !== document[name])
      values = { ...values, [name]: change[name] };
  if (addTags.length + removeTags.length > 0) {
    if (document.kind === 'brochure') return { refused: 'Brochures have no tags of their own.' };
    const kept = document.tags.filter((tag) => addTags.includes(tag) || !removeTags.includes(tag));
    const tags = [...new Set([...kept, ...addTags])];
    if (!isSame(tags, document.tags)) values = { ...values, tags };
  }
  return { values };
}

/** A field of a document; brochures have no tags. */
const valueOf = (document: Document, name: keyof Values): unknown =>
  name === 'tags' ? (document.kind === 'brochure' ? [] : document.tags) : document[name];

const namesIn = (values: Values): (keyof Values)[] =>
  (Object.keys(values) as (keyof Values)[]).filter((name) => values[name] !== undefined);

/** The values that a document has now of the fields named in `like`. */
export const valuesOf = (document: Document, like: Values): Values =>
  Object.fromEntries(namesIn(like).map((name) => [name, valueOf(document, name)]));

/** True where a document still has these values. */
export const hasValues = (document: Document, values: Values): boolean =>
  !(document.kind === 'brochure' && values.tags !== undefined) &&
  namesIn(values).every((name) => isSame(valueOf(document, name), values[name]));

export const isNothing = (values: Values): boolean => namesIn(values).length === 0;

/** The document with these values. */
export const withValues = (document: Document, values: Values): Document =>
  ({ ...document, ...values }) as Document;
