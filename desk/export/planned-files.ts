/** The pages and texts of an export, each to be written when its turn comes. */
import { isBlankBody } from '../../core/body/body.ts';
import type { ExportFormat, ExportRequest } from '../../core/export/export-request.ts';
import type { Article, NewsItem } from '../../core/document.ts';
import { archiveFile, rollOver } from '../../core/writing/archive.ts';
import { articlePage } from '../../core/writing/article.ts';
import { briefPage } from '../../core/writing/brief.ts';
import { brochurePage } from '../../core/writing/brochure.ts';
import type { WritingContext } from '../../core/writing/context.ts';
import { feedFile, latestNewsFeed } from '../../core/writing/feed.ts';
import { archivePage, archiveTitle, latestNewsPage } from '../../core/writing/latest-news.ts';
import { fileNames } from '../../core/writing/slug.ts';
import {
  writeArticleText,
  writeBriefText,
  writeBrochureText,
  writeLatestNewsText,
} from '../../core/writing/text.ts';
import type { DeliverySource, Selection } from './selection.ts';

/** One file to come. */
export interface PlannedOutput {
  /** Relative to the folder, with "/". */
  file: string;
  write: () => string;
  /** True where a PDF is to stand beside it. */
  pdf: boolean;
  /** True of the brochure's own files, false of what any export of the library may write. */
  ofBrochure: boolean;
}

/** A picture as pages show it: its address in the export and its size in pixels. */
export interface PlacedPicture {
  file: string;
  size: { width: number; height: number } | null;
}

const frontPage = 'latest-news.html';
const style = 'assets/house.css';

/** Documents whose pictures an export shows. */
export function shownDocuments(formats: readonly ExportFormat[], selection: Selection): Article[] {
  return [
    ...(formats.includes('latest-news') || formats.includes('article') ? selection.news : []),
    ...(formats.includes('brochure') ? selection.brochureItems : []),
    ...(formats.includes('brief') ? selection.briefs : []),
  ];
}

/** Every page and text of a request, in the order of writing. `brochureName` is the name of its files without ending. */
export function planOutputs(
  request: ExportRequest,
  source: DeliverySource,
  selection: Selection,
  pictures: ReadonlyMap<string, PlacedPicture>,
  brochureName: string,
): PlannedOutput[] {
  const { office, tags } = source;
  const { news, briefs, brochure, brochureItems } = selection;
  const wants = (format: ExportFormat): boolean => request.formats.includes(format);
  const withPage = news.filter((item) => !isBlankBody(item.body));
  const names = fileNames(withPage);
  const briefNames = fileNames(briefs);
  const pageOf = (item: NewsItem): string | null => {
    const name = names.get(item.id);
    return name === undefined ? null : `articles/${name}.html`;
  };
  const { current, archives } = wants('latest-news') ? rollOver(news) : { current: news, archives: [] };
  const archiveOf = new Map(archives.flatMap(({ year, items }) => items.map(({ id }) => [id, year])));
  const context = (up: '' | '../', language: string): WritingContext => ({
    office,
    tags,
    language,
    articleHref: pageOf,
    pictureHref: (src) => {
      const picture = pictures.get(src);
      return picture ? up + picture.file : null;
    },
    pictureSize: (src) => pictures.get(src)?.size ?? null,
    latestNewsHref: wants('latest-news') ? up + frontPage : null,
  });
  /** An article leads back to the page on which its entry stands. */
  const articleContext = (item: NewsItem): WritingContext => {
    const own = context('../', item.language);
    const year = archiveOf.get(item.id);
    if (year === undefined) return own;
    return {
      ...own,
      latestNewsHref: `../${archiveFile(year)}`,
      latestNewsName: archiveTitle(year, item.language),
    };
  };
  const outputs: PlannedOutput[] = [];
  const add = (file: string, write: () => string, more: Partial<PlannedOutput> = {}): void => {
    outputs.push({ file, write, ofBrochure: false, ...more, pdf: (more.pdf ?? false) && request.pdf });
  };

  if (wants('latest-news')) {
    const listing: WritingContext = {
      ...context('', office.language),
      archives: archives.map(({ year }) => ({ year, href: archiveFile(year) })),
      feedHref: feedFile,
      entryHref: ({ id }) => {
        const year = archiveOf.get(id);
        return year === undefined ? frontPage : archiveFile(year);
      },
    };
    add(frontPage, () => latestNewsPage(current, listing, style));
    for (const { year, items } of archives)
      add(archiveFile(year), () => archivePage(year, items, listing, style));
    add(feedFile, () => latestNewsFeed(news, source.library, listing));
  }
  if (wants('latest-news') || wants('article'))
    for (const item of withPage)
      add(`articles/${names.get(item.id)}.html`, () =>
        articlePage(item, articleContext(item), `../${style}`),
      );
  if (wants('brochure'))
    add(
      `${brochureName}.html`,
      () => brochurePage(brochure, brochureItems, context('', brochure.language), style),
      { pdf: true, ofBrochure: true },
    );
  if (wants('brief'))
    for (const brief of briefs)
      add(
        `briefs/${briefNames.get(brief.id)}.html`,
        () => briefPage(brief, context('../', brief.language), `../${style}`),
        { pdf: true },
      );
  if (wants('text')) {
    add('latest-news.txt', () => writeLatestNewsText(news, office));
    add(`${brochureName}.txt`, () => writeBrochureText(brochure, brochureItems, office), {
      ofBrochure: true,
    });
    for (const item of withPage)
      add(`articles/${names.get(item.id)}.txt`, () => writeArticleText(item, office));
    for (const brief of briefs) add(`briefs/${briefNames.get(brief.id)}.txt`, () => writeBriefText(brief));
  }
  return outputs;
}

/** The PDF that stands beside a page. */
export const pdfOf = (page: string): string => page.replace(/\.html$/, '.pdf');
