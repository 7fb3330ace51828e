/** The table of export formats. desk/export/format-plans.ts says which files each of them writes. */
import type { Handling } from './release.ts';

/** What can be exported, in the order of listing; `npm run desk -- export` takes these names. */
export const exportFormats = [
  'latest-news',
  'article',
  'brochure',
  'brief',
  'epub',
  'text',
  'word',
  'markdown',
  'newsletter',
] as const;
export type ExportFormat = (typeof exportFormats)[number];

/**
 * What a format is made of: news items, the brochure with its items (of all news where none is named), briefs. Those that a
 * request names, or all of the library.
 */
export const allContents = ['news', 'brochure', 'briefs'] as const;
export type Contents = (typeof allContents)[number];

export interface Format {
  /** As the export dialogue lists it. */
  label: string;
  /** What the reader of the dialogue gets. */
  description: string;
  from: readonly Contents[];
  /** True where it has pages: they show pictures, and need the house's style and fonts. */
  pages: boolean;
  /** True where its files are no pages and name pictures that lie beside them: one file a picture, as it is shown. */
  picturesBeside: boolean;
  /** True where it is an e-mail: a page that brings its own style along, beside a file for programs for e-mail. */
  mail: boolean;
  /** True where each news item that has a text gets a page of its own: entries then lead to it. */
  articlePages: boolean;
  /** True where a PDF can be made beside it. */
  pdf: boolean;
  /** True of working copies, which go out to be cleared: they carry a mark instead of staying here. */
  forClearance: boolean;
}

export const formats: Readonly<Record<ExportFormat, Format>> = {
  'latest-news': {
    label: 'Latest News page',
    description:
      'Entries by year, pages of past stories, an article page for each entry with a text of its own, and an Atom feed. As PDF: the page and its past stories.',
    from: ['news'],
    pages: true,
    picturesBeside: false,
    mail: false,
    articlePages: true,
    pdf: true,
    forClearance: false,
  },
  article: {
    label: 'Article pages',
    description: 'A page for each news item that has a text of its own; as PDF on A4, one for each.',
    from: ['news'],
    pages: true,
    picturesBeside: false,
    mail: false,
    articlePages: true,
    pdf: true,
    forClearance: false,
  },
  brochure: {
    label: 'Brochure',
    description: 'Cover, contents and items in one page; as PDF on A4 with page numbers and bookmarks.',
    from: ['brochure'],
    pages: true,
    picturesBeside: false,
    mail: false,
    articlePages: false,
    pdf: true,
    forClearance: false,
  },
  brief: {
    label: 'Briefs and profiles',
    description: 'A page for each brief; as PDF on one or two sides of A4.',
    from: ['briefs'],
    pages: true,
    picturesBeside: false,
    mail: false,
    articlePages: false,
    pdf: true,
    forClearance: false,
  },
  epub: {
    label: 'EPUB',
    description:
      'The brochure as an e-book, for phones, tablets and e-readers, with contents to follow and text that flows.',
    from: ['brochure'],
    pages: false,
    picturesBeside: false,
    articlePages: false,
    pdf: false,
    mail: false,
    forClearance: false,
  },
  text: {
    label: 'Plain text',
    description: 'Latest News, the brochure, articles and briefs in the forms of the house.',
    from: ['news', 'brochure', 'briefs'],
    pages: false,
    picturesBeside: false,
    mail: false,
    articlePages: false,
    pdf: false,
    forClearance: false,
  },
  word: {
    label: 'Word',
    description:
      'A document for each news item and brief, to be cleared with tracked changes and compared when it comes back, and one of the brochure.',
    from: ['news', 'brochure', 'briefs'],
    pages: false,
    picturesBeside: false,
    mail: false,
    articlePages: false,
    pdf: false,
    forClearance: true,
  },
  markdown: {
    label: 'Markdown',
    description:
      'A file for each news item and brief with all of its words and fields, which can be edited elsewhere and compared when it comes back.',
    from: ['news', 'briefs'],
    pages: false,
    picturesBeside: true,
    mail: false,
    articlePages: false,
    pdf: false,
    forClearance: true,
  },
  newsletter: {
    label: 'E-mail newsletter',
    description:
      'A letter of news items that opens in Outlook and other programs for e-mail as a draft, with a plain part, and the same as a page for browsers.',
    from: ['news'],
    pages: false,
    picturesBeside: false,
    mail: true,
    articlePages: false,
    pdf: false,
    forClearance: false,
  },
};

/** True of a name that the table has. */
export const isExportFormat = (name: unknown): name is ExportFormat =>
  exportFormats.some((format) => format === name);

/** True where any of the formats is made of that. `only`: what plain text is made of, where not of everything. */
export const madeOf = (
  asked: readonly ExportFormat[],
  part: Contents,
  only: readonly Contents[] = allContents,
): boolean =>
  asked.some(
    (format) => formats[format].from.includes(part) && (formats[format].pages || only.includes(part)),
  );

/** True where an export of these formats has a page for each news item that has a text. */
export const hasArticlePages = (asked: readonly ExportFormat[]): boolean =>
  asked.some((format) => formats[format].articlePages);

/** How the rule of release takes news items in an export of these formats: only an export of nothing but working copies marks them. */
export const handlingOfNews = (asked: readonly ExportFormat[]): Handling =>
  asked.length > 0 && asked.every((format) => formats[format].forClearance) ? 'mark' : 'gate';
