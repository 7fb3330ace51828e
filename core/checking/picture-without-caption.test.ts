import { expect, it } from 'vitest';
import { bodyOf, find, news, picture } from './testing/check.ts';

it('finds pictures without it, by their number; not those of which there is no file', () => {
  const body = bodyOf(picture({}), picture({ caption: '' }), picture({ src: null, caption: '' }));
  expect(find('picture-without-caption', news({ body }))).toMatchObject([
    { place: { part: 'picture', index: 1 } },
  ]);
  expect(find('picture-without-caption', news({ body }))[0]?.message).toMatch(/^Picture 2 has no /);
});
