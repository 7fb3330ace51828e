import { expect, it } from 'vitest';
import { bodyOf, find, news, picture } from './testing/check.ts';

it('leaves a picture alone that says that it is decorative', () => {
  const body = bodyOf(picture({ alt: '', decorative: true }), picture({ alt: '', decorative: false }));
  expect(find('picture-without-alt', news({ body }))).toMatchObject([
    { place: { part: 'picture', index: 1 } },
  ]);
});

it('finds pictures without it, by their number; not those of which there is no file', () => {
  const body = bodyOf(picture({}), picture({ alt: ' ' }), picture({ src: null, alt: '' }));
  expect(find('picture-without-alt', news({ body }))).toMatchObject([
    { place: { part: 'picture', index: 1 } },
  ]);
  expect(find('picture-without-alt', news({ body }))[0]?.message).toMatch(/^Picture 2 has no /);
});
