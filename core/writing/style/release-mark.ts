/** The mark of what is not for the public: a bar that stays in sight, and on paper words beside the text of every page. */
const mark = `
.house .release-mark {
  display: block;
  visibility: visible;
  opacity: 1;
  transform: none;
  clip-path: none;
  filter: none;
  inline-size: auto;
  block-size: auto;
  max-inline-size: none;
  max-block-size: none;
  margin: 0;
  overflow: visible;
  float: none;
  text-indent: 0;
  order: -1;
  position: sticky;
  inset-block-start: 0;
  z-index: 2147483647;
  padding: 0.5rem 1.25rem;
  background: #8f1d15;
  color: #ffffff;
  font: 600 0.9375rem/1.4 var(--sans);
  text-align: center;
}
.house .release-mark > p {
  display: block;
  visibility: visible;
  opacity: 1;
  transform: none;
  clip-path: none;
  position: static;
  inline-size: auto;
  block-size: auto;
  max-inline-size: none;
  max-block-size: none;
  overflow: visible;
  filter: none;
  margin: 0;
  background: none;
  text-indent: 0;
  font: inherit;
  color: inherit;
}
.house .imprint-mark { color: #8f1d15; font: 600 0.9375rem/1.4 var(--sans); }
@supports (color: light-dark(#000, #fff)) {
  .house .imprint-mark { color: light-dark(#8f1d15, #ff9d93); }
}
@media print {
  /* Fixed words stand on every page. Where the printer lays feet over the pages, these say it from the second page on. */
  .house .release-mark {
    position: fixed;
    /* Lines that run downwards: their block begins at the outer edge, and they themselves at the top. */
    inset-block: 6mm auto;
    inset-inline: 40mm auto;
    padding: 3mm 1mm;
    border: 0.3mm solid #8f1d15;
    background: #ffffff;
    color: #8f1d15;
    font-size: 10.5pt;
    writing-mode: vertical-rl;
  }
  .house:has(.foot-sheet) .release-mark { position: absolute; }
  .house .imprint-mark { margin-block-end: 6mm; }
  .house.marked .foot-line { color: #8f1d15; font-weight: 600; font-size: 8pt; }
}`;

/** No rule of an office's look takes it away: those have no “!important”. */
export const releaseMarkStyle = mark.replaceAll(/;(?=\n| \})/g, ' !important;');
