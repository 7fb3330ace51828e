/** Links of a printed page to other files of its export: in the PDF they lead there too, wherever the folder is put. */
import path from 'node:path';
import { PDFDict, PDFHexString, PDFName, PDFString, type PDFDocument } from '@cantoo/pdf-lib';
import { linkAnnotations } from './annotated-links.ts';
import { printSite } from './served-folder.ts';

const inside = `${printSite}/`;

/** An address of the export as seen from one of its pages; null where it lies elsewhere. */
export function relativeAddress(address: string, page: string): string | null {
  if (!address.startsWith(inside)) return null;
  const target = new URL(address);
  const from = path.posix.dirname(new URL(page).pathname);
  return path.posix.relative(from, target.pathname) + target.search + target.hash;
}

/**
 * Chromium makes every address whole, so that a link to another page would lead to the printer's own site, which no network
 * knows. `page` is the address under which the page was printed.
 */
export function leadToOwnFiles(document: PDFDocument, page: string): void {
  for (const annotation of linkAnnotations(document)) {
    const action = annotation.lookupMaybe(PDFName.of('A'), PDFDict);
    const uri = action?.lookup(PDFName.of('URI'));
    if (!(uri instanceof PDFString || uri instanceof PDFHexString)) continue;
    const own = relativeAddress(uri.decodeText(), page);
    if (own !== null) action?.set(PDFName.of('URI'), PDFString.of(own));
  }
}
