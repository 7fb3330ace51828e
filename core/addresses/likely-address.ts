/** The address that somebody may have meant who typed one that is refused: a slip of the keys, words around it. */
import { judgeAddress } from './address.ts';

const longest = 2_000;
const mail = /[^\s@<>()[\],;:"'\\/]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;

/**
 * The most likely address in its normal form, or null where nothing is likely. A guess that the policy allows: to be
 * offered, never taken by itself.
 */
export function likelyAddress(text: string): string | null {
  if (text.length > longest) return null;
  const clean = text
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '')
    .trim();
  // Schemes that are not allowed have no likely reading.
  if (/^\s*(?!https?|mailto|tel|www)[a-z][a-z0-9+-]*:(?![\d/])/i.test(clean)) return null;
  const person = mail.exec(clean)?.[0];
  const isMail = person !== undefined && !/[a-z]\s?[:;]\s?[/\\]/i.test(clean.replace(/^mailto:/i, ''));
  const tries = isMail ? [`mailto:${person}`] : sites(clean);
  for (const one of tries) {
    const verdict = judgeAddress(one);
    if (verdict.ok) return verdict.href;
  }
  return null;
}

/** Web addresses that may be meant, the likeliest first. */
function sites(text: string): string[] {
  const bare = text.replace(/^[\s<("'“‘[]+|[\s>)"'”’\].,;:!?]+$/g, '').replaceAll('\\', '/');
  const scheme = /^h?t{1,3}p{1,2}s?\s?[:;.]?\s?\/{0,3}\s?(?=[^/])/i;
  const marked = /^h?t{1,3}p{1,2}s?\s?([:;.]\s?\/{0,3}|\/{1,3})/i.test(bare);
  const isPlain = /^h?t{1,3}p{1,2}(?!s)/i.test(bare);
  const rest = (marked ? bare.replace(scheme, '') : bare.replace(/^\/{2}/, ''))
    .replace(/^[^\s/@]*@(?=[\p{L}\p{N}])/u, '') // a user name and password
    .replace(/^ww{1,3}[,.]\s?/i, 'www.');
  const [, host = '', after = ''] = /^([^/?#]*)(.*)$/s.exec(rest) ?? [];
  const mendedHost = host.replace(/\s*[,.]+\s*/g, '.').replace(/\.$/, '');
  const found = /(?:https?:\/\/|www\.)[^\s<>"“”]+/i.exec(text)?.[0].replace(/[).,;:!?\]]+$/, '');
  const before = marked && isPlain ? 'http://' : 'https://';
  const isHost = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d{1,5})?$/u.test(mendedHost);
  return [
    ...(isHost ? [`${before}${mendedHost}${after.replace(/\s+$/, '')}`] : []),
    ...(found === undefined ? [] : [found]),
  ];
}
