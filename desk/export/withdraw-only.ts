/** Deals with what earlier exports left in a folder, without an export. */
import type { ExportRequest } from '../../core/export/export-request.ts';
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
