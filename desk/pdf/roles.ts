/** Kinds of elements in the structure tree that PDF 1.7 does not know, and what they stand for. */
import { PDFName, type PDFDocument } from '@cantoo/pdf-lib';
import { dictionaryAt } from './pdf-values.ts';
import { standardRoles } from './standard-roles.ts';

/** What newer Chromium writes besides (kinds of PDF 2.0), and the standard kind that comes nearest. */
const nearest: Readonly<Record<string, string>> = {
  Strong: 'Span',
  Em: 'Span',
  Sub: 'Span',
  Title: 'P',
  Aside: 'Div',
  FENote: 'Note',
  DocumentFragment: 'Sect',
};

/** The standard kind that a kind is or comes nearest to; itself where we know none. */
export const nearestRole = (type: string): string =>
  Object.hasOwn(nearest, type) ? (nearest[type] ?? type) : type;

/** Says of each kind in the tree that PDF 1.7 does not know which one it stands for, where we know that (`RoleMap`). */
export function mapRoles(document: PDFDocument, types: Iterable<string>): void {
  const root = dictionaryAt(document.catalog, 'StructTreeRoot');
  const map = document.context.obj({});
  for (const type of types) {
    const stands = nearestRole(type);
    if (!standardRoles.has(type) && stands !== type) map.set(PDFName.of(type), PDFName.of(stands));
  }
  if (map.keys().length > 0) root?.set(PDFName.of('RoleMap'), map);
}
