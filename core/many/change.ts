/** One change for many documents: what it makes of each, and which documents cannot have it. */
import type { Document, Status } from '../document.ts';

/** What is changed; what is left out stays as it is in each document. */
export interface Change {
  status?: Status | undefined;
  /** BCP 47 tag. */
  language?: string | undefined;
  /** Ids of tags that every document gets. */
  addTags?: string[] | undefined;
  /** Ids of tags that no document keeps, unless it gets them. */
  removeTags?: string[] | undefined;
}

/** Values of the fields that such a change can touch. */
export interface Values {
  status?: Status | undefined;
  language?: string | undefined;
  tags?: string[] | undefined;
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

/** What a change comes to in one document: its values, none where it has them already, or a sentence why it cannot have them. */
export function valuesAfter(document: Document, change: Change): { values: Values } | { refused: string } {
  const { status, language, addTags = [], removeTags = [] } = change;
  const values: Values = {};
  if (status !== undefined && status !== document.status) values.status = status;
  if (language !== undefined && language !== document.language) {
    if (document.kind === 'brochure' && document.frozen) return { refused: frozenRefusal };
    values.language = language;
  }
  if (addTags.length + removeTags.length > 0) {
    if (document.kind === 'brochure') return { refused: 'Brochures have no tags of their own.' };
    const kept = document.tags.filter((tag) => addTags.includes(tag) || !removeTags.includes(tag));
    const tags = [...new Set([...kept, ...addTags])];
    if (!isSameList(tags, document.tags)) values.tags = tags;
  }
  return { values };
}

/** The values that a document has now of the fields named in `like`. */
export const valuesOf = (document: Document, like: Values): Values => ({
  ...(like.status === undefined ? {} : { status: document.status }),
  ...(like.language === undefined ? {} : { language: document.language }),
  ...(like.tags === undefined ? {} : { tags: document.kind === 'brochure' ? [] : document.tags }),
});

/** True where a document still has these values. */
export const hasValues = (document: Document, values: Values): boolean =>
  (values.status === undefined || document.status === values.status) &&
  (values.language === undefined || document.language === values.language) &&
  (values.tags === undefined || (document.kind !== 'brochure' && isSameList(document.tags, values.tags)));

export const isNothing = (values: Values): boolean => Object.keys(values).length === 0;

/** The document with these values. */
export const withValues = (document: Document, values: Values): Document =>
  ({ ...document, ...values }) as Document;

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);
