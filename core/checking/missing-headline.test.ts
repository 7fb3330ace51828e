import { expect, it } from 'vitest';
import { find, news, said } from './testing/check.ts';

it('misses a headline, also one of spaces', () => {
  expect(find('missing-headline', news())).toEqual([]);
  expect(said(find('missing-headline', news({ headline: ' ' })))).toEqual(['No headline.']);
});
