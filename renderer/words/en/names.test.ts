import { expect, it } from 'vitest';
import { languages } from '../../../core/languages/words.ts';
import { names } from './names.ts';

it('names every language of documents in English', () => {
  const { en, pt } = names.languages;
  expect({ en, pt }).toEqual({ en: 'English', pt: 'Portuguese' });
  for (const language of languages) expect(names.languages[language]).toMatch(/^[A-Z]\p{L}+/u);
});
