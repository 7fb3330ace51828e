/** A brochure on the screen. */
export const brochureStyle = `
.house .cover {
  padding: 2.25rem max(1.25rem, calc((100% - 51.25rem) / 2)) 3.25rem;
  background: var(--blue);
  color: var(--deep);
  border-block-end: 12px solid var(--deep);
}
.house .cover h1 { margin-block-start: 4rem; max-inline-size: 16ch; font-size: clamp(2.5rem, 7vw, 4rem); line-height: 1.06; }
.house .cover .edition { margin-block-start: 0.9rem; font-size: 1.35rem; }
.house .introduction, .house .contents, .house.brochure .items {
  margin-inline: max(1.25rem, calc((100% - 51.25rem) / 2));
}
.house .introduction { margin-block-start: 2.5rem; font-size: 1.25rem; line-height: 1.45; }
.house .introduction .lead { max-inline-size: 34em; }
.house .introduction .lead + .lead { margin-block-start: 0.6em; }
.house .contents { margin-block-start: 2.75rem; font-family: var(--sans); }
.house .contents h2 {
  padding-block-end: 0.75rem;
  border-block-end: 2px solid var(--ink);
  font: 500 0.875rem/1.4 var(--sans);
  color: var(--soft);
}
.house .contents ol { padding: 0; list-style: none; }
.house .contents li { padding-block: 0.7rem; border-block-end: 1px solid var(--line); }
.house .contents .date { display: block; }
.house .contents a {
  color: inherit;
  font: 500 0.9375rem/1.4 var(--sans);
  text-decoration: none;
}
.house .contents a:hover .contents-headline, .house .contents a:focus-visible .contents-headline { text-decoration: underline; }
.house.brochure .items { padding-block: 3rem 5rem; }
.house .item { padding-block: 1rem 3.25rem; border-block-start: 2px solid var(--ink); }
.house .item .headline { font-size: 1.6rem; }
.house .item .prose h3 { font-size: 1.15rem; }
.house .item .prose h4 { font-size: 1rem; }
.house .item-head .date { font-weight: 600; margin-block: 0 0.4rem; }
.house .item-text > * { margin-block-start: 0.9em; }
.house .closing { padding-block-start: 1rem; border-block-start: 2px solid var(--ink); font-style: italic; }
@container house (min-width: 45rem) {
  .house .contents li { display: grid; grid-template-columns: 12rem minmax(0, 1fr); column-gap: 1rem; align-items: first baseline; }
  .house .item-head { display: grid; grid-template-columns: 13rem minmax(0, 1fr); align-items: first baseline; }
  .house .item-head .date { margin: 0 1rem 0 0; }
  .house .item-head .headline { grid-column: 2; }
  .house .item-text, .house .closing { margin-inline-start: 13rem; }
}`;
