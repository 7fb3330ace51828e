/** The one policy on web addresses, used at paste, reading, writing and opening. */
import { judgeMail, judgeTelephone } from './mail-address.ts';
import { refused, type AddressVerdict } from './refusal.ts';

const allowed = new Set(['https:', 'http:', 'mailto:', 'tel:']);

/**
 * Judges an address typed, pasted or read: only https, http, mailto and tel; no user name or password, no UNC
 * path, no control characters, not even encoded in mail. Mail keeps subject, body and cc; its other fields are left
 * out. "www.unodc.org/x" and "unodc.org" are taken as https.
 */
export function judgeAddress(text: string): AddressVerdict {
  const trimmed = text.trim();
  if (trimmed === '') return refused('empty');
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  if (/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/.test(trimmed))
    return refused('invisible');
  if (/^[\\/]/.test(trimmed) || trimmed.includes('\\')) return refused('path', trimmed);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(trimmed)?.[1]?.toLowerCase();
  const bare = scheme === undefined || (scheme.includes('.') && !allowed.has(`${scheme}:`));
  if (bare && !/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([:/?#].*)?$/u.test(trimmed))
    return refused('no-address', trimmed);
  let url: URL;
  try {
    url = new URL(bare ? `https://${trimmed}` : trimmed);
  } catch {
    return refused('no-address', trimmed);
  }
  if (!allowed.has(url.protocol)) return refused('scheme', url.protocol);
  if (url.username !== '' || url.password !== '') return refused('user');
  if (/^https?:$/.test(url.protocol)) {
    if (!/^https?:\/\//i.test(bare ? `https://${trimmed}` : trimmed) || url.hostname === '')
      return refused('no-site', trimmed);
  } else {
    const rest = trimmed.slice(trimmed.indexOf(':') + 1);
    return url.protocol === 'mailto:' ? judgeMail(rest) : judgeTelephone(rest);
  }
  return { ok: true, href: url.href };
}

/** The address in its normal form, or null where the policy refuses it. */
export function safeHref(text: string | null | undefined): string | null {
  if (!text) return null;
  const verdict = judgeAddress(text);
  return verdict.ok ? verdict.href : null;
}

/**
 * True of an address that may stand in a text, though perhaps not go out: one that is allowed, or mail and telephone that
 * earlier desks took with more in it than is given to anybody now. Such a text stays readable.
 */
export const mayStandInText = (href: string): boolean =>
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  safeHref(href) !== null || /^(mailto|tel):[^\u0000-\u001f\u007f-\u009f\\]+$/i.test(href);
