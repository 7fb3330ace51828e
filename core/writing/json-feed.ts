/** Latest News as a JSON Feed (jsonfeed.org, version 1.1). */
import { langOf } from '../languages/locale.ts';
import type { NewsItem } from '../document.ts';
import { cleanJson } from '../text/clean-text.ts';
import type { WritingContext } from './context.ts';
import { feedEntries, feedTitle, oneLine, type FeedPlace } from './feed-entries.ts';
import { newsFiles } from './news-files.ts';
import { webAddress } from './web-address.ts';

/** `base` is the web address of the folder of the export. */
export function latestNewsJson(
  items: readonly NewsItem[],
  library: string,
  base: string,
  context: WritingContext,
  { file, others }: FeedPlace = { file: newsFiles(null).json, others: [] },
): string {
  const { office, language } = context;
  return `${cleanJson({
    version: 'https://jsonfeed.org/version/1.1',
    title: feedTitle(context),
    home_page_url: webAddress(base, context.latestNewsHref ?? ''),
    feed_url: webAddress(base, file),
    language: langOf(language),
    // The format has no word of its own for it: names of extensions begin with "_".
    ...(others.length === 0
      ? {}
      : {
          _translations: {
            feeds: others.map((one) => ({
              language: one.language,
              home_page_url: webAddress(base, one.page),
              feed_url: webAddress(base, one.file),
            })),
          },
        }),
    authors: [{ name: oneLine(office.name) }],
    items: feedEntries(items, library, base, context).map((entry) => ({
      id: entry.id,
      url: entry.href ?? undefined,
      title: entry.title,
      summary: entry.summary,
      // An item has to have a text of one kind or the other.
      ...(entry.content === null ? { content_text: entry.summary } : { content_html: entry.content }),
      image: entry.picture ?? undefined,
      date_published: entry.published ?? undefined,
      date_modified: entry.updated,
      language: entry.language,
      tags: entry.tags.length > 0 ? entry.tags.map(({ name }) => name) : undefined,
    })),
  })}\n`;
}
