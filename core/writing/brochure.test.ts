import { describe, expect, it } from 'vitest';
import type { ItemLayout, NewsItem, Office } from '../document.ts';
import { groupItems } from './brochure-contents.ts';
import { brochurePage } from './brochure.ts';
import { writeBrochureText } from './text.ts';
import { wordBrochureFile } from './word.ts';
import { context, stylesheet } from './testing/context.ts';
import {
  hardBrochure,
  hardItems,
  hardPicture,
  hardSizes,
  hardTags,
  shapeAt,
} from './testing/hard-brochure.ts';
import {
  body,
  list,
  newsItem,
  office,
  paragraph,
  picture,
  sampleBrochure,
  sampleNews,
} from './testing/sample.ts';
import { findingsOf } from './testing/validate.ts';

const sizes = (src: string) => {
  const [width, height] = hardSizes[shapeAt(src)];
  return { width, height };
};
const identity: Partial<Office> = {
  site: 'https://example.org/brussels/',
  emblems: [{ src: hardPicture('logo'), alt: 'Emblem of the office' }],
  imprint: '© The office.',
  disclaimer: 'Not formally edited.',
  contact: '1 Street\noffice@example.org\n+32 2 000 00 00',
  identifiers: 'ISBN: 978-92-1-000000-0\nIssue 7',
};
const whole = context({
  tags: hardTags,
  pictureSize: sizes,
  office: { ...office, ...identity },
});
const page = (items: NewsItem[], given: Parameters<typeof hardBrochure>[1] = {}, own = whole): string =>
  brochurePage(hardBrochure(items, given), items, own, stylesheet);
const long = (...first: Parameters<typeof body>): NewsItem['body'] =>
  body(
    ...first,
    ...Array.from({ length: 30 }, () => paragraph('Nine words say what this long paragraph has said.')),
  );

describe('a brochure that is hard to set', () => {
  const items = hardItems(40);
  it.each([
    ['as it begins', {}],
    ['on A5 in two columns, by date', { paper: 'a5', columns: 'two', grouping: 'date', bleed: true }],
    ['without a cover, not grouped', { cover: { kind: 'none' }, grouping: 'none' }],
    ['with a plain cover', { cover: { kind: 'plain' }, title: '', introduction: '' }],
  ] as const)('has no findings %s', async (_, given) => {
    const html = page(items, given as Parameters<typeof hardBrochure>[1]);
    expect(await findingsOf(html)).toEqual([]);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toContain('style=');
  });

  it('has no findings with one item, or with none of its pictures', async () => {
    expect(await findingsOf(page(hardItems(1)))).toEqual([]);
    expect(await findingsOf(page(items, {}, { ...whole, pictureHref: () => null }))).toEqual([]);
  });
});

describe('the contents', () => {
  const items = hardItems(12);
  const inEnglish = { tags: hardTags, language: 'en' };

  it.each(['tag', 'date', 'none'] as const)('have every item once, grouped by %s', (grouping) => {
    const groups = groupItems(items, grouping, inEnglish);
    const listed = groups.flatMap((group) => group.items.map(({ id }) => id));
    expect([...listed].sort()).toEqual(items.map(({ id }) => id).sort());
  });

  it('have what no tag leads last, in words of the language', () => {
    const headings = (language: string) =>
      groupItems(items, 'tag', { tags: hardTags, language }).map(({ heading }) => heading);
    expect(headings('en').at(-1)).toBe('Other news');
    expect(headings('fr').at(-1)).toBe('Autres nouvelles');
    expect(groupItems([newsItem('one')], 'tag', inEnglish)).toMatchObject([{ heading: null }]);
  });

  it('are grouped by year, or by month where all are of one year; what has no date comes last', () => {
    const dated = [
      newsItem('a'),
      newsItem('b', { date: { start: '2023-02-01' } }),
      newsItem('c', { date: null }),
    ];
    const headings = (some: NewsItem[]) => groupItems(some, 'date', inEnglish).map(({ heading }) => heading);
    expect(headings(dated)).toEqual(['2024', '2023', 'Undated']);
    expect(headings(dated.slice(0, 1))).toEqual(['March 2024']);
  });

  it('stand apart from an introduction that fills a page, and with one of a line or two', () => {
    const apart = (introduction: string, some = items) =>
      page(some, { introduction }).includes('class="contents-apart"');
    expect(apart('x'.repeat(601))).toBe(true);
    expect(apart('x'.repeat(600))).toBe(false);
    expect(apart('x'.repeat(400), hardItems(15))).toBe(true);
    expect(apart('Two lines.', hardItems(40))).toBe(false);
  });
});

describe('the cover', () => {
  it('has the picture that was chosen with its point, and else the first wide photograph', () => {
    const items = hardItems(5);
    const chosen = { kind: 'picture' as const, src: hardPicture('tall'), x: 20, y: 70 };
    expect(page(items, { cover: chosen })).toMatch(
      /class="cover-picture crop focus-x-2 focus-y-7"><img src="pictures\/a0\w+3\.jpg"/,
    );
    const gone = { ...chosen, src: 'media/ffffffffffffffff.jpg' };
    for (const cover of [gone, { ...chosen, src: null }])
      expect(page(items, { cover })).toMatch(/class="cover-picture[^>]*><img src="pictures\/a0\w+0\.jpg"/);
  });

  it('has emblems, and closes up without them', () => {
    expect(page(hardItems(1))).toContain('alt="Emblem of the office"');
    expect(page(hardItems(1), {}, { ...whole, office })).not.toContain('class="emblems"');
  });

  it.each([
    [45, 'title-large'],
    [46, 'title-middle'],
    [90, 'title-middle'],
    [91, 'title-long'],
  ])('has a title of %i characters in its size', (length, size) => {
    expect(page(hardItems(1), { title: 'x'.repeat(length) })).toContain(`<h1 class="${size}">`);
  });
});

describe('an item', () => {
  const classesOf = (item: NewsItem, layout: Partial<ItemLayout> = {}, own = whole): string => {
    const layouts: ItemLayout[] = [{ item: item.id, start: 'auto', pictures: 'auto', ...layout }];
    const html = page([newsItem('before', { body: long() }), item], { layouts }, own);
    return html.match(/<article class="[^"]*"/g)?.[1] ?? '';
  };
  const shaped = (...shapes: Parameters<typeof hardPicture>[0][]): NewsItem =>
    newsItem('one', {
      body: long(
        ...shapes.map((shape) => picture({ src: hardPicture(shape), alt: shape === 'logo' ? 'Logo' : 'A' })),
      ),
    });

  it('begins a page where it is long, and follows on where it is short', () => {
    expect(classesOf(newsItem('one', { body: long() }))).toContain('item long starts');
    expect(classesOf(newsItem('one'))).toContain('item short follows');
  });

  it('begins where the editor wants it', () => {
    expect(classesOf(newsItem('one'), { start: 'page' })).toContain('short starts fixed');
    expect(classesOf(shaped('wide'), { start: 'follow' })).toContain('long follows fixed');
    expect(classesOf(shaped('tall'), { start: 'follow' })).toMatch(/long follows fixed"/);
  });

  it('begins a page where its group does, if the brochure asks for that, in every form that has pages', () => {
    const [ports, trees] = hardTags.map(({ id }) => id) as [string, string];
    const items = [
      newsItem('a', { tags: [ports] }),
      newsItem('b', { tags: [ports] }),
      newsItem('c', { tags: [trees] }),
      newsItem('d'),
    ];
    const starting = (given: Parameters<typeof hardBrochure>[1]): boolean[] =>
      [...page(items, given).matchAll(/<article class="([^"]*)"/g)].map(([, classes = '']) =>
        classes.includes('starts'),
      );
    expect(starting({ grouping: 'tag' })).toEqual([true, false, false, false]);
    expect(starting({ grouping: 'tag', groupsStartPage: true })).toEqual([true, false, true, true]);
    expect(starting({ grouping: 'none', groupsStartPage: true })).toEqual([true, false, false, false]);
    const { sections } = wordBrochureFile(
      hardBrochure(items, { grouping: 'tag', groupsStartPage: true }),
      items,
      whole.office,
      null,
      hardTags,
    );
    expect(sections.flatMap(({ startsPage }) => (startsPage === undefined ? [] : [startsPage]))).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  it('has its teaser stand in for a text that is missing in Word and plain text as well', () => {
    const item = newsItem('one', { teaser: 'Short of it.', body: body() });
    const file = wordBrochureFile(hardBrochure([item]), [item], whole.office);
    expect(JSON.stringify(file.sections)).toContain('Short of it.');
    expect(writeBrochureText(hardBrochure([item]), [item], whole.office)).toContain('Short of it.');
  });

  it.each([
    ['wide', ['wide'], 'figure wide"'],
    ['square', ['square'], 'figure square"'],
    ['tall', ['tall'], 'figure tall"'],
    ['very wide: whole', ['panorama'], 'figure wide uncropped"'],
    ['a logo: whole and little', ['logo'], 'figure little"'],
    ['of few pixels: little', ['small'], 'figure little"'],
    ['two', ['wide', 'tall'], 'figure gallery gallery-2"'],
    ['five', ['wide', 'tall', 'wide', 'tall', 'wide'], 'figure gallery gallery-many"'],
  ] as const)('places pictures by their shape: %s', (_, shapes, figure) => {
    const html = page([shaped(...shapes)], { cover: { kind: 'plain' } });
    expect(html).toContain(`class="${figure}`);
    const cropped = html.match(/class="crop"/g)?.length ?? 0;
    const isWhole = ['panorama', 'logo'].includes(shapes[0]);
    expect(cropped).toBe(isWhole ? 0 : shapes.length);
  });

  it('shows pictures larger, smaller or not at all', () => {
    const layout = { item: 'one', start: 'auto' as const };
    const figure = (pictures: ItemLayout['pictures']): string | undefined =>
      /<figure[^>]*>/.exec(page([shaped('wide')], { layouts: [{ ...layout, pictures }] }))?.[0];
    expect(figure('large')).toContain('wide large');
    expect(figure('small')).toContain('wide small');
    expect(figure('none')).toBeUndefined();
  });

  it('has its teaser below a long text’s headline, once, and in the place of a text that is missing', () => {
    const teaser = 'Two sentences stand for it. They say what happened.';
    expect(page([newsItem('one', { teaser, body: long() })])).toContain(
      `<p class="standfirst">${teaser}</p>`,
    );
    expect(page([newsItem('one', { teaser, body: long(paragraph(`${teaser} And more.`)) })])).not.toContain(
      'standfirst',
    );
    const bare = newsItem('one', { teaser, body: body({ type: 'paragraph' }) });
    expect(page([bare])).toContain(`<p class="summary">${teaser}</p>`);
  });

  it('keeps a line that leads into a list with the list, and draws one quotation out', () => {
    const quotation = (): NewsItem['body'] => ({
      type: 'blockquote',
      content: [paragraph('We had no date.'), paragraph('– The chair')],
    });
    const html = page([
      newsItem('one', {
        body: long(paragraph('Three remain:'), list('bulletList', 'a'), quotation(), quotation()),
      }),
    ]);
    expect(html).toContain('<p class="lead-in">Three remain:</p>');
    expect(html.match(/class="said pull"/g)).toHaveLength(1);
    expect(html).toContain('<p class="speaker">The chair</p>');
  });
});

describe('the last page', () => {
  const html = page(hardItems(8), { closing: { label: 'Older stories.' } });

  it('has what the office says, and nothing else', () => {
    for (const words of ['© The office.', 'Not formally edited.', '>Older stories.<', 'Issue 7'])
      expect(html).toContain(words);
    expect(html).toContain('<a href="mailto:office@example.org">office@example.org</a>');
    expect(html).toContain('<a href="tel:+3220000000">+32&nbsp;2&nbsp;000&nbsp;00&nbsp;00</a>');
    const silent = page(hardItems(8), { closing: { label: 'Older stories.' } }, { ...whole, office });
    expect(silent).not.toContain('imprint');
    expect(silent).toContain('<p class="closing">Older stories.</p></div></main>');
  });

  it('lists credits once with the items whose pictures they are of', () => {
    const credits = html.slice(html.indexOf('Picture credits'));
    expect(credits.match(/Image © Liaison Desk sample library/g)).toHaveLength(1);
    expect(credits.match(/class="page-number on-paper"/g)?.length).toBeGreaterThan(3);
    for (const [, anchor] of credits.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${anchor}"`);
  });

  it('has no foot', () => {
    expect(html).toContain('<meta name="running-foot-but-last" content="1">');
    expect(brochurePage(sampleBrochure, sampleNews, context(), stylesheet)).not.toContain('but-last');
  });
});
