/** Lays the feet, which were printed on sheets of their own, over the pages. */
import { PDFDict, PDFName, PDFRawStream, PDFRef, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { streamAt } from './pdf-values.ts';

/** Makes a form of a foot sheet, its stream left compressed, and gives the operators that show it on a page. */
export function layFoot(document: PDFDocument, page: PDFPage, sheet: PDFPage): string {
  const { context } = document;
  const content = streamAt(sheet.node, 'Contents');
  if (!content) return '';
  const form = content.dict.clone(context);
  form.set(PDFName.of('Type'), PDFName.of('XObject'));
  form.set(PDFName.of('Subtype'), PDFName.of('Form'));
  form.set(PDFName.of('BBox'), context.obj([0, 0, sheet.getWidth(), sheet.getHeight()]));
  const resources = sheet.node.Resources();
  if (resources) form.set(PDFName.of('Resources'), resources);
  const own = page.node.Resources() ?? context.obj({});
  const objects = own.lookupMaybe(PDFName.of('XObject'), PDFDict) ?? context.obj({});
  objects.set(PDFName.of('RunningFoot'), context.register(PDFRawStream.of(form, content.contents)));
  own.set(PDFName.of('XObject'), objects);
  page.node.set(PDFName.of('Resources'), own);
  return '/Artifact <</Type /Pagination /Subtype /Footer>> BDC\nq\n/RunningFoot Do\nQ\nEMC\n';
}

/** Takes the sheets away again, with what nothing refers to any more: saving would write it all the same. */
export function removeSheets(document: PDFDocument, feet: number): void {
  const pages = document.getPages();
  for (let index = pages.length - 1; index >= pages.length - feet; index -= 1) {
    const sheet = pages[index];
    document.removePage(index);
    const content = sheet?.node.get(PDFName.of('Contents'));
    if (content instanceof PDFRef) document.context.delete(content);
    if (sheet) document.context.delete(sheet.ref);
  }
}
