/** A brochure on the screen: a page to read, wide or narrow, light or dark. */

const cover = `
.house .cover, .house .imprint-block { background: var(--deep); color: #ffffff; }
.house .cover { border-block-end: 0.6rem solid var(--bar); }
.house .emblems {
  display: flex;
  justify-content: space-between;
  align-items: center;
  gap: 1.5rem;
  padding: 1.25rem var(--side);
  background: #ffffff;
}
.house .emblems img { display: block; inline-size: auto; block-size: auto; max-inline-size: 46%; max-block-size: 4.25rem; }
.house .cover-picture {
  block-size: clamp(14rem, 42cqi, 27rem);
}
.house .cover-block { padding: 2.25rem var(--side) 2.5rem; }
.house .with-picture .cover-block { border-block-start: 0.6rem solid var(--bar); }
.house .with-picture.cover { border-block-end: 0; }
.house .cover h1 { margin-block-start: 1.4rem; max-inline-size: 22ch; font-size: clamp(2.1rem, 6.5cqi, 3.5rem); line-height: 1.08; }
.house .cover .title-middle { font-size: clamp(1.8rem, 4.6cqi, 2.6rem); line-height: 1.12; max-inline-size: 26ch; }
.house .cover .title-long { font-size: clamp(1.5rem, 3.6cqi, 2.1rem); line-height: 1.17; max-inline-size: 32ch; }
.house .cover .edition { margin-block-start: 0.8rem; font-size: 1.2rem; color: var(--on-deep); }
.house .cover .site { margin-block-start: 1.6rem; }
.house .cover .site, .house .cover .site a { font: 500 0.875rem/1.4 var(--sans); color: var(--on-deep); }
.house .title-head { padding-block-end: 1.5rem; border-block-end: 0.35rem solid var(--bar); }
.house .title-head .office { color: var(--soft); }
.house .title-head h1 { margin-block-start: 0.75rem; font-size: 2.5rem; line-height: 1.1; }
.house .title-head .edition { margin-block-start: 0.6rem; font-size: 1.2rem; color: var(--soft); }`;

const opening = `
.house .opening, .house.brochure .items, .house .imprint-main { margin-inline: var(--side); }
.house .opening { padding-block-start: 2.5rem; }
.house .title-head + .introduction { margin-block-start: 1.75rem; }
.house .introduction { font-size: 1.25rem; line-height: 1.45; }
.house .introduction .lead { max-inline-size: 34em; }
.house .introduction .lead + .lead { margin-block-start: 0.6em; }
.house .introduction + div { margin-block-start: 2.75rem; }
.house .contents > h2 { font-size: 1.6rem; margin-block-end: 1rem; }
.house .contents-group { padding-block: 0.7rem; border-block-start: 1px solid var(--line); }
.house .contents-group h3 { font: 600 0.875rem/1.5 var(--sans); }
.house .contents-group h3::before {
  content: '';
  display: inline-block;
  inline-size: 0.6em;
  block-size: 0.6em;
  margin-inline-end: 0.55em;
  border-radius: 50%;
  background: var(--tag, var(--bar));
}
.house .contents ol { padding: 0; margin: 0; list-style: none; }
.house .contents li { padding-block: 0.4rem; }
.house .contents .date { display: block; color: var(--soft); }
.house .contents a { color: inherit; font: 500 0.9375rem/1.45 var(--sans); text-decoration: none; }
.house .contents a:hover .contents-headline, .house .contents a:focus-visible .contents-headline { text-decoration: underline; }`;

const item = `
.house.brochure .items { padding-block: 3rem 3.5rem; }
.house .item { display: flow-root; }
.house .item + .item, .house .item + .closing { margin-block-start: 3rem; }
.house .facts { padding-block-start: 0.65rem; border-block-start: 0.35rem solid var(--tag, var(--bar)); margin-block-end: 0.9rem; }
.house .facts p { font: 400 0.875rem/1.5 var(--sans); color: var(--soft); }
.house .facts .tag, .house .facts .date { font-weight: 600; color: var(--ink); }
.house .facts .tag + .date { margin-block-start: 0.3rem; }
.house .item .headline { font-size: 1.75rem; line-height: 1.18; }
.house .item.short .headline { font-size: 1.4rem; }
.house .item .standfirst { margin-block-start: 0.6rem; font-size: 1.15rem; line-height: 1.45; color: var(--soft); }
.house .item .prose h3 { font-size: 1.15rem; }
.house .item .prose h4 { font-size: 1rem; }
.house .item .prose { margin-block-start: 1.1rem; }
.house .item-text > .source { margin-block-start: 1.1rem; }
.house .item .figure { margin-block-start: 1.4rem; }
.house .item .prose > .figure { margin-block: 1.4rem; }
.house .item .figure img:not(.crop > img) { inline-size: 100%; max-block-size: none; }
.house .item .wide > .crop { aspect-ratio: 2 / 1; }
.house .item .square > .crop { aspect-ratio: 1; }
.house .item .tall > .crop { aspect-ratio: 3 / 4; }
.house .item .little > .crop { aspect-ratio: 4 / 3; }
.house .item .figure:is(.square, .tall) > :first-child:not(.crop > img) { max-inline-size: 26rem; }
.house .item .figure:is(.uncropped, .unknown) > img:not(.crop > img) { inline-size: auto; max-inline-size: 100%; max-block-size: 26rem; }
.house .item .figure.small > :first-child:not(.crop > img) { max-inline-size: 24rem; }
.house .item .figure.little > :first-child:not(.crop > img) { inline-size: auto; max-inline-size: 15rem; max-block-size: 9rem; }
.house .item figcaption { display: flex; flex-wrap: wrap; justify-content: space-between; column-gap: 1.25rem; }
.house .item .caption { color: var(--ink); }
.house .pictures { display: grid; gap: 0.6rem; grid-template-columns: 1fr 1fr; }
.house .pictures > * { aspect-ratio: 4 / 3; }
.house .item .pictures > img:not(.crop > img) { inline-size: 100%; block-size: 100%; object-fit: contain; background: var(--wash); }
.house .gallery-3 .pictures > :first-child, .house .gallery-many .pictures > :first-child { grid-column: 1 / -1; aspect-ratio: 2 / 1; }
.house .pull { margin-block: 2rem; }
.house .closing { padding-block-start: 1rem; border-block-start: 2px solid var(--ink); font-size: 1.15rem; }`;

const imprint = `
.house .imprint-main { padding-block: 2rem 2.5rem; border-block-start: 2px solid var(--ink); }
.house .imprint .closing { padding: 0 0 1.75rem; border: 0; }
.house .imprint h2 { font: 600 0.9375rem/1.5 var(--sans); }
.house .imprint-parts { display: grid; gap: 1.5rem 2.5rem; }
.house .imprint-parts p, .house .imprint-parts li { font: 400 0.875rem/1.55 var(--sans); color: var(--soft); }
.house .imprint-parts p + p { margin-block-start: 0.5em; }
.house .imprint-parts ul { padding: 0; list-style: none; }
.house .imprint-parts .credit, .house .imprint-parts .name { display: block; color: var(--ink); }
.house .imprint-parts .name { display: inline-block; min-inline-size: 7rem; }
.house .imprint-parts li + li { margin-block-start: 0.3em; }
.house .imprint-block { padding: 1.75rem var(--side) 2.25rem; border-block-start: 0.6rem solid var(--bar); }
.house .imprint-block h2, .house .imprint-block p { font: 400 0.9375rem/1.6 var(--sans); }
.house .imprint-block h2, .house .imprint-block .office { font-weight: 600; }
.house .imprint-block h2 { color: var(--on-deep); }
.house .imprint-block a { color: #ffffff; }
.house .imprint-block p + p { margin-block-start: 0.15em; }`;

/** Two parts beside each other where there is room. */
const wide = `
@container house (min-width: 45rem) {
  .house .contents-group { display: grid; grid-template-columns: 13rem minmax(0, 1fr); column-gap: 1rem; }
  .house .contents-group.whole { grid-template-columns: minmax(0, 1fr); }
  .house .contents-group h3 { padding-block-start: 0.45rem; }
  .house .contents li { display: grid; grid-template-columns: minmax(0, 1fr) 10.5rem; column-gap: 1rem; align-items: first baseline; }
  .house .contents li a { grid-area: 1 / 1; }
  .house .contents .date { grid-area: 1 / 2; text-align: end; }
  .house .facts { float: inline-start; inline-size: 12rem; margin: 0; }
  .house .item-title, .house .item-text, .house .item .figure { margin-inline-start: 13rem; }
  .house .item .prose .figure { margin-inline-start: 0; }
  .house .item .figure.wide:not(.uncropped, .small), .house .item .figure.gallery:not(.small) { clear: both; margin-inline-start: 0; }
  .house .gallery-3 .pictures { grid-template-columns: 2fr 1fr; grid-template-rows: 1fr 1fr; }
  .house .gallery-3 .pictures > :first-child { grid-column: 1; grid-row: 1 / 3; aspect-ratio: auto; }
  .house .gallery-many .pictures { grid-template-columns: 1fr 1fr 1fr; }
  .house .imprint-parts { grid-template-columns: 1fr 1fr; }
}`;

export const brochureStyle = `
.house.brochure { --side: max(1.25rem, calc((100% - var(--column)) / 2)); }
.house .on-paper { display: none; }
@media screen {${cover}${opening}${item}${imprint}${wide}
}`;
