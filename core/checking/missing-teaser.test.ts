import { expect, it } from 'vitest';
import { find, news } from './testing/check.ts';

it('misses the teaser of a news item', () => {
  expect(find('missing-teaser', news())).toEqual([]);
  expect(find('missing-teaser', news({ teaser: ' ' }))).toHaveLength(1);
});
