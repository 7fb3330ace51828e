/** What is drawn on each page of a PDF: artifacts marked, feet laid over. */
import { setImmediate as breathe } from 'node:timers/promises';
import { deflateSync, inflateSync } from 'node:zlib';
import {
  PDFDict,
  PDFName,
  PDFRawStream,
  PDFRef,
  type PDFDocument,
  type PDFObject,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { markArtifacts } from './artifacts.ts';

const name = (text: string): PDFName => PDFName.of(text);

/** The one content stream that Chromium gives a page. */
function contentOf(document: PDFDocument, page: PDFPage): PDFRawStream | null {
  const content = document.context.lookup(page.node.get(name('Contents')));
  return content instanceof PDFRawStream ? content : null;
}

/**
 * Marks artifacts on all pages, and moves the last `feet` sheets onto the pages from `from` (counted from 1) on. The
 * sheets were printed in one go with the pages, so both share their fonts, and no page is copied: the tags stay.
 */
export async function finishPages(document: PDFDocument, feet: number, from: number): Promise<void> {
  const pages = document.getPages();
  const first = pages.length - feet;
  for (const [index, page] of pages.slice(0, first).entries()) {
    const sheet = index + 1 >= from ? pages[first + index + 1 - from] : undefined;
    finishPage(document, page, sheet ? layFoot(document, page, sheet) : '');
    await breathe();
  }
  for (let index = pages.length - 1; index >= first; index -= 1) {
    const sheet = pages[index];
    document.removePage(index);
    if (sheet) drop(document, sheet.node.get(name('Contents')), sheet.ref);
  }
}

/** Takes out what nothing refers to any more: saving would write it all the same. */
function drop(document: PDFDocument, ...references: (PDFObject | undefined)[]): void {
  for (const reference of references) if (reference instanceof PDFRef) document.context.delete(reference);
}

function finishPage(document: PDFDocument, page: PDFPage, foot: string): void {
  const content = contentOf(document, page);
  if (content === null) return;
  const deflated = content.dict.get(name('Filter')) === name('FlateDecode');
  const text = Buffer.from(deflated ? inflateSync(content.contents) : content.contents).toString('latin1');
  // Chromium's stream leaves its matrix behind, so it is put between q and Q.
  const finished = Buffer.from(`q\n${markArtifacts(text)}\nQ\n${foot}`, 'latin1');
  drop(document, page.node.get(name('Contents')));
  const dictionary = document.context.obj({ Filter: 'FlateDecode' });
  page.node.set(
    name('Contents'),
    document.context.register(PDFRawStream.of(dictionary, deflateSync(finished))),
  );
  page.node.set(name('Tabs'), name('S'));
}

/** Makes a form of a foot sheet, its stream left compressed, and gives the operators that show it. */
function layFoot(document: PDFDocument, page: PDFPage, sheet: PDFPage): string {
  const { context } = document;
  const content = contentOf(document, sheet);
  if (content === null) return '';
  const form = content.dict.clone(context);
  form.set(name('Type'), name('XObject'));
  form.set(name('Subtype'), name('Form'));
  form.set(name('BBox'), context.obj([0, 0, sheet.getWidth(), sheet.getHeight()]));
  const resources = sheet.node.Resources();
  if (resources) form.set(name('Resources'), resources);
  const own = page.node.Resources() ?? context.obj({});
  const objects = own.lookupMaybe(name('XObject'), PDFDict) ?? context.obj({});
  objects.set(name('RunningFoot'), context.register(PDFRawStream.of(form, content.contents)));
  own.set(name('XObject'), objects);
  page.node.set(name('Resources'), own);
  return '/Artifact <</Type /Pagination /Subtype /Footer>> BDC\nq\n/RunningFoot Do\nQ\nEMC\n';
}
