/** Whether a PDF may say of itself that everyone can read it. */
import { PDFDict, PDFName, type PDFDocument } from '@cantoo/pdf-lib';
import { linkAnnotations } from './annotated-links.ts';

const name = (text: string): PDFName => PDFName.of(text);

/** True where the checks that we can make of PDF/UA-1 pass: tags, alternative texts, words on links. */
export function isUniversal(document: PDFDocument): boolean {
  const { catalog, context } = document;
  const marked = catalog.lookupMaybe(name('MarkInfo'), PDFDict)?.get(name('Marked'));
  if (marked?.toString() !== 'true' || !catalog.has(name('StructTreeRoot'))) return false;
  for (const [, object] of context.enumerateIndirectObjects())
    if (object instanceof PDFDict && object.get(name('S')) === name('Figure') && !object.has(name('Alt')))
      return false;
  return linkAnnotations(document).every(
    (annotation) => annotation.has(name('Contents')) && annotation.has(name('StructParent')),
  );
}
