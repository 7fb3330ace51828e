/** On which page of a PDF its anchors stand. */
import { PDFArray, PDFDict, PDFName, type PDFDocument } from '@cantoo/pdf-lib';

/** Page by anchor, from 1, out of the document's named destinations. */
export function anchorPages(document: PDFDocument): Record<string, number> {
  const pages = new Map(document.getPages().map((page, index) => [page.ref.toString(), index + 1]));
  const destinations = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const found: Record<string, number> = {};
  for (const [name, value] of destinations?.entries() ?? []) {
    const target = document.context.lookup(value);
    const page = target instanceof PDFArray ? pages.get(target.get(0).toString()) : undefined;
    if (page !== undefined) found[name.decodeText()] = page;
  }
  return found;
}
