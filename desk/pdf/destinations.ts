/** The named places of a PDF, where its links and bookmarks lead. */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';

/**
 * Places by anchor: Chromium keeps them in the catalog's `Dests`, as PDF 1.1 did; a tree of names (PDF 1.2) is read as
 * well.
 */
export function destinations(document: PDFDocument): Map<string, PDFObject> {
  const { catalog, context } = document;
  const found = new Map<string, PDFObject>();
  for (const [name, place] of catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)?.entries() ?? [])
    found.set(name.decodeText(), place);
  const visit = (node: unknown): void => {
    if (!(node instanceof PDFDict)) return;
    const names = node.lookupMaybe(PDFName.of('Names'), PDFArray)?.asArray() ?? [];
    for (let at = 0; at + 1 < names.length; at += 2) {
      const [name, place] = [context.lookup(names[at]), names[at + 1]];
      if ((name instanceof PDFString || name instanceof PDFHexString) && place)
        found.set(name.decodeText(), place);
    }
    for (const kid of node.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() ?? [])
      visit(context.lookup(kid));
  };
  visit(catalog.lookupMaybe(PDFName.of('Names'), PDFDict)?.lookup(PDFName.of('Dests')));
  return found;
}

/** On which page each anchor stands, from 1. */
export function anchorPages(document: PDFDocument): Record<string, number> {
  const pages = new Map(document.getPages().map((page, index) => [page.ref.toString(), index + 1]));
  const found: Record<string, number> = {};
  for (const [anchor, place] of destinations(document)) {
    const value = document.context.lookup(place);
    const target = value instanceof PDFDict ? value.lookup(PDFName.of('D')) : value;
    const page = target instanceof PDFArray ? pages.get(target.get(0).toString()) : undefined;
    if (page !== undefined) found[anchor] = page;
  }
  return found;
}
