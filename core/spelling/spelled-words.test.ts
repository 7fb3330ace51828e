import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spelledWords } from './spelled-words.ts';

const words = (text: string): string[] => spelledWords(text).map(({ word }) => word);

describe('words whose spelling is looked up', () => {
  it('are told with apostrophes, hyphens and every letter of theirs', () => {
    expect(words('The office’s drug-related work: don’t stop.')).toEqual([
      'The',
      "office's",
      'drug-related',
      'work',
      "don't",
      'stop',
    ]);
    expect(words('Drogen- und Verbrechensbekämpfung – ein Überblick')).toEqual([
      'Drogen-',
      'und',
      'Verbrechensbekämpfung',
      'ein',
      'Überblick',
    ]);
    expect(words('l’Organisation dell’ONU aujourd’hui')).toEqual([
      "l'Organisation",
      "dell'ONU",
      "aujourd'hui",
    ]);
  });

  it('are composed, without soft hyphens, joiners and no-break hyphens', () => {
    expect(words('reuni\u0301on')).toEqual(['reuníon']);
    expect(words('orga\u00adni\u00adza\u00adtion')).toEqual(['organization']);
    expect(words('vice\u2011president\u00a0said')).toEqual(['vice-president', 'said']);
    expect(spelledWords('orga\u00adnize it')[0]).toEqual({ word: 'organize', from: 0, to: 9 });
  });

  it('are never addresses, names of files, handles, or what is marked as meant', () => {
    expect(
      words(
        'See https://exmple.org/teh, teh@exmple.org, docs/teh/file, report_teh.pdf, #teh, @teh, README.md, recieve [sic]',
      ),
    ).toEqual(['See']);
  });

  it('are never numbers, single letters or signs', () => {
    expect(words('1,200 × 3 % – A & b, № 5 … “” (§ 7)')).toEqual([]);
  });

  it('stand where they say, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        let end = 0;
        for (const { from, to } of spelledWords(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          end = to;
        }
      }),
    );
  });
});
