import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BodyNode, CopiedElement, NewsItem } from '../document.ts';
import { usualElements } from '../fields/office-fields.ts';
import { toHtml } from '../markup.ts';
import { context } from '../writing/testing/context.ts';
import { body, heading, list, newsItem, paragraph, picture, text } from '../writing/testing/sample.ts';
import { allowed, wordsIn } from './allow-list.ts';
import { copiedMarkup } from './copied-parts.ts';

const src = `media/${'a'.repeat(16)}.png`;
const article = (item: NewsItem) =>
  copiedMarkup({ kind: 'articles', documents: [item] }, context({ language: item.language }), null);
const copy = (content: BodyNode[], given: CopiedElement[] = usualElements()) => {
  const { markup, lost } = allowed(
    article(newsItem('a', { headline: 'Ports', date: null, body: body(...content) })),
    given,
  );
  return { html: toHtml(markup), lost };
};
const plainList = (names: string): CopiedElement[] =>
  names.split(' ').map((element) => ({ element, attributes: element === 'a' ? ['href'] : [] }));

const link = text('the report', { type: 'link', attrs: { href: 'https://example.org/', title: 'Title' } });

describe('a copy by an allow-list', () => {
  it('keeps what every content management system takes, and nothing about looks', () => {
    expect(
      copy([
        paragraph('See ', link, ' and ', text('this', { type: 'bold' }), '.'),
        heading(2, 'Next'),
        list('bulletList', 'One', 'Two'),
        { type: 'blockquote', content: [paragraph('“Said.”')] },
      ]),
    ).toEqual({
      html: [
        '<h2>Ports</h2>',
        '<p>See <a href="https://example.org/">the report</a> and <strong>this</strong>.</p>',
        '<h3>Next</h3>',
        '<ul><li>One</li><li>Two</li></ul>',
        '<blockquote><p>“Said.”</p></blockquote>',
      ].join('\n'),
      lost: {},
    });
  });

  it('makes paragraphs of what it may not keep, and counts it', () => {
    const { html, lost } = copy(
      [paragraph('See ', link, '.'), heading(2, 'Next'), list('bulletList', 'One', 'Two')],
      plainList('p'),
    );
    expect(html).toBe(
      ['Ports', 'See the report.', 'Next', 'One', 'Two'].map((words) => `<p>${words}</p>`).join('\n'),
    );
    expect(lost).toEqual({ links: 1, headings: 2, lists: 1 });
  });

  it('says of each part that it is in another language than the office’s', () => {
    const item = newsItem('a', { language: 'ar', headline: 'خبر', date: null, body: body(paragraph('نص')) });
    expect(toHtml(allowed(article(item), usualElements()).markup)).toBe(
      '<h2 lang="ar" dir="rtl">خبر</h2>\n<p lang="ar" dir="rtl">نص</p>',
    );
    expect(allowed(article(item), plainList('p h2')).lost).toEqual({ languages: 2 });
  });

  it('takes no picture along without its address, and with it neither caption nor credit', () => {
    const { html, lost } = copy([
      picture({ src, alt: 'A hall', caption: 'The hall.', credit: 'Image © Office' }),
      picture({ src, alt: 'Another', credit: 'Image © Office' }),
      picture({ src, alt: 'A third', caption: 'By day.' }),
      paragraph('Words.'),
    ]);
    expect(html).toBe('<h2>Ports</h2>\n<p>Words.</p>');
    expect(lost).toEqual({ pictures: 3, captions: 2, credits: 2 });
  });

  it('keeps pictures where the office wants them, their captions as paragraphs', () => {
    const { html, lost } = copy(
      [picture({ src, alt: 'A hall', caption: 'The hall.', credit: 'Image © Office' })],
      [...plainList('p'), { element: 'img', attributes: ['src', 'alt'] }],
    );
    expect(html).toContain(`<img src="pictures/${'a'.repeat(16)}.png" alt="A hall">`);
    expect(html).toContain('<p>The hall. Image © Office</p>');
    expect(lost).toMatchObject({ headings: 1 });
    expect(lost.pictures).toBeUndefined();
  });

  it('keeps tables and raised signs, and makes lines of them where they are not taken', () => {
    const cell = (type: string, ...content: BodyNode[]): BodyNode => ({ type, content });
    const table: BodyNode = {
      type: 'table',
      attrs: { caption: 'Gases' },
      content: [
        { type: 'tableRow', content: ['Gas', 'Share'].map((said) => cell('tableHeader', paragraph(said))) },
        {
          type: 'tableRow',
          content: [
            cell('tableCell', paragraph('CO', text('2', { type: 'subscript' }))),
            cell('tableCell', paragraph('10', text('6', { type: 'superscript' }))),
          ],
        },
      ],
    };
    expect(copy([table])).toEqual({
      html:
        '<h2>Ports</h2>\n<table><caption>Gases</caption><thead><tr><th scope="col">Gas</th><th scope="col">Share</th></tr></thead>' +
        '<tbody><tr><td>CO<sub>2</sub></td><td>10<sup>6</sup></td></tr></tbody></table>',
      lost: {},
    });
    expect(copy([table], plainList('h2 p table tr td'))).toEqual({
      html: '<h2>Ports</h2>\n<p>Gases</p>\n<table><tr><td>Gas</td><td>Share</td></tr><tr><td>CO₂</td><td>10⁶</td></tr></table>',
      lost: { raised: 2 },
    });
    expect(copy([table], plainList('h2 p'))).toEqual({
      html: '<h2>Ports</h2>\n<p>Gases</p>\n<p>Gas | Share</p>\n<p>CO₂ | 10⁶</p>',
      lost: { tables: 1, raised: 2 },
    });
  });

  it('sets lines apart where not even paragraphs are allowed', () => {
    expect(copy([paragraph('One'), paragraph('Two')], [])).toMatchObject({ html: 'Ports\nOne\nTwo\n' });
  });

  const words = fc.string({ unit: fc.constantFrom('a', 'b', '字', ' ', '<', '&', '"'), maxLength: 12 });
  const marks = fc.subarray([
    { type: 'bold' },
    { type: 'italic' },
    { type: 'link', attrs: { href: 'https://example.org/' } },
  ]);
  const inline = fc.oneof(
    fc.tuple(words, marks).map(([said, marked]) => text(said || 'x', ...marked)),
    fc.constant({ type: 'hardBreak' }),
  );
  const lines = fc.array(inline, { maxLength: 4 });
  const blocks: fc.Arbitrary<BodyNode> = fc.letrec<{ block: BodyNode }>((tie) => ({
    block: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      lines.map((content) => ({ type: 'paragraph', content })),
      fc
        .tuple(lines, fc.integer({ min: 1, max: 6 }))
        .map(([content, level]) => ({ type: 'heading', attrs: { level }, content })),
      fc.record({ src: fc.constantFrom(src, null), alt: words, caption: words, credit: words }).map(picture),
      fc
        .array(tie('block'), { minLength: 1, maxLength: 3 })
        .map((content) => ({ type: 'blockquote', content })),
      fc
        .tuple(
          fc.constantFrom('bulletList', 'orderedList'),
          fc.array(fc.array(tie('block'), { maxLength: 2 }), { minLength: 1, maxLength: 3 }),
        )
        .map(([type, items]) => ({
          type,
          content: items.map((inner) => ({ type: 'listItem', content: [paragraph('item'), ...inner] })),
        })),
    ),
  })).block;
  const names = [
    'p',
    'br',
    'h2',
    'h3',
    'h4',
    'ul',
    'ol',
    'li',
    'a',
    'strong',
    'em',
    'blockquote',
    'img',
    'figure',
    'div',
    'span',
    'time',
    '*',
  ];
  const attributes = ['href', 'src', 'alt', 'lang', 'dir', 'start', 'type', 'class', 'title'];
  const anyList: fc.Arbitrary<CopiedElement[]> = fc.array(
    fc.record({ element: fc.constantFrom(...names), attributes: fc.subarray(attributes) }),
    { maxLength: 12 },
  );
  const anyItem = fc
    .record({
      content: fc.array(blocks, { maxLength: 4 }),
      headline: words,
      place: words,
      language: fc.constantFrom('en', 'ar'),
    })
    .map(({ content, ...rest }) => newsItem('a', { ...rest, body: body(...content) }));

  const elementsOf = (html: string): DefaultTreeAdapterTypes.Element[] => {
    const found: DefaultTreeAdapterTypes.Element[] = [];
    const visit = (node: DefaultTreeAdapterTypes.Node): void => {
      if ('tagName' in node) found.push(node);
      if ('childNodes' in node) node.childNodes.forEach(visit);
    };
    visit(parseFragment(html));
    return found;
  };

  it('lets nothing out that is not on the list, however the list and the text are', () => {
    fc.assert(
      fc.property(anyItem, anyList, (item, given) => {
        const all = new Set(given.flatMap((one) => (one.element === '*' ? one.attributes : [])));
        for (const { tagName, attrs } of elementsOf(toHtml(allowed(article(item), given).markup))) {
          const own = given.filter(({ element }) => element === tagName);
          expect(own.length, tagName).toBeGreaterThan(0);
          for (const { name } of attrs)
            expect(all.has(name) || own.some((one) => one.attributes.includes(name)), name).toBe(true);
        }
      }),
    );
  });

  const bare = (said: string): string => said.replace(/\s+/g, '');
  const withoutPictures = (node: BodyNode): BodyNode =>
    node.content
      ? { ...node, content: node.content.filter(({ type }) => type !== 'picture').map(withoutPictures) }
      : node;

  it('loses no word, but those of pictures that are left out, and runs none together', () => {
    fc.assert(
      fc.property(anyItem, anyList, (item, given) => {
        const { markup, lost } = allowed(article(item), given);
        const takes = lost.pictures === undefined;
        const whole = article(takes ? item : { ...item, body: withoutPictures(item.body) });
        expect(bare(wordsIn(markup))).toBe(bare(wordsIn(whole)));
        expect(allowed(article(item), given)).toEqual({ markup, lost });
      }),
    );
    const separate = (content: BodyNode[], given: CopiedElement[]): string[] =>
      toHtml(allowed(article(newsItem('a', { body: body(...content) })), given).markup)
        .replace(/<\/?(?:p|h\d|ul|ol|li|blockquote|div|br)[ >]/g, ' $&')
        .replace(/<[^>]+>/g, '')
        .split(/\s+/);
    fc.assert(
      fc.property(anyList, (given) => {
        const said = separate(
          [paragraph('one'), list('bulletList', 'two', 'three'), heading(2, 'four')],
          given,
        );
        for (const word of ['one', 'two', 'three', 'four']) expect(said).toContain(word);
      }),
    );
  });
});
