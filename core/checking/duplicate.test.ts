import { expect, it } from 'vitest';
import { findInLibrary, news, text } from './testing/check.ts';

const long = 'The ports have met in Vienna, and they have shared a register of all that is lost. ';

it('finds the same headline on the same day, whatever its capitals and marks', () => {
  const all = [news({ headline: 'The "ports" meet' }, 'a'), news({ headline: 'The “Ports” meet' }, 'b')];
  expect(findInLibrary('duplicate', all).map(({ document, about }) => [document, about])).toEqual([
    ['a', 'b'],
    ['b', 'a'],
  ]);
  const later = news({ headline: 'The “Ports” meet', date: { start: '2024-04-11' } }, 'c');
  expect(
    findInLibrary(
      'duplicate',
      [all[0], later].filter((one) => one !== undefined),
    ),
  ).toEqual([]);
});

it('finds the same text under another headline, and says where', () => {
  const all = [news({ headline: 'One', ...text(long) }, 'a'), news({ headline: 'Two', ...text(long) }, 'b')];
  expect(findInLibrary('duplicate', all)[0]?.message).toBe('The text is the same as that of “Two”.');
  expect(
    findInLibrary('duplicate', [
      news(text('Short.'), 'a'),
      news({ headline: 'Two', ...text('Short.') }, 'b'),
    ]),
  ).toEqual([]);
});
