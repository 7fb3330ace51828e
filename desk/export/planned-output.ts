/** What each export format is to say of its files. */
import type { Article } from '../../core/document.ts';
import type { ExportFormat } from '../../core/export/formats.ts';
import type { Renditions } from '../pictures/rendition.ts';
import type { ExportJob } from './export-job.ts';
import type { ExportSource, Selection } from './selection.ts';

/** What a file holds. A page is looked through once more before it is written; a way on leads from where a page was. */
export type Content = 'page' | 'way-on' | 'feed' | 'json-feed' | 'text';

/** What a file is made of: a text of some content, or bytes of another program's form. */
type Written =
  | { content: Content; write: () => string }
  | { content: 'bytes'; write: (pictures: PictureSizes) => Promise<Uint8Array> };

/** Sizes of a picture of the library, made anew from its pixels; null where it cannot be shown, which is remarked on. */
export type PictureSizes = (src: string) => Promise<Renditions | null>;

/** One file to come. */
interface PlannedPlace {
  /** Relative to the folder, with "/". No two formats plan the same file, unless as the same value. */
  file: string;
  /** True of the brochure's own files, false of what any export of the library may write. */
  ofBrochure?: true;
  /** The one document that it shows, or leads to. */
  document?: Article;
  /** The subject of an e-mail. */
  subject?: () => string;
  /** Sentences about what it came to. */
  remarksOn?: (content: string | Uint8Array) => string[];
  /** The format that makes its PDF, where it is not every format that plans it. */
  pdfWith?: ExportFormat;
}
export type PlannedOutput = PlannedPlace & Written;

export interface FormatPlan {
  /** Its files, in the order of writing. */
  files: (job: ExportJob) => PlannedOutput[];
  /**
   * Files that a whole export of it, now or earlier, may have written for the library: those of them that it does not write
   * any more no longer belong there.
   */
  leaves: RegExp | null;
  /** The same of the files of a brochure. */
  leavesOfBrochure: RegExp | null;
  /** Sentences about what it leaves out, beside what holds for every document that an export shows. */
  remarks: (selection: Selection, source: ExportSource) => string[];
}
