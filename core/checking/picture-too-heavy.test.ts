import { expect, it } from 'vitest';
import { bodyOf, find, news, picture } from './testing/check.ts';

it('finds files of more than 10 MB', () => {
  const item = news({ body: bodyOf(picture({})) });
  const heavy = (bytes: number) =>
    find('picture-too-heavy', item, { pictureFile: () => ({ width: 1, height: 1, bytes }) });
  expect(heavy(10_000_001)).toHaveLength(1);
  expect(heavy(10_000_000)).toEqual([]);
  expect(find('picture-too-heavy', item)).toEqual([]);
});
