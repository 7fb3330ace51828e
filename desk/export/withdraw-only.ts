/** Deals with what earlier exports left in a folder, without an export. */
import { isWholeExport, type ExportRequest, type ExportResult } from '../../core/export/export-request.ts';
import type { WithdrawnFile } from '../../core/export/withdrawn.ts';
import { OutFolder } from './out-folder.ts';
import { planExport } from './planned-export.ts';
import { selectDocuments } from './select-documents.ts';
import type { ExportSource } from './selection.ts';
import { dealWithWithdrawn } from './withdrawn-files.ts';

/** As dealWithWithdrawn, for what an export of this request would be. A folder that is not there holds none. */
export async function withdrawOnly(request: ExportRequest, source: ExportSource): Promise<WithdrawnFile[]> {
  const selection = selectDocuments(request, source, true);
  const plan = await planExport(request, source, selection, new OutFolder(request.folder));
  try {
    return await dealWithWithdrawn(plan);
  } finally {
    if ((request.withdrawn ?? 'keep') !== 'keep') await plan.record.write();
  }
}

/**
 * What an export comes to that has nothing left to write, and is to deal with what stands there: the last story can be withdrawn
 * too. Null where the request does not ask for that, or nothing of it stands in the folder.
 */
export async function withdrawTheLast(
  request: ExportRequest,
  source: ExportSource,
): Promise<ExportResult | null> {
  if ((request.withdrawn ?? 'keep') === 'keep' || !isWholeExport(request)) return null;
  const withdrawn = await withdrawOnly(request, source);
  if (withdrawn.length === 0) return null;
  const { stayed } = selectDocuments(request, source, true);
  const remarks = ['Nothing is released any more, so no page was written.'];
  const { folder } = new OutFolder(request.folder);
  return { folder, files: [], facts: {}, unchanged: 0, withdrawn, remarks, about: {}, items: [], stayed };
}
