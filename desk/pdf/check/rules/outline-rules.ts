/** Bookmarks: where there is more than one page, they lead to its parts (ISO 14289-1, 7.17). */
import { PDFArray, PDFDict, PDFName } from '@cantoo/pdf-lib';
import { destinations } from '../../destinations.ts';
import { dictionaryAt, textAt } from '../../pdf-values.ts';
import { inCatalog, type PdfFile } from '../pdf-file.ts';
import { overall, type Finding, type Rule } from '../rule.ts';

function* outline(file: PdfFile): Generator<Finding> {
  const root = inCatalog(file, 'Outlines');
  const entries = [...outlineEntries(root)];
  if (entries.length === 0 && file.document.getPageCount() > 1) yield overall('there are no bookmarks');
  const pages = new Set(file.document.getPages().map(({ ref }) => ref.toString()));
  const places = destinations(file.document);
  for (const entry of entries) {
    const title = textAt(entry, 'Title')?.trim() ?? '';
    if (title === '') yield overall('a bookmark has no title');
    const target = placeOf(entry, places);
    if (!(target instanceof PDFArray) || !pages.has(target.get(0).toString()))
      yield overall(`the bookmark “${title}” leads nowhere`);
  }
}

/** Entries of an outline, in order. */
export function* outlineEntries(parent: unknown, seen = new Set<unknown>()): Generator<PDFDict> {
  if (!(parent instanceof PDFDict)) return;
  for (let at = dictionaryAt(parent, 'First'); at && !seen.has(at); at = dictionaryAt(at, 'Next')) {
    seen.add(at);
    yield at;
    yield* outlineEntries(at, seen);
  }
}

function placeOf(entry: PDFDict, places: Map<string, unknown>): unknown {
  const direct = entry.lookup(PDFName.of('Dest')) ?? dictionaryAt(entry, 'A')?.lookup(PDFName.of('D'));
  if (direct instanceof PDFArray || direct === undefined) return direct;
  const named = places.get(direct instanceof PDFName ? direct.decodeText() : String(direct));
  return named instanceof PDFDict ? named.lookup(PDFName.of('D')) : named;
}

export const outlineRules: readonly Rule[] = [
  {
    id: 'outline-titles',
    clause: '7.17',
    checkpoints: [],
    says: 'There are bookmarks where there is more than one page, and each has a title and leads to a page.',
    find: outline,
  },
];
