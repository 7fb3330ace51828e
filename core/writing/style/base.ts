/** Type and the parts that every publication shares. Colours: UN blue is a fill, never small text; paper is always light. */
import { typefaces } from './typefaces.ts';

const type = `
.house {
  box-sizing: border-box;
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 400 var(--text-size)/var(--text-line) var(--serif);
  text-size-adjust: 100%;
  overflow-wrap: break-word;
  hanging-punctuation: first allow-end;
}
/* Wide or narrow is what the page itself has, which in a preview is not the window's width. */
@media screen { .house { container: house / inline-size; } }
.house *, .house *::before, .house *::after { box-sizing: inherit; }
.house h1, .house h2, .house h3, .house h4, .house h5, .house h6 {
  margin: 0;
  font-weight: 600;
  line-height: 1.22;
  text-wrap: pretty;
}
.house p, .house ul, .house ol, .house blockquote, .house figure { margin: 0; }
.house h1 { text-wrap: balance; }
.house .mark { font-variant-numeric: normal; }
/* Days, names and credits keep together among words that run the other way. */
.house time, .house .credit { unicode-bidi: isolate; }
.house .contents-headline { text-align: -webkit-match-parent; text-align: match-parent; }
.house a { color: var(--accent); text-underline-offset: 0.18em; text-decoration-thickness: 0.06em; }
.house a:hover { text-decoration-thickness: 0.12em; }
.house a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.house .date, .house .dateline, .house .office, .house .source { font-variant-numeric: tabular-nums; }
.house .date { font: 500 0.875rem/1.4 var(--sans); font-variant-numeric: tabular-nums; color: var(--accent); }
.house .banner {
  padding: 1.5rem max(1.25rem, calc((100% - var(--column)) / 2)) 1.4rem;
  background: var(--bar);
  color: var(--on-bar);
  border-bottom: 5px solid var(--deep);
}
.house .banner h1 { font-size: var(--page-title-size); line-height: 1.15; }
.house .office { font: 500 0.9rem/1.4 var(--sans); }
.house .column { padding: 2rem max(1.25rem, calc((100% - var(--column)) / 2)) 4rem; }`;

const prose = `
.house .prose > * + *, .house .article > * + * { margin-block-start: 0.85em; }
.house .prose ul, .house .prose ol { padding-inline-start: 1.35em; }
.house .prose li + li { margin-block-start: 0.3em; }
.house .prose li > * + * { margin-block-start: 0.3em; }
.house .prose blockquote {
  padding-inline-start: 1.1em;
  border-inline-start: 3px solid var(--bar);
  font-style: italic;
}
.house strong { font-weight: 600; }
.house .said { padding-inline-start: 1.1em; border-inline-start: 3px solid var(--bar); }
.house .prose .said blockquote { padding: 0; border: 0; }
.house .prose .speaker { margin-block-start: 0.3em; font: 400 0.875rem/1.45 var(--sans); color: var(--soft); }
.house .prose blockquote em { font-style: normal; }
.house .prose blockquote > * + * { margin-block-start: 0.5em; }
.house .prose h2, .house .prose h3, .house .prose h4, .house .prose h5 { margin-block-start: 1.5em; }
.house .figure img:not(.crop > img) {
  display: block;
  max-inline-size: 100%;
  max-block-size: 34rem;
  inline-size: auto;
  block-size: auto;
  /* Black lines on nothing are to be seen in the dark as well. */
  background: #ffffff;
}
.house .figure figcaption {
  margin-block-start: 0.55em;
  font: 400 0.8125rem/1.45 var(--sans);
  color: var(--soft);
}
.house .source { font-style: italic; font-size: 0.95em; color: var(--soft); }
.house .further {
  margin-block-start: 1.5em;
  padding-block: 0.1em;
  padding-inline: 1.1em 0;
  border-inline-start: 3px solid var(--bar);
  font: 400 0.9375rem/1.55 var(--sans);
}
.house .further > h2, .house .further > h3 { font: 600 0.9375rem/1.55 var(--sans); }
.house .further ul { padding: 0; list-style: none; }
/* Links one below the other keep 24 px from middle to middle, for fingers. */
@media screen { .house .further li + li { margin-block-start: 0.25em; } }`;

const tables = `
.house sup, .house sub { font-size: 0.72em; line-height: 0; }
.house .prose table {
  inline-size: 100%;
  border-collapse: collapse;
  font: 400 0.9375rem/1.45 var(--sans);
  font-variant-numeric: tabular-nums;
  /* However narrow the page is, all columns stay on it. */
  overflow-wrap: anywhere;
}
.house .prose caption { padding-block-end: 0.5em; font-weight: 600; text-align: start; text-wrap: pretty; }
.house .prose th, .house .prose td {
  padding-block: 0.45em;
  padding-inline: 0 0.9em;
  border-block-end: 1px solid var(--line);
  text-align: start;
  vertical-align: top;
}
/* Beside long words, numbers stay whole. */
.house .prose table:not(:has(tr > :nth-child(6))) :is(th, td) { min-inline-size: 3.4em; box-sizing: border-box; }
.house .prose th:last-child, .house .prose td:last-child { padding-inline-end: 0; }
.house .prose th { font-weight: 600; }
.house .prose thead th { border-block-end: 2px solid var(--bar); vertical-align: bottom; }
.house .prose th > p + p, .house .prose td > p + p { margin-block-start: 0.4em; }
@container house (inline-size < 32rem) {
  .house .prose table { font-size: 0.8125rem; }
  .house .prose th, .house .prose td { padding-inline-end: 0.6em; }
}`;

export const baseStyle = typefaces + type + prose + tables;
