import { expect, it } from 'vitest';
import { chooseLanguage } from './choose-language.ts';

it.each([
  [['fr-BE', 'en'], 'fr'],
  [['pt-BR', 'fr'], 'pt-BR'],
  [['pt-PT'], 'pt-BR'],
  [['tlh', 'en-GB'], 'en'],
  [[], 'en'],
])('of English, French and Portuguese, whoever wishes %j reads %s', (wishes, language) => {
  expect(chooseLanguage(['en', 'fr', 'pt-BR'], wishes, 'en')).toBe(language);
});
