/** The table of what each export format writes and remarks. Its labels and what it is made of stand in core/export/formats.ts. */
import type { ExportFormat } from '../../core/export/formats.ts';
import type { NewsItem } from '../../core/document.ts';
import { archiveFile } from '../../core/writing/archive.ts';
import { articlePage } from '../../core/writing/article.ts';
import { briefPage } from '../../core/writing/brief.ts';
import { brochurePage } from '../../core/writing/brochure.ts';
import { feedFile, latestNewsFeed } from '../../core/writing/feed.ts';
import { archivePage, latestNewsPage } from '../../core/writing/latest-news.ts';
import { entryRemarks } from '../../core/writing/remarks.ts';
import {
  writeArticleText,
  writeBriefText,
  writeBrochureText,
  writeLatestNewsText,
} from '../../core/writing/text.ts';
import { frontPage, style, type ExportJob } from './export-job.ts';
import type { Selection } from './selection.ts';

/** What a file holds. A page is looked through once more before it is written. */
export type Content = 'page' | 'feed' | 'text';

/** One file to come. */
export interface PlannedOutput {
  /** Relative to the folder, with "/". No two formats plan the same file, unless as the same value. */
  file: string;
  content: Content;
  write: () => string;
  /** True of the brochure's own files, false of what any export of the library may write. */
  ofBrochure?: true;
}

export interface FormatPlan {
  /** Its files, in the order of writing. */
  files: (job: ExportJob) => PlannedOutput[];
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
    remarks: ({ news }) => news.flatMap(entryRemarks),
  },
  article: { files: articlePages, remarks: nothing },
  brochure: {
    files: ({ selection: { brochure, brochureItems }, brochureName, context }) => [
      {
        ...page(`${brochureName}.html`, () =>
          brochurePage(brochure, brochureItems, context('', brochure.language), style),
        ),
        ofBrochure: true,
      },
    ],
    remarks: nothing,
  },
  brief: {
    files: ({ selection: { briefs }, nameOf, context }) =>
      briefs.map((brief) =>
        page(`briefs/${nameOf(brief)}.html`, () =>
          briefPage(brief, context('../', brief.language), `../${style}`),
        ),
      ),
    remarks: nothing,
  },
  text: {
    files: ({ source: { office }, selection, withText, brochureName, nameOf }) => [
      text('latest-news.txt', () => writeLatestNewsText(selection.news, office)),
      {
        ...text(`${brochureName}.txt`, () =>
          writeBrochureText(selection.brochure, selection.brochureItems, office),
        ),
        ofBrochure: true,
      },
      ...withText.map((item: NewsItem) =>
        text(`articles/${nameOf(item)}.txt`, () => writeArticleText(item, office)),
      ),
      ...selection.briefs.map((brief) =>
        text(`briefs/${nameOf(brief)}.txt`, () => writeBriefText(brief, office)),
      ),
    ],
    remarks: nothing,
  },
};

/** Two formats have them: they are planned once for each export. */
function articlePages(job: ExportJob): PlannedOutput[] {
  const { withText, articleContext, nameOf } = job;
  const pages =
    planned.get(job) ??
    withText.map((item) =>
      page(`articles/${nameOf(item)}.html`, () => articlePage(item, articleContext(item), `../${style}`)),
    );
  planned.set(job, pages);
  return pages;
}
const planned = new WeakMap<ExportJob, PlannedOutput[]>();

function page(file: string, write: () => string): PlannedOutput {
  return { file, content: 'page', write };
}

function text(file: string, write: () => string): PlannedOutput {
  return { file, content: 'text', write };
}
