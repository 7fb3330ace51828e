/** The structure tree of a PDF: what Chromium leaves out of it. */
import type { PDFRef } from '@cantoo/pdf-lib';
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';

const name = (text: string): PDFName => PDFName.of(text);

/** Elements of the structure tree, with their references. */
export function structureElements(document: PDFDocument): [PDFRef, PDFDict][] {
  return document.context
    .enumerateIndirectObjects()
    .filter(
      (entry): entry is [PDFRef, PDFDict] =>
        entry[1] instanceof PDFDict && entry[1].get(name('Type')) === name('StructElem'),
    );
}

const kidsOf = (element: PDFDict): PDFObject[] => {
  const kids = element.lookup(name('K'));
  return kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [kids];
};

/** Completes the structure tree, which Chromium leaves incomplete: links refer to their place in the tree, and list items hold a body. */
export function mendTags(document: PDFDocument): void {
  const root = document.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  if (!root) return;
  const elements = structureElements(document);
  placeLinks(document, root, elements);
  for (const [ref, element] of elements)
    if (element.get(name('S')) === name('LI')) giveBody(document, ref, element);
}

/** `StructParent` of every annotation that the tree names (PDF 32000-1, 14.7.4.4). */
function placeLinks(document: PDFDocument, root: PDFDict, elements: [PDFRef, PDFDict][]): void {
  const { context } = document;
  const tree = root.lookupMaybe(name('ParentTree'), PDFDict);
  if (!tree) return;
  let next = nextKey(document, tree);
  const added: PDFObject[] = [];
  for (const [ref, element] of elements)
    for (const kid of kidsOf(element)) {
      const reference = context.lookup(kid);
      if (!(reference instanceof PDFDict) || reference.get(name('Type')) !== name('OBJR')) continue;
      const annotation = reference.lookup(name('Obj'));
      if (!(annotation instanceof PDFDict) || annotation.has(name('StructParent'))) continue;
      annotation.set(name('StructParent'), PDFNumber.of(next));
      added.push(PDFNumber.of(next), ref);
      next += 1;
    }
  if (added.length === 0) return;
  const numbers = tree.lookupMaybe(name('Nums'), PDFArray);
  const kids = tree.lookupMaybe(name('Kids'), PDFArray);
  if (numbers) for (const entry of added) numbers.push(entry);
  else {
    const leaf = context.obj({ Nums: added, Limits: [added[0] ?? null, added.at(-2) ?? null] });
    (kids ?? context.obj([])).push(context.register(leaf));
  }
  root.set(name('ParentTreeNextKey'), PDFNumber.of(next));
}

/** First number that the tree of parents does not use: pages have theirs already. */
function nextKey(document: PDFDocument, tree: PDFDict): number {
  let largest = -1;
  const visit = (node: PDFDict): void => {
    const numbers = node.lookupMaybe(name('Nums'), PDFArray);
    numbers?.asArray().forEach((entry, index) => {
      if (index % 2 === 0 && entry instanceof PDFNumber) largest = Math.max(largest, entry.asNumber());
    });
    for (const kid of node.lookupMaybe(name('Kids'), PDFArray)?.asArray() ?? []) {
      const child = document.context.lookup(kid);
      if (child instanceof PDFDict) visit(child);
    }
  };
  visit(tree);
  return largest + 1;
}

/** Puts what stands in a list item, besides its label, into a body (PDF/UA-1, 7.6). */
function giveBody(document: PDFDocument, ref: PDFRef, item: PDFDict): void {
  const { context } = document;
  const is = (kid: PDFObject, kind: string): boolean => {
    const element = context.lookup(kid);
    return element instanceof PDFDict && element.get(name('S')) === name(kind);
  };
  const kids = kidsOf(item);
  const rest = kids.filter((kid) => !is(kid, 'Lbl') && !is(kid, 'LBody'));
  if (rest.length === 0) return;
  const body = context.obj({ Type: 'StructElem', S: 'LBody', P: ref, K: rest });
  const bodyRef = context.register(body);
  for (const kid of rest) {
    const element = context.lookup(kid);
    if (element instanceof PDFDict && element.get(name('Type')) === name('StructElem'))
      element.set(name('P'), bodyRef);
  }
  item.set(name('K'), context.obj([...kids.filter((kid) => !rest.includes(kid)), bodyRef]));
}
