import { describe, expect, it } from 'vitest';
import { otherLanguageThan } from './other-language.ts';
import { offered, others } from './testing/close-languages.ts';
import { languageOf, toldLanguage } from './text-language.ts';

/** Parts of a sentence, from eight words on. */
function partsOf(sentence: string): string[] {
  const words = sentence.split(/\s+/);
  const parts = [8, 10, 12, 16, words.length].flatMap((count) =>
    words
      .slice(0, Math.max(1, words.length - 7))
      .map((_, from) => words.slice(from, from + count))
      .filter((part) => part.length >= 8)
      .map((part) => part.join(' ')),
  );
  return [...new Set(parts)];
}

describe('languages that look alike', () => {
  it.each(Object.entries(offered))(
    'takes no part of a sentence in %s for another language',
    (language, all) => {
      const wrong = all
        .flatMap(partsOf)
        .map((part) => [part, toldLanguage(part)])
        .filter(([, told]) => told !== null && told !== language);
      expect(wrong).toEqual([]);
    },
  );

  it.each(Object.entries(offered))('still tells %s in most sentences', (language, all) => {
    const told = all.filter((sentence) => toldLanguage(sentence) === language);
    expect(told.length).toBeGreaterThanOrEqual(all.length / 2);
  });

  it.each(Object.entries(others))('says nothing of %s, which the desk does not offer', (_, all) => {
    for (const part of all.flatMap(partsOf)) expect([part, toldLanguage(part)]).toEqual([part, null]);
  });

  it('takes the language around where it is not sure', () => {
    const either = 'Na konferencii v Bratislave a v Prahe, v marci a v máji';
    expect(languageOf(either, 'cs')).toBe('cs');
    expect(languageOf(either, 'sk')).toBe('sk');
    expect(languageOf(either)).toBe('en');
  });

  it('does not call a long text in a language that it does not know by the name of a neighbour', () => {
    for (const language of ['gl', 'ca', 'af'] as const)
      expect(otherLanguageThan('en', others[language].join(' '))).toBe(null);
    for (const language of ['pt', 'es', 'nl'] as const)
      expect(otherLanguageThan('en', offered[language].join(' '))).toBe(language);
  });
});
