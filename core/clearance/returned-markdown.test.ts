import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBody } from '../body/testing/any-body.ts';
import { whatIsWrongInBody } from '../body/body-check.ts';
import { anyBrief, anyNewsItem } from '../fields/testing/any-document.ts';
import type { Article, BodyNode } from '../document.ts';
import { body, newsItem, paragraph, sampleNews } from '../writing/testing/sample.ts';
import { writeMarkdown } from '../writing/markdown.ts';
import { wordArticle } from '../writing/word.ts';
import { readMarkdown } from './returned-markdown.ts';
import { returnedArticle } from './returned-article.ts';

const articles = fc
  .tuple(fc.oneof(anyNewsItem, anyBrief), anyBody)
  .map(([document, made]): Article => ({ ...document, body: made }));

describe('a Markdown file of ours', () => {
  it('is the same document again when it is read back, for every body that the schema takes', () => {
    fc.assert(
      fc.property(articles, (document) => {
        const { fields, item } = readMarkdown(writeMarkdown(document, [], 4));
        expect(item).toEqual({ id: document.id, rev: 4 });
        expect(whatIsWrongInBody(fields.body)).toBeNull();
        const back = returnedArticle(document, wordArticle({ ...document, ...fields }, '-'), '-');
        expect(back).toEqual({ document, notices: [] });
      }),
      { numRuns: 150 },
    );
  });

  const cell = (
    type: 'tableHeader' | 'tableCell',
    attrs: object | null,
    ...content: BodyNode[]
  ): BodyNode => ({
    type,
    ...(attrs === null ? {} : { attrs: attrs as NonNullable<BodyNode['attrs']> }),
    content,
  });
  const row = (...content: BodyNode[]): BodyNode => ({ type: 'tableRow', content });
  const raised = (text: string, ...types: string[]): BodyNode => ({
    type: 'text',
    text,
    marks: types.map((type) => ({ type })),
  });

  it('keeps plain tables as people write them', () => {
    const table: BodyNode = {
      type: 'table',
      content: [
        row(cell('tableHeader', null, paragraph('Gas')), cell('tableHeader', null, paragraph('Share'))),
        row(
          cell('tableCell', null, paragraph('CO', raised('2', 'subscript'))),
          cell('tableCell', null, paragraph('a|b ', { type: 'hardBreak' }, 'x')),
        ),
      ],
    };
    const text = writeMarkdown(newsItem('one', { body: body(table) }), []);
    expect(text).toContain('| Gas | Share |\n| - | - |\n| CO<sub>2</sub> | a\\|b <br>x |\n');
    expect(readMarkdown(text).fields.body).toEqual(body(table));
  });

  it('keeps captions, cells that reach over others, heads of rows and paragraphs in cells', () => {
    const table: BodyNode = {
      type: 'table',
      attrs: { caption: 'Seizures --> by <year>' },
      content: [
        row(
          cell('tableHeader', { colspan: 2, rowspan: 1 }, paragraph('Both')),
          cell('tableCell', null, paragraph('1')),
        ),
        row(
          cell(
            'tableHeader',
            { colspan: 1, rowspan: 2 },
            paragraph('Two'),
            { type: 'paragraph' },
            paragraph('lines'),
          ),
          cell('tableCell', null, paragraph(raised('b', 'bold', 'superscript'), 'c')),
          cell('tableCell', null, paragraph(' edge ')),
        ),
        row(cell('tableCell', null, { type: 'paragraph' }), cell('tableCell', null, paragraph('last'))),
      ],
    };
    const { fields, notices } = readMarkdown(
      writeMarkdown(newsItem('one', { body: body(paragraph('x'), table) }), []),
    );
    expect(fields.body).toEqual(body(paragraph('x'), table));
    expect(notices).toEqual([]);
  });

  it('takes tables of other programs', () => {
    const { fields } = readMarkdown('---\nid: one\n---\n\n| a | b |\n|:--|--:|\n| 1 |\n| 2 | 3 |\n');
    const [table] = fields.body.content ?? [];
    expect(table?.content?.map((one) => one.content?.map(({ type }) => type))).toEqual([
      ['tableHeader', 'tableHeader'],
      ['tableCell'],
      ['tableCell', 'tableCell'],
    ]);
  });

  it('reads as an editor would write it', () => {
    const item = newsItem('ports', {
      headline: 'Ports: a register',
      body: body(paragraph('They *found* nothing.')),
    });
    expect(writeMarkdown(item, [], 2)).toBe(
      '---\nid: ports\nrevision: 2\nkind: news\nheadline: "Ports: a register"\ndate: 2024-03-11\nstatus: published\nlanguage: en\nteaser: Two sentences stand for the story. They say what happened.\n---\n\nThey \\*found\\* nothing.\n',
    );
    for (const one of sampleNews) expect(writeMarkdown(one, [])).not.toContain('&#x');
  });

  it('keeps words that Markdown would take for its own', () => {
    const item = newsItem('one', { body: body(paragraph('1. # - > <b> [a](b) _x_ **'), paragraph('--- ')) });
    expect(readMarkdown(writeMarkdown(item, [])).fields.body).toEqual(item.body);
  });

  it.each([
    ['has no front matter', 'Just words.'],
    ['has front matter that is none', '---\n: :\n\t- {\n---\n'],
    ['multiplies itself', `---\na: &a [x]\nb: &b [*a,*a]\nheadline: [*b,*b]\n---\n`],
  ])('is refused where it %s', (_, file) => {
    expect(() => readMarkdown(file)).toThrow();
  });

  it('leads nowhere that the policy on addresses refuses, and says so', () => {
    const { fields, notices } = readMarkdown('---\nid: one\n---\n\n[x](javascript:alert(1))\n');
    expect(JSON.stringify(fields)).not.toContain('javascript');
    expect(notices).toHaveLength(1);
  });
});

describe('a Markdown file that other programs have edited', () => {
  const from = (front: string, text = ''): ReturnType<typeof readMarkdown> =>
    readMarkdown(`---\n${front}\n---\n${text}`);

  it('says words as they are written, whatever they look like', () => {
    const { fields, item } = from('id: a\nrevision: 7\nheadline: 007\nplace: 1.10\nteaser: yes');
    expect(fields).toMatchObject({ headline: '007', place: '1.10', teaser: 'yes' });
    expect(item).toEqual({ id: 'a', rev: 7 });
  });

  it('takes what stands without a value for nothing', () => {
    const { fields } = from('headline:\nsource:\nfurtherInformation: null\ntags:');
    expect(fields).toMatchObject({ headline: '', source: null, furtherInformation: null });
  });

  it('says nothing of what it does not name, nor of a date that is none', () => {
    expect(Object.keys(from('id: a').fields)).toEqual(['body']);
    const { fields, notices } = from('id: a\ndate: soon\nteaser: ""');
    expect(fields).toMatchObject({ teaser: '' });
    expect(fields).not.toHaveProperty('date');
    expect(notices).toHaveLength(1);
  });

  it('keeps links whose addresses stand apart', () => {
    const { fields, notices } = from(
      'headline: A',
      'See [the report][1] and [x].\n\n[1]: https://example.org/a\n',
    );
    expect(fields.body.content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'See ' },
          {
            type: 'text',
            text: 'the report',
            marks: [{ type: 'link', attrs: { href: 'https://example.org/a' } }],
          },
          { type: 'text', text: ' and [x].' },
        ],
      },
    ]);
    expect(notices).toEqual([]);
  });

  it('quotes what somebody noted in it for others', () => {
    const { notices } = from('headline: A', 'One <!-- who? --> two.\n\n<!-- check\nthis -->\n');
    expect(notices).toEqual([expect.stringContaining('“who?”'), expect.stringContaining('check')]);
  });

  it('may have the line ends of any system', () => {
    const text = '---\nheadline: A\n---\n\nOne.\n\nTwo.\n';
    for (const end of ['\r\n', '\r'])
      expect(readMarkdown(text.replaceAll('\n', end)).fields).toEqual(readMarkdown(text).fields);
  });
});
