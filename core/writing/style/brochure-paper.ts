/** The grid of a printed brochure: papers and their measures, cover, contents, last page. Measures are millimetres. */

/**
 * A paper: its size, its margins (those at the sides are the parts' own, so that colour can run off the page), and twelve
 * columns with their gutters. Text begins in the fourth column.
 */
interface PaperMeasures {
  size: [width: number, height: number];
  margin: { top: number; bottom: number; side: number };
  column: number;
  gutter: number;
  /** Sizes of type in points, lines in millimetres. */
  text: string;
  lead: string;
  headline: string;
  short: string;
  subhead: string;
  pull: string;
  contents: string;
  /** Titles of the three lengths, in points. */
  titles: [number, number, number];
}

/** Colour beyond the edge of a printer's sheet. */
const bleed = 3;

const papers: Record<string, PaperMeasures> = {
  a4: {
    size: [210, 297],
    margin: { top: 20, bottom: 27, side: 20 },
    column: 10.5,
    gutter: 4,
    text: '10.25pt/5mm',
    lead: '12pt/6mm',
    headline: '22pt/9mm',
    short: '16pt/6.8mm',
    subhead: '12.5pt/5mm',
    pull: '17pt/7.5mm',
    contents: '9.5pt/5mm',
    titles: [40, 30, 24],
  },
  a5: {
    size: [148, 210],
    margin: { top: 14, bottom: 21, side: 14 },
    column: 7.25,
    gutter: 3,
    text: '9.5pt/4.6mm',
    lead: '10.75pt/5.2mm',
    headline: '17pt/7mm',
    short: '13.5pt/5.8mm',
    subhead: '11pt/4.6mm',
    pull: '13.5pt/6mm',
    contents: '9pt/4.5mm',
    titles: [30, 23, 18],
  },
};

const mm = (value: number): string => `${Math.round(value * 1000) / 1000}mm`;

function measures(name: string, paper: PaperMeasures, beyond: number): string {
  const [width, height] = [paper.size[0] + 2 * beyond, paper.size[1] + 2 * beyond];
  const { top, bottom, side } = paper.margin;
  const page = beyond === 0 ? name : `${name}-bleed`;
  const columns = (count: number): string => mm(count * paper.column + (count - 1) * paper.gutter);
  const tokens = {
    '--sheet-width': mm(width),
    '--sheet': mm(height),
    '--edge': mm(side + beyond),
    '--beyond': mm(beyond),
    '--top': mm(top + beyond),
    '--bottom': mm(bottom + beyond),
    '--gutter': mm(paper.gutter),
    '--text-from': mm(3 * (paper.column + paper.gutter)),
    ...Object.fromEntries([2, 3, 4, 5, 6, 7, 8, 9, 12].map((count) => [`--c${count}`, columns(count)])),
    '--type-text': paper.text,
    '--type-lead': paper.lead,
    '--type-headline': paper.headline,
    '--type-short': paper.short,
    '--type-subhead': paper.subhead,
    '--type-pull': paper.pull,
    '--type-contents': paper.contents,
    '--title-large': `${paper.titles[0]}pt`,
    '--title-middle': `${paper.titles[1]}pt`,
    '--title-long': `${paper.titles[2]}pt`,
    '--foot-from': mm(height - beyond - bottom + 8.5),
    // How the printer measures a run of sheets: the height of a page without its margins.
    '--sheet-height': String(height - top - bottom - 2 * beyond),
  };
  const selector = `.house.paper-${name}${beyond === 0 ? '' : '.bleed'}`;
  return `
@page brochure-${page} { size: ${mm(width)} ${mm(height)}; margin: ${mm(top + beyond)} 0 ${mm(bottom + beyond)}; }
@page whole-${page} { size: ${mm(width)} ${mm(height)}; margin: 0; }
@media print {
  ${selector} {
${Object.entries(tokens)
  .map(([token, value]) => `    ${token}: ${value};`)
  .join('\n')}
  }
  ${selector} { page: whole-${page}; }
  ${selector} .opening, ${selector} .items { page: brochure-${page}; }
  ${selector} .cover, ${selector} .imprint, ${selector} .foot-sheet { page: whole-${page}; }
  ${selector} .cover, ${selector} .imprint { --sheet-height: ${height}; }
}`;
}

const grid = Object.entries(papers)
  .flatMap(([name, paper]) => [0, bleed].map((beyond) => measures(name, paper, beyond)))
  .join('');

const parts = `
@media print {
  .house.brochure { font: 400 var(--type-text) var(--serif); hyphens: none; }
  .house.brochure p, .house.brochure li { orphans: 2; widows: 2; text-wrap: pretty; }
  .house.brochure h1, .house.brochure h2, .house.brochure h3, .house.brochure h4 { text-wrap: balance; }
  .house .on-paper { display: inline; }
  .house .place[hidden] { display: none; }
  /* Where a browser prints the page by itself, nobody has filled the numbers in. */
  .house .places:not(:has(.page-number:empty)) .on-screen, .house .places:has(.page-number:empty) .on-paper { display: none; }
  .house.brochure a { color: var(--accent); text-decoration: underline; text-decoration-thickness: 0.2mm; text-underline-offset: 0.6mm; }

  /* One page high, less a hair: a fraction of a pixel more would be a page of its own. */
  .house.brochure .cover, .house.brochure .imprint {
    display: flex;
    flex-direction: column;
    inline-size: var(--sheet-width);
    block-size: var(--sheet);
    overflow: hidden;
  }
  .house.brochure .cover { break-after: page; background: var(--deep); color: #ffffff; }
  .house.brochure .emblems {
    flex: none;
    display: flex;
    justify-content: space-between;
    align-items: center;
    block-size: calc(34mm + var(--beyond));
    padding: calc(8mm + var(--beyond)) var(--edge) 8mm;
    background: #ffffff;
  }
  .house.brochure .emblems img { inline-size: auto; block-size: auto; max-inline-size: 40mm; max-block-size: 18mm; }
  .house.brochure .cover-picture {
    flex: 1 1 0;
    inline-size: 100%;
    min-block-size: 0;
  }
  .house.brochure .with-picture .cover-block { flex: none; min-block-size: calc(var(--sheet) * 0.33); }
  .house.brochure .cover-block {
    flex: 1;
    display: flex;
    flex-direction: column;
    padding: 12mm var(--edge) calc(13mm + var(--beyond));
    border-block-start: 3mm solid var(--bar);
    background: var(--deep);
  }
  .house.brochure .cover:not(.with-picture) h1 { margin-block-start: calc(var(--sheet) * 0.2); }
  .house.brochure .cover .office { font: 600 10.5pt/5mm var(--sans); }
  .house.brochure .cover h1 { margin-block-start: 9mm; font-size: var(--title-large); line-height: 1.08; letter-spacing: var(--tight, -0.01em); }
  .house.brochure .cover .title-middle { font-size: var(--title-middle); line-height: 1.12; }
  .house.brochure .cover .title-long { font-size: var(--title-long); line-height: 1.17; letter-spacing: 0; }
  .house.brochure .cover .edition { margin-block-start: 5mm; font: 400 14pt/6mm var(--serif); color: var(--on-deep); }
  .house.brochure .cover .site { margin-block-start: auto; padding-block-start: 9mm; text-align: end; font: 500 9pt/4mm var(--sans); }
  .house.brochure .cover .site a { color: var(--on-deep); }

  .house.brochure .opening, .house.brochure .items { margin-inline: var(--edge); inline-size: var(--c12); padding: 0; }
  .house.brochure .items { break-before: page; }
  .house .title-head { margin-block-end: 10mm; padding-block-end: 6mm; border-block-end: 1.4mm solid var(--bar); }
  .house .title-head .office { font: 600 10.5pt/5mm var(--sans); color: var(--soft); }
  .house .title-head h1 { margin-block-start: 4mm; font-size: var(--title-middle); line-height: 1.12; }
  .house .title-head .title-long { font-size: var(--title-long); }
  .house .title-head .edition { margin-block-start: 3mm; font: 400 12pt/6mm var(--serif); color: var(--soft); }
  .house .introduction { margin-inline-start: var(--text-from); inline-size: var(--c9); }
  .house .introduction .lead { font: 400 var(--type-lead) var(--serif); }
  .house .introduction .lead + .lead { margin-block-start: 2.5mm; }
  .house .introduction + .contents-here { margin-block-start: 12mm; }
  .house .introduction + .contents-apart { break-before: var(--break, page); }
  .house .contents > h2 { margin-block: 0 5mm; margin-inline: var(--text-from) 0; font: 600 var(--type-headline) var(--serif); }
  .house .contents-group {
    display: grid;
    grid-template-columns: var(--c3) var(--c9);
    column-gap: var(--gutter);
    padding-block: 2.5mm 2mm;
    border-block-start: 0.25mm solid var(--rule);
    break-inside: avoid;
  }
  .house .contents-group.whole { grid-template-columns: var(--c12); break-inside: auto; }
  .house .contents-group.whole ol { margin-inline-start: var(--text-from); }
  .house .contents-group h3 { padding-block-start: 1mm; font: 600 var(--type-contents) var(--sans); }
  .house .contents-group h3::before {
    content: '';
    display: inline-block;
    inline-size: 2.2mm;
    block-size: 2.2mm;
    margin-inline-end: 2mm;
    border-radius: 50%;
    background: var(--tag, var(--bar));
  }
  .house .contents ol { margin: 0; padding: 0; list-style: none; }
  .house .contents li { display: grid; grid-template-columns: minmax(0, 1fr) 38mm 8mm; column-gap: var(--gutter); }
  .house .contents li .date { grid-area: 1 / 2; padding-block: 1mm; text-align: end; font: 400 9pt/5mm var(--sans); color: var(--soft); }
  .house.brochure .contents li a {
    grid-area: 1 / 1 / 2 / 4;
    display: grid;
    grid-template-columns: minmax(0, 1fr) 38mm 8mm;
    column-gap: var(--gutter);
    padding-block: 1mm;
    font: 500 var(--type-contents) var(--sans);
    color: var(--ink);
    text-decoration: none;
    text-wrap: balance;
  }
  .house .contents-page { grid-column: 3; text-align: end; font-weight: 600; color: var(--accent); }
  .house.paper-a5 .contents li, .house.paper-a5.brochure .contents li a { grid-template-columns: minmax(0, 1fr) 29mm 6mm; }
  .house.paper-a5 .contents li .date { font-size: 8.5pt; line-height: 4.5mm; }

  .house.brochure .imprint { break-before: page; }
  .house .imprint-main { flex: 1; padding: calc(24mm + var(--beyond)) var(--edge) 0; }
  .house .imprint .closing { inline-size: var(--c9); margin-block-end: 14mm; padding: 0; border: 0; font: 400 16pt/7mm var(--serif); }
  .house .imprint-parts { columns: 2; column-gap: var(--gutter); padding-block-start: 6mm; border-block-start: 0.35mm solid var(--ink); }
  .house .imprint section { break-inside: avoid; padding-block-end: 6.5mm; }
  .house .imprint h2 { font: 600 10pt/5mm var(--sans); }
  .house .imprint-parts p, .house .imprint-parts li { font: 400 9pt/4.5mm var(--sans); color: var(--quiet); padding-inline-end: 4mm; }
  .house .imprint-parts p + p { margin-block-start: 1.5mm; }
  .house .imprint-parts ul { margin: 0; padding: 0; list-style: none; }
  .house .imprint-parts li + li { margin-block-start: 1mm; }
  .house .imprint-parts .credit { display: block; color: var(--ink); }
  .house .imprint-parts .name { display: inline-block; inline-size: 26mm; color: var(--soft); }
  .house .imprint-block {
    flex: none;
    padding: 9mm var(--edge) calc(12mm + var(--beyond));
    border-block-start: 3mm solid var(--bar);
    background: var(--deep);
    color: #ffffff;
  }
  .house .imprint-block h2, .house .imprint-block p { font: 400 9.5pt/5mm var(--sans); }
  .house .imprint-block h2 { color: var(--on-deep); }
  .house .imprint-block .office { font-weight: 600; }
  .house.brochure .imprint-block a { color: #ffffff; }

  .house.brochure .foot-sheet { inline-size: var(--sheet-width); block-size: calc(var(--sheet) - 5mm); padding: var(--foot-from) var(--edge) 0; }
  .house.brochure .foot-line { font-size: 8.5pt; line-height: 4mm; border-color: var(--rule); }
}`;

export const brochurePaper = grid + parts;
