/** Latest News as an Atom feed (RFC 4287). */
import { langOf } from '../languages/locale.ts';
import type { NewsItem } from '../document.ts';
import { langUnless, type WritingContext } from './context.ts';
import { feedId } from './feed-id.ts';
import { byYear, headlineOf, moreHref } from './latest-news.ts';
import { el, type Markup } from '../markup.ts';
import { markWords } from './release-mark.ts';
import { toXml } from './xml.ts';

/** File of the feed, beside the Latest News page. */
export const feedFile = 'latest-news.atom';
/** As many entries as a feed holds: readers keep what they have seen. */
export const mostEntries = 30;

const instantOf = (iso: string): string => new Date(iso).toISOString();
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The day of the news; a day to come is told as the day on which it was written. */
function publishedAt({ date, updatedAt }: NewsItem): string | null {
  if (date === null) return null;
  const day = `${date.end ?? date.start}T00:00:00.000Z`;
  const updated = instantOf(updatedAt);
  return day < updated ? day : updated;
}

function entry(item: NewsItem, library: string, context: WritingContext): Markup {
  const published = publishedAt(item);
  // An entry has to lead somewhere; one without a page of its own leads to the list that it stands in.
  const href = moreHref(item, context) ?? context.entryHref?.(item) ?? context.latestNewsHref ?? null;
  return el(
    'entry',
    { 'xml:lang': langUnless(item.language, context.language) },
    el('id', {}, feedId(library, item.id)),
    el('title', {}, oneLine(headlineOf(item))),
    el('updated', {}, instantOf(item.updatedAt)),
    published !== null && el('published', {}, published),
    href !== null && el('link', { rel: 'alternate', type: htmlUnless(href), href }),
    el('summary', {}, item.teaser.trim()),
    context.tags
      .filter((tag) => item.tags.includes(tag.id))
      .map((tag) => el('category', { term: tag.id, label: tag.name })),
  );
}

/** The type of the export's own pages; what another site sends is not known. */
const htmlUnless = (href: string): string | null => (href.includes(':') ? null : 'text/html');

/**
 * The newest entries as a feed. Addresses of the export's own pages are relative to the feed, which lies beside them:
 * the desk does not know where the site is. `library` is the library's id; ids of entries are made of it and stay the same.
 */
export function latestNewsFeed(items: readonly NewsItem[], library: string, context: WritingContext): string {
  const { office, language } = context;
  const newest = byYear(items)
    .flatMap((group) => group.items)
    .slice(0, mostEntries);
  const updated = newest.map((item) => instantOf(item.updatedAt)).sort();
  const feed = el(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': langOf(language) },
    el('id', {}, feedId(library, 'latest-news')),
    el(
      'title',
      {},
      oneLine(
        [markWords(context.mark, language), office.latestNewsTitle, office.name]
          .filter((part) => part !== '')
          .join(' - '),
      ),
    ),
    el('updated', {}, updated.at(-1) ?? '1970-01-01T00:00:00.000Z'),
    el('author', {}, el('name', {}, oneLine(office.name))),
    el('link', { rel: 'self', type: 'application/atom+xml', href: feedFile }),
    context.latestNewsHref
      ? el('link', { rel: 'alternate', type: 'text/html', href: context.latestNewsHref })
      : null,
    newest.map((item) => entry(item, library, context)),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(feed)}\n`;
}
