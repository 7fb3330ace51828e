/** The pages and texts of an export, each to be written when its turn comes. */
import { isBlankBody } from '../../core/body.ts';
import type { ExportFormat, ExportRequest } from '../../core/exchange.ts';
import type { Article, NewsItem } from '../../core/document.ts';
import { articlePage } from '../../core/writing/article.ts';
import { briefPage } from '../../core/writing/brief.ts';
import { brochurePage } from '../../core/writing/brochure.ts';
import type { WritingContext } from '../../core/writing/context.ts';
import { latestNewsPage } from '../../core/writing/latest-news.ts';
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
}

/** A picture as pages show it: its address in the export and its size in pixels. */
export interface PlacedPicture {
  file: string;
  size: { width: number; height: number } | null;
}

/** Documents whose pictures an export shows. */
export function shownDocuments(formats: readonly ExportFormat[], selection: Selection): Article[] {
  return [
    ...(formats.includes('latest-news') || formats.includes('article') ? selection.news : []),
    ...(formats.includes('brochure') ? selection.brochureItems : []),
    ...(formats.includes('brief') ? selection.briefs : []),
  ];
}

/** Every page and text of a request, in the order of writing. */
export function planOutputs(
  request: ExportRequest,
  source: DeliverySource,
  selection: Selection,
  pictures: ReadonlyMap<string, PlacedPicture>,
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
    latestNewsHref: wants('latest-news') ? `${up}latest-news.html` : null,
  });
  const outputs: PlannedOutput[] = [];
  const add = (file: string, write: () => string, pdf = false): void => {
    outputs.push({ file, write, pdf: pdf && request.pdf });
  };

  if (wants('latest-news'))
    add('latest-news.html', () => latestNewsPage(news, context('', office.language), 'assets/house.css'));
  if (wants('latest-news') || wants('article'))
    for (const item of withPage)
      add(`articles/${names.get(item.id)}.html`, () =>
        articlePage(item, context('../', item.language), '../assets/house.css'),
      );
  if (wants('brochure'))
    add(
      'brochure.html',
      () => brochurePage(brochure, brochureItems, context('', brochure.language), 'assets/house.css'),
      true,
    );
  if (wants('brief'))
    for (const brief of briefs)
      add(
        `briefs/${briefNames.get(brief.id)}.html`,
        () => briefPage(brief, context('../', brief.language), '../assets/house.css'),
        true,
      );
  if (wants('text')) {
    add('latest-news.txt', () => writeLatestNewsText(news, office));
    add('brochure.txt', () => writeBrochureText(brochure, brochureItems, office));
    for (const item of withPage)
      add(`articles/${names.get(item.id)}.txt`, () => writeArticleText(item, office));
    for (const brief of briefs) add(`briefs/${briefNames.get(brief.id)}.txt`, () => writeBriefText(brief));
  }
  return outputs;
}
