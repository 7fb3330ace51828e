/** The structure tree of a PDF as it stands in the file (ISO 32000-1, 14.7 and 14.8). */
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRef,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { standardRole } from '../standard-roles.ts';
import { arrayAt, dictionaryAt, nameAt, numberAt, textAt } from '../pdf-values.ts';

/** Content of a page that belongs to an element. `stream` is the form that holds it, where it is not the page itself. */
export interface MarkedKid {
  kind: 'content';
  page: string | null;
  stream: string | null;
  mcid: number;
}

/** An annotation or a picture that belongs to an element. */
export interface ObjectKid {
  kind: 'object';
  object: PDFDict | null;
  ref: string | null;
}

export interface StructureNode {
  kind: 'element';
  /** Reference of the element as a string, "12 0 R"; null for one that stands directly in its parent. */
  ref: string | null;
  dictionary: PDFDict;
  /** As the file calls it. */
  type: string;
  /** The standard type that it is or stands for; null where there is none. */
  role: string | null;
  parent: StructureNode | null;
  kids: (StructureNode | MarkedKid | ObjectKid)[];
  /** Its own language, or the one of what is around it. */
  language: string | null;
}

export interface Structure {
  root: PDFDict | null;
  roleMap: PDFDict | undefined;
  /** In the order of reading. */
  elements: StructureNode[];
  top: StructureNode[];
  /** What is wrong with the tree as a tree. */
  troubles: string[];
  /** For each key of the tree of parents: the element of an annotation, or those of a page by MCID; null where none. */
  parents: Map<number, string | (string | null)[]>;
}

export const elementKids = (node: StructureNode): StructureNode[] =>
  node.kids.filter((kid) => kid.kind === 'element');

/** An attribute of an element that an owner like "Table" or "List" has given it (ISO 32000-1, 14.7.5). */
export function attributeOf(node: StructureNode, owner: string, name: string): PDFObject | undefined {
  const given = node.dictionary.lookup(PDFName.of('A'));
  const all = given instanceof PDFArray ? given.asArray().map((_, index) => given.lookup(index)) : [given];
  for (const attributes of all)
    if (attributes instanceof PDFDict && nameAt(attributes, 'O') === owner) {
      const value = attributes.lookup(PDFName.of(name));
      if (value !== undefined) return value;
    }
  return undefined;
}

function readParents(document: PDFDocument, root: PDFDict, troubles: string[]): Structure['parents'] {
  const parents: Structure['parents'] = new Map();
  const seen = new Set<PDFDict>();
  const visit = (node: PDFDict): void => {
    if (seen.has(node)) {
      troubles.push('The tree of parents holds itself.');
      return;
    }
    seen.add(node);
    const numbers = arrayAt(node, 'Nums');
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      const [key, value] = [document.context.lookup(numbers[at]), numbers[at + 1]];
      if (!(key instanceof PDFNumber)) continue;
      const found = document.context.lookup(value);
      if (found instanceof PDFArray)
        parents.set(
          key.asNumber(),
          found.asArray().map((entry) => (entry instanceof PDFRef ? entry.toString() : null)),
        );
      else if (value instanceof PDFRef) parents.set(key.asNumber(), value.toString());
    }
    for (const kid of arrayAt(node, 'Kids')) {
      const child = document.context.lookup(kid);
      if (child instanceof PDFDict) visit(child);
    }
  };
  const tree = dictionaryAt(root, 'ParentTree');
  if (tree) visit(tree);
  return parents;
}

class TreeReader {
  readonly #document: PDFDocument;
  readonly #structure: Structure;
  readonly #seen = new Set<PDFDict>();

  constructor(document: PDFDocument, structure: Structure) {
    this.#document = document;
    this.#structure = structure;
  }

  /** What stands in `K` of an element or of the root. */
  kids(owner: PDFDict, parent: StructureNode | null, page: string | null): StructureNode['kids'] {
    const value = owner.get(PDFName.of('K'));
    const found = this.#document.context.lookup(value);
    const entries = found instanceof PDFArray ? found.asArray() : value === undefined ? [] : [value];
    return entries.flatMap((entry) => this.#kid(entry, parent, page) ?? []);
  }

  #kid(
    entry: PDFObject,
    parent: StructureNode | null,
    page: string | null,
  ): StructureNode['kids'][number] | null {
    const value = this.#document.context.lookup(entry);
    if (value instanceof PDFNumber) return { kind: 'content', page, stream: null, mcid: value.asNumber() };
    if (!(value instanceof PDFDict)) {
      this.#structure.troubles.push('An element has a kid that is nothing of a structure tree.');
      return null;
    }
    const own = value.get(PDFName.of('Pg'));
    const on = own instanceof PDFRef ? own.toString() : page;
    const type = nameAt(value, 'Type');
    if (type === 'MCR') {
      const stream = value.get(PDFName.of('Stm'));
      const mcid = numberAt(value, 'MCID') ?? -1;
      return { kind: 'content', page: on, stream: stream instanceof PDFRef ? stream.toString() : null, mcid };
    }
    if (type === 'OBJR') {
      const ref = value.get(PDFName.of('Obj'));
      const object = dictionaryAt(value, 'Obj') ?? null;
      return { kind: 'object', object, ref: ref instanceof PDFRef ? ref.toString() : null };
    }
    return this.#element(value, entry, parent, on);
  }

  #element(
    value: PDFDict,
    entry: PDFObject,
    parent: StructureNode | null,
    page: string | null,
  ): StructureNode | null {
    const { elements, troubles, roleMap, root } = this.#structure;
    if (this.#seen.has(value)) {
      troubles.push('An element stands in two places of the tree.');
      return null;
    }
    this.#seen.add(value);
    const type = nameAt(value, 'S');
    if (type === null) troubles.push('An element has no type.');
    const node: StructureNode = {
      kind: 'element',
      ref: entry instanceof PDFRef ? entry.toString() : null,
      dictionary: value,
      type: type ?? '',
      role: standardRole(type ?? '', roleMap),
      parent,
      kids: [],
      language: textAt(value, 'Lang') ?? parent?.language ?? null,
    };
    const above = dictionaryAt(value, 'P');
    if (above !== (parent?.dictionary ?? root))
      troubles.push(`An element “${node.type}” does not name the one that it stands in.`);
    elements.push(node);
    node.kids = this.kids(value, node, page);
    return node;
  }
}

/** Reads the tree; without one, everything is empty. */
export function readStructure(document: PDFDocument): Structure {
  const root = dictionaryAt(document.catalog, 'StructTreeRoot') ?? null;
  const structure: Structure = {
    root,
    roleMap: dictionaryAt(root ?? undefined, 'RoleMap'),
    elements: [],
    top: [],
    troubles: [],
    parents: new Map(),
  };
  if (root === null) return structure;
  structure.top = new TreeReader(document, structure)
    .kids(root, null, null)
    .filter((kid) => kid.kind === 'element');
  structure.parents = readParents(document, root, structure.troubles);
  return structure;
}
