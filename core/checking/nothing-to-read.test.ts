import { expect, it } from 'vitest';
import { bodyOf, find, news, picture } from './testing/check.ts';

it('finds an item with neither text nor teaser, whatever pictures it has', () => {
  const empty = bodyOf({ type: 'paragraph' });
  expect(find('nothing-to-read', news({ teaser: '', body: empty }))).toHaveLength(1);
  expect(find('nothing-to-read', news({ teaser: '', body: bodyOf(picture({})) }))).toHaveLength(1);
  expect(find('nothing-to-read', news({ body: empty }))).toEqual([]);
  expect(find('nothing-to-read', news({ teaser: '' }))).toEqual([]);
});
