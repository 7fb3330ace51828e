/** What a mail or telephone address may hold: people, and for mail a subject, words and copies. Nothing else goes out. */

import { refused, type AddressVerdict } from './refusal.ts';

/** Fields of a mail that an address may fill in. Others (bcc, attach, in-reply-to …) are left out. */
const fields = new Set(['subject', 'body', 'cc']);

// eslint-disable-next-line no-control-regex -- they are what is looked for
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
/** One person: never a switch of a mail program ("--attach"), nor a name in quotes that could hide one. */
const person = /^[^\s@<>()[\],;:"'\\-][^\s@<>()[\],;:"'\\]*@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u;

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Comma-separated people as they are to be written, or null where one of them is none. */
function people(text: string): string | null {
  const all = text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return all.length > 0 && all.every((one) => person.test(one))
    ? all.map((one) => encodeURIComponent(one).replaceAll('%40', '@').replaceAll('%2B', '+')).join(',')
    : null;
}

const hidden = refused('line-breaks');

/** Judges what follows `mailto:`. Fields that may not be filled in are left out; line breaks are refused wherever they are. */
export function judgeMail(rest: string): AddressVerdict {
  const [path = '', query = ''] = rest.split(/\?(.*)/s);
  const named = decoded(path);
  if (named === null || named.trim() === '') return refused('no-recipient', `mailto:${rest}`);
  if (control.test(named)) return hidden;
  const to = people(named);
  if (to === null) return refused('no-mail', named);
  const kept: string[] = [];
  const seen = new Set<string>();
  for (const part of query.split(/&(?:amp;)?/)) {
    const [name = '', value = ''] = part.split(/=(.*)/s);
    const [field, words] = [decoded(name)?.toLowerCase(), decoded(value)];
    if (field === undefined || words === null || control.test(field) || control.test(words)) return hidden;
    if (!fields.has(field) || words === '' || seen.has(field)) continue;
    const written = field === 'cc' ? people(words) : encodeURIComponent(words);
    if (written === null) return refused('no-mail', words);
    seen.add(field);
    kept.push(`${field}=${written}`);
  }
  return { ok: true, href: `mailto:${to}${kept.length > 0 ? `?${kept.join('&')}` : ''}` };
}

/** Judges what follows `tel:`: a number with the signs that people write in one. */
export function judgeTelephone(rest: string): AddressVerdict {
  const number = decoded(rest)?.trim();
  if (number === undefined || number === '') return refused('no-recipient', `tel:${rest}`);
  if (control.test(number)) return hidden;
  return /^\+?[\d ().\-/]{2,40}(;ext=\d{1,10})?$/.test(number)
    ? { ok: true, href: `tel:${number.replace(/[ ()./]/g, '')}` }
    : refused('no-telephone', number);
}
