/** Links in plain text. */
import { safeHref } from '../addresses/address.ts';
import type { Link } from '../document.ts';

/** True where words are an address themselves: it need not be said twice. */
const saysAddress = (words: string, href: string): boolean =>
  safeHref(words) === href || safeHref(`mailto:${words}`) === href;

/** A link in plain text: its words, with the address in brackets where they do not say it. */
export function linkText({ label, href }: Link): string {
  const safe = safeHref(href);
  if (safe === null || saysAddress(label, safe)) return label;
  return label.trim() === '' ? safe : `${label} (${safe})`;
}
