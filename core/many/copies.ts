/** Copies of documents: what each kind of copy keeps of its original, and what begins anew. */
import { documentSchema, type Document } from '../document.ts';
import { fieldsOfKind, valueOf, type FieldName } from '../fields/fields.ts';
import { titleOf } from '../list/listing.ts';

/** `kept`: as in the original. `anew`: as in a document that was just begun. `made`: given to the copy. `named`: its name. */
type Copying = 'kept' | 'anew' | 'made' | 'named';

/**
 * What copies are made for. `duplicate`: to write something like it. `template`: to begin others with. `both`: an editor's version
 * of a document that somebody else has changed too, so that all that was written in it stays.
 */
export type CopyKind = 'duplicate' | 'template' | 'both';

const kept = { duplicate: 'kept', template: 'kept', both: 'kept' } as const;
const anew = { duplicate: 'anew', template: 'anew', both: 'anew' } as const;
const made = { duplicate: 'made', template: 'made', both: 'made' } as const;
const named = { duplicate: 'named', template: 'named', both: 'named' } as const;
/** What was written about the original by colleagues; nobody else may have it where two versions were written. */
const ofOriginal = { ...anew, both: 'kept' } as const;
const notInTemplates = { ...kept, template: 'anew' } as const;

/**
 * Every field: a new one does not compile until it is decided here. No copy says that somebody cleared or published it, that its
 * edition went out, or that it is the translation of something: those are true of its original alone.
 */
const copying = {
  id: made,
  kind: made,
  createdAt: made,
  updatedAt: made,
  headline: named,
  title: named,
  status: anew,
  statusSince: anew,
  cleared: anew,
  frozen: anew,
  translation: anew,
  // Where the original came from; the copy comes from nowhere.
  imported: anew,
  date: notInTemplates,
  // The words are the same, so what keeps them here does too.
  notBefore: notInTemplates,
  ignoredChecks: notInTemplates,
  items: notInTemplates,
  layouts: notInTemplates,
  // It leads to the page of the original, and the copy gets a page of its own.
  more: ofOriginal,
  assignedTo: ofOriginal,
  due: ofOriginal,
  note: ofOriginal,
  comments: ofOriginal,
  place: kept,
  teaser: kept,
  body: kept,
  tags: kept,
  language: kept,
  source: kept,
  furtherInformation: kept,
  form: kept,
  edition: kept,
  introduction: kept,
  closing: kept,
  dateForm: kept,
  cover: kept,
  grouping: kept,
  groupsStartPage: kept,
  paper: kept,
  columns: kept,
  bleed: kept,
} as const satisfies Readonly<Record<FieldName, Readonly<Record<CopyKind, Copying>>>>;

/** A draft with the words of `document`, an id and page of its own, and a name. `at` is an ISO instant. */
export function copyOf(
  document: Document,
  kind: CopyKind,
  made: { id: string; at: string; name: string },
): Document {
  const given: Partial<Record<FieldName, unknown>> = {
    id: made.id,
    kind: document.kind,
    createdAt: made.at,
    updatedAt: made.at,
  };
  const valueIn: Readonly<Record<Copying, (name: FieldName, empty: (() => unknown) | null) => unknown>> = {
    kept: (name) => valueOf(document, name),
    anew: (_, empty) => empty?.(),
    made: (name) => given[name],
    named: () => made.name,
  };
  const fields = fieldsOfKind(document.kind).map(([name, { empty }]): [FieldName, unknown] => [
    name,
    valueIn[copying[name][kind]](name, empty),
  ]);
  return documentSchema.parse(Object.fromEntries(fields.filter(([, value]) => value !== undefined)));
}

/** One to write something like it. `titles` are those of the library, so that the copy's is none of them. */
export const duplicateOf = (
  document: Document,
  { id, at }: { id: string; at: string },
  titles: ReadonlySet<string>,
): Document => copyOf(document, 'duplicate', { id, at, name: titleOfCopy(titleOf(document), titles) });

/** “Copy of X”; “Copy of X (2)” where there is one already. A copy of a copy is a copy of the same. */
export function titleOfCopy(title: string, titles: ReadonlySet<string>): string {
  if (title.trim() === '') return title;
  const original = title.replace(/^Copy of (.+?)(?: \(\d+\))?$/su, '$1');
  const first = `Copy of ${original}`;
  let name = first;
  for (let n = 2; titles.has(name); n += 1) name = `${first} (${n})`;
  return name;
}
