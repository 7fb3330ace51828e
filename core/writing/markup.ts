/** Elements as plain values: what the writers make, so that a preview and a file come from one source. */

/** Attribute values; `true` writes the bare name, `false`, null and undefined write nothing. */
export type Attributes = Record<string, string | number | boolean | null | undefined>;
/** Null and false are nothing; strings are text, always escaped. */
export type Markup = Element | string | null | false | Markup[];
export interface Element {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: Markup[];
}

/** Makes an element. Scripts cannot be made: the tag `script` and attributes `on…` throw. */
export function el(tag: string, attributes: Attributes = {}, ...children: Markup[]): Element {
  if (tag === 'script') throw new Error('Exports hold no scripts.');
  for (const name in attributes)
    if (name.startsWith('on')) throw new Error(`Exports hold no “${name}” attributes.`);
  return { tag, attributes, children };
}

const voids = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'wbr',
]);
const textEscapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\u00a0': '&nbsp;' };
const escapeText = (text: string): string =>
  text.replace(/[&<>\u00a0]/g, (sign) => textEscapes[sign] ?? sign);
const escapeAttribute = (text: string): string =>
  text.replace(/[&"\u00a0]/g, (sign) => (sign === '"' ? '&quot;' : (textEscapes[sign] ?? sign)));

/** Markup as HTML (WHATWG serialization rules; `style` is raw text and must hold no "</"). */
export function toHtml(markup: Markup): string {
  if (markup === null || markup === false) return '';
  if (typeof markup === 'string') return escapeText(markup);
  if (Array.isArray(markup)) {
    let html = '';
    for (const child of markup) html += toHtml(child);
    return html;
  }
  let html = `<${markup.tag}`;
  for (const name in markup.attributes) {
    const value = markup.attributes[name];
    if (value === null || value === undefined || value === false) continue;
    html += value === true ? ` ${name}` : ` ${name}="${escapeAttribute(String(value))}"`;
  }
  html += '>';
  if (voids.has(markup.tag)) return html;
  if (markup.tag === 'style') {
    const css = markup.children.join('');
    if (css.includes('</')) throw new Error('A style sheet may not hold “</”.');
    return `${html}${css}</style>`;
  }
  for (const child of markup.children) html += toHtml(child);
  return `${html}</${markup.tag}>`;
}
