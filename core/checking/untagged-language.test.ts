import { expect, it } from 'vitest';
import { find, fixed, news, said, text } from './testing/check.ts';

it('finds passages in another script than that of the language', () => {
  expect(said(find('untagged-language', news({ ...text('He said: Слава Україні!') })))).toEqual([
    '“Слава Україні” is in Cyrillic letters, and nothing says in which language.',
  ]);
  expect(find('untagged-language', news({ language: 'uk', ...text('Порти') }))).toEqual([]);
  expect(find('untagged-language', news({ ...text('An angle α of 3 μm, naïve Ærø') }))).toEqual([]);
});

it('says the language of the passage with one click, where its letters tell it', () => {
  const item = news({ ...text('They call it ميناء البحر, “the port”.') });
  expect(find('untagged-language', item)[0]?.label).toBe('It is Arabic');
  const mended = fixed('untagged-language', item);
  expect(mended.body.content?.[0]?.content?.map(({ text: own, marks }) => [own, marks?.[0]?.attrs])).toEqual([
    ['They call it ', undefined],
    ['ميناء البحر', { lang: 'ar' }],
    [', “the port”.', undefined],
  ]);
  expect(find('untagged-language', mended)).toEqual([]);
});
