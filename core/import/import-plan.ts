/** What comes in and what goes out: plans of imports, requests and results of exports. */
import type { EventDate, Form, Kind } from '../document.ts';
import type { Notice } from './reading.ts';

/** One document of a file to be imported, as the plan shows it. */
export interface PlannedDocument {
  /** Index in the file's drafts. */
  index: number;
  kind: 'news' | 'brief';
  headline: string;
  date: EventDate | null;
  teaser: string;
  /** First words of the body. */
  opening: string;
  words: number;
  credits: string[];
  links: { label: string; href?: string | undefined }[];
  /** Id of the document that the library has already, or null. */
  existing: string | null;
}

/** What importing one file would do. */
export interface PlannedFile {
  /** Name without folders. */
  name: string;
  form: Form | null;
  documents: PlannedDocument[];
  /** Title of the brochure that would be made, or null. */
  brochure: string | null;
  notices: Notice[];
  /** A sentence, where the file cannot be imported; it then has no documents. */
  refused: string | null;
}
/** What importing files would do; nothing is written before it is confirmed. */
export interface ImportPlan {
  id: string;
  files: PlannedFile[];
}

/** What an import brought in. */
export interface ImportResult {
  imported: { id: string; kind: Kind; headline: string }[];
  /** Documents left out because they were not ticked. */
  left: number;
}

/** What can be exported; `npm run desk -- export` takes these names. */
export const exportFormats = ['latest-news', 'article', 'brochure', 'brief', 'text'] as const;
export type ExportFormat = (typeof exportFormats)[number];

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
export interface Delivery {
  folder: string;
  files: string[];
  /** Sentences about what was left out or could not be made. */
  remarks: string[];
}
