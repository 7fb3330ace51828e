/** Every text of a document, of whatever kind and wherever it stands, with the way to it. */
import { holdsWords } from '../body/schema.ts';
import type { BodyNode, Document } from '../document.ts';
import { fieldsOfKind, valueOf, type FieldName } from '../fields/fields.ts';

/** Parts of documents by which hits are listed and chosen, in the order in which they are shown. */
export const parts = [
  'headline',
  'teaser',
  'text',
  'captions',
  'credits',
  'alternatives',
  'links',
  'further',
  'details',
] as const;
/** `alternatives`: of pictures. `links`: their words and addresses. `further`: heading and links under further information. */
export type Part = (typeof parts)[number];

/** The way to a value within a document: names of fields and attributes, and places in lists. */
export type Way = readonly (string | number)[];

export interface TextPlace {
  part: Part;
  /** The field of the document in which it stands. */
  field: FieldName;
  text: string;
  /** To the text itself; of a block of words and of the marks in it, to the block. */
  way: Way;
  /**
   * `string`: a value by itself. `block`: the words of a paragraph, whatever marks they bear; breaks and other things among
   * them are one U+FFFC each. `mark`: an attribute of a mark, on all its neighbouring words.
   */
  kind: 'string' | 'block' | 'mark';
  /** Of a block and of its marks: which of the blocks of words, from 0. Of a picture or link: which of them, from 0. */
  index: number;
  /** Of a mark: its type, the attribute, and the nodes of the block that bear it. */
  mark?: { type: string; attribute: string; first: number; last: number };
  /** An address: words in it are no words. */
  isAddress: boolean;
  /** What somebody said, in his own words. */
  isQuotation: boolean;
}

/** What stands for something among words that is no text. */
export const gap = '\ufffc';

/** What attributes of nodes and marks hold; null: no words. A test holds it against the schema. */
export const attributeParts: Readonly<Record<string, { part: Part; isAddress?: true } | null>> = {
  caption: { part: 'captions' },
  credit: { part: 'credits' },
  alt: { part: 'alternatives' },
  licence: { part: 'credits' },
  title: { part: 'links' },
  href: { part: 'links', isAddress: true },
};

/**
 * The part of each field whose words are the document's, for readers or for the one who works on it; null: ids, choices, times,
 * what colleagues said, and an edition that has gone out. A new field does not compile until it is decided here.
 */
const fieldParts: Readonly<Record<FieldName, Part | null>> = {
  headline: 'headline',
  title: 'headline',
  teaser: 'teaser',
  introduction: 'teaser',
  body: 'text',
  source: 'links',
  more: 'links',
  closing: 'links',
  furtherInformation: 'further',
  place: 'details',
  edition: 'details',
  note: 'details',
  id: null,
  kind: null,
  createdAt: null,
  updatedAt: null,
  date: null,
  status: null,
  notBefore: null,
  tags: null,
  language: null,
  ignoredChecks: null,
  imported: null,
  form: null,
  items: null,
  dateForm: null,
  cover: null,
  grouping: null,
  groupsStartPage: null,
  paper: null,
  columns: null,
  bleed: null,
  layouts: null,
  frozen: null,
  assignedTo: null,
  due: null,
  statusSince: null,
  cleared: null,
  comments: null,
  translation: null,
};

const partOf = (attribute: string) =>
  Object.hasOwn(attributeParts, attribute) ? attributeParts[attribute] : null;

/** Every text that readers or editors see, in the order of the table of fields; empty ones are left out. */
export function placesIn(document: Document): TextPlace[] {
  const places: TextPlace[] = [];
  for (const [field] of fieldsOfKind(document.kind)) {
    const part = fieldParts[field];
    const value = valueOf(document, field);
    if (field === 'body') bodyPlaces(value as BodyNode, places);
    else if (part !== null) valuePlaces(value, { field, part }, [field], places);
  }
  return places;
}

/** Texts within a value: itself, or the labels, headings and addresses in it. */
function valuePlaces(
  value: unknown,
  within: { field: FieldName; part: Part },
  way: Way,
  places: TextPlace[],
  index = 0,
): void {
  if (typeof value === 'string') {
    if (value === '') return;
    const isAddress = way.at(-1) === 'href';
    const part = isAddress ? 'links' : within.part;
    places.push({
      ...within,
      part,
      text: value,
      way,
      kind: 'string',
      index,
      isAddress,
      isQuotation: false,
    });
  } else if (Array.isArray(value)) {
    for (const [at, one] of value.entries()) valuePlaces(one, within, [...way, at], places, at);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, one] of Object.entries(value)) valuePlaces(one, within, [...way, name], places, index);
  }
}

interface Counting {
  blocks: number;
  pictures: number;
}

function bodyPlaces(body: BodyNode, places: TextPlace[]): void {
  const counting: Counting = { blocks: 0, pictures: 0 };
  nodePlaces(body, ['body'], false, counting, places);
}

function nodePlaces(
  node: BodyNode,
  way: Way,
  isQuotation: boolean,
  counting: Counting,
  places: TextPlace[],
): void {
  const common = { field: 'body', isQuotation } as const;
  const isPicture = node.type === 'picture';
  const index = isPicture ? counting.pictures : counting.blocks;
  if (isPicture) counting.pictures += 1;
  const children = node.content ?? [];
  const hasWords = holdsWords(node.type) || children.some(({ text }) => text !== undefined);
  if (hasWords) {
    counting.blocks += 1;
    const text = children.map((child) => child.text ?? gap).join('');
    if (text !== '')
      places.push({ ...common, part: 'text', text, way, kind: 'block', index, isAddress: false });
    markPlaces(children, way, index, isQuotation, places);
  }
  for (const [attribute, value] of Object.entries(node.attrs ?? {})) {
    const known = partOf(attribute);
    if (!known || typeof value !== 'string' || value === '') continue;
    const to = [...way, 'attrs', attribute];
    const isAddress = known.isAddress === true;
    places.push({ ...common, part: known.part, text: value, way: to, kind: 'string', index, isAddress });
  }
  for (const [at, child] of children.entries())
    if (child.text === undefined)
      nodePlaces(child, [...way, 'content', at], isQuotation || node.type === 'blockquote', counting, places);
}

/** Attributes of marks, once for neighbours that bear the same mark. */
function markPlaces(
  children: readonly BodyNode[],
  way: Way,
  index: number,
  isQuotation: boolean,
  places: TextPlace[],
): void {
  const open = new Map<string, TextPlace>();
  for (const [at, child] of children.entries()) {
    const here = new Set<string>();
    for (const { type, attrs } of child.marks ?? [])
      for (const [attribute, text] of Object.entries(attrs ?? {})) {
        const known = partOf(attribute);
        if (!known || typeof text !== 'string' || text === '') continue;
        const key = JSON.stringify([type, attribute, attrs]);
        here.add(key);
        const before = open.get(key);
        if (before?.mark) {
          before.mark.last = at;
          continue;
        }
        const place: TextPlace = {
          part: known.part,
          field: 'body',
          text,
          way,
          kind: 'mark',
          index,
          mark: { type, attribute, first: at, last: at },
          isAddress: known.isAddress === true,
          isQuotation,
        };
        open.set(key, place);
        places.push(place);
      }
    for (const key of open.keys()) if (!here.has(key)) open.delete(key);
  }
}
