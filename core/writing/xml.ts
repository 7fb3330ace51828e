/** Markup as XML. */
import { cleanText } from '../text/clean-text.ts';
import type { Markup } from '../markup.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Signs that XML 1.0 (2.2) has no place for, lone surrogates among them; what a reader cannot see is taken out before. */
const foreign = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escape = (text: string): string =>
  cleanText(text)
    .replace(foreign, '')
    .replace(/[&<>"]/g, (sign) => escapes[sign] ?? '');

/** Markup as XML: elements with nothing in them are closed at once, attributes of `true` hold their own name. */
export function toXml(markup: Markup): string {
  if (markup === null || markup === false) return '';
  if (typeof markup === 'string') return escape(markup);
  if (Array.isArray(markup)) return markup.map(toXml).join('');
  const { tag, attributes, children } = markup;
  const told = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined && value !== false)
    .map(([name, value]) => ` ${name}="${escape(value === true ? name : String(value))}"`)
    .join('');
  const content = children.map(toXml).join('');
  return content === '' ? `<${tag}${told}/>` : `<${tag}${told}>${content}</${tag}>`;
}
