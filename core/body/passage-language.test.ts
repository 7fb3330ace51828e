import { describe, expect, it } from 'vitest';
import type { BodyNode } from '../document.ts';
import { toHtml } from '../markup.ts';
import { bodyMarkup } from '../writing/body-html.ts';
import { markdownOf } from '../writing/markdown.ts';
import { context } from '../writing/testing/context.ts';
import { passageLanguages, wholeLanguage } from './passage-language.ts';

const lang = (tag: string) => ({ type: 'language', attrs: { lang: tag } });
const link = { type: 'link', attrs: { href: 'https://example.org/' } };
const words = (text: string, ...marks: NonNullable<BodyNode['marks']>): BodyNode => ({
  type: 'text',
  text,
  ...(marks.length > 0 ? { marks } : {}),
});
const paragraph = (...content: BodyNode[]): BodyNode => ({ type: 'paragraph', content });
const html = (...content: BodyNode[]): string =>
  toHtml(bodyMarkup(content, { under: 1, context: context() }));

describe('a passage in another language', () => {
  it('says its language and direction on a page', () => {
    expect(html(paragraph(words('The motto is '), words('حسن الجوار', lang('ar')), words('.')))).toBe(
      '<p>The motto is <span lang="ar" dir="rtl">حسن الجوار</span>.</p>',
    );
  });

  it('stays one passage whatever stands out in it', () => {
    expect(
      html(
        paragraph(
          words('Or: '),
          words('قال ', lang('ar')),
          words('حسن', lang('ar'), { type: 'bold' }),
          words(' الجوار', lang('ar'), link),
        ),
      ),
    ).toBe(
      '<p>Or: <span lang="ar" dir="rtl">قال <strong>حسن</strong><a href="https://example.org/"> الجوار</a></span></p>',
    );
  });

  it('leaves a link that reaches further than it one link', () => {
    expect(
      html(
        paragraph(words('See '), words('the note ', link), words('verbale', lang('fr'), link), words('.')),
      ),
    ).toBe(
      '<p>See <a href="https://example.org/">the note <span lang="fr" dir="ltr">verbale</span></a>.</p>',
    );
  });

  it('is said by the paragraph, list or quotation that is in it as a whole', () => {
    const item = (text: string): BodyNode => ({
      type: 'listItem',
      content: [paragraph(words(text, lang('ar')))],
    });
    expect(html(paragraph(words('حسن', lang('ar'), { type: 'bold' }), words(' الجوار', lang('ar'))))).toBe(
      '<p lang="ar" dir="rtl"><strong>حسن</strong> الجوار</p>',
    );
    expect(html({ type: 'bulletList', content: [item('ميناء'), item('جمارك')] })).toBe(
      '<ul lang="ar" dir="rtl"><li><p>ميناء</p></li><li><p>جمارك</p></li></ul>',
    );
    expect(
      html({ type: 'blockquote', content: [paragraph(words('Oui.', lang('fr'))), paragraph(words('Yes.'))] }),
    ).toBe('<blockquote><p lang="fr" dir="ltr">Oui.</p><p>Yes.</p></blockquote>');
  });

  it('is words of the document’s language where its tag is none', () => {
    for (const tag of ['', 'no language', '"><script>'])
      expect(html(paragraph(words('Ports', lang(tag)))), tag).toBe('<p>Ports</p>');
  });

  it('is an element of HTML in Markdown', () => {
    expect(
      markdownOf({ type: 'doc', content: [paragraph(words('A '), words('note verbale', lang('fr')))] }),
    ).toBe('A <span lang="fr" dir="ltr">note verbale</span>\n');
  });
});

it('tells the language of a whole block, and every one in a body', () => {
  const arabic = paragraph(words('حسن', lang('ar')), words(' '), words('الجوار', lang('ar')));
  const mixed = paragraph(words('Oui', lang('fr')), words(', yes.'));
  expect([arabic, mixed, paragraph()].map(wholeLanguage)).toEqual(['ar', null, null]);
  expect(passageLanguages({ type: 'doc', content: [mixed, arabic] })).toEqual(['fr', 'ar']);
});
