import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unknownParts } from './judge-word.ts';
import { officeWords, readWordList, sortedWords, withWord } from './office-words.ts';
import { spelledWords } from './spelled-words.ts';

const nothing = (): boolean => false;
const word = fc.stringMatching(/^\p{L}{2,12}(?:['’-]\p{L}{2,8})?$/u).filter((one) => !/['’-]$/.test(one));

describe('words of the office', () => {
  it('are never marked, whatever they are: alone, opening a sentence, in capitals, with a possessive', () => {
    fc.assert(
      fc.property(word, fc.constantFrom('en', 'fr', 'de', 'ru', 'el'), (own, language) => {
        const is = officeWords([own]);
        const forms = [
          own,
          own.normalize('NFD'),
          own.toUpperCase(),
          ...(language === 'en' ? [`${own}’s`] : []),
        ];
        if (own === own.toLowerCase()) forms.push(own.charAt(0).toUpperCase() + own.slice(1));
        for (const form of forms)
          for (const found of spelledWords(form))
            for (const part of unknownParts(found.word, language as 'en', nothing))
              expect(is(part), `${form} ${part}`).toBe(true);
      }),
    );
  });

  it('that are names are known as they are written', () => {
    const is = officeWords(['Kotanidze', 'cybercrime', 'Ras Al Khaimah']);
    expect(['Kotanidze', 'KOTANIDZE', 'cybercrime', 'Cybercrime', 'Khaimah'].map(is)).toEqual(
      Array(5).fill(true),
    );
    expect(is('kotanidze')).toBe(false);
  });

  it('are kept once each, sorted, and read from lines, commas and semicolons', () => {
    expect(readWordList('zebra\n  Äpfel ,apple;\n\nzebra\r\nRas  Al Khaimah')).toEqual([
      'Äpfel',
      'apple',
      'Ras Al Khaimah',
      'zebra',
    ]);
    expect(withWord(['b', 'a'], 'don’t')).toEqual(['a', 'b', "don't"]);
    fc.assert(
      fc.property(fc.array(fc.string()), (list) => {
        expect(sortedWords(sortedWords(list))).toEqual(sortedWords(list));
      }),
    );
  });
});
