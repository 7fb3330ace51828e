/** How copies look in an e-mail: a few rules that are put into each element. */
import type { Office } from '../document.ts';
import type { Direction } from '../languages/direction.ts';
import { shadesOf } from '../writing/style/accent.ts';
import { withoutParagraph } from './allow-list.ts';
import { el, type Element, type Markup } from '../markup.ts';

/** Widest picture in an e-mail, in CSS pixels. */
export const widestPicture = 560;

/** Elements that programs for e-mail do not know, and what they know instead. */
const known: Readonly<Record<string, string>> = {
  article: 'div',
  header: 'div',
  figure: 'div',
  figcaption: 'p',
  bdi: 'span',
  time: 'span',
};

const isElement = (markup: Markup): markup is Element =>
  typeof markup === 'object' && markup !== null && !Array.isArray(markup);

/** The same with elements that every program for e-mail knows; what stood for another one has its name as a class. */
export function forMail(markup: Markup): Markup {
  if (Array.isArray(markup)) return markup.map(forMail);
  if (!isElement(markup)) return markup;
  const { tag, attributes } = markup;
  const children = tag === 'li' ? withoutParagraph(markup.children) : markup.children;
  const other = known[tag];
  const { datetime: _when, ...rest } = attributes;
  return other === undefined
    ? el(tag, attributes, ...children.map(forMail))
    : el(other, { ...rest, class: [tag, rest['class']].filter(Boolean).join(' ') }, ...children.map(forMail));
}

/** Rules by element and class; whoever puts them in takes the classes away. */
export function mailStyle(office: Office, direction: Direction): string {
  const start = direction === 'rtl' ? 'right' : 'left';
  const { link } = shadesOf(office.accent);
  const serif = "Georgia, 'Times New Roman', serif";
  const sans = 'Arial, Helvetica, sans-serif';
  return `
div, p, li, h2, h3, h4, h5, h6 { font-family: ${sans}; color: #1b2430; }
p, li { font-size: 15px; line-height: 23px; }
p { margin: 0 0 12px; }
ul, ol { margin: 0 0 12px; }
li { margin: 0 0 4px; }
h2, h3 { margin: 0 0 6px; font-family: ${serif}; font-size: 24px; line-height: 31px; }
h3 { margin-top: 20px; font-size: 20px; line-height: 26px; }
h4, h5, h6 { margin: 16px 0 6px; font-size: 16px; line-height: 22px; }
h2.title { font-size: 30px; line-height: 38px; }
p.dateline, p.source, p.figcaption { font-size: 13px; line-height: 18px; color: #55616e; }
p.summary, p.introduction { font-size: 17px; line-height: 26px; }
p.mark { padding: 8px 12px; border: 2px solid #a1300f; color: #a1300f; }
blockquote { margin: 0 0 12px; padding-${start}: 16px; border-${start}: 3px solid #c3ccd5; }
p.speaker { margin-${start}: 19px; font-size: 13px; line-height: 18px; color: #55616e; }
table { margin: 0 0 12px; border-collapse: collapse; }
caption { padding: 0 0 6px; font-family: ${sans}; font-size: 15px; line-height: 22px; font-weight: bold; text-align: ${start}; color: #1b2430; }
th, td { padding: 6px 10px; border: 1px solid #c3ccd5; font-family: ${sans}; font-size: 14px; line-height: 20px; text-align: ${start}; vertical-align: top; color: #1b2430; }
a { color: ${link}; }
div.article { margin: 0 0 28px; }
div.figure { margin: 0 0 12px; }
img { display: block; margin: 0 0 6px; border: 0; }
`;
}
