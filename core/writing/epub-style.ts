/**
 * How an EPUB looks. Reading programs have fonts for every script and let their readers choose type, size, page and colours, so
 * that nothing here sets those of the text; rules keep to what older programs know.
 */
import type { Office, Tag } from '../document.ts';
import type { Direction } from '../languages/direction.ts';
import { shadesOf, type Shades } from './style/accent.ts';
import { noLook, type LookStyle } from './style/look.ts';
import { tagColourValues } from './style/tags.ts';

const sans = 'font-family: sans-serif';

const text = ({ bar }: Shades, start: string): string => `
html { color-scheme: light dark; }
body { margin: 0 4%; line-height: 1.5; overflow-wrap: break-word; }
h1, h2, h3, h4, h5 { line-height: 1.2; font-weight: bold; margin: 1.4em 0 0.4em; page-break-after: avoid; break-after: avoid; page-break-inside: avoid; break-inside: avoid; hyphens: none; -webkit-hyphens: none; -epub-hyphens: none; }
h1 { font-size: 1.6em; margin-top: 0; }
h2 { font-size: 1.2em; }
h3, h4, h5 { font-size: 1em; }
p { margin: 0.7em 0 0; orphans: 2; widows: 2; }
/* As the text is: it can be read on whatever page a reader chooses, white, sepia or black. */
a { color: inherit; text-decoration: underline; }
ul, ol { margin: 0.7em 0 0; padding-${start}: 1.5em; }
li { margin-top: 0.3em; }
blockquote { margin: 0.9em 0 0; padding-${start}: 0.9em; border-${start}: 3px solid ${bar}; font-style: italic; }
.said { margin-top: 0.9em; padding-${start}: 0.9em; border-${start}: 3px solid ${bar}; page-break-inside: avoid; break-inside: avoid; }
.said blockquote { margin: 0; padding: 0; border: 0; }
.speaker { ${sans}; font-size: 0.85em; margin-top: 0.3em; }
sup, sub { font-size: 0.75em; line-height: 0; }
table { margin: 1em 0 0; width: 100%; border-collapse: collapse; font-size: 0.9em; }
caption { ${sans}; font-size: 0.95em; font-weight: bold; text-align: ${start}; padding-bottom: 0.4em; }
th, td { padding: 0.35em 0.5em; border-bottom: 1px solid ${bar}; text-align: ${start}; vertical-align: top; }
thead th { border-bottom-width: 3px; }
tr { page-break-inside: avoid; break-inside: avoid; }
th p, td p { margin: 0; }
.pull blockquote { font-size: 1.2em; }
:lang(ar) blockquote, :lang(fa) blockquote, :lang(ur) blockquote, :lang(he) blockquote, :lang(zh) blockquote, :lang(ja) blockquote, :lang(ko) blockquote,
:lang(ar) .source, :lang(fa) .source, :lang(ur) .source, :lang(he) .source, :lang(zh) .source, :lang(ja) .source, :lang(ko) .source { font-style: normal; }`;

const pictures = `
figure { margin: 1em 0 0; page-break-inside: avoid; break-inside: avoid; }
img { display: block; max-width: 100%; height: auto; margin: 0 auto; background-color: #ffffff; }
.figure img { max-height: 85vh; }
.pictures > * { margin-top: 0.5em; }
.little img { max-width: 15em; margin: 0; }
figcaption { ${sans}; font-size: 0.8em; line-height: 1.4; margin-top: 0.4em; }
.caption { display: block; }
`;

const item = ({ bar }: Shades): string => `
.facts { ${sans}; font-size: 0.85em; border-top: 5px solid ${bar}; padding-top: 0.5em; margin-bottom: 0.9em; }
.facts p { margin: 0; }
.facts .tag, .facts .date { font-weight: bold; }
.standfirst { font-size: 1.1em; }
.source { font-style: italic; font-size: 0.95em; }
.further { ${sans}; font-size: 0.9em; margin-top: 1.4em; page-break-inside: avoid; break-inside: avoid; }
.further h2, .further h3 { font-size: 1em; margin: 0; }
.further ul { list-style-type: none; padding: 0; }
.closing { margin-top: 1.4em; }`;

const opening = ({ bar, deep, onDeep }: Shades): string => `
.title-head { border-bottom: 5px solid ${bar}; padding-bottom: 1em; margin-bottom: 1.5em; }
.title-head h1 { margin-top: 0.5em; }
.office { ${sans}; font-size: 0.9em; margin: 0; }
.edition { font-size: 1.15em; }
.introduction { font-size: 1.1em; }
.cover { border-bottom: 8px solid ${bar}; }
.emblems { padding: 0.8em 0; background-color: #ffffff; }
.emblems img { display: inline-block; max-width: 45%; max-height: 4em; margin: 0; }
.cover-picture img { width: 100%; max-height: 55vh; object-fit: cover; }
.cover-block { padding: 1.4em; background-color: ${deep}; color: #ffffff; }
.cover-block h1 { font-size: 2em; margin-top: 0.8em; }
.cover-block .title-middle { font-size: 1.7em; }
.cover-block .title-long { font-size: 1.4em; }
.cover-block .edition, .cover-block .site, .cover-block a { color: ${onDeep}; }
.site { ${sans}; font-size: 0.85em; margin-top: 1.2em; }
.contents ol { list-style-type: none; padding: 0; }
.contents li { margin-top: 0.7em; }
.contents .date { ${sans}; font-size: 0.8em; display: block; }
.contents-group { margin-top: 1.4em; padding-top: 0.5em; border-top: 3px solid ${bar}; }
.contents-group h2 { ${sans}; font-size: 0.9em; margin: 0; }`;

const last = ({ bar }: Shades): string => `
.imprint h2, .backmatter h2 { ${sans}; font-size: 1em; }
.imprint section { margin-top: 1.2em; }
.imprint-parts p, .imprint-parts li { ${sans}; font-size: 0.85em; }
.imprint-parts ul { list-style-type: none; padding: 0; }
.imprint-parts .credit { display: block; font-weight: bold; }
.imprint-block { ${sans}; font-size: 0.9em; margin-top: 1.5em; padding-top: 1em; border-top: 5px solid ${bar}; page-break-inside: avoid; break-inside: avoid; }
.imprint-block p { margin-top: 0.15em; }`;

const mark = `
.release-mark, .imprint-mark { ${sans}; font-size: 0.9em; font-weight: bold; }
.release-mark { padding: 0.4em 0.8em; margin-bottom: 1em; background-color: #8f1d15; color: #ffffff; text-align: center; }
.release-mark p { margin: 0; }`;

/** The bar over an item in the colour of its tag, and that over a group of the contents. */
const tags = (Object.entries(tagColourValues) as [Tag['colour'], string][])
  .map(([name, value]) => `\n.facts.tag-${name}, .contents-group.tag-${name} { border-color: ${value}; }`)
  .join('');

/** Colours as every reading program knows them. */
const plainColour = /^(?:#[0-9a-f]{3,6}|rgb\([\d\s,]+\)|[a-z]+)$/i;

/** The shades of an office, those that its look sets before those of its accent. */
function shadesIn(accent: string, { tokens }: LookStyle): Shades {
  const built = shadesOf(accent);
  const own = (name: string, shade: string): string => {
    const value = tokens[name]?.value;
    return value !== undefined && plainColour.test(value) ? value : shade;
  };
  return {
    ...built,
    bar: own('bar', built.bar),
    deep: own('deep', built.deep),
    onDeep: own('on-deep', built.onDeep),
  };
}

/** The style sheet of a book in the colours of an office. Of a look it has the colours; rules are for pages. */
export function epubStyle(
  { accent }: Pick<Office, 'accent'>,
  direction: Direction,
  look: LookStyle = noLook,
): string {
  const shades = shadesIn(accent, look);
  // Sides by name: older reading programs know no others.
  const start = direction === 'rtl' ? 'right' : 'left';
  const turned = direction === 'rtl' ? 'ltr' : 'rtl';
  const end = direction === 'rtl' ? 'left' : 'right';
  return `${[text(shades, start), pictures, item(shades), opening(shades), last(shades), mark].join('')}${tags}
[dir='${turned}'] blockquote, [dir='${turned}'] .said { padding-${start}: 0; border-${start}: 0; padding-${end}: 0.9em; border-${end}: 3px solid ${shades.bar}; }
[dir='${turned}'] .said blockquote { padding: 0; border: 0; }
[dir='${turned}'] ul, [dir='${turned}'] ol { padding-${start}: 0; padding-${end}: 1.5em; }
`.trimStart();
}
