import { describe, expect, it } from 'vitest';
import { byYear, latestNewsEntry, latestNewsPage } from './latest-news.ts';
import { toHtml } from '../markup.ts';
import { context, stylesheet } from './testing/context.ts';
import { body, newsItem, office, paragraph, sampleNews } from './testing/sample.ts';
import { findingsOf } from './testing/validate.ts';

const noBody = body({ type: 'paragraph' });
const entry = (given: Parameters<typeof newsItem>[1]): string =>
  toHtml(latestNewsEntry(newsItem('one', given), context()));

describe('the Latest News page', () => {
  it('has no findings of html-validate', async () => {
    expect(await findingsOf(latestNewsPage(sampleNews, context(), stylesheet))).toEqual([]);
  });

  it('has no findings with odd items: no date, no headline, no teaser, another language', async () => {
    const odd = [
      newsItem('a', { date: null }),
      newsItem('b', { headline: '  ' }),
      newsItem('c', { teaser: '', body: noBody }),
      newsItem('d', { language: 'fr', date: { start: '2023-12-28', end: '2024-01-03' } }),
      newsItem('e', { teaser: 'One line\nand another.\n\nA second paragraph.' }),
    ];
    expect(await findingsOf(latestNewsPage(odd, context(), stylesheet))).toEqual([]);
  });

  it('has no findings without any item', async () => {
    expect(await findingsOf(latestNewsPage([], context(), stylesheet))).toEqual([]);
  });

  it('groups by year, newest first, undated last', () => {
    const items = [
      newsItem('old', { date: { start: '2022-05-01' } }),
      newsItem('none', { date: null }),
      newsItem('turn', { date: { start: '2023-12-28', end: '2024-01-03' } }),
      newsItem('new', { date: { start: '2024-03-11' } }),
    ];
    expect(byYear(items).map((group) => [group.year, group.items.map((item) => item.id)])).toEqual([
      [2024, ['new', 'turn']],
      [2022, ['old']],
      [null, ['none']],
    ]);
  });

  it('shows a year as a heading of the second level and headlines of the third', () => {
    const html = latestNewsPage([newsItem('one')], context(), stylesheet);
    expect(html).toContain('<h1>Latest News</h1>');
    expect(html).toMatch(
      /<h2 id="year-2024">2024<\/h2>.*<h3 class="headline"><a href="articles\/one.html">Headline of one<\/a><\/h3>/s,
    );
  });
});

describe('an entry', () => {
  it('gives a day as one time', () => {
    expect(entry({ date: { start: '2024-03-11' } })).toContain(
      '<time datetime="2024-03-11">11 March 2024</time>',
    );
  });

  it('gives a range as two times with the mark of the office between', () => {
    expect(entry({ date: { start: '2023-11-14', end: '2023-11-15' } })).toContain(
      '<time datetime="2023-11-14">14</time><span class="mark">-</span><time datetime="2023-11-15">15 November 2023</time>',
    );
    const dashed = latestNewsEntry(
      newsItem('one', { date: { start: '2023-05-30', end: '2023-06-02' } }),
      context({ office: { ...office, rangeMark: '–' } }),
    );
    expect(toHtml(dashed)).toMatch(/>30 May<.*>–<.*>2 June 2023</);
  });

  it('leads with more to its own page, with a name that begins with the visible word', () => {
    expect(entry({ headline: 'A & B' })).toContain(
      '<a class="more" href="articles/one.html" aria-label="more: A &amp; B">more</a>',
    );
  });

  it('leads to the address of more where it has one', () => {
    expect(entry({ more: { label: 'Read more', href: 'https://example.org/x' } })).toContain(
      '<a class="more" href="https://example.org/x" aria-label="Read more: Headline of one">Read more</a>',
    );
  });

  it('makes no link where the address was lost and there is no text', () => {
    expect(entry({ more: { label: 'more' }, body: noBody })).not.toContain('<a ');
  });

  it('falls back on its own page where the address of more is refused', () => {
    const html = entry({ more: { label: 'more', href: 'javascript:alert(1)' } });
    expect(html).toContain('href="articles/one.html"');
    expect(html).not.toContain('javascript');
  });

  it('says its language where that is not the language of the page', () => {
    expect(entry({ language: 'fr', body: body(paragraph('Texte.')) })).toMatch(
      /^<article class="entry" lang="fr">.*>11 mars 2024<.*>lire la suite</s,
    );
    expect(entry({})).not.toContain('lang=');
  });
});
