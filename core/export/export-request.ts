/** What goes out: requests and results of exports. */
import type { Withdrawal, WithdrawnFile } from './withdrawn.ts';
import type { Contents, ExportFormat } from './formats.ts';
import { narrows, type ReleaseChoice } from './release.ts';
import type { Stayed } from './stayed.ts';

/** What is to be exported, and where to. */
export interface ExportRequest {
  formats: ExportFormat[];
  folder: string;
  /** PDF beside the pages of the formats that have one. */
  pdf: boolean;
  /** An accessibility report beside each PDF. */
  report?: boolean | undefined;
  /** Id of the brochure; left out, the brochure is all news, newest first. */
  brochure?: string | undefined;
  /** Names the brochure's files after its title and edition; left out, they are called "brochure". */
  ownName?: boolean | undefined;
  /** Ids of the news items or briefs to write; left out, all of them. */
  documents?: string[] | undefined;
  /** Who goes out; left out, what the office releases. */
  release?: ReleaseChoice | undefined;
  /** What plain text is made of; left out, of everything that a library has. */
  only?: Contents[] | undefined;
  /** Replaces what stands in the way; left out, the request fails with `exists` where this export did not write it. */
  replace?: boolean | undefined;
  /**
   * Writes the pages of the chosen documents alone, each as an export of everything has it: pages that hold more than what is
   * chosen stay as they are.
   */
  renew?: boolean | undefined;
  /** What becomes of pages of earlier exports that no longer belong there; left out, they stay and are named. */
  withdrawn?: Withdrawal | undefined;
}

/** True where a request chooses among what could go out. */
export const isNarrowed = ({
  documents,
  release = {},
}: Pick<ExportRequest, 'documents' | 'release'>): boolean => documents !== undefined || narrows(release);

/**
 * True where a request takes all that its formats may hold: only then can a page that it does not write be one that no longer
 * belongs there.
 */
export const isWholeExport = ({
  documents,
  release = {},
  only,
  formats,
  renew = false,
}: ExportRequest): boolean =>
  !renew && !isNarrowed({ documents, release }) && !(only !== undefined && formats.includes('text'));

/** What an editor wants to know of a file before it is sent. */
export interface FileFacts {
  /** Its size. */
  bytes: number;
  /** It stood there already as it is to be. */
  unchanged: boolean;
  /** Pages of a PDF. */
  pages?: number | undefined;
  /** True of a PDF that meets PDF/UA by the desk's own check. */
  isAccessible?: boolean | undefined;
  /** The subject of an e-mail. */
  subject?: string | undefined;
}

/** What an export came to. Paths are relative to the folder, with "/". */
export interface ExportResult {
  folder: string;
  /** Its files, in the order of the plan. */
  files: string[];
  /** By file. */
  facts: Record<string, FileFacts>;
  /** How many of them stood there as they are to be, and were not written again. */
  unchanged: number;
  /** Pages of earlier exports that no longer belong there. */
  withdrawn: WithdrawnFile[];
  /** Sentences about what was left out or could not be made. */
  remarks: string[];
  /** Id of the document that a remark is about, by its sentence; the others are about the whole export. */
  about: Record<string, string>;
  /** Ids of the news items and briefs that went out. */
  items: string[];
  /** News items and briefs that were asked for and stayed here, and why. */
  stayed: Stayed[];
}
