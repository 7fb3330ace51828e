/** What a person has to judge of a PDF, since no rule can: read from the file, for its report. */
import type { PdfFacts } from '../../../core/export/pdf-check.ts';
import { textAt } from '../pdf-values.ts';
import { inCatalog, type PdfFile } from './pdf-file.ts';
import { outlineEntries } from './rules/outline-rules.ts';
import type { StructureNode } from './structure.ts';
import { xmpProperty } from './xmp.ts';

/** Those of a file that cannot be read. */
export const noFacts: PdfFacts = {
  pages: 0,
  title: '',
  figures: [],
  silentPictures: 0,
  languages: [],
  bookmarks: [],
  links: 0,
};

/** Reference of the page on which an element begins. */
function pageOf(node: StructureNode): string | null {
  for (const kid of node.kids) {
    const page = kid.kind === 'content' ? kid.page : kid.kind === 'element' ? pageOf(kid) : null;
    if (page !== null) return page;
  }
  return null;
}

export function readFacts(file: PdfFile): PdfFacts {
  const { document, structure, drawing, catalog, annotations, xmp } = file;
  const numbers = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index + 1]));
  const parts = structure.elements.flatMap(({ dictionary }) => textAt(dictionary, 'Lang') ?? []);
  return {
    pages: numbers.size,
    title: xmpProperty(xmp, 'http://purl.org/dc/elements/1.1/', 'dc', 'title') ?? '',
    figures: structure.elements
      .filter(({ role }) => role === 'Figure')
      .map((figure) => ({
        page: numbers.get(pageOf(figure) ?? '') ?? null,
        alt: textAt(figure.dictionary, 'Alt') ?? textAt(figure.dictionary, 'ActualText') ?? '',
      })),
    silentPictures: drawing.content.filter(
      ({ kind, standing }) => kind === 'picture' && standing === 'artifact',
    ).length,
    languages: [...new Set([textAt(catalog, 'Lang') ?? '', ...parts])].filter((tag) => tag !== ''),
    bookmarks: [...outlineEntries(inCatalog(file, 'Outlines'))].map((entry) => textAt(entry, 'Title') ?? ''),
    links: annotations.filter(({ kind }) => kind === 'Link').length,
  };
}
