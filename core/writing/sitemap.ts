/** The pages of an export for search engines (sitemaps.org, 0.9). */
import { el } from '../markup.ts';
import { webAddress } from './web-address.ts';
import { toXml } from './xml.ts';

/** File of the sitemap, beside the Latest News page. */
export const sitemapFile = 'sitemap.xml';
/** A sitemap has no more addresses than this. */
export const mostAddresses = 50_000;

/** `base` is the web address of the folder of the export; `changed` an ISO instant, or null where it is not known. */
export function sitemap(pages: readonly { file: string; changed: string | null }[], base: string): string {
  const urls = pages
    .slice(0, mostAddresses)
    .map(({ file, changed }) =>
      el('url', {}, el('loc', {}, webAddress(base, file)), changed !== null && el('lastmod', {}, changed)),
    );
  const set = el('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, urls);
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(set)}\n`;
}
