/** What every kind of feed says of its entries. */
import type { NewsItem } from '../document.ts';
import { langOf } from '../languages/locale.ts';
import type { WritingContext } from './context.ts';
import { feedId } from './feed-id.ts';
import { fullText } from './full-text.ts';
import { byYear, headlineOf, moreHref } from './latest-news.ts';
import { markWords } from './release-mark.ts';
import { sharedPicture } from './share-head.ts';
import { webAddress } from './web-address.ts';

/** As many entries as a feed holds: readers keep what they have seen. */
export const mostEntries = 30;

/** Where a feed stands. */
export interface FeedPlace {
  /** Its file. */
  file: string;
  /** The same feed of the news in each other language. */
  others: readonly OtherFeed[];
}

/** A feed of the news in another language, of the same kind. */
export interface OtherFeed {
  /** BCP 47 tag. */
  language: string;
  file: string;
  /** File of the page in that language. */
  page: string;
}

export interface FeedEntry {
  /** `urn:uuid:…`, always the same. */
  id: string;
  title: string;
  /** Where it leads, as the feed may say it: whole where the address of the export is known. Null: nowhere. */
  href: string | null;
  /** ISO instants. */
  published: string | null;
  updated: string;
  summary: string;
  /** Its text as HTML; null where it has none, or where addresses in it could not be whole. */
  content: string | null;
  /** Web address of its first picture; null where it has none. */
  picture: string | null;
  tags: { id: string; name: string }[];
  /** BCP 47. */
  language: string;
}

const instantOf = (iso: string): string => new Date(iso).toISOString();
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The day of the news; a day to come is told as the day on which it was written. */
function publishedAt({ date, updatedAt }: NewsItem): string | null {
  if (date === null) return null;
  const day = `${date.end ?? date.start}T00:00:00.000Z`;
  const updated = instantOf(updatedAt);
  return day < updated ? day : updated;
}

/**
 * The newest entries. `library` is the library's id: ids of entries are made of it. `base` is the web address of the folder of
 * the export, or null where it is not known: addresses of its pages are then relative to the feed, which lies beside them.
 */
export function feedEntries(
  items: readonly NewsItem[],
  library: string,
  base: string | null,
  context: WritingContext,
): FeedEntry[] {
  const newest = byYear(items)
    .flatMap((group) => group.items)
    .slice(0, mostEntries);
  return newest.map((item) => {
    // An entry has to lead somewhere; one without a page of its own leads to the list that it stands in.
    const href = moreHref(item, context) ?? context.entryHref?.(item) ?? context.latestNewsHref ?? null;
    const content = base === null ? '' : fullText(item, base, context);
    return {
      id: feedId(library, item.id),
      title: oneLine(headlineOf(item)),
      href: href === null || base === null ? href : webAddress(base, href),
      published: publishedAt(item),
      updated: instantOf(item.updatedAt),
      summary: item.teaser.trim(),
      content: content === '' ? null : content,
      picture: base === null ? null : (sharedPicture(item, base, context)?.address ?? null),
      tags: context.tags.filter((tag) => item.tags.includes(tag.id)).map(({ id, name }) => ({ id, name })),
      language: langOf(item.language),
    };
  });
}

/** Title of a feed; one of texts that are not cleared says so. */
export const feedTitle = ({ mark, office, language }: WritingContext): string =>
  oneLine(
    [markWords(mark, language), office.latestNewsTitle, office.name]
      .filter((part) => part !== '')
      .join(' - '),
  );

/** The instant at which anything in a feed was changed last. */
export const lastChange = (entries: readonly FeedEntry[]): string =>
  entries
    .map(({ updated }) => updated)
    .sort()
    .at(-1) ?? '1970-01-01T00:00:00.000Z';
