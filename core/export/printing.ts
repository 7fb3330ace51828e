/** Printing on paper: a document as one of its exports shows it. */
import { isoDayOf } from '../dates/iso-day.ts';
import type { Article, Document } from '../document.ts';
import type { ExportRequest, ExportResult } from './export-request.ts';
import type { ExportFormat } from './formats.ts';
import { markFor, whyItStays, type Releasable, type ReleaseMark } from './release.ts';

/** Formats that have a page for paper. */
export const printedFormats = [
  'latest-news',
  'article',
  'brochure',
  'brief',
] as const satisfies ExportFormat[];
export type PrintedFormat = (typeof printedFormats)[number];

/** What is to be printed. A brochure is printed whole, other documents by themselves. */
export interface PrintRequest {
  document: string;
  kind: Document['kind'];
  as: PrintedFormat;
}

/**
 * The export that makes the page. `item`: what the list knows of the document; news that is not released is printed as a proof,
 * which says so.
 */
export const exportToPrint = (
  { document, kind, as }: PrintRequest,
  folder: string,
  item: Releasable | null,
): ExportRequest => ({
  formats: [as],
  folder,
  pdf: false,
  ...(kind === 'news' && !isReleased(item) ? { release: { level: 'all' } } : {}),
  ...(kind === 'brochure' ? { brochure: document } : { documents: [document] }),
});

/** The page among its files; null where the document has none in this form, as an item without a text has no article. */
export const pageToPrint = ({ files }: ExportResult): string | null =>
  files.find((file) => file.endsWith('.html')) ?? null;

const isReleased = (item: Releasable | null): boolean =>
  item !== null && whyItStays(item, { level: 'published', today: isoDayOf(new Date()) }) === null;

/** The mark of pages that show one document by itself, on paper and in previews; null where they have none. */
export const markAlone = (document: Article): ReleaseMark | null => {
  if (document.kind === 'brief') return markFor('published', [document]);
  return isReleased(document) ? null : 'proof';
};
