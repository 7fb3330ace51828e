/** An export of a part of the documents, in a folder that may hold all of them. */
import type { ExportRequest } from '../../core/export/export-request.ts';
import { DeskError, says } from '../../core/desk-error.ts';
import type { PagesThere } from '../../core/page-addresses/give-addresses.ts';
import { withOwnPage } from './export-job.ts';
import type { PlannedFile } from './planned-files.ts';
import { selectDocuments } from './select-documents.ts';
import { isNarrowed } from '../../core/export/export-request.ts';
import type { ExportSource, Selection } from './selection.ts';

/** What the same request would hold without its filters: the selection itself where it has none. */
export function wholeOf(request: ExportRequest, source: ExportSource, selection: Selection): Selection {
  if (!isNarrowed(request)) return selection;
  const { release: { level } = {}, ...rest } = request;
  return selectDocuments({ ...rest, documents: undefined, release: { level } }, source, true);
}

/** The whole as the pages of a selection are to know it: without what has no page there yet. */
export function renewalOf(whole: Selection, selection: Selection, there: PagesThere): Selection {
  const chosen = new Set([...selection.news, ...selection.briefs].map(({ id }) => id));
  const stands = ({ id }: { id: string }): boolean => chosen.has(id) || there.known.has(id);
  return { ...whole, news: whole.news.filter(stands), briefs: whole.briefs.filter(stands) };
}

/**
 * The files that a renewal writes: those of the chosen documents, and lists that lose nothing by it. Throws DeskError `refused`
 * where there is none.
 */
export function keptApart(
  outputs: readonly PlannedFile[],
  isPart: (output: PlannedFile) => boolean,
  selection: Selection,
  there: PagesThere,
): { kept: PlannedFile[]; remarks: string[] } {
  const chosen = new Set([...selection.news, ...selection.briefs].map(({ id }) => id));
  const kept = outputs.filter((output) =>
    output.document === undefined ? !isPart(output) : chosen.has(output.document.id),
  );
  if (kept.length === 0) throw new DeskError('refused', says('nothing-to-renew'));
  const leavesLists = outputs.some(isPart);
  const fresh = leavesLists ? withOwnPage(selection).withText.filter(({ id }) => !there.known.has(id)) : [];
  return {
    kept,
    remarks: fresh.map(
      ({ headline }) =>
        `“${headline}” has a page now, and the pages that list everything do not name it yet. Export without filters to list it.`,
    ),
  };
}
