import { expect, it } from 'vitest';
import { find, news, text } from './testing/check.ts';

it('finds a teaser that is the first paragraph again, whatever its quotation marks and spaces', () => {
  const teaser = 'The “ports” have  met.';
  expect(find('teaser-repeats-text', news({ teaser, ...text('The "ports" have met.') }))).toHaveLength(1);
  expect(find('teaser-repeats-text', news({ teaser, ...text('The ports have met in Vienna.') }))).toEqual([]);
  expect(find('teaser-repeats-text', news({ teaser: '', ...text(' ') }))).toEqual([]);
});
