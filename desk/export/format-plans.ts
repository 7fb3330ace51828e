/** The table of what each export format writes and remarks. Its labels and what it is made of stand in core/export/formats.ts. */
import { formats, type Contents, type ExportFormat } from '../../core/export/formats.ts';
import type { Article } from '../../core/document.ts';
import { articlePage } from '../../core/writing/article.ts';
import { briefPage } from '../../core/writing/brief.ts';
import { brochurePage } from '../../core/writing/brochure.ts';
import { latestNewsFeed } from '../../core/writing/feed.ts';
import { latestNewsJson } from '../../core/writing/json-feed.ts';
import { archivePage, latestNewsPage } from '../../core/writing/latest-news.ts';
import { latestNewsRss } from '../../core/writing/rss.ts';
import { sitemap, sitemapFile } from '../../core/writing/sitemap.ts';
import { redirectPage } from '../../core/writing/stand-in-pages.ts';
import { writeMarkdown } from '../../core/writing/markdown.ts';
import { markText } from '../../core/writing/release-mark.ts';
import { bareRemarks, entryRemarks } from '../../core/writing/remarks.ts';
import {
  writeArticleText,
  writeBriefText,
  writeBrochureText,
  writeLatestNewsText,
} from '../../core/writing/text.ts';
import { epubPlan } from './epub-plan.ts';
import { style, type ExportJob } from './export-job.ts';
import { itemPlace } from './item-place.ts';
import { newsletterPlan } from './newsletter-plan.ts';
import type { FormatPlan, PlannedOutput } from './planned-output.ts';
import { wordPlan } from './word-plan.ts';

const nothing = (): string[] => [];

/** Adding a format without its plan does not compile. */
export const formatPlans: Readonly<Record<ExportFormat, FormatPlan>> = {
  'latest-news': {
    files: (job) => {
      const { source, latestNews, base } = job;
      return [
        ...latestNews.flatMap(({ files, current, context, archives, archiveContext }) => [
          page(files.page, () => latestNewsPage(current, context, style)),
          ...archives.map(({ year, items }) =>
            page(files.archive(year), () => archivePage(year, items, archiveContext(year), style)),
          ),
        ]),
        ...latestNews.map(({ files, items, context, feedPlace }) =>
          feed(files.atom, () => latestNewsFeed(items, source.library, context, base, feedPlace('atom'))),
        ),
        ...(base === null ? [] : siteFiles(job, base)),
        ...articlePages(job),
      ];
    },
    leaves:
      /^(?:latest-news(?:-\d+)?(?:-[a-z]{2,8}(?:-[a-z0-9]+)*)?(?:-accessibility)?\.(?:html|pdf)|latest-news(?:-[a-z]{2,8}(?:-[a-z0-9]+)*)?\.(?:atom|rss|json)|sitemap\.xml|articles\/[^/]+\.(?:html|pdf))$/,
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
    files: ({
      selection: { brochure, brochureItems, brochureTags, brochureMark },
      brochureName,
      brochureRenderings,
      context,
    }) => [
      {
        ...page(`${brochureName}.html`, () =>
          brochurePage(
            brochure,
            brochureItems,
            {
              ...context('', brochure.language),
              tags: brochureTags,
              mark: brochureMark,
              renderings: brochureRenderings,
            },
            style,
          ),
        ),
        ofBrochure: true,
      },
    ],
    leaves: null,
    leavesOfBrochure: /^[^/]+\.(?:html|pdf)$/,
    remarks: ({ brochureItems }) => brochureItems.flatMap(bareRemarks),
  },
  brief: {
    files: (job) =>
      job.selection.briefs.flatMap((brief) =>
        ownPages(job, brief, () =>
          briefPage(
            brief,
            { ...job.context('../', brief.language), mark: job.selection.markOf(brief) },
            `../${style}`,
          ),
        ),
      ),
    leaves: /^briefs\/[^/]+\.(?:html|pdf)$/,
    leavesOfBrochure: null,
    remarks: nothing,
  },
  epub: epubPlan,
  text: {
    files: ({ source: { office }, selection, withText, brochureName, addressOf, only }) => {
      const { news, brochure, brochureItems, briefs, mark, brochureMark, markOf } = selection;
      const files: Record<Contents, () => PlannedOutput[]> = {
        news: () => [
          ...(news.length === 0
            ? []
            : [
                text('latest-news.txt', () =>
                  markText(writeLatestNewsText(news, office), mark, office.language),
                ),
              ]),
          ...withText.map((item) => ({
            ...text(`${addressOf(item)}.txt`, () =>
              markText(writeArticleText(item, office), mark, item.language),
            ),
            document: item,
          })),
        ],
        brochure: () =>
          brochureItems.length === 0
            ? []
            : [
                {
                  ...text(`${brochureName}.txt`, () =>
                    markText(
                      writeBrochureText(brochure, brochureItems, office),
                      brochureMark,
                      brochure.language,
                    ),
                  ),
                  ofBrochure: true,
                },
              ],
        briefs: () =>
          briefs.map((brief) => ({
            ...text(`${addressOf(brief)}.txt`, () =>
              markText(writeBriefText(brief, office), markOf(brief), brief.language),
            ),
            document: brief,
          })),
      };
      return formats.text.from
        .filter((part) => only?.includes(part) ?? true)
        .flatMap((part) => files[part]());
    },
    leaves: /^(?:latest-news|articles\/[^/]+|briefs\/[^/]+)\.txt$/,
    leavesOfBrochure: /^[^/]+\.txt$/,
    remarks: nothing,
  },
  word: wordPlan,
  markdown: {
    files: (job) =>
      [...job.selection.news, ...job.selection.briefs].map((document) => ({
        ...text(`${itemPlace(job, document)}.md`, () =>
          writeMarkdown(
            document,
            job.source.tags,
            job.source.revs?.get(document.id),
            job.context('../', document.language).pictureHref,
          ),
        ),
        document,
      })),
    leaves: /^(?:articles|briefs)\/[^/]+\.md$/,
    leavesOfBrochure: null,
    remarks: nothing,
  },
  newsletter: newsletterPlan,
};

/** What an export has that knows where it will stand: feeds with whole texts, and a list of its pages. */
function siteFiles({ source, latestNews, withText, addressOf }: ExportJob, base: string): PlannedOutput[] {
  const pages = [
    ...latestNews
      .flatMap(({ files, archives }) => [files.page, ...archives.map(({ year }) => files.archive(year))])
      .map((file) => ({ file, changed: null })),
    ...withText.map((item) => ({ file: `${addressOf(item)}.html`, changed: item.updatedAt })),
  ];
  return [
    ...latestNews.flatMap(({ files, items, context, feedPlace }): PlannedOutput[] => [
      feed(files.rss, () => latestNewsRss(items, source.library, base, context, feedPlace('rss'))),
      {
        file: files.json,
        content: 'json-feed',
        write: () => latestNewsJson(items, source.library, base, context, feedPlace('json')),
      },
    ]),
    feed(sitemapFile, () => sitemap(pages, base)),
  ];
}

function feed(file: string, write: () => string): PlannedOutput {
  return { file, content: 'feed', write };
}

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
