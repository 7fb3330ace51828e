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
const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00a0': '&nbsp;',
};
/** Control characters have no place in HTML (13.2.3.5) and no way to be written: they are dropped. */
const inText = /[&<>\u00a0]|[^\P{Cc}\t\n\r]/u;
const inAttribute = /[&"\u00a0]|[^\P{Cc}\t\n\r]/u;
const everyInText = new RegExp(inText, 'gu');
const everyInAttribute = new RegExp(inAttribute, 'gu');
const escape = (sign: string): string => escapes[sign] ?? '';
// Most texts hold nothing to escape, and asking first is twice as fast.
const escapeText = (text: string): string => (inText.test(text) ? text.replace(everyInText, escape) : text);
const escapeAttribute = (text: string): string =>
  inAttribute.test(text) ? text.replace(everyInAttribute, escape) : text;

/** Markup as HTML (WHATWG serialization rules; `style` is raw text and must hold no "</"). */
export function toHtml(markup: Markup): string {
  const parts: string[] = [];
  write(markup, parts);
  return parts.join('');
}

function write(markup: Markup, parts: string[]): void {
  if (markup === null || markup === false) return;
  if (typeof markup === 'string') {
    parts.push(escapeText(markup));
    return;
  }
  if (Array.isArray(markup)) {
    for (const child of markup) write(child, parts);
    return;
  }
  const { tag, attributes, children } = markup;
  let opening = `<${tag}`;
  for (const name in attributes) {
    const value = attributes[name];
    if (value === null || value === undefined || value === false) continue;
    opening += value === true ? ` ${name}` : ` ${name}="${escapeAttribute(String(value))}"`;
  }
  parts.push(opening, '>');
  if (voids.has(tag)) return;
  if (tag === 'style') {
    const css = children.join('');
    if (css.includes('</')) throw new Error('A style sheet may not hold “</”.');
    parts.push(css, '</style>');
    return;
  }
  for (const child of children) write(child, parts);
  parts.push(`</${tag}>`);
}
