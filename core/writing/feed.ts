/** Latest News as an Atom feed (RFC 4287). */
import { langOf } from '../languages/locale.ts';
import type { NewsItem } from '../document.ts';
import { languageUnless, type WritingContext } from './context.ts';
import {
  feedEntries,
  feedTitle,
  lastChange,
  oneLine,
  type FeedEntry,
  type FeedPlace,
} from './feed-entries.ts';
import { feedId } from './feed-id.ts';
import { el, type Markup } from '../markup.ts';
import { feedTypes, newsFiles } from './news-files.ts';
import { webAddress } from './web-address.ts';
import { toXml } from './xml.ts';

function entryMarkup(entry: FeedEntry, around: string): Markup {
  const { href, content } = entry;
  return el(
    'entry',
    { 'xml:lang': languageUnless(entry.language, around).lang },
    el('id', {}, entry.id),
    el('title', {}, entry.title),
    el('updated', {}, entry.updated),
    entry.published !== null && el('published', {}, entry.published),
    href !== null && el('link', { rel: 'alternate', type: htmlUnless(href), href }),
    el('summary', {}, entry.summary),
    content !== null && el('content', { type: 'html' }, content),
    entry.tags.map(({ id, name }) => el('category', { term: id, label: name })),
  );
}

/** The type of the export's own pages; what another site sends is not known. */
const htmlUnless = (href: string): string | null => (href.includes(':') ? null : 'text/html');

/**
 * The newest entries as a feed, with their whole texts where `base`, the web address of the folder of the export, is known.
 * Where it is null, addresses of the export's own pages are relative to the feed, which lies beside them. `library` is the
 * library's id; ids of entries are made of it and stay the same.
 */
export function latestNewsFeed(
  items: readonly NewsItem[],
  library: string,
  context: WritingContext,
  base: string | null = null,
  { file, others }: FeedPlace = { file: newsFiles(null).atom, others: [] },
): string {
  const { office, language, latestNewsHref } = context;
  const entries = feedEntries(items, library, base, context);
  const whole = (file: string): string => (base === null ? file : webAddress(base, file));
  const feed = el(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': langOf(language) },
    el('id', {}, feedId(library, file.replace(/\.atom$/, ''))),
    el('title', {}, feedTitle(context)),
    el('updated', {}, lastChange(entries)),
    el('author', {}, el('name', {}, oneLine(office.name))),
    el('link', { rel: 'self', type: feedTypes.atom, href: whole(file) }),
    latestNewsHref ? el('link', { rel: 'alternate', type: 'text/html', href: whole(latestNewsHref) }) : null,
    others.map((one) =>
      el('link', {
        rel: 'alternate',
        type: feedTypes.atom,
        hreflang: one.language,
        href: whole(one.file),
      }),
    ),
    entries.map((entry) => entryMarkup(entry, language)),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(feed)}\n`;
}
