import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../languages/words.ts';
import { asTyped } from './as-typed.ts';

/** What stands there when all of it is typed, sign by sign. */
function type(keys: string, language = 'en'): string {
  let text = '';
  for (const sign of keys) {
    const becomes = asTyped(text, sign, language);
    text += sign;
    if (becomes) text = text.slice(0, text.length - becomes.length) + becomes.text;
  }
  return text;
}

describe('signs as they are typed', () => {
  it.each([
    ['en', `She said "yes" and 'no'.`, 'She said “yes” and ‘no’.'],
    ['en', `("the 'world' drug report")`, '(“the ‘world’ drug report”)'],
    ['en', `"He said "no"."`, '“He said ‘no’.”'],
    ['fr', `Il dit "oui" et "non".`, 'Il dit «\u00a0oui\u00a0» et «\u00a0non\u00a0».'],
    ['fr', `« oui »`, '«\u00a0oui\u00a0»'],
    ['de', `Er sagte "ja 'und' nein".`, 'Er sagte „ja ‚und‘ nein“.'],
    ['de', `"so 'geht's' gut"`, '„so ‚geht’s‘ gut“'],
    ['de-CH', `"ja"`, '«ja»'],
    ['sv', `"ja"`, '”ja”'],
    ['pl', `"tak"`, '„tak”'],
    ['ru', `"да "нет""`, '«да „нет“»'],
    ['ja', `"はい"`, '「はい」'],
  ])('sets the quotation marks of %s', (language, keys, text) => {
    expect(type(keys, language)).toBe(text);
  });
  it('sets apostrophes, and those that begin a year', () => {
    expect(type(`the minister's plan, in the '90s; l'Union`)).toBe(
      'the minister’s plan, in the ’90s; l’Union',
    );
  });
  it('leaves inches and feet', () => {
    expect(type(`a screen of 27" and a man of 6'`)).toBe(`a screen of 27" and a man of 6'`);
  });
  it('sets dashes and ellipses', () => {
    expect(type('one - two, three--four, five---six, and so on... or....')).toBe(
      'one – two, three–four, five—six, and so on… or….',
    );
  });
  it('leaves hyphens, ranges and lines that begin with one', () => {
    expect(type('- first, well-known, 2023-2024, -5')).toBe('- first, well-known, 2023-2024, -5');
    expect(type('---')).toBe('---');
  });
  it('sets French spaces before signs, typed or not', () => {
    const text = 'Quoi\u202f? Non\u202f! Voici\u00a0: un\u202f; deux\u202f?!';
    expect(type('Quoi? Non! Voici: un; deux?!', 'fr')).toBe(text);
    expect(type('Quoi ? Non ! Voici : un ; deux ?!', 'fr')).toBe(text);
    expect(type('À 10:30, Quoi?', 'fr-CA')).toBe('À 10:30, Quoi?');
    expect(type('Why? No!', 'en')).toBe('Why? No!');
  });
  it.each([
    ['en', 'It is 5 km long.', 'It is 5\u00a0km long.'],
    ['en', 'a rise of 5 % there', 'a rise of 5\u00a0% there'],
    ['fr', 'soit 10 000 000 EUR par an', 'soit 10\u202f000\u202f000\u00a0EUR par an'],
    ['en', 'in 2023 100 people', 'in 2023 100 people'],
    ['de', 'Nr. 5, S. 7', 'Nr.\u00a05, S.\u00a07'],
    ['en', 'see § 5 and No. 7', 'see §\u00a05 and No.\u00a07'],
    ['en', 'at 5 meetings', 'at 5 meetings'],
  ])('keeps numbers with what belongs to them (%s: %s)', (language, keys, text) => {
    expect(type(keys, language)).toBe(text);
  });
  it.each([
    `https://example.org/a--b...c?x='1'&y="2":z`,
    `www.example.org/it's--here`,
    `first.o'neil--x@example.org`,
    `C:\\it's--x...`,
    `report_of--x's`,
  ])('never changes an address: %s', (address) => {
    for (const language of languages) expect(type(`${address} `, language)).toBe(`${address} `);
  });
  it('changes nothing but the signs themselves, in any language', () => {
    const plain = (text: string): string =>
      text
        .replace(/[\s\u00a0\u202f]/gu, '')
        .replace(/["'“”„‘’‚«»‹›「」『』]/gu, '"')
        .replace(/[–—-]+/gu, '-')
        .replace(/…|\.+/gu, '.');
    fc.assert(
      fc.property(
        fc.constantFrom(...languages),
        fc.string({
          unit: fc.constantFrom(
            'a',
            'é',
            '5',
            ' ',
            '"',
            "'",
            '-',
            '.',
            '?',
            ':',
            '%',
            'k',
            'm',
            '/',
            '@',
            '(',
          ),
        }),
        (language, keys) => {
          expect(plain(type(keys, language))).toBe(plain(keys));
        },
      ),
    );
  });
});
