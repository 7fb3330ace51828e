/** The table of export formats. */
import type { ExportFormat } from './export-request.ts';
import type { Kind } from '../document.ts';

export interface Format {
  name: ExportFormat;
  /** As the export dialogue lists it. */
  label: string;
  /** What the reader of the dialogue gets. */
  description: string;
  /** Kinds of document that it is made of. */
  from: readonly Kind[];
  /** True where a PDF can be made beside it. */
  pdf: boolean;
}

export const formats: readonly Format[] = [
  {
    name: 'latest-news',
    label: 'Latest News page',
    description:
      'Entries by year, pages of past stories, an article page for each entry with a text of its own, and an Atom feed.',
    from: ['news'],
    pdf: false,
  },
  {
    name: 'article',
    label: 'Article pages',
    description: 'A page for each news item that has a text of its own.',
    from: ['news'],
    pdf: false,
  },
  {
    name: 'brochure',
    label: 'Brochure',
    description: 'Cover, contents and items in one page; as PDF on A4 with page numbers and bookmarks.',
    from: ['brochure', 'news'],
    pdf: true,
  },
  {
    name: 'brief',
    label: 'Briefs and profiles',
    description: 'A page for each brief; as PDF on one or two sides of A4.',
    from: ['brief'],
    pdf: true,
  },
  {
    name: 'text',
    label: 'Plain text',
    description: 'Latest News, the brochure, articles and briefs in the forms of the house.',
    from: ['news', 'brief', 'brochure'],
    pdf: false,
  },
];
