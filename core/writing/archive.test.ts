import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NewsItem } from '../document.ts';
import { fewestEntries, rollOver } from './archive.ts';
import { archivePage, latestNewsPage } from './latest-news.ts';
import { newsFiles } from './news-files.ts';
import { context, stylesheet } from './testing/context.ts';
import { newsItem } from './testing/sample.ts';
import { findingsOf } from './testing/validate.ts';

/** So many items of a year. */
const ofYear = (year: number, count: number): NewsItem[] =>
  Array.from({ length: count }, (_, index) =>
    newsItem(`n${year}-${index}`, {
      date: { start: `${year}-0${1 + (index % 9)}-1${index % 9}` },
      createdAt: `2024-05-01T08:00:${String(index % 60).padStart(2, '0')}.000Z`,
    }),
  );
const archives = [2022, 2021].map((year) => ({ year, href: newsFiles(null).archive(year) }));

describe('rolling over', () => {
  it('keeps whole years on the page until it has twenty entries, and gives each older year a page', () => {
    const items = [...ofYear(2021, 3), ...ofYear(2024, 12), ...ofYear(2022, 5), ...ofYear(2023, 9)];
    const { current, archives: past } = rollOver(items);
    expect(current).toHaveLength(21);
    expect(past.map(({ year, items: [first] }) => [year, first?.date?.start.slice(0, 4)])).toEqual([
      [2022, '2022'],
      [2021, '2021'],
    ]);
    expect(rollOver(ofYear(2024, 14)).archives).toEqual([]);
  });

  it('never tears a year apart, loses nothing, and keeps undated entries in sight', () => {
    const item = fc.record({ year: fc.integer({ min: 2015, max: 2024 }), undated: fc.boolean() });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 90 }), (given) => {
        const items = given.map(({ year, undated }, index) =>
          newsItem(`n${index}`, { date: undated ? null : { start: `${year}-06-01` } }),
        );
        const { current, archives: past } = rollOver(items);
        const all = [...current, ...past.flatMap((one) => one.items)];
        expect(all.map(({ id }) => id).sort()).toEqual(items.map(({ id }) => id).sort());
        expect(current.filter(({ date }) => date === null)).toHaveLength(
          items.filter(({ date }) => date === null).length,
        );
        const years = (some: NewsItem[]) => new Set(some.map(({ date }) => date?.start.slice(0, 4)));
        for (const one of past) {
          expect([...years(one.items)]).toEqual([String(one.year)]);
          expect(years(current).has(String(one.year))).toBe(false);
        }
        if (past.length > 0)
          expect(current.filter(({ date }) => date !== null).length).toBeGreaterThanOrEqual(fewestEntries);
      }),
    );
  });
});

describe('pages of past stories', () => {
  it('have no findings of html-validate, and neither has the page that leads to them', async () => {
    const own = context({ archives, feedHref: 'latest-news.atom', latestNewsHref: 'latest-news.html' });
    expect(await findingsOf(archivePage(2022, ofYear(2022, 3), own, stylesheet))).toEqual([]);
    expect(await findingsOf(archivePage(2022, [], own, stylesheet))).toEqual([]);
    expect(await findingsOf(latestNewsPage(ofYear(2024, 3), own, stylesheet))).toEqual([]);
    const feedAlone = context({ feedHref: 'latest-news.atom' });
    expect(await findingsOf(latestNewsPage(ofYear(2024, 3), feedAlone, stylesheet))).toEqual([]);
  });

  it('lead to one another and back, and name the year that is shown', () => {
    const own = context({ archives, latestNewsHref: 'latest-news.html' });
    const html = archivePage(2022, ofYear(2022, 1), own, stylesheet);
    expect(html).toContain('<h1>Past stories 2022</h1>');
    expect(html).toContain(
      '<h2 class="headline"><a href="articles/n2022-0.html">Headline of n2022-0</a></h2>',
    );
    expect(html).toContain('<a href="latest-news.html">Back to Latest News</a>');
    expect(html).toContain('<a href="latest-news-2022.html" aria-current="page">2022</a>');
    expect(html).toContain('<a href="latest-news-2021.html">2021</a>');
  });

  it('are reached from the Latest News page, as is the feed, and only where they are', () => {
    const own = context({ archives, feedHref: 'latest-news.atom' });
    const html = latestNewsPage(ofYear(2024, 1), own, stylesheet);
    expect(html).toMatch(/<h2 id="past-stories">Past stories<\/h2>.*"latest-news-2022.html">2022</);
    expect(html).toContain(
      '<link rel="alternate" type="application/atom+xml" href="latest-news.atom" title="Latest News">',
    );
    expect(html).toContain('<a href="latest-news.atom">Atom feed</a>');
    const alone = latestNewsPage(ofYear(2024, 1), context(), stylesheet);
    expect(alone).not.toContain('<footer');
    expect(alone).not.toContain('atom');
  });
});
