/** Kinds of elements in the structure tree: those that PDF 1.7 knows, and what newer ones stand for. */
import { PDFDict, PDFName, type PDFDocument } from '@cantoo/pdf-lib';
import { structureElements } from './tags.ts';

/** Standard structure types (ISO 32000-1, 14.8.4). */
const standard = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private',
    'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot',
    'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP',
    'Figure Formula Form',
  ].flatMap((names) => names.split(' ')),
);

/** What Chromium writes besides (kinds of PDF 2.0), and the standard kind that comes nearest. */
const nearest: Record<string, string> = {
  Strong: 'Span',
  Em: 'Span',
  Sub: 'Span',
  Title: 'P',
  Aside: 'Div',
  FENote: 'Note',
  DocumentFragment: 'Sect',
};

function kindsIn(document: PDFDocument): Set<string> {
  return new Set(
    structureElements(document).map(([, element]) => {
      const kind = element.lookup(PDFName.of('S'));
      return kind instanceof PDFName ? kind.decodeText() : '';
    }),
  );
}

const treeOf = (document: PDFDocument): PDFDict | undefined =>
  document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);

/** Says for each kind that PDF 1.7 does not know which one it stands for, where we know that (`RoleMap`). */
export function mapRoles(document: PDFDocument): void {
  const root = treeOf(document);
  if (!root) return;
  const map = root.lookupMaybe(PDFName.of('RoleMap'), PDFDict) ?? document.context.obj({});
  for (const kind of kindsIn(document)) {
    const stands = Object.hasOwn(nearest, kind) ? nearest[kind] : undefined;
    if (stands !== undefined && !map.has(PDFName.of(kind))) map.set(PDFName.of(kind), PDFName.of(stands));
  }
  if (map.keys().length > 0) root.set(PDFName.of('RoleMap'), map);
}

/** True where every kind is a standard one, or stands for one in the end (PDF/UA-1, 7.1). */
export function areRolesKnown(document: PDFDocument): boolean {
  const map = treeOf(document)?.lookupMaybe(PDFName.of('RoleMap'), PDFDict);
  const isKnown = (kind: string, seen: readonly string[] = []): boolean => {
    if (standard.has(kind)) return true;
    const stands = map?.lookup(PDFName.of(kind));
    return stands instanceof PDFName && !seen.includes(kind) && isKnown(stands.decodeText(), [...seen, kind]);
  };
  const remapped = map?.keys().some((kind) => standard.has(kind.decodeText())) ?? false;
  return !remapped && [...kindsIn(document)].every((kind) => isKnown(kind));
}
