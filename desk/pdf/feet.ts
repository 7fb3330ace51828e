/** Lays the foot sheets at the end of a PDF over its pages, as artifacts, and takes the sheets away. */
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  type PDFDocument,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib';

/**
 * Moves the last `feet` sheets onto the pages from `from` (counted from 1) on. The sheets were printed in one go with
 * the pages, so both share their fonts, and nothing of the pages is copied: their tags stay.
 */
export function layFeet(document: PDFDocument, feet: number, from: number): void {
  const pages = document.getPages();
  const first = pages.length - feet;
  for (let index = 0; index < feet; index += 1) {
    const page = pages[from - 1 + index];
    const sheet = pages[first + index];
    if (page && sheet) layFoot(document, page, sheet, `Foot${from + index}`);
  }
  for (let index = pages.length - 1; index >= first; index -= 1) document.removePage(index);
}

function layFoot(document: PDFDocument, page: PDFPage, sheet: PDFPage, name: string): void {
  const { context } = document;
  const content = context.lookup(sheet.node.get(PDFName.of('Contents')));
  if (!(content instanceof PDFRawStream)) return;
  // The sheet's own stream, still compressed, becomes a form: only its dictionary is new.
  const form = content.dict.clone(context);
  form.set(PDFName.of('Type'), PDFName.of('XObject'));
  form.set(PDFName.of('Subtype'), PDFName.of('Form'));
  form.set(PDFName.of('BBox'), context.obj([0, 0, sheet.getWidth(), sheet.getHeight()]));
  const resources = sheet.node.Resources();
  if (resources) form.set(PDFName.of('Resources'), resources);
  const formRef = context.register(PDFRawStream.of(form, content.contents));
  const own = page.node.Resources() ?? context.obj({});
  const objects = own.lookupMaybe(PDFName.of('XObject'), PDFDict) ?? context.obj({});
  objects.set(PDFName.of(name), formRef);
  own.set(PDFName.of('XObject'), objects);
  page.node.set(PDFName.of('Resources'), own);
  // Chromium's streams leave their matrix behind, so the page is put between q and Q.
  const around = (text: string): PDFRef => context.register(context.stream(text));
  const streams = page.node.get(PDFName.of('Contents'));
  const inner =
    streams === undefined
      ? []
      : context.lookup(streams) instanceof PDFArray
        ? context.lookup(streams, PDFArray).asArray()
        : [streams];
  page.node.set(
    PDFName.of('Contents'),
    context.obj([
      around('q\n'),
      ...inner,
      around(`\nQ\n/Artifact <</Type /Pagination /Subtype /Footer>> BDC\nq\n/${name} Do\nQ\nEMC\n`),
    ]),
  );
}
