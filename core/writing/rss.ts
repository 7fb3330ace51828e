/** Latest News as an RSS 2.0 feed, for readers and newsletters that take no other. Its addresses are whole, as RSS wants them. */
import { langOf } from '../languages/locale.ts';
import type { NewsItem } from '../document.ts';
import { el } from '../markup.ts';
import type { WritingContext } from './context.ts';
import { feedEntries, feedTitle, lastChange, oneLine, type FeedPlace } from './feed-entries.ts';
import { feedTypes, newsFiles } from './news-files.ts';
import { webAddress } from './web-address.ts';
import { toXml } from './xml.ts';

/** An instant as RFC 822 wants it ("Mon, 11 Mar 2024 00:00:00 GMT"). */
const rfc822 = (iso: string): string => new Date(iso).toUTCString();

/** `base` is the web address of the folder of the export. */
export function latestNewsRss(
  items: readonly NewsItem[],
  library: string,
  base: string,
  context: WritingContext,
  { file, others }: FeedPlace = { file: newsFiles(null).rss, others: [] },
): string {
  const { language } = context;
  const entries = feedEntries(items, library, base, context);
  const title = feedTitle(context);
  const feed = el(
    'rss',
    {
      version: '2.0',
      'xmlns:atom': 'http://www.w3.org/2005/Atom',
      'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
    },
    el(
      'channel',
      {},
      el('title', {}, title),
      el('link', {}, webAddress(base, context.latestNewsHref ?? '')),
      el('description', {}, title),
      el('language', {}, langOf(language).toLowerCase()),
      el('lastBuildDate', {}, rfc822(lastChange(entries))),
      el('atom:link', { rel: 'self', type: feedTypes.rss, href: webAddress(base, file) }),
      others.map((one) =>
        el('atom:link', {
          rel: 'alternate',
          type: feedTypes.rss,
          hreflang: one.language,
          href: webAddress(base, one.file),
        }),
      ),
      entries.map((entry) =>
        el(
          'item',
          {},
          el('title', {}, entry.title),
          entry.href !== null && el('link', {}, entry.href),
          el('guid', { isPermaLink: 'false' }, entry.id),
          entry.published !== null && el('pubDate', {}, rfc822(entry.published)),
          entry.tags.map(({ name }) => el('category', {}, oneLine(name))),
          el('description', {}, entry.summary),
          entry.content !== null && el('content:encoded', {}, entry.content),
        ),
      ),
    ),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(feed)}\n`;
}
