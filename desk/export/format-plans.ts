/** The table of what each export format writes and remarks. Its labels and what it is made of stand in core/export/formats.ts. */
import type { ExportFormat } from '../../core/export/formats.ts';
import type { Article } from '../../core/document.ts';
import { archiveFile } from '../../core/writing/archive.ts';
import { articlePage } from '../../core/writing/article.ts';
import { briefPage } from '../../core/writing/brief.ts';
import { brochurePage } from '../../core/writing/brochure.ts';
import { feedFile, latestNewsFeed } from '../../core/writing/feed.ts';
import { archivePage, latestNewsPage } from '../../core/writing/latest-news.ts';
import { redirectPage } from '../../core/writing/stand-in-pages.ts';
import { entryRemarks } from '../../core/writing/remarks.ts';
import {
  writeArticleText,
  writeBriefText,
  writeBrochureText,
  writeLatestNewsText,
} from '../../core/writing/text.ts';
import { frontPage, style, type ExportJob } from './export-job.ts';
import type { Selection } from './selection.ts';

/** What a file holds. A page is looked through once more before it is written; a way on leads from where a page was. */
export type Content = 'page' | 'way-on' | 'feed' | 'text';

/** One file to come. */
export interface PlannedOutput {
  /** Relative to the folder, with "/". No two formats plan the same file, unless as the same value. */
  file: string;
  content: Content;
  write: () => string;
  /** True of the brochure's own files, false of what any export of the library may write. */
  ofBrochure?: true;
  /** The one document that it shows, or leads to. */
  document?: Article;
  /** The format that makes its PDF, where it is not every format that plans it. */
  pdfWith?: ExportFormat;
}

export interface FormatPlan {
  /** Its files, in the order of writing. */
  files: (job: ExportJob) => PlannedOutput[];
  /**
   * Files that a whole export of it, now or earlier, may have written for the library: those of them that it does not write
   * any more no longer belong there.
   */
  leaves: RegExp | null;
  /** The same of the files of a brochure. */
  leavesOfBrochure: RegExp | null;
  /** Sentences about what it leaves out, beside what holds for every document that an export shows. */
  remarks: (selection: Selection) => string[];
}

const nothing = (): string[] => [];

/** Adding a format without its plan does not compile. */
export const formatPlans: Readonly<Record<ExportFormat, FormatPlan>> = {
  'latest-news': {
    files: (job) => {
      const { source, selection, current, archives, listing } = job;
      return [
        page(frontPage, () => latestNewsPage(current, listing, style)),
        ...archives.map(({ year, items }) =>
          page(archiveFile(year), () => archivePage(year, items, listing, style)),
        ),
        {
          file: feedFile,
          content: 'feed',
          write: () => latestNewsFeed(selection.news, source.library, listing),
        },
        ...articlePages(job),
      ];
    },
    leaves:
      /^(?:latest-news(?:-\d+)?(?:-accessibility)?\.(?:html|pdf)|latest-news\.atom|articles\/[^/]+\.(?:html|pdf))$/,
    leavesOfBrochure: null,
    remarks: ({ news }) => news.flatMap(entryRemarks),
  },
  article: {
    files: articlePages,
    leaves: /^articles\/[^/]+\.(?:html|pdf)$/,
    leavesOfBrochure: null,
    remarks: nothing,
  },
  brochure: {
    files: ({ selection: { brochure, brochureItems }, brochureName, context }) => [
      {
        ...page(`${brochureName}.html`, () =>
          brochurePage(brochure, brochureItems, context('', brochure.language), style),
        ),
        ofBrochure: true,
      },
    ],
    leaves: null,
    leavesOfBrochure: /^[^/]+\.(?:html|pdf)$/,
    remarks: nothing,
  },
  brief: {
    files: (job) =>
      job.selection.briefs.flatMap((brief) =>
        ownPages(job, brief, () => briefPage(brief, job.context('../', brief.language), `../${style}`)),
      ),
    leaves: /^briefs\/[^/]+\.(?:html|pdf)$/,
    leavesOfBrochure: null,
    remarks: nothing,
  },
  text: {
    files: ({ source: { office }, selection, withText, brochureName, addressOf }) => [
      text('latest-news.txt', () => writeLatestNewsText(selection.news, office)),
      {
        ...text(`${brochureName}.txt`, () =>
          writeBrochureText(selection.brochure, selection.brochureItems, office),
        ),
        ofBrochure: true,
      },
      ...withText.map((item) => ({
        ...text(`${addressOf(item)}.txt`, () => writeArticleText(item, office)),
        document: item,
      })),
      ...selection.briefs.map((brief) => ({
        ...text(`${addressOf(brief)}.txt`, () => writeBriefText(brief, office)),
        document: brief,
      })),
    ],
    leaves: /^(?:latest-news|articles\/[^/]+|briefs\/[^/]+)\.txt$/,
    leavesOfBrochure: /^[^/]+\.txt$/,
    remarks: nothing,
  },
};

/** Two formats have them: they are planned once for each export. */
function articlePages(job: ExportJob): PlannedOutput[] {
  const { withText, articleContext } = job;
  const pages =
    planned.get(job) ??
    withText.flatMap((item) =>
      ownPages(job, item, () => articlePage(item, articleContext(item), `../${style}`)).map((output) => ({
        ...output,
        // Latest News leads to them; a PDF of each is made where articles themselves are asked for.
        pdfWith: 'article' as const,
      })),
    );
  planned.set(job, pages);
  return pages;
}
const planned = new WeakMap<ExportJob, PlannedOutput[]>();

/** The page of a document, and one at each of its former addresses that leads there. */
function ownPages(job: ExportJob, document: Article, write: () => string): PlannedOutput[] {
  const address = job.addressOf(document);
  const href = `${address.slice(address.indexOf('/') + 1)}.html`;
  return [
    { ...page(`${address}.html`, write), document },
    ...job.formerOf(document).map((former) => ({
      file: `${former}.html`,
      content: 'way-on' as const,
      write: () => redirectPage(document, href, job.source.office, `../${style}`),
      document,
    })),
  ];
}

function page(file: string, write: () => string): PlannedOutput {
  return { file, content: 'page', write };
}

function text(file: string, write: () => string): PlannedOutput {
  return { file, content: 'text', write };
}
