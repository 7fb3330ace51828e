/** What comes in: plans of imports, and what came of them. */
import type { EventDate, Form, Kind, Status } from '../document.ts';
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
  /** Pictures that it has or brings; those of which only words come in are none. */
  pictures: number;
  /** BCP 47 tag: as the file says or, else, as its words tell. */
  language: string;
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
  /** What its new documents get, unless the editor chooses another one. */
  status: Status;
  documents: PlannedDocument[];
  /** Title of the brochure that would be made, or null. */
  brochure: string | null;
  notices: Notice[];
  /** A sentence, where the file cannot be imported; it then has no documents. */
  refused: string | null;
  /** It went out from this library: `readPlanned` compares it with what is there. */
  cameBack: boolean;
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
  /** Sentences about pictures that did not come in after all. */
  remarks: string[];
}
