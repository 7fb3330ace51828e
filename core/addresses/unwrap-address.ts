/** Addresses as they were before a mail filter or a search engine wrapped them: the wrapping names the reader, or counts clicks. */

interface Wrapping {
  host: RegExp;
  path: RegExp;
  /** The address inside; null where there is none. */
  inside: (url: URL) => string | null;
}

const parameter =
  (...names: string[]) =>
  (url: URL): string | null => {
    for (const name of names) {
      const value = url.searchParams.get(name);
      if (value !== null) return value;
    }
    return null;
  };

/** Version 3 of URL Defense: the address stands between `__` and `__;`, with `*` for what is listed after it in base64. */
function urlDefense(url: URL): string | null {
  const found = /\/v3\/__(.+?)__;([^!]*)/.exec(url.href);
  if (!found) return null;
  const [, address = '', replaced = ''] = found;
  let characters: string[];
  try {
    const binary = atob(replaced.replaceAll('-', '+').replaceAll('_', '/'));
    characters = [...new TextDecoder().decode(Uint8Array.from(binary, (one) => one.charCodeAt(0)))];
  } catch {
    return null;
  }
  // Runs of characters are told by another form, which is left as it is.
  if (address.includes('**')) return null;
  const whole = address.replace(/\*/g, () => characters.shift() ?? '*');
  return whole.replace(/^(https?):\/(?!\/)/, '$1://');
}

/** Version 2: `-` stands for `%` and `_` for `/`. */
function urlDefenseTwo(url: URL): string | null {
  const given = url.searchParams.get('u');
  if (given === null) return null;
  try {
    return decodeURIComponent(given.replaceAll('-', '%').replaceAll('_', '/'));
  } catch {
    return null;
  }
}

const wrappings: readonly Wrapping[] = [
  {
    host: /(^|\.)safelinks\.protection\.(outlook|office365)\.(com|us|cn)$/,
    path: /^\//,
    inside: parameter('url'),
  },
  { host: /^statics\.teams\.cdn\.office\.net$/, path: /safelinks/, inside: parameter('url') },
  { host: /(^|\.)google\.[a-z.]{2,6}$/, path: /^\/url$/, inside: parameter('q', 'url') },
  { host: /^urldefense\.(com|us)$/, path: /^\/v3\//, inside: urlDefense },
  { host: /^urldefense\.proofpoint\.com$/, path: /^\/v3\//, inside: urlDefense },
  { host: /^urldefense\.proofpoint\.com$/, path: /^\/v2\//, inside: urlDefenseTwo },
  { host: /^linkprotect\.cudasvc\.com$/, path: /^\/url$/, inside: parameter('a') },
  { host: /^lm?\.facebook\.com$/, path: /^\/l\.php$/, inside: parameter('u') },
  { host: /(^|\.)linkedin\.com$/, path: /^\/(redir\/redirect|safety\/go)\/?$/, inside: parameter('url') },
  { host: /^(www\.)?youtube\.com$/, path: /^\/redirect$/, inside: parameter('q') },
  { host: /^(www\.)?bing\.com$/, path: /^\/ck\/a$/, inside: bing },
  { host: /^duckduckgo\.com$/, path: /^\/l\/$/, inside: parameter('uddg') },
  { host: /^slack-redir\.net$/, path: /^\/link$/, inside: parameter('url') },
];

/** The address stands in base64, after `a1`. */
function bing(url: URL): string | null {
  const given = url.searchParams.get('u');
  if (!given?.startsWith('a1')) return null;
  try {
    return atob(given.slice(2).replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return null;
  }
}

/** Most wrappings around one another: mail that was sent on is wrapped again. */
const most = 5;

/** What campaigns and networks add to an address to know the reader or the way that led there; the page is the same without. */
const counting =
  /^(utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|igshid|igsh|twclid|ttclid|li_fat_id|mc_[ce]id|mkt_tok|_hsenc|_hsmi|__hstc|__hssc|hsctatracking|vero_(id|conv)|oly_(enc|anon)_id|ml_subscriber(_hash)?|s_cid|wt\.mc_id)$/i;

/** The address without them; the same, sign for sign, where it has none. */
export function withoutCounting(address: string): string {
  const [, before = '', query, after = ''] = /^(https?:[^?#]*)\?([^#]*)(.*)$/is.exec(address.trim()) ?? [];
  if (query === undefined) return address;
  const given = query.split('&');
  const kept = given.filter((one) => !counting.test(one.replace(/^amp;/, '').split('=')[0] ?? ''));
  if (kept.length === given.length) return address;
  return `${before}${kept.length > 0 ? `?${kept.join('&')}` : ''}${after}`;
}

/** The address inside, where one is wrapped and it is an address of the web or of mail; else the same. */
export function unwrapAddress(address: string): string {
  let href = address;
  for (let turn = 0; turn < most; turn += 1) {
    const inside = insideOf(href);
    if (inside === null) return href;
    href = inside;
  }
  return href;
}

function insideOf(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch {
    return null;
  }
  if (!/^https?:$/.test(url.protocol)) return null;
  for (const { host, path, inside } of wrappings) {
    if (!host.test(url.hostname) || !path.test(url.pathname)) continue;
    const found = inside(url)?.trim() ?? '';
    if (/^(https?:\/\/|mailto:)/i.test(found)) return found;
  }
  return null;
}
