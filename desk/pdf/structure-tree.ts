/** The structure tree of a printed PDF as values that can be changed, read and written (ISO 32000-1, 14.7). */
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRef,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { arrayAt, dictionaryAt, nameAt, numberAt } from './pdf-values.ts';

/** An element. */
export interface Tag {
  kind: 'tag';
  type: string;
  /** Its language, words and attributes, by their names in the file. */
  facts: Map<string, PDFObject>;
  kids: TagKid[];
}

/** Marked content of a page, or of a form on it. */
export interface Piece {
  kind: 'piece';
  page: PDFRef;
  form: PDFRef | null;
  mcid: number;
}

/** An annotation that belongs to an element. */
export interface Reference {
  kind: 'reference';
  object: PDFRef;
}
export type TagKid = Tag | Piece | Reference;

const kept = ['Lang', 'Alt', 'ActualText', 'E', 'A', 'ID'];

export const newTag = (type: string, kids: TagKid[] = []): Tag => ({
  kind: 'tag',
  type,
  facts: new Map(),
  kids,
});

/** The elements below the root, and the references of all that the tree is made of in the file. */
export interface ReadTree {
  kids: TagKid[];
  parts: PDFRef[];
}

/** Reads the tree; null where there is none. An element without content that can be told stays, without kids. */
export function readTree(document: PDFDocument): ReadTree | null {
  const root = dictionaryAt(document.catalog, 'StructTreeRoot');
  if (!root) return null;
  const { context } = document;
  const parts: PDFRef[] = [];
  const seen = new Set<PDFDict>();

  function kidsOf(owner: PDFDict, page: PDFRef | null): TagKid[] {
    const value = owner.get(PDFName.of('K'));
    const found = context.lookup(value);
    const entries = found instanceof PDFArray ? found.asArray() : value === undefined ? [] : [value];
    return entries.flatMap((entry) => kid(entry, page) ?? []);
  }

  function kid(entry: PDFObject, page: PDFRef | null): TagKid | null {
    const value = context.lookup(entry);
    if (value instanceof PDFNumber)
      return page && { kind: 'piece', page, form: null, mcid: value.asNumber() };
    if (!(value instanceof PDFDict) || seen.has(value)) return null;
    if (entry instanceof PDFRef) parts.push(entry);
    const own = value.get(PDFName.of('Pg'));
    const on = own instanceof PDFRef ? own : page;
    const type = nameAt(value, 'Type');
    if (type === 'MCR') {
      const form = value.get(PDFName.of('Stm'));
      const mcid = numberAt(value, 'MCID');
      if (on === null || mcid === null) return null;
      return { kind: 'piece', page: on, form: form instanceof PDFRef ? form : null, mcid };
    }
    if (type === 'OBJR') {
      const object = value.get(PDFName.of('Obj'));
      return object instanceof PDFRef ? { kind: 'reference', object } : null;
    }
    seen.add(value);
    const tag = newTag(nameAt(value, 'S') ?? 'NonStruct');
    for (const key of kept) {
      const fact = value.get(PDFName.of(key));
      if (fact) tag.facts.set(key, fact);
    }
    tag.kids = kidsOf(value, on);
    return tag;
  }

  const treeParts = (node: PDFObject | undefined): void => {
    const value = context.lookup(node);
    if (node instanceof PDFRef) parts.push(node);
    if (!(value instanceof PDFDict)) return;
    for (const below of arrayAt(value, 'Kids')) treeParts(below);
    for (const entry of arrayAt(value, 'Nums'))
      if (context.lookup(entry) instanceof PDFArray && entry instanceof PDFRef) parts.push(entry);
  };
  treeParts(root.get(PDFName.of('ParentTree')));
  treeParts(root.get(PDFName.of('IDTree')));
  return { kids: kidsOf(root, null), parts };
}

/** Every element below, in the order of reading. */
export function* tagsIn(kids: readonly TagKid[]): Generator<Tag> {
  for (const kid of kids)
    if (kid.kind === 'tag') {
      yield kid;
      yield* tagsIn(kid.kids);
    }
}

/** Elements that other elements name, as the header cells of a table. */
function namedIn(document: PDFDocument, tags: readonly Tag[]): Set<string> {
  const named = new Set<string>();
  for (const { facts } of tags) {
    const given = document.context.lookup(facts.get('A'));
    for (const entry of given instanceof PDFArray ? given.asArray() : [given]) {
      const attributes = document.context.lookup(entry);
      if (attributes instanceof PDFDict)
        for (const id of arrayAt(attributes, 'Headers')) named.add(id.toString());
    }
  }
  return named;
}

/**
 * Writes the tree anew in the place of the one that was read: every element by itself, with its parent, and the tree of
 * parents from what is there. Pages and annotations get their keys in it.
 */
export function writeTree(document: PDFDocument, kids: readonly TagKid[], parts: readonly PDFRef[]): void {
  const { context, catalog } = document;
  for (const part of parts) context.delete(part);
  const root = catalog.get(PDFName.of('StructTreeRoot'));
  const rootRef = root instanceof PDFRef ? root : context.nextRef();
  const named = namedIn(document, [...tagsIn(kids)]);
  const ids: [PDFObject, PDFRef][] = [];
  const pieces = new Map<PDFRef, PDFRef[]>();
  const references: [PDFRef, PDFRef][] = [];
  const annotated = annotationPages(document);

  function write(tag: Tag, parent: PDFRef): PDFRef {
    const ref = context.nextRef();
    const element = context.obj({ Type: 'StructElem', S: tag.type, P: parent });
    for (const [key, fact] of tag.facts)
      if (key !== 'ID' || named.has(fact.toString())) element.set(PDFName.of(key), fact);
    const id = element.get(PDFName.of('ID'));
    if (id) ids.push([id, ref]);
    const page = tag.kids.find((kid) => kid.kind === 'piece')?.page;
    if (page) element.set(PDFName.of('Pg'), page);
    const written = tag.kids.map((kid): PDFObject => {
      if (kid.kind === 'tag') return write(kid, ref);
      if (kid.kind === 'reference') {
        references.push([kid.object, ref]);
        return context.obj({ Type: 'OBJR', Obj: kid.object, Pg: annotated.get(kid.object) ?? null });
      }
      const place = kid.form ?? kid.page;
      const list = pieces.get(place) ?? [];
      pieces.set(place, list);
      list[kid.mcid] = ref;
      if (kid.page === page && kid.form === null) return PDFNumber.of(kid.mcid);
      const content = context.obj({ Type: 'MCR', Pg: kid.page, MCID: kid.mcid });
      if (kid.form) content.set(PDFName.of('Stm'), kid.form);
      return content;
    });
    const [only] = written;
    if (only) element.set(PDFName.of('K'), written.length === 1 ? only : context.obj(written));
    context.assign(ref, element);
    return ref;
  }

  const top = kids.flatMap((kid) => (kid.kind === 'tag' ? [write(kid, rootRef)] : []));
  const numbers: PDFObject[] = [];
  let key = 0;
  for (const [place, parents] of pieces) {
    const list = Array.from(parents, (ref: PDFRef | undefined) => ref ?? null);
    numbers.push(PDFNumber.of(key), context.register(context.obj(list)));
    ownerOf(document, place)?.set(PDFName.of('StructParents'), PDFNumber.of(key));
    key += 1;
  }
  for (const page of document.getPages())
    if (!pieces.has(page.ref)) page.node.delete(PDFName.of('StructParents'));
  for (const [object, parent] of references) {
    numbers.push(PDFNumber.of(key), parent);
    context.lookupMaybe(object, PDFDict)?.set(PDFName.of('StructParent'), PDFNumber.of(key));
    key += 1;
  }
  const written = context.obj({
    Type: 'StructTreeRoot',
    K: top,
    ParentTree: context.register(context.obj({ Nums: numbers })),
    ParentTreeNextKey: key,
  });
  if (ids.length > 0) {
    const sorted = ids.toSorted(([a], [b]) => (a.toString() < b.toString() ? -1 : 1));
    written.set(PDFName.of('IDTree'), context.register(context.obj({ Names: sorted.flat() })));
  }
  context.assign(rootRef, written);
  catalog.set(PDFName.of('StructTreeRoot'), rootRef);
}

/** The page of each annotation. */
const annotationPages = (document: PDFDocument): Map<PDFObject, PDFRef> =>
  new Map(
    document.getPages().flatMap(({ node, ref }) => arrayAt(node, 'Annots').map((entry) => [entry, ref])),
  );

/** Where a page or a form keeps its key. */
function ownerOf({ context }: PDFDocument, place: PDFRef): PDFDict | undefined {
  const value = context.lookup(place);
  if (value instanceof PDFDict) return value;
  return value && 'dict' in value && value.dict instanceof PDFDict ? value.dict : undefined;
}
