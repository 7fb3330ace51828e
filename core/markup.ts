/** Elements as plain values: what the writers make, so that a preview and a file come from one source. */

import { cleanJson, cleanText, unseenSigns } from './text/clean-text.ts';

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

/**
 * Data for programs that read a page (JSON-LD): the one kind of element that is called a script and runs nothing. What is
 * undefined is left out.
 */
export const dataBlock = (data: unknown): Element => ({
  tag: 'script',
  attributes: { type: 'application/ld+json' },
  // A “<” would begin another element for whoever reads the page.
  children: [cleanJson(data).replaceAll('<', '\\u003c')],
});

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
/** Control characters have no place in HTML (13.2.3.5) either, so that cleaning takes no sign away that should stay. */
const inText = new RegExp(`[&<>\\u00a0${unseenSigns}]`);
const inAttribute = new RegExp(`[&"\\u00a0${unseenSigns}]`);
const escape = (sign: string): string => escapes[sign] ?? '';
// Most texts hold nothing to escape, and asking first is twice as fast.
const escapeText = (text: string): string =>
  inText.test(text) ? cleanText(text).replace(/[&<>\u00a0]/g, escape) : text;
const escapeAttribute = (text: string): string =>
  inAttribute.test(text) ? cleanText(text).replace(/[&"\u00a0]/g, escape) : text;

/** Markup as HTML (WHATWG serialization rules; `style` and data blocks are raw text and hold no "</"). */
export function toHtml(markup: Markup): string {
  if (markup === null || markup === false) return '';
  if (typeof markup === 'string') return escapeText(markup);
  let html = '';
  if (Array.isArray(markup)) {
    for (const child of markup) html += toHtml(child);
    return html;
  }
  const { tag, attributes, children } = markup;
  html = `<${tag}`;
  for (const name in attributes) {
    const value = attributes[name];
    if (value === null || value === undefined || value === false) continue;
    html += value === true ? ` ${name}` : ` ${name}="${escapeAttribute(String(value))}"`;
  }
  html += '>';
  if (voids.has(tag)) return html;
  if (tag === 'style') {
    const css = children.join('');
    if (css.includes('</')) throw new Error('A style sheet may not hold “</”.');
    return `${html}${css}</style>`;
  }
  if (tag === 'script') return `${html}${children.join('')}</script>`;
  for (const child of children) html += toHtml(child);
  return `${html}</${tag}>`;
}
