import { describe, expect, it } from 'vitest';
import { assertHarmless, assertHarmlessFeed } from './assert-harmless.ts';

describe('the last look at a page', () => {
  it.each([
    '<script>x</script>',
    '<p onclick="x">',
    '<a href="javascript:x">',
    '<a href=" javascript:x">',
    '<a href="file:///etc/passwd">',
    '<a href="//example.org/x">',
    '<img src="https://example.org/x.png">',
    '<img src="data:image/png;base64,AA">',
    '<img src="a.png" srcset="a.png 710w, https://example.org/x.png 1004w">',
    '<picture><source srcset="//example.org/x.png 2x"></picture>',
    '<iframe></iframe>',
    '<svg><a href="x"></a></svg>',
    '<meta http-equiv="refresh" content="0">',
    '<p style="color:red">',
  ])('refuses %s', (html) => {
    expect(() => {
      assertHarmless(`<!DOCTYPE html><title>T</title>${html}`, 'page.html');
    }).toThrow(/^page\.html would /);
  });

  it('takes what the writers write', () => {
    expect(() => {
      assertHarmless(
        '<a href="#x">a</a><a href="../latest-news.html">b</a><a href="mailto:a@b.org">c</a><img src="pictures/a.png" srcset="pictures/a.png 710w, ../pictures/b.png 1004w" alt="">',
        'p',
      );
    }).not.toThrow();
  });
});

describe('a JSON Feed', () => {
  const feed = (html: string): string =>
    JSON.stringify({ feed_url: 'https://example.org/news/feed.json', items: [{ content_html: html }, {}] });

  it('may show pictures of the export by their whole addresses, and lead elsewhere', () => {
    const html =
      '<a href="https://example.com/"><img src="https://example.org/news/pictures/a.jpg" srcset="https://example.org/news/pictures/a.jpg 710w, https://example.org/news/pictures/b.jpg 1420w" alt=""></a>';
    expect(() => {
      assertHarmlessFeed(feed(html), 'latest-news.json');
    }).not.toThrow();
  });

  it.each(['<script>1</script>', '<img src="https://example.com/a.jpg" alt="">', '<p onclick="x">a</p>'])(
    'holds nothing that a page may not hold: %s',
    (html) => {
      expect(() => {
        assertHarmlessFeed(feed(html), 'latest-news.json');
      }).toThrow('latest-news.json');
    },
  );
});
