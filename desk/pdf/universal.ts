/** Whether a PDF may say of itself that everyone can read it (PDF/UA-1, ISO 14289-1). */
import { PDFDict, PDFName, type PDFDocument } from '@cantoo/pdf-lib';
import { linkAnnotations } from './annotated-links.ts';
import { areRolesKnown } from './roles.ts';
import { structureElements } from './tags.ts';

function name(text: string): PDFName {
  return PDFName.of(text);
}

/** Kinds of font that need a file; one drawn letter by letter (Type 3) holds its own letters. */
const needsFile = new Set<unknown>(['TrueType', 'Type1', 'CIDFontType0', 'CIDFontType2'].map(name));

function hasFile(font: PDFDict): boolean {
  const descriptor = font.lookupMaybe(name('FontDescriptor'), PDFDict);
  return ['FontFile', 'FontFile2', 'FontFile3'].some((file) => descriptor?.has(name(file)) ?? false);
}

/** True where all that we can check holds: tags of known kinds, pictures with words, links with words and a place, fonts inside. */
export function isUniversal(document: PDFDocument): boolean {
  const { catalog, context } = document;
  const marked = catalog.lookupMaybe(name('MarkInfo'), PDFDict)?.get(name('Marked'));
  if (marked?.toString() !== 'true' || !catalog.has(name('StructTreeRoot'))) return false;
  if (!areRolesKnown(document)) return false;
  const figures = structureElements(document).filter(
    ([, element]) => element.get(name('S')) === name('Figure'),
  );
  if (figures.some(([, figure]) => !figure.has(name('Alt')))) return false;
  for (const [, object] of context.enumerateIndirectObjects())
    if (object instanceof PDFDict && needsFile.has(object.get(name('Subtype'))) && !hasFile(object))
      return false;
  return linkAnnotations(document).every(
    (annotation) => annotation.has(name('Contents')) && annotation.has(name('StructParent')),
  );
}
