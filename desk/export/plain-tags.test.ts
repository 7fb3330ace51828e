import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { el, toHtml, type Markup } from '../../core/markup.ts';
import { latestNewsPage } from '../../core/writing/latest-news.ts';
import { articlePage } from '../../core/writing/article.ts';
import { previewContext } from '../../core/writing/context.ts';
import { office, sampleNews } from '../../core/writing/testing/sample.ts';
import { assertHarmless } from './assert-harmless.ts';
import { plainTags, type Tag } from './plain-tags.ts';

/** Every element that parse5 makes, in order. */
function parsed(html: string): Tag[] {
  const tags: Tag[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node)
      tags.push({ name: node.tagName, attributes: node.attrs.map(({ name, value }) => [name, value]) });
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return tags;
}
const page = (body: string): string =>
  `<!DOCTYPE html><html lang="en"><head><title>A</title></head><body>${body}</body></html>`;
const isRefused = (html: string): boolean => {
  try {
    assertHarmless(html, 'a.html');
    return false;
  } catch {
    return true;
  }
};

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '<script>',
    '"><img onerror=x>',
    '&lt;',
    '&#106;',
    '-->',
    '<!--',
    ']]>',
    "'",
    '=',
    '&notit;',
  ),
);
const markup = fc.letrec<{ node: Markup }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    words,
    fc
      .tuple(
        fc.constantFrom('div', 'span', 'section', 'em', 'ul', 'b', 'article'),
        fc.dictionary(
          fc.constantFrom('title', 'href', 'lang', 'data-a', 'hidden'),
          fc.oneof(words, fc.constant(true)),
        ),
        fc.array(tie('node'), { maxLength: 4 }),
      )
      .map(([tag, attributes, children]) => el(tag, attributes, ...children)),
  ),
})).node;

describe('the tags of a plain page', () => {
  it('are those that a browser finds, of all that the writers write', () => {
    const context = previewContext(office, [], 'en', () => 'pictures/a.png');
    for (const html of [
      latestNewsPage(sampleNews, context, 'assets/house.css'),
      ...sampleNews.map((item) => articlePage(item, context, 'assets/house.css')),
    ]) {
      const tags = plainTags(html);
      expect(tags?.length).toBeGreaterThan(20);
      expect(tags).toEqual(parsed(html));
    }
  });

  it('are those that a browser finds, whatever words stand in texts and attributes', () => {
    let plain = 0;
    fc.assert(
      fc.property(markup, (any) => {
        const html = page(toHtml(any));
        const tags = plainTags(html);
        if (tags === null) return;
        plain += 1;
        expect(
          tags.map(({ name, attributes }) => ({ name, attributes: [...attributes].sort() })).sort(),
        ).toEqual(
          parsed(html)
            .map(({ name, attributes }) => ({ name, attributes: [...attributes].sort() }))
            .sort(),
        );
      }),
      { numRuns: 300 },
    );
    expect(plain).toBeGreaterThan(150);
  });

  it.each([
    '<script>',
    '<ScRipt>',
    '<style>a</style>',
    '<!-- <img onerror="x"> -->',
    '<p title=unquoted>',
    "<p title='single'>",
    '<p title="a" title="b">',
    '<p title="&#106;avascript">',
    '<p title="&notit">',
    '<p\ntitle="a">',
    '<p title="a"/>',
    '<p title="a" >',
    'a < b',
    '<textarea><p onclick="x"></textarea>',
    '<noscript><p></noscript>',
    '</p x="y">',
    '<p',
    '<p title="never ended>',
  ])('are left to a parser where they are written otherwise: %s', (body) => {
    expect(plainTags(page(body))).toBeNull();
  });

  it('hide nothing from the last look that a parser would show it', () => {
    const hostile = fc.array(
      fc.oneof(
        words,
        fc.constantFrom(
          '<p>',
          '</p>',
          '<a href="https://example.org/">',
          '<a href="javascript:x">',
          '<p onclick="x">',
          '<img src="a.png">',
          '<img src="https://x.org/a.png">',
          '<svg>',
          '<math>',
          '<textarea>',
          '</textarea>',
          '<title>',
          '</title>',
          '<noscript>',
          '<template>',
          '</template>',
          '<!--',
          '-->',
          '<base href="a">',
          '<p style="a">',
          '<table>',
          '<select>',
          '<plaintext>',
          '<meta http-equiv="refresh" content="0; url=a.html">',
          '<meta http-equiv="refresh" content="0; url=//x.org">',
        ),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(hostile, (parts) => {
        const html = page(parts.join(''));
        if (isRefused(html)) return;
        // With a comment in it, a page is read by the parser alone.
        expect(isRefused(html.replace('<body>', '<body><!---->'))).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });
});
