import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanJson, cleanLine, cleanText } from './clean-text.ts';
import { DeskError } from '../desk-error.ts';
import { latestNewsFeed } from '../writing/feed.ts';
import { articlePage } from '../writing/article.ts';
import { writeArticleText } from '../writing/text.ts';
import { context, stylesheet } from '../writing/testing/context.ts';
import { body, newsItem, office, paragraph, text } from '../writing/testing/sample.ts';

// eslint-disable-next-line no-control-regex -- they are what is looked for
const obeyed = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/;

const signs = fc.constantFrom(
  ...[
    '\u001b[2J',
    '\u009b31m',
    '\u009d0;title\u0007',
    '\u202e',
    '\u2066',
    '\u2069',
    '\r',
    '\r\n',
    '\0',
    '\b\b\b',
  ],
  ...['\u0085', '\u2028', '\u007f', 'שלום', 'مرحبا', '\u200f', '\u200d', 'a', ' ', '\n', '\t', '😀'],
);
const hostile = fc.oneof(
  fc.array(signs, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

describe('text that leaves the desk', () => {
  it('holds nothing that a terminal or a reader of text obeys, whatever went in', () => {
    fc.assert(
      fc.property(hostile, (given) => {
        expect(cleanText(given)).not.toMatch(obeyed);
        expect(cleanText(cleanText(given))).toBe(cleanText(given));
        expect(cleanLine(given)).not.toMatch(/[\n\t]|^\s|\s$/);
      }),
    );
  });

  it('keeps every other sign, in order, and its line breaks', () => {
    fc.assert(
      fc.property(hostile, (given) => {
        const kept = (all: string): string =>
          [...all].filter((sign) => !obeyed.test(sign) && sign !== '\n').join('');
        expect(kept(cleanText(given))).toBe(kept(given));
      }),
    );
    expect(cleanText('one\r\ntwo\tthree\rfour')).toBe('one\ntwo\tthree\nfour');
    expect(cleanLine('one\r\ntwo\tthree\vfour\u0007five\u202e!')).toBe('one two three four five!');
    expect(cleanText('שלום \u200fعالم')).toBe('שלום \u200fعالم');
  });

  it('is the same JSON, with escapes that nothing obeys', () => {
    fc.assert(
      fc.property(fc.array(hostile), (given) => {
        const json = cleanJson({ given });
        expect(json).not.toMatch(obeyed);
        expect(json).not.toContain('\n');
        expect(JSON.parse(json)).toEqual({ given });
      }),
    );
  });

  it('is clean as a page, a feed, a plain text and a sentence, whatever the words', () => {
    fc.assert(
      fc.property(
        fc.array(hostile, { minLength: 6, maxLength: 6 }),
        ([headline = '', teaser = '', words = '', tag = '', place = '', label = '']) => {
          const item = newsItem('one', {
            headline,
            teaser,
            place,
            tags: ['ports'],
            source: { label },
            body: body(paragraph(text(words || 'a'))),
          });
          const writing = {
            ...context(),
            tags: [{ id: 'ports', name: tag || 'a', colour: 'teal' as const }],
          };
          for (const output of [
            articlePage(item, writing, stylesheet),
            latestNewsFeed([item], 'a-library', writing),
            writeArticleText(item, office),
            new DeskError('refused', `“${headline}” was not taken in.`).message,
          ])
            expect(output).not.toMatch(obeyed);
        },
      ),
      { numRuns: 60 },
    );
  });
});
