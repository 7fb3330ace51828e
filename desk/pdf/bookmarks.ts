/** The outline of a PDF: one bookmark for each entry of its contents, or its headings where it has none. */
import { PDFDict, PDFHexString, PDFName, PDFString, type PDFDocument } from '@cantoo/pdf-lib';
import { destinations } from './destinations.ts';

/** Puts a flat outline in the place of Chromium's, which lists every small heading. */
export function setBookmarks(
  document: PDFDocument,
  entries: readonly { anchor: string; headline: string }[],
): void {
  const { context, catalog } = document;
  const places = destinations(document);
  const outline = context.nextRef();
  const refs = entries.map(() => context.nextRef());
  entries.forEach((entry, index) => {
    const item = context.obj({ Parent: outline });
    item.set(PDFName.of('Title'), PDFHexString.fromText(entry.headline));
    const target = places.get(entry.anchor);
    if (target) item.set(PDFName.of('Dest'), target);
    const [previous, next] = [refs[index - 1], refs[index + 1]];
    if (previous) item.set(PDFName.of('Prev'), previous);
    if (next) item.set(PDFName.of('Next'), next);
    const own = refs[index];
    if (own) context.assign(own, item);
  });
  const [first, last] = [refs[0], refs.at(-1)];
  if (!first || !last) return;
  context.assign(outline, context.obj({ Type: 'Outlines', First: first, Last: last, Count: refs.length }));
  catalog.set(PDFName.of('Outlines'), outline);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

/** Gives Chromium's own outline the words of the headings: where a heading has two lines, it glues them together. */
export function nameBookmarks(document: PDFDocument, headings: readonly string[]): void {
  const bare = (words: string): string => words.replace(/\s+/g, '');
  const known = new Map(headings.map((words) => [bare(words), words]));
  const visit = (entry: unknown): void => {
    if (!(entry instanceof PDFDict)) return;
    const title = entry.lookup(PDFName.of('Title'));
    if (title instanceof PDFString || title instanceof PDFHexString) {
      const words = known.get(bare(title.decodeText()));
      if (words !== undefined) entry.set(PDFName.of('Title'), PDFHexString.fromText(words));
    }
    visit(entry.lookup(PDFName.of('First')));
    visit(entry.lookup(PDFName.of('Next')));
  };
  visit(document.catalog.lookup(PDFName.of('Outlines')));
}
