/** What every reader gives: drafts and notices. */
import type { Article, Brief, Brochure, Form, NewsItem } from '../document.ts';
import type { briefFields, newsFields } from '../fields/article-fields.ts';
import type { NotImported } from '../fields/field.ts';

/** Stable codes of notices; scripts and tests rely on them. */
export const noticeCodes = [
  'date-missing', // no date could be told; left empty
  'date-differs-from-body', // the date line and the text name overlapping but different days; the date line wins
  'date-impossible', // "31.02.2019": left empty
  'mixed-date-forms', // two ways of writing dates in one document
  'more-glued', // "Campaignmore" read as "Campaign" and the link "more"
  'more-target-lost', // the text form has no address for "more"
  'credit-run-into-body', // "UNODCOn" read as credit and first word
  'further-information-empty', // a heading with no links under it
  'link-target-lost', // "… here." or a gap where a link was
  'address-refused', // an address that the policy does not allow; its words are kept
  'alt-text-placeholder', // "alt text is missing" dropped
  'caption-repeated', // the same caption twice, once inside <em>; one results
  'formatting-left-out', // superscript, subscript, or a link where there can be none; its words are kept
  'picture-left-out', // a picture where the form has none
  'picture-missing', // a caption or credit came without its picture
  'headline-repeated', // the headline stood two or three times
  'junk-dropped', // skip links, breadcrumbs, cookie text, share icons, related lists, footers
  'lines-rejoined', // lines wrapped by a PDF joined into paragraphs
  'section-empty', // a section heading with nothing under it
  'release-mark-dropped', // "Draft, not cleared" of a text that an export marked
  'already-in-library', // the library has this document
  'encoding-guessed', // not UTF-8; read as Windows-1252
] as const;
export type NoticeCode = (typeof noticeCodes)[number];

/** A fix or doubt, said in a sentence that names what was changed. */
export interface Notice {
  /** Index in `drafts`, or null where it is about the whole file. */
  document: number | null;
  /** Line in the input, from 1. */
  line: number;
  code: NoticeCode;
  message: string;
}

/** A document not yet in the library: without what the table of fields says no file has, as id, times, tags and status. */
export type NewsDraft = Omit<NewsItem, NotImported<typeof newsFields>>;
export type BriefDraft = Omit<Brief, NotImported<typeof briefFields>>;
export type Draft = NewsDraft | BriefDraft;

/** What a brochure says besides its items; that of a brochure of all news is made up of the office's settings. */
export type BrochureFrame = Pick<
  Brochure,
  'title' | 'edition' | 'introduction' | 'closing' | 'dateForm' | 'language'
>;

/** A file, read. */
export interface Reading {
  form: Form;
  /** In the order of the file. */
  drafts: Draft[];
  /** Only of a brochure. */
  brochure: BrochureFrame | null;
  /** The office's name, where the page says it ("UNODC Brussels Liaison Office"), and the page's title. */
  office: { name: string; latestNewsTitle: string } | null;
  notices: Notice[];
  /** For each draft, the addresses of its pictures as the file names them; left out where a file can have none. */
  pictures?: readonly (readonly string[])[];
}

/** Thrown where a text is none of the office's documents; the message is a sentence for the editor. */
export class NotOurs extends Error {
  override readonly name = 'NotOurs';
}

/** True of documents that a reader or the sheet can hold. */
export const isNews = (document: Article | Draft): document is NewsItem | NewsDraft =>
  document.kind === 'news';
