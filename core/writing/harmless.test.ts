import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { BodyNode, NewsItem } from '../document.ts';
import { articlePage } from './article.ts';
import { briefPage } from './brief.ts';
import { brochurePage } from './brochure.ts';
import { archivePage, latestNewsPage } from './latest-news.ts';
import { context, stylesheet } from './testing/context.ts';
import {
  body,
  heading,
  list,
  newsItem,
  office,
  paragraph,
  picture,
  sampleBrief,
  sampleBrochure,
  text,
} from './testing/sample.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ maxLength: 30 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</title><script>alert(1)</script>',
    '</style></head><body onload=alert(1)>',
    '<!--',
    '--><svg/onload=alert(1)>',
    '&lt;b&gt; &amp;amp; &#x3c;',
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    ']]><!DOCTYPE x [',
    '\u0000<\u0000script>',
    '\ud800lone',
  ),
);

/** A document of every kind of part, each with its own text, or with plain words of the same number. */
function documents(next: () => string): { item: NewsItem; marked: BodyNode } {
  const marked = text(
    next(),
    { type: 'link', attrs: { href: next() } },
    { type: 'bold' },
    { type: 'italic' },
  );
  const item = newsItem('one', {
    headline: next(),
    place: next(),
    teaser: next(),
    source: { label: next(), href: next() },
    furtherInformation: { heading: next(), links: [{ label: next(), href: next() }, { label: next() }] },
    more: { label: next(), href: next() },
    tags: ['youth'],
    body: body(
      picture({ src: 'media/0123456789abcdef.jpg', alt: next(), caption: next(), credit: next() }),
      heading(2, next()),
      paragraph(next(), marked, { type: 'hardBreak' }, next()),
      list('bulletList', next()),
      { type: 'blockquote', content: [paragraph(next())] },
      { type: next(), content: [paragraph(next())] },
    ),
  });
  return { item, marked };
}

function pages(next: () => string): string[] {
  const { item } = documents(next);
  const own = context({
    office: { ...office, name: next(), latestNewsTitle: next() },
    tags: [{ id: 'youth', name: next(), colour: 'teal' }],
    address: 'https://example.org/news/page.html',
    neighbours: { newer: { headline: next(), href: 'one.html', language: 'en' }, older: null },
  });
  const frame = {
    ...sampleBrochure,
    title: next(),
    edition: next(),
    introduction: next(),
    closing: { label: next(), href: next() },
  };
  return [
    latestNewsPage([item], own, stylesheet),
    archivePage(
      2024,
      [item],
      {
        ...own,
        archives: [{ year: 2024, href: 'latest-news-2024.html' }],
        feedHref: 'latest-news.atom',
        latestNewsHref: 'latest-news.html',
      },
      stylesheet,
    ),
    articlePage(item, own, stylesheet),
    brochurePage(frame, [item], own, stylesheet),
    briefPage(
      { ...sampleBrief, headline: item.headline, teaser: item.teaser, body: item.body },
      own,
      stylesheet,
    ),
  ];
}

function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}

const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
/** Text as a browser reads it back: without what nobody sees and a program obeys. */
const readBack = (words: string): string =>
  words.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/gu, '');

const elements = new Set(
  'html head meta title link script body header footer main article section nav div h1 h2 h3 h4 p ul ol li blockquote figure img figcaption span bdi time a strong em br'.split(
    ' ',
  ),
);
const attributes = new Set(
  'lang dir charset name property content rel type title href class id datetime aria-label aria-labelledby aria-current src alt width height loading role'.split(
    ' ',
  ),
);

describe('whatever is typed', () => {
  it('becomes no element and no attribute of its own, and no address that is not allowed', () => {
    fc.assert(
      fc.property(fc.infiniteStream(hostile), (words) => {
        for (const html of pages(() => words.next().value as string))
          for (const element of elementsOf(html)) {
            expect(elements).toContain(element.tagName);
            if (element.tagName === 'script') {
              expect(element.attrs).toEqual([{ name: 'type', value: 'application/ld+json' }]);
              expect(JSON.parse(textOf(element))).toMatchObject({ '@type': 'NewsArticle' });
            }
            for (const { name, value } of element.attrs) {
              expect(attributes).toContain(name);
              if (name === 'href')
                expect(value).toMatch(/^(https?:|mailto:|tel:|#|articles\/|assets\/|latest-news|one\.html$)/);
              if (name === 'src') expect(value).toBe('pictures/0123456789abcdef.jpg');
            }
          }
      }),
      { numRuns: 150 },
    );
  });

  it('is read back as it was', () => {
    fc.assert(
      fc.property(hostile, hostile, (headline, words) => {
        const html = articlePage(
          newsItem('one', { headline, teaser: '', body: body(paragraph(words)) }),
          context(),
          stylesheet,
        );
        const found = elementsOf(html);
        const h1 = found.find((element) => element.tagName === 'h1');
        expect(h1 && textOf(h1)).toBe(
          readBack(headline.trim()) || (headline.trim() === '' ? 'Untitled' : ''),
        );
        const prose = found.find((element) => element.attrs.some(({ value }) => value === 'prose'));
        expect(prose && textOf(prose)).toBe(words.trim() === '' ? '' : readBack(words));
      }),
    );
  });

  it('cannot make a script, an event handler or a style sheet that ends early', async () => {
    const { el, toHtml } = await import('../markup.ts');
    expect(() => el('script')).toThrow('no scripts');
    expect(() => el('p', { onclick: 'x' })).toThrow('onclick');
    expect(() => toHtml(el('style', {}, '</style>'))).toThrow('</');
  });
});
