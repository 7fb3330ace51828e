import { expect, it } from 'vitest';
import { bodyOf, find, news, picture } from './testing/check.ts';

it('finds pictures of which only the words came in', () => {
  const body = bodyOf(picture({}), picture({ src: null, credit: 'Image © UNODC' }));
  expect(find('missing-picture', news({ body }))).toMatchObject([{ place: { part: 'picture', index: 1 } }]);
});
