import { expect, it } from 'vitest';
import { brochure, findInBrochure, news, text } from './testing/check.ts';

it('finds a name that two items spell in two ways, and leaves to the item what one does by itself', () => {
  const a = news(text('They met in Kiev.'), 'a');
  const b = news(text('They met in Kyiv.'), 'b');
  expect(findInBrochure('name-in-two-ways-in-brochure', brochure(), [a, b])).toMatchObject([
    { document: 'a' },
  ]);
  expect(
    findInBrochure('name-in-two-ways-in-brochure', brochure(), [news(text('From Kiev to Kyiv.'), 'c')]),
  ).toEqual([]);
  expect(findInBrochure('name-in-two-ways-in-brochure', brochure(), [a, { ...b, language: 'fr' }])).toEqual(
    [],
  );
});
