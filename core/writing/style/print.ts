/** On paper: A4, and the papers of brochures. Left and right margins are the parts' own, so that every page has one width and colour can bleed. */

import { brochurePaperItems } from './brochure-paper-items.ts';
import { brochurePaper } from './brochure-paper.ts';

const page = `
@page { size: A4; margin: 17mm 0 24mm; }
@page running-foot { margin: 0; }
@page first-sheet:first { margin-top: 0; }
@media print {
  .house { color-scheme: light; background: none; font-size: var(--print-text-size); line-height: 1.48; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  /* Whatever a \`font\` sets back. Glyphs of such features have no letters behind them in a PDF: dates could not be copied or read aloud. */
  .house, .house * { font-variant-numeric: normal !important; font-variant-ligatures: none !important; }
  .house p, .house li { orphans: 3; widows: 3; }
  .house h1, .house h2, .house h3, .house h4, .house h5, .house h6 { break-after: avoid; break-inside: avoid; }
  .house figure, .house blockquote > p, .house .further, .house .entry, .house .contents li { break-inside: avoid; }
  /* A list of one would hand its wish on to what stands after the list. */
  .house li:first-child:not(:last-child) { break-after: avoid; }
  .house li:last-child:not(:first-child) { break-before: avoid; }
  .house blockquote { break-inside: auto; }
  .house .column, .house.article-page .column, .house.brief-page .column { padding: 0 22mm; }
  .house .banner, .house.article-page .banner, .house.brief-page .banner { padding: 6mm 22mm 5mm; border-bottom-width: 1.2mm; }
  .house .banner h1 { font-size: 24pt; }
  .house .office { font-size: 8pt; }
  .house .date { font-size: 8pt; }
  .house .figure img:not(.crop > img) { max-block-size: 92mm; background: none; }
  .house .figure figcaption { margin-block-start: 1.6mm; font-size: 7pt; }
  .house .further, .house .further > h2, .house .further > h3 { font-size: 8pt; line-height: 1.5; }
  .house .further { break-before: avoid; padding-block: 0; padding-inline: 4mm 0; border-inline-start-width: 0.6mm; }
  .house .prose blockquote { border-inline-start-width: 0.6mm; }
  /* No row is torn apart; the head of a table without a caption stands over the rows of every page. */
  .house .prose table { font-size: 8.5pt; line-height: 1.4; }
  .house .prose tr { break-inside: avoid; }
  /* A table that does not fit would have Chromium print all pages smaller, over their margins: wide ones are set small. */
  .house .prose table:has(tr > :nth-child(9)) { font-size: 6.5pt; }
  .house .prose table:has(tr > :nth-child(9)) :is(th, td) { padding-inline-end: 0.35em; }
  .house .prose table:has(tr > :nth-child(17)) { table-layout: fixed; font-size: 4.5pt; }
  .house .prose table:has(tr > :nth-child(17)) :is(th, td) { padding-inline-end: 0.2em; }
  /* Chromium up to 143 tears a caption from rows under a head that repeats, and leaves the rest of the page empty. */
  .house .prose table:has(> caption) > thead { display: table-row-group; }
  .house .prose thead th { border-block-end-width: 0.4mm; }
  .house a { text-decoration: underline; text-decoration-thickness: 0.2mm; text-underline-offset: 0.6mm; }
  .house .back, .house .languages, .house .past, .house .neighbours { display: none; }
}`;

const pages = `
@media print {
  .house.latest-news { page: first-sheet; }
  .house.latest-news .column { padding-block-start: 8mm; }
  .house .year > h2 { font-size: 8.5pt; }
  .house .year + .year { margin-block-start: 8mm; }
  .house .entry { display: grid; grid-template-columns: 40mm 126mm; padding-block: 4mm 5mm; }
  .house .entry > .words { grid-column: 2; }
  .house .entry .date { margin-block: 0; margin-inline: 0 4mm; }
  .house .entry .headline { font-size: 13pt; margin-block-end: 1mm; }
  .house .entry.with-picture { grid-template-columns: 40mm 96mm 30mm; }
  .house .entry .thumbnail { grid-column: 3; margin-block: 1mm 0; margin-inline: 4mm 0; inline-size: 26mm; max-inline-size: none; }
  .house .tags { margin-block-start: 1.5mm; font-size: 7pt; }
  .house .tags li::before { inline-size: 1.6mm; block-size: 1.6mm; }
  .house .more { font-size: 8.5pt; }
  .house.brief-page .sheets { --sheet-height: 256; }
  .house.article-page, .house.brief-page { page: first-sheet; font-size: var(--print-article-size); }
  .house.article-page .column, .house.brief-page .column { padding: 10mm 30mm 0; }
  .house.article-page .banner, .house.brief-page .banner { padding-inline: 30mm; }
  .house .article > .headline, .house .brief > .headline { font-size: 22pt; }
  .house .article > .dateline, .house .brief > .dateline { font-size: 8.5pt; }
  .house .article .prose h2, .house .brief .prose h2 { font-size: 13.5pt; }
  .house .article .prose h3, .house .brief .prose h3 { font-size: 11.5pt; }
  .house .brief > .standfirst { font-size: 12pt; }
}`;

/** The foot's own sheets: the printer lays each over a page as an artifact and takes the sheets away. */
const foot = `
.house .foot-sheet { display: none; }
@media print {
  .house .foot-sheet { display: block; page: running-foot; break-before: page; block-size: 280mm; padding: 275mm 22mm 0; }
  .house.article-page .foot-sheet, .house.brief-page .foot-sheet { padding-inline: 30mm; }
  .house .foot-line span:first-child { overflow: hidden; text-overflow: ellipsis; }
  .house .foot-line {
    display: flex;
    justify-content: space-between;
    column-gap: 6mm;
    white-space: nowrap;
    padding-block-start: 2mm;
    border-block-start: 0.25mm solid var(--line);
    font: 400 7pt/1.4 var(--sans);
   
    color: var(--soft);
  }
}`;

export const printStyle = page + pages + foot + brochurePaper + brochurePaperItems;
