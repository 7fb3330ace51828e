import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { emptyOffice } from '../fields/office-fields.ts';
import { articlePage } from './article.ts';
import { latestNewsFeed } from './feed.ts';
import { latestNewsJson } from './json-feed.ts';
import { latestNewsPage } from './latest-news.ts';
import { latestNewsRss } from './rss.ts';
import { mostAddresses, sitemap } from './sitemap.ts';
import { context, stylesheet } from './testing/context.ts';
import { body, newsItem, paragraph, picture, text } from './testing/sample.ts';
import { siteBase } from './web-address.ts';

const base = 'https://example.org/brussels/news/';
const photo = picture({ src: 'media/0123456789abcdef.jpg', alt: 'Cranes at dawn', caption: 'Cranes.' });
const item = newsItem('one', {
  headline: 'Ports share a register',
  tags: ['youth'],
  place: 'Antwerp',
  date: { start: '2024-03-11', end: '2024-03-12' },
  body: body(photo, paragraph('It holds ', text('all boxes', { type: 'bold' }), '.')),
});
const listing = context({ latestNewsHref: 'latest-news.html' });

/** Text of the elements of a name, as a strict parser reads them; throws where the XML is not well-formed. */
function textsIn(xml: string, name: string): string[] {
  const texts: string[] = [];
  let inside = false;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    inside = tag.name === name;
    if (inside) texts.push('');
  });
  parser.on('closetag', () => (inside = false));
  parser.on('text', (words) => {
    if (inside) texts[texts.length - 1] += words;
  });
  parser.write(xml).close();
  return texts;
}

describe('the address of the pages', () => {
  it.each([
    ['https://example.org/news', 'https://example.org/news/'],
    ['https://example.org/news/?a=b#c', 'https://example.org/news/'],
    ['', null],
    ['mailto:office@example.org', null],
    ['news', null],
    ['javascript:alert(1)', null],
  ])('%j is taken as %j', (pagesAddress, expected) => {
    expect(siteBase({ ...emptyOffice(), pagesAddress })).toBe(expected);
  });
});

describe('pages whose address is known', () => {
  const address = `${base}articles/one.html`;
  const html = articlePage(
    item,
    context({ address, pictureHref: (src) => src.replace(/^media\//, '../pictures/') }),
    stylesheet,
  );

  it('tell it, and have a card for those who share them', () => {
    expect(html).toContain(`<link rel="canonical" href="${address}">`);
    for (const [name, content] of [
      ['og:type', 'article'],
      ['og:url', address],
      ['og:title', 'Ports share a register'],
      ['og:image', `${base}pictures/0123456789abcdef.jpg`],
      ['og:image:alt', 'Cranes at dawn'],
      ['article:published_time', '2024-03-12'],
      ['article:tag', 'Youth'],
    ])
      expect(html).toContain(`<meta property="${name}" content="${content}">`);
  });

  it('say what they are, as data that parses', () => {
    const data: unknown = JSON.parse(
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '',
    );
    expect(data).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Ports share a register',
      mainEntityOfPage: address,
      image: [`${base}pictures/0123456789abcdef.jpg`],
      contentLocation: { name: 'Antwerp' },
      keywords: ['Youth'],
    });
  });

  it('say nothing of the kind where nobody has told where they stand', () => {
    for (const page of [
      articlePage(item, context(), stylesheet),
      latestNewsPage([item], listing, stylesheet),
    ])
      expect(page).not.toMatch(/canonical|og:|ld\+json/);
  });
});

describe('feeds of pages whose address is known', () => {
  it('hold the whole text, with whole addresses', () => {
    const atom = latestNewsFeed([item], 'ours', listing, base);
    const rss = latestNewsRss([item], 'ours', base, listing);
    const json = JSON.parse(latestNewsJson([item], 'ours', base, listing)) as {
      items: { content_html: string; url: string; image: string }[];
    };
    const content = textsIn(atom, 'content')[0];
    expect(content).toContain('<strong>all boxes</strong>');
    expect(content).toContain(`src="${base}pictures/0123456789abcdef.jpg"`);
    expect(textsIn(rss, 'content:encoded')).toEqual([content]);
    expect(json.items).toMatchObject([
      {
        content_html: content,
        url: `${base}articles/one.html`,
        image: `${base}pictures/0123456789abcdef.jpg`,
      },
    ]);
    expect(textsIn(rss, 'pubDate')).toEqual(['Tue, 12 Mar 2024 00:00:00 GMT']);
    expect(textsIn(rss, 'link')).toEqual([`${base}latest-news.html`, `${base}articles/one.html`]);
  });

  it('are well-formed and parse, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (headline, words) => {
        const odd = { ...item, headline, teaser: `${words}]]></item>`, body: body(paragraph(words)) };
        expect(textsIn(latestNewsRss([odd], 'ours', base, listing), 'guid')).toHaveLength(1);
        expect(textsIn(latestNewsFeed([odd], 'ours', listing, base), 'summary')).toHaveLength(1);
        expect(JSON.parse(latestNewsJson([odd], 'ours', base, listing))).toMatchObject({ items: [{}] });
      }),
    );
  });

  it('give an item without a text its teaser', () => {
    const bare = { ...item, body: body() };
    expect(JSON.parse(latestNewsJson([bare], 'ours', base, listing))).toMatchObject({
      items: [{ content_text: item.teaser }],
    });
  });
});

describe('a sitemap', () => {
  it('names each page by its whole address', () => {
    const xml = sitemap(
      [
        { file: 'latest-news.html', changed: null },
        { file: 'articles/one.html', changed: '2024-05-01T08:00:00.000Z' },
      ],
      base,
    );
    expect(textsIn(xml, 'loc')).toEqual([`${base}latest-news.html`, `${base}articles/one.html`]);
    expect(textsIn(xml, 'lastmod')).toEqual(['2024-05-01T08:00:00.000Z']);
  });

  it('has no more addresses than search engines read', () => {
    const many = Array.from({ length: mostAddresses + 1 }, (_, n) => ({ file: `${n}.html`, changed: null }));
    expect(textsIn(sitemap(many, base), 'loc')).toHaveLength(mostAddresses);
  });
});

it('is never lacking in an address of a feed: readers show its texts anywhere', () => {
  const sized = context({
    latestNewsHref: 'latest-news.html',
    pictureSize: () => ({ width: 2008, height: 1339 }),
    pictureSizes: () => ({
      screen: [
        { href: 'pictures/small.jpg', width: 710 },
        { href: 'pictures/large.jpg', width: 2008 },
      ],
      paper: [{ href: 'pictures/paper.jpg', width: 2008 }],
    }),
  });
  for (const feed of [
    latestNewsFeed([item], 'library-1', sized, base),
    latestNewsRss([item], 'library-1', base, sized),
    latestNewsJson([item], 'library-1', base, sized),
  ]) {
    const words = feed.replace(/\\"|&quot;/g, '"').replaceAll('&amp;', '&');
    const addresses = [...words.matchAll(/(?:src|srcset|href)="([^"]*)"/g)].flatMap(([, all = '']) =>
      all.split(', ').map((one) => one.trim()),
    );
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) expect(address).toMatch(/^(?:https?|mailto|tel):/);
  }
});
