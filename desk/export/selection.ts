/** Which documents an export is made of. */
import { DeskError } from '../../core/desk-error.ts';
import type { ExportRequest } from '../../core/export/export-request.ts';
import { formats, madeOf, type Contents } from '../../core/export/formats.ts';
import type { Article, Brief, Brochure, NewsItem, Office, Tag } from '../../core/document.ts';
import type { AddressBook } from '../../core/page-addresses/address-book.ts';
import { byNewest } from '../../core/list/listing.ts';
import type { BrochureFrame } from '../../core/import/reading.ts';
import type { WrittenBrochure } from '../../core/writing/brochure-look.ts';
import { documentPlaceOf, folders } from '../../core/places.ts';

/** Everything of a library that an export may need. */
export interface ExportSource {
  /** Id of the library. */
  library: string;
  office: Office;
  tags: Tag[];
  /** All news items, in any order. */
  news: NewsItem[];
  briefs: Brief[];
  /** Files of the library that are there and cannot be read ("news/<id>.json"). */
  unreadable?: ReadonlySet<string> | undefined;
  /** The brochure asked for; null: all news, newest first, under the office's own title. */
  brochure: Brochure | null;
  /** Libraries of which this one is a copy: pages of its documents may be theirs. */
  origins?: readonly string[] | undefined;
  /** Ids of all brochures of the library; left out, it is not known whether a brochure is still there. */
  brochures?: ReadonlySet<string> | undefined;
  /** Addresses that the library remembers; left out, it cannot remember any. */
  addresses?: AddressMemory | undefined;
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
  /** Newest first. */
  news: NewsItem[];
  briefs: Brief[];
  brochure: WrittenBrochure;
  /** In the brochure's order. */
  brochureItems: NewsItem[];
  remarks: string[];
}

/** The documents that each part of a format stands for. */
const documentsOf: Record<Contents, (selection: Selection) => Article[]> = {
  news: ({ news }) => news,
  brochure: ({ brochureItems }) => brochureItems,
  briefs: ({ briefs }) => briefs,
};

/** Documents that the pages of a request show, each once. */
export const shownDocuments = (request: ExportRequest, selection: Selection): Article[] => {
  const parts = request.formats.flatMap((format) => (formats[format].pages ? formats[format].from : []));
  return [...new Set(parts.flatMap((part) => documentsOf[part](selection)))];
};

function brochureOfAllNews(office: Office): BrochureFrame {
  return {
    title: office.brochureTitle,
    edition: '',
    introduction: office.brochureIntroduction,
    closing: office.brochureClosing,
    dateForm: 'dotted',
    language: office.language,
  };
}

/** What an export of everything lacks. */
function* notRead(
  request: ExportRequest,
  { unreadable = new Set(), brochure }: ExportSource,
): Generator<string, void> {
  const many = (kind: 'news' | 'brief'): number =>
    [...unreadable].filter((file) => file.startsWith(`${folders[kind]}/`)).length;
  const told = (count: number, one: string, more: string): string =>
    `${count === 1 ? `One ${one} is` : `${count} ${more} are`} not in this export, as the file cannot be read. See “Needs attention”.`;
  const allNews =
    madeOf(request.formats, 'news') || (brochure === null && madeOf(request.formats, 'brochure'));
  const news = allNews ? many('news') : 0;
  const briefs = madeOf(request.formats, 'briefs') ? many('brief') : 0;
  if (news > 0) yield told(news, 'news item', 'news items');
  if (briefs > 0) yield told(briefs, 'brief', 'briefs');
}

function* leftOut(brochure: string, gone: number, damaged: number): Generator<string, void> {
  const items = (many: number, is: string, are: string): string =>
    `${many === 1 ? 'One item' : `${many} items`} of the brochure “${brochure}” ${many === 1 ? is : are}`;
  if (gone > 0) yield `${items(gone, 'is', 'are')} no longer in the library, so left out.`;
  if (damaged > 0)
    yield `${items(damaged, 'is in a file', 'are in files')} that cannot be read, so left out. See “Needs attention”.`;
}

/** Picks the documents that a request names. Throws DeskError `not-found` for an id that the library does not have. */
export function selectDocuments(request: ExportRequest, source: ExportSource): Selection {
  const asked = request.documents === undefined ? null : new Set(request.documents);
  const known = new Set([...source.news, ...source.briefs].map((document) => document.id));
  for (const id of asked ?? [])
    if (!known.has(id))
      throw (['news', 'brief'] as const).some((kind) => source.unreadable?.has(documentPlaceOf(kind, id)))
        ? new DeskError(
            'failed',
            `The file of “${id}” cannot be read. See “Needs attention”, then export again.`,
          )
        : new DeskError('not-found', `The library has no document “${id}”. Choose again what to export.`);
  const chosen = <T extends { id: string }>(documents: readonly T[]): T[] =>
    documents.filter((document) => asked?.has(document.id) ?? true);
  const news = chosen(source.news).sort(byNewest);
  const remarks = asked ? [] : [...notRead(request, source)];
  let brochureItems = news;
  if (source.brochure !== null) {
    const byId = new Map(source.news.map((item) => [item.id, item]));
    const missing = source.brochure.items.filter((id) => !byId.has(id));
    const damaged = missing.filter((id) => source.unreadable?.has(documentPlaceOf('news', id))).length;
    if (madeOf(request.formats, 'brochure'))
      remarks.push(...leftOut(source.brochure.title, missing.length - damaged, damaged));
    brochureItems = source.brochure.items.flatMap((id) => byId.get(id) ?? []);
  }
  return {
    news,
    briefs: chosen(source.briefs).sort(byNewest),
    brochure: source.brochure ?? brochureOfAllNews(source.office),
    brochureItems,
    remarks,
  };
}
