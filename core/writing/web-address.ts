/** Addresses of exported files on the web, for an office that has said where its pages stand. */
import { safeHref } from '../addresses/address.ts';
import type { Office } from '../document.ts';

/**
 * The address of the folder in which the exported pages stand, with a "/" at its end; null where the office has named none,
 * or none on the web.
 */
export function siteBase({ pagesAddress }: Pick<Office, 'pagesAddress'>): string | null {
  const href = safeHref(pagesAddress);
  if (href === null || !/^https?:/.test(href)) return null;
  const url = new URL(href);
  url.search = '';
  url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}

/** The web address of a file of the export ("articles/2024-03-11-gold-rush.html"), or of what a page at `base` calls so. */
export const webAddress = (base: string, file: string): string => new URL(file, base).href;
