/** Says in words where each link of a PDF leads (PDF/UA-1, 7.18.5: `Contents` of link annotations). */
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString, type PDFDocument } from '@cantoo/pdf-lib';
import type { PreparedPages } from './prepared-pages.ts';

const textOf = (value: unknown): string | null =>
  value instanceof PDFString || value instanceof PDFHexString || value instanceof PDFName
    ? value.decodeText()
    : null;

/** Where an annotation leads: an address, or "#anchor" inside the document. */
function addressOf(annotation: PDFDict): string | null {
  const action = annotation.lookupMaybe(PDFName.of('A'), PDFDict);
  const uri = textOf(action?.lookup(PDFName.of('URI')));
  if (uri !== null) return uri;
  const anchor = textOf(annotation.lookup(PDFName.of('Dest')));
  return anchor === null ? null : `#${anchor}`;
}

/** Link annotations of all pages, in order. */
export function linkAnnotations(document: PDFDocument): PDFDict[] {
  return document.getPages().flatMap((page) => {
    const annotations = page.node.Annots();
    if (!(annotations instanceof PDFArray)) return [];
    return annotations
      .asArray()
      .map((entry) => document.context.lookup(entry))
      .filter(
        (entry): entry is PDFDict =>
          entry instanceof PDFDict && entry.get(PDFName.of('Subtype')) === PDFName.of('Link'),
      );
  });
}

/** Gives each link its words; where several words lead to one address, the address itself follows them. */
export function describeLinks(document: PDFDocument, links: PreparedPages['links']): void {
  const words = new Map<string, Set<string>>();
  for (const { href, text } of links)
    if (text !== '') words.set(href, (words.get(href) ?? new Set()).add(text));
  for (const annotation of linkAnnotations(document)) {
    const address = addressOf(annotation);
    if (address === null) continue;
    const known = [...(words.get(address) ?? [])];
    annotation.set(
      PDFName.of('Contents'),
      PDFHexString.fromText(known.length === 1 ? (known[0] ?? address) : [...known, address].join(', ')),
    );
  }
}
