/** Latest News, articles and briefs on the screen. */

const latestNews = `
.house.latest-news .column { padding-block-start: 2.1rem; }
.house .year + .year { margin-block-start: 2.75rem; }
.house .year > h2 { font: 600 0.875rem/1.4 var(--sans); color: var(--soft); }
.house .entry {
  padding-block: 1.55rem 2rem;
  border-block-end: 1px solid var(--line);
}
.house .entry .headline { font-size: var(--entry-size); line-height: 1.2; margin-block-end: 0.3rem; }
.house .entry .teaser + .teaser { margin-block-start: 0.6em; }
.house .entry .date { margin-block-end: 0.35rem; }
.house .entry .headline a { color: inherit; text-decoration: none; }
.house .entry .headline a:hover { text-decoration: underline; text-decoration-thickness: 0.06em; }
.house .tags { display: flex; flex-wrap: wrap; gap: 0.15rem 1rem; margin-block-start: 0.7rem; padding: 0; list-style: none; font: 500 0.8125rem/1.5 var(--sans); color: var(--soft); }
.house .tags li::before { content: ''; display: inline-block; inline-size: 0.5rem; block-size: 0.5rem; margin-inline-end: 0.4rem; border-radius: 50%; background: var(--tag); }
.house .thumbnail img { display: block; inline-size: 100%; block-size: auto; aspect-ratio: 10 / 7; object-fit: cover; object-position: var(--focus-x, 50%) var(--focus-y, 50%); background: #ffffff; }
.house .entry .thumbnail { max-inline-size: 14rem; margin-block-start: 0.9rem; }
.house.latest-news .past { padding-block: 0 3.5rem; }
.house .past h2 { font: 600 0.875rem/1.4 var(--sans); color: var(--soft); }
.house .past ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0.35rem 0 0; padding: 0; list-style: none; }
.house .past li, .house .past .feed { font: 500 0.9375rem/1.9 var(--sans); }
.house .past [aria-current] { color: inherit; text-decoration: none; }
.house .past nav + .feed { margin-block-start: 0.9rem; }
.house .more { font: 500 0.9375rem/1 var(--sans); text-decoration: none; white-space: nowrap; }
.house .more:hover, .house .more:focus-visible { text-decoration: underline; }
@container house (min-width: 45rem) {
  .house .entry { display: grid; grid-template-columns: 12.375rem minmax(0, 1fr); align-items: first baseline; }
  .house .entry > .words { grid-column: 2; }
  .house .entry.with-picture { grid-template-columns: 12.375rem minmax(0, 1fr) 10rem; }
  .house .entry .thumbnail { grid-column: 3; align-self: start; margin-block: 0.3rem 0; margin-inline: 2rem 0; inline-size: 8rem; max-inline-size: none; }
  .house .entry .date { margin-block: 0; margin-inline: 0 1.25rem; }
}`;

const article = `
.house.article-page .column, .house.brief-page .column {
  padding-inline: max(1.25rem, calc((100% - var(--article-column)) / 2));
}
.house.article-page .banner, .house.brief-page .banner {
  padding: 1rem max(1.25rem, calc((100% - var(--article-column)) / 2)) 0.9rem;
}
.house .article > .headline, .house .brief > .headline { font-size: var(--article-title-size); line-height: 1.16; }
.house .article > .dateline, .house .brief > .dateline {
  margin-block-start: 0.7rem;
  font: 500 0.875rem/1.4 var(--sans);
  color: var(--accent);
}
.house .article > .figure { margin-block-start: 1.5rem; }
.house .article > .prose, .house .brief > .prose { margin-block-start: 1.4rem; }
.house .article .prose h2, .house .brief .prose h2 { font-size: 1.3rem; }
.house .article .prose h3, .house .brief .prose h3 { font-size: 1.1rem; }
.house .brief > .standfirst { margin-block-start: 1.1rem; font-size: 1.2rem; color: var(--soft); }
.house .brief > .source, .house .brief > .further { margin-block-start: 1.5rem; }
.house .neighbours { display: grid; gap: 0.9rem; margin-block-start: 3rem; padding-block-start: 1.2rem; border-block-start: 1px solid var(--line); font: 500 1rem/1.35 var(--serif); }
.house .neighbours .label { display: block; font: 500 0.8125rem/1.5 var(--sans); color: var(--soft); }
.house .neighbours + .back { margin-block-start: 1.5rem; }
.house .languages { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 0.25rem 1rem; margin: 0 0 1rem; padding: 0; list-style: none; font: 500 0.9375rem/1.4 var(--sans); }
.house .banner .languages { justify-content: flex-start; margin: 0.75rem 0 0; }
.house .banner .languages a { color: inherit; }
.house .back { margin-block-start: 3rem; font: 500 0.9375rem/1.4 var(--sans); }`;

export const pagesStyle = latestNews + article;
