import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { latestNewsFeed } from './feed.ts';
import { mostEntries } from './feed-entries.ts';
import { feedId } from './feed-id.ts';
import { context } from './testing/context.ts';
import { body, newsItem, office, sampleNews } from './testing/sample.ts';

interface Read {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Read[];
}

/** The feed as a strict parser reads it; throws where it is not well-formed XML with namespaces. */
function parse(xml: string): Read {
  const top: Read = { name: '', attributes: {}, text: '', children: [] };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    expect(uri).toBe('http://www.w3.org/2005/Atom');
    const told = Object.values(attributes).map(({ name, value }) => [name, value] as const);
    const element: Read = { name: local, attributes: Object.fromEntries(told), text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  const [feed] = top.children;
  if (!feed) throw new Error('There is no feed.');
  return feed;
}
const all = (element: Read, name: string): Read[] => element.children.filter((child) => child.name === name);
const only = (element: Read, name: string): Read => {
  const [found, ...more] = all(element, name);
  if (!found || more.length > 0) throw new Error(`There is not one “${name}” in “${element.name}”.`);
  return found;
};

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
/** What RFC 4287 (4.1.1, 4.1.2) asks of a feed and its entries, as far as these feeds use it. */
function expectSound(feed: Read): void {
  expect(feed.name).toBe('feed');
  const entries = all(feed, 'entry');
  for (const element of [feed, ...entries]) {
    expect(only(element, 'id').text).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(only(element, 'title').text).not.toBe('');
    expect(only(element, 'updated').text).toMatch(instant);
    const alternates = all(element, 'link').filter(({ attributes }) => attributes['rel'] === 'alternate');
    expect(alternates).toHaveLength(1);
  }
  expect(only(only(feed, 'author'), 'name').text).not.toBe('');
  const ids = [feed, ...entries].map((element) => only(element, 'id').text);
  expect(new Set(ids).size).toBe(ids.length);
  const updated = entries.map((entry) => only(entry, 'updated').text).sort();
  if (updated.length > 0) expect(only(feed, 'updated').text).toBe(updated.at(-1));
}

const own = context({ latestNewsHref: 'latest-news.html' });
const feedOf = (...items: Parameters<typeof latestNewsFeed>[0][number][]): Read =>
  parse(latestNewsFeed(items, 'library-1', own));

describe('the feed of Latest News', () => {
  it('is sound, newest first, and names its office', () => {
    const feed = feedOf(...sampleNews);
    expectSound(feed);
    expect(only(feed, 'title').text).toBe('Latest News - Liaison Office in Brussels');
    expect(feed.attributes).toMatchObject({ 'xml:lang': 'en' });
    const published = all(feed, 'entry').map((entry) => only(entry, 'published').text);
    expect(published).toEqual([...published].sort().reverse());
  });

  it('is sound without any entry', () => {
    expectSound(feedOf());
  });

  it('gives date, teaser, tags, language and the place that more leads to', () => {
    const [entry] = all(
      feedOf(
        newsItem('one', {
          headline: 'Ports & “seals” <1>',
          teaser: 'Says more.',
          tags: ['youth'],
          language: 'fr',
          date: { start: '2024-03-11', end: '2024-03-12' },
        }),
      ),
      'entry',
    );
    if (!entry) throw new Error('There is no entry.');
    expect(entry.attributes).toMatchObject({ 'xml:lang': 'fr' });
    expect(only(entry, 'title').text).toBe('Ports & “seals” <1>');
    expect(only(entry, 'summary').text).toBe('Says more.');
    expect(only(entry, 'published').text).toBe('2024-03-12T00:00:00.000Z');
    expect(only(entry, 'category').attributes).toMatchObject({ term: 'youth', label: 'Youth' });
    expect(only(entry, 'link').attributes).toMatchObject({ href: 'articles/one.html', type: 'text/html' });
  });

  it('leads to the given address where there is one, and to the list where there is nothing else', () => {
    const links = all(
      feedOf(
        newsItem('a', { more: { label: 'more', href: 'https://example.org/x' } }),
        newsItem('b', { body: body({ type: 'paragraph' }) }),
        newsItem('c', { more: { label: 'more', href: 'javascript:alert(1)' } }),
      ),
      'entry',
    ).map((entry) => only(entry, 'link').attributes['href']);
    expect(links.sort()).toEqual(['articles/c.html', 'https://example.org/x', 'latest-news.html']);
  });

  it('leads an entry without a page of its own to the page of its year', () => {
    const old = newsItem('b', { body: body({ type: 'paragraph' }) });
    const years = { ...own, entryHref: () => 'latest-news-2021.html' };
    const [entry] = all(parse(latestNewsFeed([old], 'library-1', years)), 'entry');
    expect(entry && only(entry, 'link').attributes['href']).toBe('latest-news-2021.html');
  });

  it('dates no entry later than it was written, and leaves out a date that is not known', () => {
    const feed = feedOf(
      newsItem('later', { date: { start: '2030-01-01' } }),
      newsItem('none', { date: null }),
    );
    expectSound(feed);
    expect(all(feed, 'entry').flatMap((entry) => all(entry, 'published').map(({ text }) => text))).toEqual([
      '2024-05-01T08:00:00.000Z',
    ]);
  });

  it('holds the newest entries only, undated ones last', () => {
    const many = Array.from({ length: mostEntries + 5 }, (_, index) =>
      newsItem(`n${index}`, { date: index === 0 ? null : { start: `${2024 - index}-01-01` } }),
    );
    const feed = feedOf(...many);
    expect(all(feed, 'entry')).toHaveLength(mostEntries);
    expect(all(feed, 'entry').every((entry) => all(entry, 'published').length === 1)).toBe(true);
  });

  it('is well-formed and sound whatever is typed', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        ']]>',
        '<!DOCTYPE x [',
        '&x;',
        '\ud800',
        '\u0000\u0008\uffff',
        '"\'><a xmlns="y">',
        '\u0085',
      ),
    );
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 6, maxLength: 6 }), (words) => {
        const [headline = '', teaser = '', label = '', href = '', name = '', title = ''] = words;
        const item = newsItem('one', {
          headline: `a${headline}`,
          teaser,
          more: { label, href },
          tags: ['youth'],
        });
        const hostileContext = context({
          office: { ...office, name: `a${name}`, latestNewsTitle: `b${title}` },
          tags: [{ id: 'youth', name: `c${name}`, colour: 'teal' }],
          latestNewsHref: 'latest-news.html',
        });
        const feed = parse(latestNewsFeed([item], 'library-1', hostileContext));
        expectSound(feed);
        for (const link of all(all(feed, 'entry')[0] ?? feed, 'link'))
          expect(link.attributes['href']).toMatch(/^(https?:|mailto:|tel:|articles\/)/);
      }),
    );
  });
});

describe('names of entries', () => {
  it('are the same for the same document, and differ for others', () => {
    expect(feedId('a', 'b')).toBe(feedId('a', 'b'));
    const ids = Array.from({ length: 20_000 }, (_, index) => feedId('library', `document-${index}`));
    expect(new Set(ids).size).toBe(ids.length);
    expect(feedId('library', 'latest-news')).not.toBe(feedId('other', 'latest-news'));
  });
});
