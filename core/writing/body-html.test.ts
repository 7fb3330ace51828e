import { describe, expect, it } from 'vitest';
import type { BodyNode } from '../document.ts';
import { bodyMarkup } from './body-html.ts';
import { toHtml } from '../markup.ts';
import { context } from './testing/context.ts';
import { body, heading, list, paragraph, picture, text } from './testing/sample.ts';

const html = (...content: BodyNode[]): string =>
  toHtml(bodyMarkup(body(...content).content, { under: 2, context: context() }));
const link = (href: string): NonNullable<BodyNode['marks']>[number] => ({ type: 'link', attrs: { href } });

describe('a body as HTML', () => {
  it('puts its headings below the one that it stands under', () => {
    expect(html(heading(2, 'A'), heading(3, 'B'), heading(2, 'C'))).toBe('<h3>A</h3><h4>B</h4><h3>C</h3>');
  });

  it('skips no level of heading', () => {
    expect(html(heading(3, 'A'), heading(3, 'B'), heading(2, 'C'))).toBe('<h3>A</h3><h4>B</h4><h3>C</h3>');
  });

  it('keeps headings of every level apart, as far as HTML has levels', () => {
    expect(html(heading(1, 'A'), heading(2, 'B'), heading(1, 'C'))).toBe('<h3>A</h3><h4>B</h4><h3>C</h3>');
    expect(html(...[2, 3, 4, 5, 6].map((level) => heading(level, 'A')))).toBe(
      '<h3>A</h3><h4>A</h4><h5>A</h5><h6>A</h6><h6>A</h6>',
    );
    expect(html({ type: 'heading', content: [text('A')] }, heading(2, 'B'))).toBe('<h3>A</h3><h4>B</h4>');
  });

  it('counts lists as they are counted, and keeps the words of a link’s title', () => {
    expect(html({ ...list('orderedList', 'x'), attrs: { start: -2, type: 'i' } })).toBe(
      '<ol start="-2" type="i"><li><p>x</p></li></ol>',
    );
    const titled = (title: string): NonNullable<BodyNode['marks']>[number] => ({
      type: 'link',
      attrs: { href: 'https://example.org/', title },
    });
    expect(html(paragraph(text('a', titled('One')), text('b', titled('Two'))))).toBe(
      '<p><a href="https://example.org/" title="One">a</a><a href="https://example.org/" title="Two">b</a></p>',
    );
  });

  it('writes one link for words that are partly bold', () => {
    const address = link('https://example.org/');
    expect(
      html(
        paragraph(
          'See ',
          text('the ', address),
          text('whole', address, { type: 'bold' }),
          text(' text', address),
          '.',
        ),
      ),
    ).toBe('<p>See <a href="https://example.org/">the <strong>whole</strong> text</a>.</p>');
  });

  it('keeps two links apart that stand side by side', () => {
    expect(
      html(paragraph(text('a', link('https://example.org/a')), text('b', link('https://example.org/b')))),
    ).toBe('<p><a href="https://example.org/a">a</a><a href="https://example.org/b">b</a></p>');
  });

  it('keeps the words of a link whose address is refused', () => {
    expect(html(paragraph(text('here', link('javascript:alert(1)'))))).toBe('<p>here</p>');
  });

  it('makes no link of nothing but space', () => {
    expect(html(paragraph('a', text(' ', link('https://example.org/')), 'b'))).toBe('<p>a b</p>');
  });

  it('writes line breaks, lists and quotations', () => {
    expect(html(paragraph('a', { type: 'hardBreak' }, 'b'))).toBe('<p>a<br>b</p>');
    expect(html(list('bulletList', 'x', 'y'))).toBe('<ul><li><p>x</p></li><li><p>y</p></li></ul>');
    expect(html({ ...list('orderedList', 'x'), attrs: { start: 4 } })).toBe(
      '<ol start="4"><li><p>x</p></li></ol>',
    );
    expect(html({ type: 'blockquote', content: [paragraph('“Yes.”')] })).toBe(
      '<blockquote><p>“Yes.”</p></blockquote>',
    );
  });

  it('leaves out blank paragraphs and headings', () => {
    expect(html({ type: 'paragraph' }, paragraph('  '), heading(2, ' '))).toBe('');
  });

  it('writes a picture with alternative text, caption and credit', () => {
    expect(
      html(
        picture({ src: 'media/0123456789abcdef.jpg', alt: 'A hall', caption: 'The hall.', credit: '© X' }),
      ),
    ).toBe(
      '<figure class="figure"><img src="pictures/0123456789abcdef.jpg" alt="A hall"><figcaption>The hall. <span class="credit">© X</span></figcaption></figure>',
    );
  });

  it('leaves out a picture whose file never came in', () => {
    expect(html(picture({ src: null, credit: 'Image © X' }))).toBe('');
  });

  it('keeps the words of a block that it does not know', () => {
    expect(html({ type: 'poem', content: [paragraph('Rose')] })).toBe('<p>Rose</p>');
  });
});
