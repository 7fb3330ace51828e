import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBody } from '../body/body.ts';
import { forms } from '../document.ts';
import { dryRun } from './dry-run.ts';
import { readText } from './read-text.ts';
import { NotOurs, noticeCodes } from '../import/reading.ts';

const filler =
  'Vivamus portum quis tenebat omnia navigia longa sine mora. Deinde mare clausum erat quia hiems venerat.';

describe('A text that is none of the office’s documents', () => {
  it.each([
    ['', 'empty'],
    [' \n\t\n\u00a0', 'empty'],
    ['PK\u0003\u0004\u0000\u0000', 'no text'],
    ['%PDF-1.7\nx', 'not plain text'],
    ['<!doctype html>\n<html><body>11 March 2024</body></html>', 'web page'],
    ['{"a": [1, 2],\n "b": "11 March 2024"}', 'JSON'],
    ['name,date,amount\nA,2019-04-11,3\nB,2019-04-12,4\nC,2019-04-13,4\n', 'table'],
    ["import fs from 'node:fs';\nconst a = 1;\nfunction b() {\n  return a;\n}\n", 'program'],
    [`A headline\n\n${filler}\n\n${filler}`, 'none of the office’s documents'],
    // Far longer than lines of programs are, and costly to look through for their signs.
    [`${'('.repeat(600)}\n`.repeat(3), 'none of the office’s documents'],
    ['Milk\nBread\nEggs\nCall the bank', 'none of the office’s documents'],
    [
      'Dear Anna,\n\nthank you for the letter that you sent to me in the spring of this year.\n\nYours,\nPeter',
      'none of the office’s documents',
    ],
    [
      'One paragraph without a headline, which goes on for a while, as prose does, and then it stops here.',
      'none of the office’s documents',
    ],
    [
      '2019-04-11 10:00:01 INFO started\n2019-04-11 10:00:02 INFO stopped\n2019-04-12 10:00:02 WARN',
      'none of the office’s documents',
    ],
    ['# Notes\n- fixed a thing\n\n# Older notes\n- broke a thing', 'none of the office’s documents'],
  ])('is refused with a sentence: %j', (text, reason) => {
    expect(() => readText(text)).toThrow(NotOurs);
    expect(() => readText(text)).toThrow(reason);
  });

  it('is refused at once where it is far too long', () => {
    expect(() => readText('A word or two. '.repeat(1_400_000))).toThrow(/far longer/);
  });
});

describe('Any text at all', () => {
  const word = fc.constantFrom(
    '11.04.2019:',
    '11 March 2024',
    '14-15 November 2023',
    'more',
    'Campaignmore',
    'Read more',
    'Image © UNODCOn',
    '© X',
    '•',
    '-',
    '1.',
    'Further information:',
    'Originally published by A.',
    '<em>',
    '</em>',
    'here.',
    'www.example.org',
    'javascript:x',
    'a@b.org',
    'Vienna, 8 March 2023 –',
    'Headline',
    'alt text is missing',
    '\u00a0\u00a0\u00a0',
    'Office - Latest News',
    'IOP in Serbia',
    '“a”',
    'co-',
    '\ud83d\ude00',
    '\ud800',
    '\u200f',
    '31.02.2019:',
  );
  const line = fc.oneof(
    fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );
  const text = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'));

  it('is read into drafts that hold, or refused; in any form', () => {
    fc.assert(
      fc.property(text, fc.option(fc.constantFrom(...forms), { nil: undefined }), (input, as) => {
        let reading;
        try {
          reading = readText(input, { as });
        } catch (error) {
          expect(error).toBeInstanceOf(NotOurs);
          return;
        }
        const last = input.split(/\r\n|[\n\r\f\u0085\u2028\u2029]/).length;
        for (const draft of reading.drafts) checkBody(draft.body);
        for (const notice of reading.notices) {
          expect(noticeCodes).toContain(notice.code);
          expect(notice.line).toBeGreaterThanOrEqual(1);
          expect(notice.line).toBeLessThanOrEqual(last);
          if (notice.document !== null) expect(reading.drafts[notice.document]).toBeDefined();
        }
        JSON.stringify(dryRun(reading));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is read to its end where words follow a source at the end of an article', () => {
    const input =
      'A headline\n\n11 March 2024\n\nSome words.\n\nOriginally published by UNODC Vienna. More words.';
    const { drafts } = readText(input, { as: 'article' });
    expect(drafts[0]).toMatchObject({ source: null });
    expect(JSON.stringify(drafts[0]?.body)).toContain('Originally published by UNODC Vienna. More words.');
  });

  it('takes no longer than its length asks for', () => {
    const texts = [
      'a',
      '1',
      ' ',
      '\u00a0',
      '- ',
      'a@',
      'http://',
      '<em>',
      '(',
      'more ',
      '“a” ',
      '\n',
      'a-',
      'A B ',
      '1.',
      'Home > ',
      'here ',
    ];
    for (const part of texts) {
      const started = performance.now();
      for (const as of forms) {
        try {
          readText(`Headline\n\n${part.repeat(Math.ceil(100_000 / part.length))}`, { as });
        } catch (error) {
          expect(error).toBeInstanceOf(NotOurs);
        }
      }
      expect(performance.now() - started, JSON.stringify(part)).toBeLessThan(5_000);
    }
  });
});

describe('A dry run', () => {
  it('has its keys in the order that scripts see', () => {
    const reading = readText(
      'Office - Latest News\n14-15 November 2023\nJudges compare notes\nJudges of nine countries met for two days. more',
    );
    expect(JSON.stringify(dryRun(reading))).toBe(
      JSON.stringify({
        form: 'latest-news',
        documents: [
          {
            kind: 'news',
            headline: 'Judges compare notes',
            date: { start: '2023-11-14', end: '2023-11-15' },
            teaser: 'Judges of nine countries met for two days.',
            text: '',
            pictures: [],
            source: null,
            furtherInformation: [],
            more: { label: 'more' },
            language: 'en',
          },
        ],
        notices: [
          {
            document: null,
            line: 2,
            code: 'more-target-lost',
            message: 'The text has no address for its link “more”.',
          },
        ],
      }),
    );
  });
});
