/** The files of an export, each to be written when its turn comes. */
import type { ExportRequest } from '../../core/export/export-request.ts';
import { exportFormats, formats } from '../../core/export/formats.ts';
import { exportJob, type Names, type PlacedCrop, type PlacedPicture } from './export-job.ts';
import { formatPlans } from './format-plans.ts';
import type { PlannedOutput } from './planned-output.ts';
import type { ExportSource, Selection } from './selection.ts';

/**
 * `pdf`: a PDF is to stand beside it. `forClearance`: it is a working copy, and neither for the public nor a proof.
 * `lists`: it is for the public, and holds whatever its export has.
 */
export type PlannedFile = PlannedOutput & { pdf: boolean; forClearance: boolean; lists: boolean };

/**
 * Every page and text of a request, in the order of writing. Throws where two formats would write different things into one file.
 */
export function planOutputs(
  request: ExportRequest,
  source: ExportSource,
  selection: Selection,
  pictures: ReadonlyMap<string, PlacedPicture>,
  names: Names,
  crops: ReadonlyMap<string, PlacedCrop> = new Map(),
): PlannedFile[] {
  const job = exportJob(request, source, selection, pictures, names, crops);
  const outputs = new Map<PlannedOutput, PlannedFile>();
  for (const format of exportFormats.filter((name) => request.formats.includes(name)))
    for (const output of formatPlans[format].files(job))
      outputs.set(output, {
        ...output,
        forClearance: formats[format].forClearance,
        // A letter is of chosen items always.
        lists: output.document === undefined && !formats[format].forClearance && !formats[format].mail,
        pdf:
          request.pdf &&
          formats[format].pdf &&
          output.content === 'page' &&
          (output.pdfWith ?? format) === format,
      });
  const files = new Set<string>();
  for (const { file } of outputs.values()) {
    if (files.has(file)) throw new Error(`Two export formats would write “${file}”.`);
    files.add(file);
  }
  return [...outputs.values()];
}

/** The PDF that stands beside a page. */
export const pdfOf = (page: string): string => page.replace(/\.html$/, '.pdf');
