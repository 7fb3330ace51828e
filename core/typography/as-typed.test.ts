import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../languages/words.ts';
import { allAsTyped, asTyped } from './as-typed.ts';

/** What stands there when all of it is typed, sign by sign. */
const type = (keys: string, language = 'en'): string => allAsTyped(keys, language);

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
    ['fr', `L'"État" d'"ici"`, 'L’«\u00a0État\u00a0» d’«\u00a0ici\u00a0»'],
    ['it', `l'"Europa" dell'"arte"`, 'l’«Europa» dell’«arte»'],
    ['he', `צה"ל אמר "שלום" "ד"ר"`, 'צה״ל אמר “שלום” “ד״ר”'],
  ])('sets the quotation marks of %s', (language, keys, text) => {
    expect(type(keys, language)).toBe(text);
  });
  it('sets those of words that were typed before it was known in which language', () => {
    expect(allAsTyped(`The office's "plan" - 5 km...`, 'en')).toBe('The office’s “plan” – 5\u00a0km…');
    expect(allAsTyped(`L'office a un "plan" : voir http://example.org/it's--x`, 'fr')).toBe(
      "L’office a un «\u00a0plan\u00a0»\u00a0: voir http://example.org/it's--x",
    );
    expect(allAsTyped('', 'en')).toBe('');
  });

  it('sets apostrophes, and those that begin a year', () => {
    expect(type(`the minister's plan, in the '90s; l'Union`)).toBe(
      'the minister’s plan, in the ’90s; l’Union',
    );
  });
  it('sets apostrophes of words that have lost their beginning', () => {
    expect(type(`'s Avonds in 's-Gravenhage, "'t Hof" en foto's.`, 'nl')).toBe(
      '’s Avonds in ’s-Gravenhage, “’t Hof” en foto’s.',
    );
    expect(type(`'tis the end of "'90s" fame`)).toBe('’tis the end of “’90s” fame');
  });
  it('closes what it opened, also behind a word that looks technical', () => {
    expect(type(`"km/h", "the #MeToo" and "www.example.org" or "24/7".`)).toBe(
      '“km/h”, “the #MeToo” and “www.example.org” or “24/7”.',
    );
    expect(type(`"et/ou" : "non"`, 'fr')).toBe('«\u00a0et/ou\u00a0»\u00a0: «\u00a0non\u00a0»');
    expect(type(`the 'and/or' of "<b class="x">"`)).toBe('the ‘and/or’ of “<b class="x">"');
  });
  it('begins anew behind a break or picture, and never touches it', () => {
    const after = (before: string, keys: string): string => {
      let text = before;
      for (const sign of keys) {
        const becomes = asTyped(text, sign, 'en');
        text += sign;
        if (becomes) text = text.slice(0, text.length - becomes.length) + becomes.text;
      }
      return text;
    };
    expect(after('line\ufffc', '"yes"')).toBe('line\ufffc“yes”');
    expect(asTyped('it’s\ufffco’neil', '@', 'en')).toEqual({ length: 7, text: "o'neil@" });
  });
  it('leaves a dash or ellipsis before an address as it is', () => {
    expect(asTyped('the talks—', '@', 'en')).toBeNull();
    expect(asTyped('wait…', '@', 'en')).toBeNull();
  });
  it('leaves names of sites and files in French', () => {
    const text = 'index.php?x=1, example.org:80 et &amp; M.';
    expect(type(text, 'fr')).toBe(text);
  });
  it('writes letters of Arabic that a keyboard gives in the shape of a word', () => {
    expect(type('\ufefbب', 'ar')).toBe('لاب');
    expect(type('\ufefb', 'en')).toBe('لا');
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
