import { describe, expect, it } from 'vitest';
import { isShouting, unknownParts } from './judge-word.ts';

const dictionary = (...words: string[]) => {
  const known = new Set(words);
  return (word: string): boolean => known.has(word) || known.has(word.toLowerCase());
};
const english = dictionary('organisation', 'led', 'drug', 'related', 'minister', 'the', 'corruption');

describe('a word', () => {
  it('is right with an ending of the United Nations, with a possessive, and made of words with hyphens', () => {
    for (const word of ['organization', "Organization's", 'drug-related', 'anti-corruption', 'THE'])
      expect(unknownParts(word, 'en', english), word).toEqual([]);
  });

  it('that is an acronym, has a digit in it or is in another script is left alone', () => {
    for (const word of [
      'UNODC',
      'SDGs',
      "UNODC's",
      'UNODC-led',
      'pH',
      'post-2015',
      'COVID-19',
      'Вена',
      'Αθήνα',
    ])
      expect(unknownParts(word, 'en', english), word).toEqual([]);
  });

  it('of the field is known although a general dictionary lacks it', () => {
    for (const word of ['cybercrime', 'Cybercrime', 'peacebuilding', "captagon's"])
      expect(unknownParts(word, 'en', english), word).toEqual([]);
    expect(unknownParts('cybercrime', 'fr', english)).toEqual(['cybercrime']);
  });

  it('says which of its parts nobody knows', () => {
    expect(unknownParts('Kotanidze-led', 'en', english)).toEqual(['Kotanidze']);
    expect(unknownParts("Kotanidze's", 'en', english)).toEqual(['Kotanidze']);
    expect(unknownParts('drug-relted', 'en', english)).toEqual(['relted']);
  });

  it('with letters of two scripts is a mistake', () => {
    expect(unknownParts('drуg', 'en', english)).toEqual(['drуg']);
  });

  it('may stand behind one that lost its vowel', () => {
    const french = dictionary('organisation');
    expect(unknownParts("l'Organisation", 'fr', french)).toEqual([]);
    expect(unknownParts("d'ONU", 'fr', french)).toEqual([]);
    expect(unknownParts("dell'ONU", 'it', french)).toEqual([]);
    expect(unknownParts("l'Orgnisation", 'fr', french)).toEqual(['Orgnisation']);
  });

  it('may leave its last part to the next one, in languages that put words together', () => {
    expect(unknownParts('Wirtschafts-', 'de', dictionary('Kriminalität'))).toEqual([]);
    expect(unknownParts('Wirtschafts-', 'en', english)).toEqual(['Wirtschafts']);
  });

  it('in capitals is looked up where all of the text is', () => {
    expect(isShouting('MINISTERS MEET IN VIENA TODAY')).toBe(true);
    expect(isShouting('UNODC and UNCAC')).toBe(false);
    expect(unknownParts('VIENA', 'en', english)).toEqual([]);
    expect(unknownParts('VIENA', 'en', english, true)).toEqual(['VIENA']);
    expect(unknownParts('THE', 'en', english, true)).toEqual([]);
  });
});
