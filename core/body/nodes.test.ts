import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, it } from 'vitest';
import { compare } from '../comparing/compare.ts';
import type { BodyNode } from '../document.ts';
import { toHtml } from '../markup.ts';
import { bodyMarkup } from '../writing/body-html.ts';
import { bodyBlocks } from '../writing/body-lines.ts';
import { context } from '../writing/testing/context.ts';
import { body as whole, newsItem, paragraph } from '../writing/testing/sample.ts';
import { bodyText } from './body-text.ts';
import { marks, type MarkForms } from './marks.ts';
import { nodes, type NodeForms } from './nodes.ts';
import {
  holdsWords,
  isMarkName,
  markRules,
  nodeRules,
  type MarkName,
  type MarkRule,
  type NodeName,
} from './schema.ts';
import { anyBody } from './testing/any-body.ts';

// A name that is added to the schema compiles only with its place in the tables.
// @ts-expect-error -- no forms of a footnote
nodes satisfies Record<NodeName | 'footnote', NodeForms>;
// @ts-expect-error -- no forms of words that are underlined
marks satisfies Record<MarkName | 'underline', MarkForms>;
const { html: _html, ...withoutHtml } = nodes.paragraph;
// @ts-expect-error -- a node without its HTML
withoutHtml satisfies NodeForms;
const { text: _text, ...withoutText } = nodes.paragraph;
// @ts-expect-error -- a node without its plain text
withoutText satisfies NodeForms;
const { words: _words, ...withoutWords } = nodes.paragraph;
// @ts-expect-error -- a node that search does not see
withoutWords satisfies NodeForms;
const { word: _word, ...withoutWord } = nodes.paragraph;
// @ts-expect-error -- a node that Word files do not show
withoutWord satisfies NodeForms;
const { word: _look, ...withoutLook } = marks.bold;
// @ts-expect-error -- a mark that has no look in Word files
withoutLook satisfies MarkForms;
const { beside: _beside, ...withoutBeside } = marks.link;
// @ts-expect-error -- a mark of which a comparison does not know
withoutBeside satisfies MarkForms;

const told = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Words of a body, a block apart from the next, with what a form says of its pictures. */
function wordsOf(node: BodyNode, ofPicture: readonly string[]): string[] {
  if (node.type === 'table')
    return [
      ...told(String(node.attrs?.['caption'] ?? '')),
      ...(node.content ?? []).flatMap((child) => wordsOf(child, ofPicture)),
    ];
  if (node.type === 'picture') return told(ofPicture.map((name) => String(node.attrs?.[name])).join(' '));
  if (!holdsWords(node.type)) return (node.content ?? []).flatMap((child) => wordsOf(child, ofPicture));
  return told((node.content ?? []).map(({ type, text }) => (type === 'hardBreak' ? '\n' : text)).join(''));
}

/** Elements that stand among words: those of every mark, and what names a language. */
const inline = new Set([
  'span',
  ...Object.entries(marks as Record<MarkName, MarkForms>).flatMap(([type, { html }]) => {
    const mark = { type, attrs: { href: 'https://example.org/' } };
    return parseFragment(toHtml(html('words', 'words', mark))).childNodes.map(({ nodeName }) => nodeName);
  }),
]);

/** What a browser shows, blocks apart; pictures by their alternative text. */
function shown(node: Tree.Node): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value;
  const inner = 'childNodes' in node ? node.childNodes.map(shown).join('') : '';
  if (inline.has(node.nodeName)) return inner;
  const alt = 'attrs' in node ? node.attrs.find(({ name }) => name === 'alt')?.value : undefined;
  return `\n${alt ?? inner}\n`;
}

const html = (body: BodyNode): string => toHtml(bodyMarkup(body.content, { under: 1, context: context() }));
const inHtml = (body: BodyNode): string[] => told(shown(parseFragment(html(body))));
const inText = (body: BodyNode): string[] =>
  told(
    bodyBlocks(body)
      .join('\n\n')
      .replace(/ \((?:https|mailto):[^)]*\)/g, '')
      .replace(/^ +(?:•|-?\d+\.) /gm, ' '),
  );
const compared = (body: BodyNode, field: string): string =>
  compare(newsItem('a', { body: whole() }), newsItem('a', { body }))
    .filter((change) => change.field === field)
    .flatMap(({ parts }) => parts.filter(({ change }) => change === 'added').map(({ text }) => text))
    .join('');

/** Attributes that no page shows, and why. */
const notOnPages: Record<string, string> = {
  'link.target': 'Readers choose the window.',
  'link.rel': 'It speaks to machines about the page that a text was copied from.',
  'link.class': 'Looks of the page that a text was copied from.',
  'picture.licenceUntil': 'The office has to know it; a check says when it is over.',
  'picture.licence': 'The office has to know it; what readers have to know is in the credit.',
  'picture.decorative': 'Its alternative text is empty; this says that it is meant to be.',
  'picture.focus': 'An article shows pictures whole; boxes that crop them are in brochures and lists.',
};
const values: Record<string, readonly [unknown, unknown]> = {
  'picture.licenceUntil': ['2024-03-11', '2025-03-11'],
  'picture.decorative': [true, false],
  'picture.crop': ['0 0 50 50', '10 10 50 50'],
  'picture.focus': ['10 10', '50 50'],
  'heading.level': [2, 3],
  'language.lang': ['fr', 'ar'],
  'orderedList.start': [1, -7],
  'orderedList.type': [null, 'I'],
  'tableHeader.colspan': [1, 2],
  'tableHeader.rowspan': [1, 2],
  'tableCell.colspan': [1, 2],
  'tableCell.rowspan': [1, 2],
  'picture.src': ['media/0123456789abcdef.png', 'media/fedcba9876543210.jpg'],
};

describe('every attribute of nodes and marks', () => {
  const all = [...Object.entries<MarkRule>(nodeRules), ...Object.entries<MarkRule>(markRules)].flatMap(
    ([name, { attributes }]) => Object.keys(attributes.shape).map((key) => [name, key] as const),
  );

  it.each(all)('“%s”: “%s” is on pages, or it is said why not', (name, key) => {
    const [one, other] = values[`${name}.${key}`] ?? ['https://example.org/a', 'https://example.org/b'];
    const base =
      name === 'picture' ? { src: 'media/0123456789abcdef.png' } : { href: 'https://example.org/' };
    const given = { ...(name === 'picture' ? { alt: '', caption: '', credit: '' } : {}), ...base };
    const page = (value: unknown): string => {
      const attrs = {
        ...(['picture', 'link'].includes(name) ? given : {}),
        [key]: value,
      } as BodyNode['attrs'];
      const words: BodyNode = { type: 'text', text: 'words' };
      if (isMarkName(name))
        return html(whole(paragraph({ ...words, marks: [{ type: name, attrs }] } as BodyNode)));
      const inside: Record<string, BodyNode[]> = {
        heading: [words],
        orderedList: [{ type: 'listItem', content: [paragraph('words')] }],
      };
      if (name.startsWith('table')) {
        const cell = { type: 'tableCell', content: [paragraph('words')] };
        const own = name === 'table' ? cell : ({ ...cell, type: name, attrs } as BodyNode);
        const row: BodyNode = { type: 'tableRow', content: [own] };
        return html(
          whole({ type: 'table', content: [row, row], ...(name === 'table' ? { attrs } : {}) } as BodyNode),
        );
      }
      const before: BodyNode = { type: 'heading', attrs: { level: 2 }, content: [words] };
      const node = { type: name, attrs, ...(inside[name] ? { content: inside[name] } : {}) } as BodyNode;
      return html(whole(before, node));
    };
    if (notOnPages[`${name}.${key}`]) expect(page(one)).toBe(page(other));
    else expect(page(one)).not.toBe(page(other));
  });
});

describe('every text of a body', () => {
  it('is in its HTML, plain text, search and comparison, in order, with blocks apart', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const words = wordsOf(body, []);
        expect(told(bodyText(body))).toEqual(words);
        expect(told(compared(body, 'body'))).toEqual(words);
        expect(inText(body)).toEqual(wordsOf(body, ['caption', 'credit']));
        expect(inHtml(body)).toEqual(wordsOf(body, ['alt', 'caption', 'credit']));
      }),
      { numRuns: 150 },
    );
  });

  it('is in a comparison with its links and pictures', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const nodes: BodyNode[] = [body];
        for (const node of nodes) nodes.push(...(node.content ?? []));
        const links = compared(body, 'links');
        const pictures = compared(body, 'pictures');
        for (const { type, attrs, text, marks: on } of nodes) {
          const href = on?.find((mark) => mark.type === 'link')?.attrs?.['href'] as string | undefined;
          if (href !== undefined) expect(links).toContain(`<${href}>`);
          if (href !== undefined && text !== undefined) expect(links).toContain(text);
          if (type === 'picture')
            for (const [name, value] of Object.entries(attrs ?? {}))
              expect(pictures).toContain(value === true ? name : value);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is not glued to the address of a link before it', () => {
    const link = (text: string): BodyNode => ({
      type: 'text',
      text,
      marks: [{ type: 'link', attrs: { href: 'https://example.org/a' } }],
    });
    expect(bodyBlocks(whole(paragraph('a', link(' '), 'b', link('the report '), 'c')))).toEqual([
      'a bthe report (https://example.org/a) c',
    ]);
  });

  it('stays apart from its neighbours also in nodes that no schema knows', () => {
    const cell = (...content: BodyNode[]): BodyNode => ({ type: 'gridCell', content });
    const text = (words: string): BodyNode => ({ type: 'text', text: words });
    const body = whole(
      paragraph('before'),
      {
        type: 'grid',
        content: [
          { type: 'gridRow', content: [cell(paragraph('one')), cell(text('two'), text('fold'))] },
          { type: 'gridRow', content: [cell(text('three'), paragraph('four')), cell(text('five'))] },
        ],
      },
      { type: 'caption', text: 'six' },
      paragraph('seven ', { type: 'footnote', content: [text('eight')] }),
    );
    const words = ['before', 'one', 'twofold', 'three', 'four', 'five', 'six', 'seven', 'eight'];
    expect(told(bodyText(body))).toEqual(words);
    expect(inText(body)).toEqual(words);
    expect(inHtml(body)).toEqual(words);
    expect(told(compared(body, 'body'))).toEqual(words);
  });
});
