/** What goes out: requests and results of exports. */
import type { ExportFormat } from './formats.ts';
import type { Withdrawal, WithdrawnFile } from './withdrawn.ts';

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
  /** Replaces what stands in the way; left out, the request fails with `exists` where this export did not write it. */
  replace?: boolean | undefined;
  /** What becomes of pages of earlier exports that no longer belong there; left out, they stay and are named. */
  withdrawn?: Withdrawal | undefined;
}

/**
 * True where a request takes all that its formats may hold: only then can a page that it does not write be one that no longer
 * belongs there.
 */
export const isWholeExport = ({ documents }: ExportRequest): boolean => documents === undefined;

/** What an export came to. Paths are relative to the folder, with "/". */
export interface ExportResult {
  folder: string;
  /** Its files, in the order of the plan. */
  files: string[];
  /** How many of them stood there as they are to be, and were not written again. */
  unchanged: number;
  /** Pages of earlier exports that no longer belong there. */
  withdrawn: WithdrawnFile[];
  /** Sentences about what was left out or could not be made. */
  remarks: string[];
}
