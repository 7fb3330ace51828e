import { describe, expect, it } from 'vitest';
import { bestSuggestions, distance, sureSuggestion } from './suggestions.ts';

const known =
  (...words: string[]) =>
  (word: string): boolean =>
    words.includes(word);

describe('suggestions', () => {
  it('are at most five, the nearest first, in the letters of the word', () => {
    expect(bestSuggestions('Recieve', 'en', ['reverie', 'receive', 'relieve', 'a', 'b', 'c'])).toEqual([
      'Receive',
      'Relieve',
      'Reverie',
      'A',
      'B',
    ]);
    expect(bestSuggestions('RECIEVE', 'en', ['receive'])).toEqual(['RECEIVE']);
  });

  it('are spelt as the United Nations spell, and names as they are', () => {
    expect(bestSuggestions('organistion', 'en', ['organist ion', 'organisation'])[0]).toBe('organization');
    expect(bestSuggestions('color', 'en', ['colon'])[0]).toBe('colour');
    expect(bestSuggestions('Denize', 'en', ['Denise'])).toEqual(['Denise']);
    expect(bestSuggestions('organistion', 'fr', ['organisation'])).toEqual(['organisation']);
  });
});

describe('the one word that must have been meant', () => {
  it('is the only one with two letters changed about or doubled, else the only one a step away', () => {
    expect(sureSuggestion('recieve', 'en', known('receive', 'relieve'))).toBe('receive');
    expect(sureSuggestion('accomodate', 'en', known('accommodate'))).toBe('accommodate');
    expect(sureSuggestion('goverment', 'en', known('government'))).toBe('government');
    expect(sureSuggestion('organistion', 'en', known('organisation'))).toBe('organization');
    expect(sureSuggestion('supervize', 'en', known('supervise'))).toBe('supervise');
    expect(sureSuggestion('Beispeil', 'de', known('Beispiel'))).toBe('Beispiel');
  });

  it('is none where there are several, or the word is short or may be a name', () => {
    expect(sureSuggestion('cotse', 'en', known('costs', 'corse', 'cotes'))).toBe('cotes');
    expect(sureSuggestion('batle', 'en', known('battle', 'bathe', 'bale'))).toBe('battle');
    expect(sureSuggestion('minst', 'en', known('mist', 'mint', 'minuet'))).toBeNull();
    expect(sureSuggestion('teh', 'en', known('the'))).toBeNull();
    expect(sureSuggestion('Braun', 'en', known('brawn'))).toBeNull();
    expect(sureSuggestion('Goverment', 'en', known('government'))).toBe('Government');
  });

  it('is none for what is hardly a word, and nothing is looked up for it', () => {
    const asked: string[] = [];
    const isKnown = (word: string): boolean => asked.push(word) < 0;
    expect(sureSuggestion('a'.repeat(90), 'de', isKnown)).toBeNull();
    expect(sureSuggestion('bundesministerium'.repeat(5), 'en', isKnown)).toBeNull();
    expect(asked.length).toBeLessThan(5);
  });

  it('is counted in steps: put in, left out, changed, changed about', () => {
    expect(
      ['receive', 'recive', 'recieves', 'recieve', 'rxxieve'].map((one) => distance('recieve', one)),
    ).toEqual([1, 1, 1, 0, 2]);
  });
});
