/** Items of a printed brochure: facts and text in their columns, pictures by shape, quotations, page breaks. */

const heads = `
  /* Painted one after the other: else the facts of all items of a page would come before their texts in a PDF. */
  .house .item, .house .items > .closing { isolation: isolate; }
  .house .item { display: flow-root; }
  .house .item.starts { break-before: var(--break, page); }
  .house .item.starts:first-child { break-before: auto; }
  .house .item.follows { margin-block-start: 10mm; padding-block-start: 5mm; border-block-start: 0.35mm solid var(--ink); }
  .house .item-head { break-inside: avoid; break-after: avoid; }
  .house .item-title, .house .item-text { margin-inline-start: var(--text-from); inline-size: var(--c9); }
  .house .facts {
    float: inline-start;
    inline-size: var(--c3);
    margin-block: 1.2mm 2mm;
    padding-block-start: 2.2mm;
    border-block-start: 1.4mm solid var(--tag, var(--bar));
  }
  .house .facts p { font: 400 9pt/4.5mm var(--sans); color: var(--soft); }
  .house .facts .tag, .house .facts .date { font-weight: 600; color: var(--ink); }
  .house .facts .tag + .date, .house .facts .tag + .place { margin-block-start: 2mm; }
  .house .item .headline { font: 600 var(--type-headline) var(--serif); letter-spacing: var(--tight, -0.006em); }
  /* Signs above the line, which at the top of a page would be painted on the one before. */
  .house .item .headline:lang(ar), .house .item .headline:lang(fa), .house .item .headline:lang(ur), .house .item .headline:lang(he) { line-height: 1.5; }
  .house .item.short .headline { font: 600 var(--type-short) var(--serif); }
  .house .item .standfirst { margin-block-start: 3mm; font: 400 var(--type-lead) var(--serif); color: var(--quiet); }`;

const text = `
  .house .item-text { margin-block-start: 5mm; }
  .house .item-text > .source { break-after: avoid; font-size: 9pt; margin-block-end: 2.5mm; }
  .house .item .prose > * + * { margin-block-start: 2.5mm; }
  .house .item .prose h3, .house .item .prose h4, .house .item .prose h5 { margin-block-start: 5mm; font: 600 var(--type-subhead) var(--serif); }
  .house .item .prose h4, .house .item .prose h5 { font-size: 1em; }
  .house .item .prose h3 + *, .house .item .prose h4 + * { margin-block-start: 1.25mm; }
  .house .item .prose ul, .house .item .prose ol { padding-inline-start: 5.5mm; }
  .house .item .prose li::marker { color: var(--accent); font-weight: 600; }
  .house .item .prose li + li { margin-block-start: 1.25mm; }
  .house .item .prose > ul:first-child, .house .item .prose > ol:first-child { margin-block-start: 0; }
  .house .lead-in { break-after: avoid; }
  .house .item .prose li:last-child:not(:nth-child(n + 4)) { break-before: auto; }
  /* The last entry keeps to the one before in longer lists only: head, lead-in line, short list and box would be one block that leaves a third of a page white. */
  .house .item .prose blockquote, .house .said blockquote { padding-inline-start: 5mm; border-inline-start: 0.7mm solid var(--bar); font-style: italic; }
  .house .said { break-inside: avoid; padding-inline-start: 5mm; border-inline-start: 0.7mm solid var(--bar); }
  .house .item .prose .said blockquote { padding: 0; border: 0; }
  .house .item .prose .speaker { margin-block-start: 1mm; font: 400 9pt/4mm var(--sans); color: var(--soft); }
  .house .item .prose blockquote > p { break-inside: avoid; }
  .house .item .prose .said + *, .house .item .prose blockquote + * { margin-block-start: 4.5mm; }
  .house .item .prose > .pull {
    margin-block: 7.5mm;
    margin-inline: calc(-1 * var(--text-from)) 0;
    padding-inline-start: 6mm;
    border-inline-start-width: 1.4mm;
  }
  .house .item .prose .pull blockquote { font: 400 var(--type-pull) var(--serif); color: var(--deep); text-wrap: balance; }
  .house .item .prose .pull .speaker { margin-block-start: 3mm; }
  .house .item .further {
    margin-block-start: 5mm;
    padding: 3mm 4mm;
    border: 0;
    background: var(--box);
    break-inside: avoid;
    break-before: avoid;
    font: 400 9pt/4.5mm var(--sans);
  }
  .house .item .further > h3 { font: 600 9pt/4.5mm var(--sans); margin-block-end: 1mm; }
  .house .item .further li + li { margin-block-start: 1mm; }
  .house .items > .closing { margin-block-start: 11mm; padding-block-start: 3.4mm; border-block-start: 0.35mm solid var(--ink); font-style: italic; break-inside: avoid; }`;

const pictures = `
  .house .item .figure { break-inside: avoid; margin-block-start: 5mm; }
  .house .item .figure img:not(.crop > img) { display: block; inline-size: 100%; block-size: auto; max-block-size: none; background: none; }
  .house .item figcaption { display: flex; justify-content: space-between; column-gap: 6mm; margin-block-start: 1.75mm; font: 400 8.5pt/3.75mm var(--sans); color: var(--ink); break-inside: avoid; }
  .house .item .caption { text-wrap: pretty; }
  .house .item .credit { flex: none; max-inline-size: 100%; color: var(--soft); text-align: end; }
  .house .item .caption + .credit { max-inline-size: 45%; }
  .house .item .credit:first-child { text-align: start; }

  /* A wide picture runs over all columns; in short items it stands above the text. */
  .house .item > .figure.wide { clear: both; margin-block-start: 6mm; inline-size: var(--c12); }
  .house .item > .figure.wide .crop { block-size: calc(var(--c12) / 2); }
  .house .item > .figure.wide.large .crop { block-size: calc(var(--c12) / 1.5); }
  .house .item.short > .figure.wide:not(.large), .house .item > .figure.wide.small { clear: none; margin-block: 5mm 0; margin-inline: var(--text-from) 0; inline-size: var(--c9); }
  .house .item.short > .figure.wide:not(.large) .crop, .house .item > .figure.wide.small .crop { block-size: calc(var(--c9) * 0.443); }
  .house .item.overruns > .figure.wide .crop { block-size: calc(var(--c12) * 0.33); }
  .house .item > .figure.uncropped, .house .item > .figure.unknown { clear: none; margin-block: 5mm 0; margin-inline: var(--text-from) 0; inline-size: var(--c9); }
  .house .item > .figure.uncropped.large { clear: both; margin-inline-start: 0; inline-size: var(--c12); }
  .house .item .figure:is(.uncropped, .unknown) > img:not(.crop > img) { inline-size: auto; max-inline-size: 100%; max-block-size: calc(var(--c12) / 2); }

  /* A square one leaves three columns for its caption. */
  .house .item > .figure:is(.square, .tall, .little) { display: flex; align-items: flex-end; column-gap: var(--gutter); margin-block: 5mm 0; margin-inline: var(--text-from) 0; inline-size: var(--c9); }
  .house .item > .figure:is(.square, .tall, .little) figcaption { flex: 1; flex-direction: column; row-gap: 1mm; margin: 0; }
  .house .item > .figure:is(.square, .tall, .little) .credit { max-inline-size: none; text-align: start; }
  .house .item > .figure:is(.square, .tall) > :first-child:not(.crop > img) { flex: none; inline-size: var(--size); }
  .house .item > .figure.square { --size: var(--c6); }
  .house .item > .figure.square.large { --size: var(--c7); }
  .house .item > .figure:is(.square, .tall).small { --size: var(--c4); }
  .house .item > .figure.square > .crop { aspect-ratio: 1; }
  .house .item > .figure.tall > .crop { aspect-ratio: 3 / 4; }

  /* Logos, and what has few pixels, stay small. */
  .house .item .figure.little > img:not(.crop > img), .house .item .figure.little > .crop { flex: none; inline-size: auto; max-inline-size: var(--c4); max-block-size: var(--c3); }
  .house .item .figure.little > .crop { inline-size: var(--c4); aspect-ratio: 4 / 3; }

  /* A tall one stands beside the text, which keeps to its own seven columns to the end. */
  .house .item.beside > .figure.tall { --size: var(--c5); float: inline-start; clear: both; display: block; margin: 6mm 0 3mm; inline-size: var(--c5); }
  .house .item.beside > .figure.tall.uncropped > img:not(.crop > img) { inline-size: auto; max-block-size: calc(var(--c5) * 1.7); max-inline-size: 100%; }
  .house .item.beside > .figure.tall figcaption { display: flex; margin-block-start: 1.75mm; }
  .house .item.beside > .item-text { margin-inline-start: calc(var(--c5) + var(--gutter)); inline-size: var(--c7); }

  /* Galleries: one caption for all. */
  .house .item > .figure.gallery { clear: both; margin-block-start: 6mm; inline-size: var(--c12); }
  .house .item > .figure.gallery.small { clear: none; margin-inline-start: var(--text-from); inline-size: var(--c9); }
  .house .pictures { display: grid; gap: var(--gutter); grid-template-columns: 1fr 1fr; }
  .house .item .pictures > img:not(.crop > img) { block-size: 100%; min-block-size: 0; object-fit: contain; }
  .house .gallery-2 .pictures { grid-auto-rows: calc(var(--c6) * 0.75); }
  .house .gallery-3 .pictures { grid-template-columns: 2.074fr 1fr; grid-template-rows: calc(var(--c12) * 0.229) calc(var(--c12) * 0.229); }
  .house .gallery-3 .pictures > :first-child { grid-row: 1 / 3; }
  .house .gallery-4 .pictures { grid-auto-rows: calc(var(--c6) * 0.6); }
  .house .gallery-many .pictures { grid-template-columns: 1fr 1fr 1fr; grid-auto-rows: calc(var(--c4) * 0.7); }
  .house .gallery-many .pictures > :first-child { grid-column: 1 / -1; grid-row: span 2; }

  /* Among the text, pictures keep to its width. */
  .house .item .prose > .figure { margin-block: 5mm; }
  .house .item .prose > .figure.wide .crop { aspect-ratio: 9 / 4; }
  .house .item .prose > .figure:is(.square, .tall) > :first-child:not(.crop > img) { inline-size: var(--c6); max-inline-size: 100%; max-block-size: none; }
  .house .item .prose > .figure.tall > :first-child:not(.crop > img) { inline-size: var(--c5); }
  .house .item .prose > .figure.square > .crop { aspect-ratio: 1; }
  .house .item .prose > .figure.tall > .crop { aspect-ratio: 3 / 4; }
  .house .item .prose > .figure:is(.square, .tall) figcaption { flex-direction: column; row-gap: 1mm; max-inline-size: var(--c6); }
  .house .item .prose > .figure:is(.square, .tall) .credit { max-inline-size: none; text-align: start; }
  .house .item .prose > .gallery .pictures { grid-template-columns: 1fr 1fr; grid-template-rows: none; grid-auto-rows: calc(var(--c4) * 0.75); }
  .house .item .prose > .gallery .pictures > :first-child { grid-row: auto; grid-column: auto; }
  .house .item .prose > .gallery:is(.gallery-3, .gallery-many) .pictures > :first-child { grid-column: 1 / -1; grid-row: span 2; }`;

const twoColumns = `
  .house.two-columns .item:not(.beside) > .item-text { margin-inline-start: 0; inline-size: var(--c12); columns: 2; column-gap: var(--gutter); }
  /* Columns that have a few lines at the foot of a page break in the midst of a box; a short text goes on whole. */
  .house.two-columns .item.short:not(:has(> .figure)) { break-inside: avoid; }
  .house.two-columns .item > .item-text { clear: both; }
  .house.two-columns .item.beside > .item-text { clear: none; }
  .house.two-columns .item .prose > .pull { margin: 5mm 0; }
  /* A table has the width of both columns: in one its words would be torn, and its rows run beyond the page. */
  .house.two-columns .item .prose table { column-span: all; }
  .house.two-columns .item .prose > .figure.wide .crop { aspect-ratio: 16 / 9; }
  .house.two-columns .item .prose > .figure figcaption { flex-direction: column; row-gap: 1mm; max-inline-size: 100%; }
  .house.two-columns .item .prose > .figure .credit { max-inline-size: none; text-align: start; }`;

export const brochurePaperItems = `
@media print {${heads}${text}${pictures}${twoColumns}
}`;
