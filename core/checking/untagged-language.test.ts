import { expect, it } from 'vitest';
import { find, news, said, text } from './testing/check.ts';

it('finds passages in another script than that of the language', () => {
  expect(said(find('untagged-language', news({ ...text('He said: Слава Україні!') })))).toEqual([
    '“Слава Україні” is in Cyrillic letters, and nothing says in which language.',
  ]);
  expect(find('untagged-language', news({ language: 'uk', ...text('Порти') }))).toEqual([]);
  expect(find('untagged-language', news({ ...text('An angle α of 3 μm, naïve Ærø') }))).toEqual([]);
});
