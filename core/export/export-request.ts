/** What goes out: requests and results of exports. */
import type { ExportFormat } from './formats.ts';

/** What is to be exported, and where to. */
export interface ExportRequest {
  formats: ExportFormat[];
  folder: string;
  /** PDF beside the HTML of brochures and briefs. */
  pdf: boolean;
  /** Id of the brochure; left out, the brochure is all news, newest first. */
  brochure?: string | undefined;
  /** Names the brochure's files after its title and edition; left out, they are called "brochure". */
  ownName?: boolean | undefined;
  /** Ids of the news items or briefs to write; left out, all of them. */
  documents?: string[] | undefined;
  /** Replaces what stands in the way; left out, the request fails with `exists` where this export did not write it. */
  replace?: boolean | undefined;
}

/** Files written by an export. Paths are relative to the folder, with "/". */
export interface ExportResult {
  folder: string;
  files: string[];
  /** Sentences about what was left out or could not be made. */
  remarks: string[];
}
