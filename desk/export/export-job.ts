/** What all formats of one export share: its documents, the names of their files, and how its pages lead to each other. */
import { isBlankBody } from '../../core/body/body.ts';
import type { ExportRequest } from '../../core/export/export-request.ts';
import { hasArticlePages } from '../../core/export/formats.ts';
import type { Article, Brief, NewsItem } from '../../core/document.ts';
import { langOf } from '../../core/languages/locale.ts';
import { rootOf } from '../../core/translations/language-set.ts';
import type { Neighbour, PictureAtSize, Rendering, WritingContext } from '../../core/writing/context.ts';
import type { PicturePlace } from '../../core/newsletter/newsletter-style.ts';
import type { PlacedStoryPicture } from '../../core/newsletter/newsletter.ts';
import type { PictureKind } from '../../core/pictures/picture-size.ts';
import { headlineOf } from '../../core/writing/latest-news.ts';
import { newsFiles } from '../../core/writing/news-files.ts';
import { siteBase, webAddress } from '../../core/writing/web-address.ts';
import { ownersIn, type AddressBook } from '../../core/page-addresses/address-book.ts';
import { newsListings, type NewsListing } from './news-listings.ts';
import type { ExportSource, Selection } from './selection.ts';

/** One size of a picture: its address in the export, and its width and height in pixels. */
export interface PlacedSize {
  file: string;
  width: number;
  height: number;
}

/** A part of a picture, in a shape of its own, with its bytes. */
export interface PlacedCrop extends PlacedSize {
  kind: PictureKind;
  bytes: Uint8Array;
}

/** A picture as pages show it. */
export interface PlacedPicture {
  /** The size for where nothing lets a browser choose. */
  file: string;
  /** Width and height of its largest size. */
  size: { width: number; height: number };
  /** Narrowest first. */
  screen: readonly PlacedSize[];
  /** Where those of the screen do not serve paper. */
  paper: readonly PlacedSize[];
}

/** Under which the part of a picture for a place is kept. */
export const cropName = ({ src, place }: Pick<PlacedStoryPicture, 'src' | 'place'>): string =>
  `${place} ${src}`;

export const frontPage = newsFiles(null).page;
export const style = 'assets/house.css';

export interface ExportJob {
  source: ExportSource;
  selection: Selection;
  /** What plain text is made of; undefined: of everything. */
  only: ExportRequest['only'];
  /** Name of the brochure's files, without ending. */
  brochureName: string;
  /** The brochure in each language that has a page, itself among them; empty where it stands alone. */
  brochureRenderings: readonly Rendering[];
  /** News items that have a text of their own, and so a page. */
  withText: NewsItem[];
  /** Latest News in each of its languages, the front page first; none where it is not asked for. */
  latestNews: NewsListing[];
  /** Where the page of a document lies, without ending ("articles/2024-03-11-gold-rush"). */
  addressOf: (document: Article) => string;
  /** Where it lay before, likewise: pages there lead to it. */
  formerOf: (document: Article) => string[];
  /** For a page in the folder itself ('') or in one below it ('../'). */
  context: (up: '' | '../', language: string) => WritingContext;
  /** For an article: it leads back to the page on which its entry stands. */
  articleContext: (item: NewsItem) => WritingContext;
  /** Parts of pictures in the size of their place in a newsletter; null where there is none. */
  cropOf: (src: string, place: PicturePlace) => PlacedCrop | null;
  /** Web address of the export's folder, with a "/" at its end; null where the office has named none. */
  base: string | null;
}

/** Documents of a selection that have a page, or a text, of their own. */
export const withOwnPage = ({ news, briefs }: Selection): { withText: NewsItem[]; briefs: Brief[] } => ({
  withText: news.filter((item) => !isBlankBody(item.body)),
  briefs,
});

/** What the files of an export are called, without ending. */
export interface Names {
  brochure: string;
  /** The brochure in each language that has a page; left out or empty: it stands alone. */
  brochureRenderings?: readonly Rendering[];
  /** Addresses of pages, by the id of the document. */
  addresses: ReadonlyMap<string, string>;
  /** Everything that the library knows of addresses, with those of this export. */
  book: AddressBook;
}

/** `pictures` is read only when a page is written, so that it may be filled until then. */
export function exportJob(
  request: ExportRequest,
  source: ExportSource,
  selection: Selection,
  pictures: ReadonlyMap<string, PlacedPicture>,
  names: Names,
  crops: ReadonlyMap<string, PlacedCrop> = new Map(),
): ExportJob {
  const { office, tags } = source;
  const { news } = selection;
  const { withText } = withOwnPage(selection);
  const pages = new Set(withText.map(({ id }) => id));
  const { addresses, book } = names;
  const owners = ownersIn(book);
  const present = new Set(addresses.values());
  const addressOf = ({ id }: Article): string => {
    const address = addresses.get(id);
    if (address === undefined) throw new Error(`The document “${id}” was given no address.`);
    return address;
  };
  const formerOf = ({ id }: Article): string[] =>
    (book.pages[id]?.former ?? []).filter((one) => owners.get(one) === id && !present.has(one));
  const hasPages = hasArticlePages(request.formats);
  const hasFrontPage = request.formats.includes('latest-news');
  const context = (up: '' | '../', language: string): WritingContext => ({
    office,
    tags,
    language,
    articleHref: (item) => (hasPages && pages.has(item.id) ? `${addressOf(item)}.html` : null),
    mark: selection.mark,
    pictureHref: (src) => {
      const picture = pictures.get(src);
      return picture ? up + picture.file : null;
    },
    pictureSize: (src) => pictures.get(src)?.size ?? null,
    pictureSizes: (src) => {
      const picture = pictures.get(src);
      const seen = (sizes: readonly PlacedSize[]): PictureAtSize[] =>
        sizes.map(({ file, width }) => ({ href: up + file, width }));
      return picture ? { screen: seen(picture.screen), paper: seen(picture.paper) } : null;
    },
    latestNewsHref: hasFrontPage ? up + frontPage : null,
  });
  // A proof is for nobody's site.
  const base = selection.mark === null ? siteBase(office) : null;
  const addressAt = (file: string): string | null => (base === null ? null : webAddress(base, file));
  const latestNews = hasFrontPage
    ? newsListings(news, office, (language) => context('', language), addressAt)
    : [];
  const [front] = latestNews;
  const beside = new Map(
    withText.map((item, at) => [item.id, { newer: withText[at - 1], older: withText[at + 1] }]),
  );
  const neighbour = (item: NewsItem | undefined): Neighbour | null =>
    item ? { headline: headlineOf(item), href: `../${addressOf(item)}.html`, language: item.language } : null;
  // One of each language; whoever is told of two would not know which to take.
  const withTexts = new Map(withText.map((item) => [item.id, item]));
  const setOf = (item: NewsItem): string => rootOf(item, (id) => withTexts.get(id));
  const sets = new Map<string, NewsItem[]>();
  for (const item of withText) {
    const set = sets.get(setOf(item)) ?? [];
    if (!set.some(({ language }) => langOf(language) === langOf(item.language)))
      sets.set(setOf(item), [...set, item]);
  }
  const articleContext = (item: NewsItem): WritingContext => {
    const { newer, older } = beside.get(item.id) ?? {};
    const own: WritingContext = {
      ...context('../', item.language),
      address: addressAt(`${addressOf(item)}.html`),
      neighbours: { newer: neighbour(newer), older: neighbour(older) },
      renderings: (sets.get(setOf(item)) ?? []).map((one) => ({
        language: one.language,
        href: `../${addressOf(one)}.html`,
        address: addressAt(`${addressOf(one)}.html`),
        isOriginal: one.translation === null,
      })),
    };
    const listing = latestNews.find(({ language }) => langOf(language) === langOf(item.language)) ?? front;
    if (listing === undefined) return own;
    const { file, title } = listing.pageOf(item);
    return { ...own, latestNewsHref: `../${file}`, latestNewsName: title };
  };
  return {
    source,
    selection,
    brochureName: names.brochure,
    brochureRenderings: names.brochureRenderings ?? [],
    only: request.only,
    withText,
    latestNews,
    addressOf,
    formerOf,
    context,
    articleContext,
    cropOf: (src, place) => crops.get(cropName({ src, place })) ?? null,
    base,
  };
}
