import { expect, it } from 'vitest';
import { find, news } from './testing/check.ts';

it('counts characters as people do, against the limit of the office', () => {
  expect(find('long-teaser', news({ teaser: '😀'.repeat(40) }))).toEqual([]);
  expect(find('long-teaser', news({ teaser: 'x'.repeat(41) }))).toHaveLength(1);
});
