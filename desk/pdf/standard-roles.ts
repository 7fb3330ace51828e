/** Structure types that PDF 1.7 knows (ISO 32000-1, 14.8.4), and what others stand for. */
import { PDFName, type PDFDict } from '@cantoo/pdf-lib';

/** Standard structure types. */
export const standardRoles: ReadonlySet<string> = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private',
    'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot',
    'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP',
    'Figure Formula Form',
  ].flatMap((names) => names.split(' ')),
);

/** The standard type that a type is or stands for, over as many steps as the map has; null where it comes to none. */
export function standardRole(type: string, map: PDFDict | undefined): string | null {
  const seen = new Set<string>();
  for (let at = type; !seen.has(at);) {
    if (standardRoles.has(at)) return at;
    seen.add(at);
    const next = map?.lookup(PDFName.of(at));
    if (!(next instanceof PDFName)) return null;
    at = next.decodeText();
  }
  return null;
}
