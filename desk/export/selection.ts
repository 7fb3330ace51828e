/** What an export may be made of, and what it is made of. */
import type { Article, Brief, Brochure, NewsItem, Office, Tag } from '../../core/document.ts';
import type { AddressBook } from '../../core/page-addresses/address-book.ts';
import type { ExportRequest } from '../../core/export/export-request.ts';
import {
  allContents,
  formats,
  madeOf,
  type Contents,
  type ExportFormat,
  type Format,
} from '../../core/export/formats.ts';
import type { ReleaseMark } from '../../core/export/release.ts';
import type { Summary } from '../../core/list/listing.ts';
import type { Look } from '../../core/looks/look-finding.ts';
import type { Stayed } from '../../core/export/stayed.ts';
import type { WrittenBrochure } from '../../core/writing/brochure-look.ts';

/** A brochure of a language set. */
export type BrochureInSet = Pick<Summary, 'id' | 'headline' | 'language' | 'translation'>;

/** Everything of a library that an export may need. */
export interface ExportSource {
  /** Id of the library. */
  library: string;
  office: Office;
  tags: Tag[];
  /** All news items, in any order. */
  news: NewsItem[];
  briefs: Brief[];
  /** Revisions of news items and briefs by their ids, where they are known. */
  revs?: ReadonlyMap<string, number> | undefined;
  /** Files of the library that are there and cannot be read ("news/<id>.json"). */
  unreadable?: ReadonlySet<string> | undefined;
  /** The brochure asked for; null: all news, newest first, under the office's own title. */
  brochure: Brochure | null;
  /** The brochure and its translations, the original first; left out or empty: it stands alone. */
  brochureSet?: readonly BrochureInSet[] | undefined;
  /** Libraries of which this one is a copy: pages of its documents may be theirs. */
  origins?: readonly string[] | undefined;
  /** Ids of all brochures of the library; left out, it is not known whether a brochure is still there. */
  brochures?: ReadonlySet<string> | undefined;
  /** Addresses that the library remembers; left out, it cannot remember any. */
  addresses?: AddressMemory | undefined;
  /** The look of the library; left out, it is the built-in one. */
  look?: Look | undefined;
  /** Ids of documents whose embargo was typed and is no date. */
  unclear?: readonly string[] | undefined;
  /** Today as an ISO day; left out, this computer's. */
  today?: string | undefined;
  /** Bytes of a picture of the library (`media/<hash>.<ext>`). Throws where it is not there. */
  readPicture: (src: string) => Promise<Uint8Array>;
}

/** What a library remembers of the addresses of pages. */
export interface AddressMemory {
  read: () => Promise<AddressBook>;
  /** Changes the book as it stands now. A library that cannot be written is left as it is, without a word. */
  note: (edit: (book: AddressBook) => AddressBook) => Promise<void>;
}

export interface Selection {
  /** The formats that there is something for. */
  formats: ExportFormat[];
  /** Newest first. */
  news: NewsItem[];
  briefs: Brief[];
  brochure: WrittenBrochure;
  /** In the brochure's order. */
  brochureItems: NewsItem[];
  /** Tags as the brochure names them: a frozen edition keeps the names that it was published with. */
  brochureTags: Tag[];
  /** What was asked for and stays here. */
  stayed: Stayed[];
  /** What the pages of Latest News and its articles say of themselves. */
  mark: ReleaseMark | null;
  /** What the pages of the brochure say of themselves. */
  brochureMark: ReleaseMark | null;
  /** What the pages of a brief, or the working copy of any document, say of themselves. */
  markOf: (document: Article) => ReleaseMark | null;
  remarks: string[];
}

/** The documents that each part of a format stands for. */
const documentsOf: Record<Contents, (selection: Selection) => Article[]> = {
  news: ({ news }) => news,
  brochure: ({ brochureItems }) => brochureItems,
  briefs: ({ briefs }) => briefs,
};

/** Documents that go out by a request, each once, be it as plain text. */
export const outDocuments = ({ formats: asked, only }: ExportRequest, selection: Selection): Article[] => [
  ...new Set(
    allContents.filter((part) => madeOf(asked, part, only)).flatMap((part) => documentsOf[part](selection)),
  ),
];

/** Documents that the formats of a request are made of, of those that are so; each once. */
const documentsIn = (
  request: ExportRequest,
  selection: Selection,
  isSo: (format: Format) => boolean,
): Article[] => {
  const parts = request.formats.flatMap((format) => (isSo(formats[format]) ? formats[format].from : []));
  return [...new Set(parts.flatMap((part) => documentsOf[part](selection)))];
};

/** Documents that the pages of a request show, each once. */
export const shownDocuments = (request: ExportRequest, selection: Selection): Article[] =>
  documentsIn(request, selection, ({ pages }) => pages);

/** Documents in whose files a request names pictures that lie beside them, each once. */
export const documentsWithPicturesBeside = (request: ExportRequest, selection: Selection): Article[] =>
  documentsIn(request, selection, ({ picturesBeside }) => picturesBeside);
