import { judgeAddress, safeHref } from '../addresses/address.ts';
import { linksOf } from './basis/links.ts';
import type { DocumentRule, Found } from './checking.ts';

type Doubt = Found<'doubtful-address'>['given']['doubt'];

/** Names and numbers of computers that only an office's own network knows (RFC 1918, 6761, 6762). */
const inside =
  /^(?:localhost|[^.]+|.+\.(?:local|lan|internal|intranet|corp|home)|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+|169\.254\.\d+\.\d+|\[.*\])$/i;

/** Ends that addresses have of their own: “Washington,_D.C.”, “Acme_Inc.”, “Yahoo!”, a question that is searched for. */
const mayBelong = /(?:[!?]|[._][\p{L}\p{N}]{1,4}\.)$/u;

/** What is wrong with an address that is allowed, and the one that is likely meant. */
function doubtOf(href: string): { doubt: Doubt; site?: string; likely: string | null } | null {
  if (!judgeAddress(href).ok || !/^(?:https?:|www\.)/i.test(href)) return null;
  const url = new URL(safeHref(href) ?? '');
  if (/(?:^|\.)safelinks\.protection\.outlook\.com$/i.test(url.hostname))
    return {
      doubt: 'wrapped',
      likely: safeHref(url.searchParams.get('url')),
    };
  const twice = /^https?:\/\/(?:https?(?::|%3a)?\/\/)(.+)$/i.exec(href);
  if (twice) return { doubt: 'twice', likely: safeHref(`https://${twice[1] ?? ''}`) };
  if (inside.test(url.hostname)) return { doubt: 'inside', site: url.hostname, likely: null };
  const trailing = /^(.*?[\w/])(?:[.,;:!?”’»"']|%20|%E2%80%9D|%E2%80%99)+$/i.exec(href);
  return trailing
    ? { doubt: 'trailing', likely: mayBelong.test(href) ? null : safeHref(trailing[1] ?? '') }
    : null;
}

/** Addresses that may be published and hardly lead where they should. */
export const doubtfulAddress: DocumentRule<'doubtful-address'> = {
  about: 'document',
  name: 'doubtful-address',
  grade: 'warning',
  source: 'house',
  check: (checked) =>
    linksOf(checked).flatMap(({ words, href, place }) => {
      const found = doubtOf(href);
      if (found === null) return [];
      const { doubt, site = '', likely } = found;
      return [
        {
          given: { words, doubt, site },
          place,
          about: href,
          ...(likely === null || likely === href
            ? {}
            : {
                fix: {
                  given: { likely },
                  changes: [{ kind: 'address' as const, was: href, becomes: likely }],
                },
              }),
        },
      ];
    }),
};
