import { expect, it } from 'vitest';
import { find, news } from './testing/check.ts';

it('misses the day of a news item', () => {
  expect(find('missing-date', news())).toEqual([]);
  expect(find('missing-date', news({ date: null }))).toHaveLength(1);
});
