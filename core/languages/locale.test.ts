import fc from 'fast-check';
import { expect, it } from 'vitest';
import { langOf, localeOf } from './locale.ts';

it.each([
  ['en', 'en'],
  ['PT-br', 'pt-BR'],
  ['<b>', 'und'],
  ['  ', 'und'],
  ['en_GB', 'und'],
  ['x', 'und'],
])('a text in “%s” is marked as “%s”', (tag, lang) => {
  expect(langOf(tag)).toBe(lang);
});

it('whatever stands as a language, it is marked by a tag that Intl takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (tag) => {
      expect(Intl.getCanonicalLocales(langOf(tag))).toHaveLength(1);
      expect(Intl.getCanonicalLocales(localeOf(tag))).toHaveLength(1);
    }),
  );
});
