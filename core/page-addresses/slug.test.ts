import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brochureName, latinSlugOf, slugOf } from './slug.ts';

describe('a slug', () => {
  it.each([
    ['The new "gold rush": challenges', 'the-new-gold-rush-challenges'],
    ['Érythrée, façade, Straße, Łódź', 'erythree-facade-strasse-lodz'],
    ['The Council’s party', 'the-councils-party'],
    ['   ', 'untitled'],
    ['🎉 !?', 'untitled'],
    ['Ελληνικά νέα', 'ellinika-nea'],
    ['Московский договор', 'moskovskiy-dogovor'],
    ['Новини з Києва', 'novini-z-kiieva'],
    ['العربية اليوم', 'lrbyh-lywm'],
    ['שלום עולם', 'slvm-vlm'],
    ['北京会议召开', 'beijing-huiyi-zhaokai'],
    ['日本語のニュース', 'ribenyu-no-niyusu'],
    ['한국 사무소', 'hangug-samuso'],
    ['हिन्दी समाचार', 'hindi-smacar'],
    ['ქართული ენა', 'kartuli-ena'],
    ['UNODC 与欧盟 2024', 'unodc-yu-oumeng-2024'],
  ])('of %j is %j', (headline, slug) => {
    expect(slugOf(headline)).toBe(slug);
  });

  it('is safe in a path and at most 60 characters, whatever the headline', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (headline) => {
        expect(slugOf(headline)).toMatch(/^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });

  it('is never “untitled” where letters of a living script are written', () => {
    for (const letter of 'aéøαЖשبक中の한กაհবதమലসខမລመ') expect(slugOf(letter), letter).not.toBe('untitled');
  });

  it('of a long headline ends with a whole word, also where no spaces stand between words', () => {
    const chinese = '联合国毒品和犯罪问题办公室与欧洲联盟在布鲁塞尔举行会议讨论合作'.repeat(3);
    const words = slugOf(chinese, 400).split('-');
    const cut = slugOf(chinese).split('-');
    expect(cut.length).toBeGreaterThan(4);
    expect(words.slice(0, cut.length)).toEqual(cut);
  });

  it('of a Latin headline is the one that desks of the first form made', () => {
    const letters = fc.constantFrom(...'aA bB-zZ 09 éÜßæøđþłıœñç’\'"“”.,:;!?()/&%+€$'.split(''));
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 90 }), (headline) => {
        expect(slugOf(headline)).toBe(latinSlugOf(headline));
      }),
    );
  });
});

describe('the name of a brochure', () => {
  it('is its title and edition in any script', () => {
    expect(brochureName('Working together', 'January to April 2019')).toBe(
      'working-together-january-to-april-2019',
    );
    expect(brochureName('Работаем вместе', '2024')).toBe('rabotaem-vmeste-2024');
  });
});
