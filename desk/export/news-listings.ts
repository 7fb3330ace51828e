/** Latest News in each of its languages: which entries stand on which page, and what pages and feeds are written with. */
import type { NewsItem, Office } from '../../core/document.ts';
import { langOf } from '../../core/languages/locale.ts';
import { rollOver } from '../../core/writing/archive.ts';
import type { Rendering, WritingContext } from '../../core/writing/context.ts';
import type { FeedPlace } from '../../core/writing/feed-entries.ts';
import { languagePages, type LanguagePage } from '../../core/writing/language-pages.ts';
import { archiveTitle } from '../../core/writing/latest-news.ts';
import { feedTypes, newsFiles, type NewsFiles } from '../../core/writing/news-files.ts';

export interface NewsListing extends LanguagePage {
  files: NewsFiles;
  /** Items of the page, and older ones by year. */
  current: NewsItem[];
  archives: { year: number; items: NewsItem[] }[];
  /** For the page and the feeds. */
  context: WritingContext;
  /** For the page of past stories of a year. */
  archiveContext: (year: number) => WritingContext;
  /** Where each kind of feed stands, among those of the other languages. */
  feedPlace: (kind: keyof typeof feedTypes) => FeedPlace;
  /** The page on which an item's entry stands. */
  pageOf: (item: Pick<NewsItem, 'id'>) => { file: string; title: string };
}

/**
 * The front page first, then the other languages by their tags. `context`: for a page in the folder itself; `addressAt`: the
 * web address of a file, or null where nobody has said where the export will stand.
 */
export function newsListings(
  news: readonly NewsItem[],
  office: Office,
  context: (language: string) => WritingContext,
  addressAt: (file: string) => string | null,
): NewsListing[] {
  const { front, pages } = languagePages(news, office);
  const all = [front, ...pages].map((one) => ({
    ...one,
    files: newsFiles(one === front ? null : one.language),
    ...rollOver(one.items),
  }));
  type Rolled = (typeof all)[number];

  /** The same page in each of some languages; nothing where there is only one. */
  const renderings = (some: readonly Rolled[], fileOf: (one: Rolled) => string): Rendering[] | undefined =>
    some.length < 2
      ? undefined
      : some.map((one) => ({
          language: one.language,
          href: fileOf(one),
          address: addressAt(fileOf(one)),
          isOriginal: one === all[0],
        }));

  return all.map((one) => {
    const { language, title, files, archives } = one;
    const yearOf = new Map(archives.flatMap(({ year, items }) => items.map(({ id }) => [id, year])));
    const pageOf = ({ id }: Pick<NewsItem, 'id'>): { file: string; title: string } => {
      const year = yearOf.get(id);
      return year === undefined
        ? { file: files.page, title }
        : { file: files.archive(year), title: archiveTitle(year, language) };
    };
    const own: WritingContext = {
      ...context(language),
      office: { ...office, latestNewsTitle: title },
      latestNewsHref: files.page,
      renderings: renderings(all, ({ files: { page } }) => page),
      archives: archives.map(({ year }) => ({ year, href: files.archive(year) })),
      feedHref: files.atom,
      feeds:
        addressAt('') === null
          ? []
          : (['rss', 'json'] as const).map((kind) => ({ type: feedTypes[kind], href: files[kind] })),
      address: addressAt(files.page),
      entryHref: (item) => pageOf(item).file,
    };
    return {
      ...one,
      context: own,
      archiveContext: (year) => ({
        ...own,
        renderings: renderings(
          all.filter((other) => other.archives.some((archive) => archive.year === year)),
          (other) => other.files.archive(year),
        ),
        address: addressAt(files.archive(year)),
      }),
      feedPlace: (kind) => ({
        file: files[kind],
        others: all
          .filter((other) => other !== one)
          .map((other) => ({
            language: langOf(other.language),
            file: other.files[kind],
            page: other.files.page,
          })),
      }),
      pageOf,
    };
  });
}
