import { expect, it } from 'vitest';
import { find, news } from './testing/check.ts';

it('finds tags that name no language', () => {
  for (const language of ['und', 'not a language', 'mul'])
    expect(find('language-not-set', news({ language })), language).toHaveLength(1);
  for (const language of ['en', 'pt-BR', 'uk'])
    expect(find('language-not-set', news({ language }))).toEqual([]);
});
