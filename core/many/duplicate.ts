/** A copy of a document, to be written on: what it keeps of the original, and what begins anew. */
import { documentSchema, type Document } from '../document.ts';
import { fieldsOfKind, valueOf, type FieldName } from '../fields/fields.ts';
import { titleOf } from '../list/listing.ts';

/**
 * `kept`: as in the original. `anew`: as in a document that was just begun. `made`: given to the copy. `named`: the original's
 * words with “Copy of” before them.
 */
type Copying = 'kept' | 'anew' | 'made' | 'named';

/** Every field: a new one does not compile until it is decided here. */
const copying: Readonly<Record<FieldName, Copying>> = {
  id: 'made',
  kind: 'made',
  createdAt: 'made',
  updatedAt: 'made',
  headline: 'named',
  title: 'named',
  status: 'anew',
  date: 'kept',
  place: 'kept',
  teaser: 'kept',
  body: 'kept',
  tags: 'kept',
  language: 'kept',
  source: 'kept',
  furtherInformation: 'kept',
  ignoredChecks: 'kept',
  // The words are the same, so what keeps them here does too.
  notBefore: 'kept',
  // It leads to the page of the original, and the copy gets a page of its own.
  more: 'anew',
  // Where the original came from; the copy comes from nowhere.
  imported: 'anew',
  form: 'kept',
  edition: 'kept',
  introduction: 'kept',
  items: 'kept',
  closing: 'kept',
  dateForm: 'kept',
  cover: 'kept',
  grouping: 'kept',
  groupsStartPage: 'kept',
  paper: 'kept',
  columns: 'kept',
  bleed: 'kept',
  layouts: 'kept',
  // What was said, planned and cleared is about the original, and so is what it translates and the edition that went out.
  assignedTo: 'anew',
  due: 'anew',
  note: 'anew',
  statusSince: 'anew',
  cleared: 'anew',
  comments: 'anew',
  translation: 'anew',
  frozen: 'anew',
};

/**
 * A draft with the words of `document` and an id and page of its own. `at` is an ISO instant; `titles` are those of the library,
 * so that the copy's is none of them.
 */
export function duplicateOf(
  document: Document,
  made: { id: string; at: string },
  titles: ReadonlySet<string>,
): Document {
  const given: Partial<Record<FieldName, unknown>> = {
    id: made.id,
    kind: document.kind,
    createdAt: made.at,
    updatedAt: made.at,
  };
  const fields = fieldsOfKind(document.kind).map(([name, { empty }]): [FieldName, unknown] => {
    if (copying[name] === 'made') return [name, given[name]];
    if (copying[name] === 'anew') return [name, empty?.()];
    if (copying[name] === 'named') return [name, titleOfCopy(titleOf(document), titles)];
    return [name, valueOf(document, name)];
  });
  return documentSchema.parse(Object.fromEntries(fields.filter(([, value]) => value !== undefined)));
}

/** “Copy of X”; “Copy of X (2)” where there is one already. A copy of a copy is a copy of the same. */
export function titleOfCopy(title: string, titles: ReadonlySet<string>): string {
  if (title.trim() === '') return title;
  const original = title.replace(/^Copy of (.+?)(?: \(\d+\))?$/su, '$1');
  const first = `Copy of ${original}`;
  let name = first;
  for (let n = 2; titles.has(name); n += 1) name = `${first} (${n})`;
  return name;
}
