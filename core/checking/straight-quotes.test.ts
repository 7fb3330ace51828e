import { expect, it } from 'vitest';
import { bold, find, fixed, news, text } from './testing/check.ts';

const good = (words: string, language = 'en'): string =>
  fixed('straight-quotes', news({ language, headline: words })).headline;

it('puts the marks of the language in their place', () => {
  expect(good('The "gold rush": a "new" one')).toBe('The “gold rush”: a “new” one');
  expect(good('La "ruée"', 'fr')).toBe('La «\u00a0ruée\u00a0»');
  expect(good('Der "Rausch"', 'de')).toBe('Der „Rausch“');
  expect(good("UNODC's ports don't")).toBe('UNODC’s ports don’t');
});

it('changes both marks of a pair, or none of them', () => {
  expect(good('See "https://example.org/a" now, "write to a@example.org" too')).toBe(
    'See “https://example.org/a” now, “write to a@example.org” too',
  );
  expect(good('Type `say "so"` then')).toBe('Type `say "so"` then');
});

it('keeps the marks of words, and every word', () => {
  const item = news(text('He said "', bold('a new'), ' one".'));
  expect(fixed('straight-quotes', item).body).toEqual(text('He said “', bold('a new'), ' one”.').body);
});

it('leaves inches, minutes, lone marks and addresses', () => {
  for (const headline of ['A 5" disk', '5\' 10" tall', 'An "open one', "https://example.org/a'b"])
    expect(find('straight-quotes', news({ headline })), headline).toEqual([]);
});
