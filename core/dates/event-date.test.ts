import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateForms, type EventDate } from '../document.ts';
import { languages } from '../languages/words.ts';
import { parseDate, writeDate, type DateStyle } from './event-date.ts';

const first = Date.UTC(1900, 0, 1);
const days = Math.round((Date.UTC(2100, 11, 31) - first) / 86_400_000);
const iso = (day: number): string => new Date(first + day * 86_400_000).toISOString().slice(0, 10);
const anyDate: fc.Arbitrary<EventDate> = fc
  .tuple(fc.integer({ min: 0, max: days }), fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 800 })))
  .map(([start, length]) => {
    const end = Math.min(start + length, days);
    return end === start ? { start: iso(start) } : { start: iso(start), end: iso(end) };
  });
const anyStyle: fc.Arbitrary<DateStyle> = fc.record({
  form: fc.constantFrom(...dateForms),
  rangeMark: fc.constantFrom('-' as const, '–' as const),
  language: fc.constantFrom(...languages, 'en-GB', 'pt-BR', 'de-AT'),
});

describe('Writing dates', () => {
  const dates: [EventDate, string, string][] = [
    [{ start: '2024-03-11' }, '11 March 2024', '11.03.2024'],
    [{ start: '2019-04-04', end: '2019-04-05' }, '4-5 April 2019', '04-05.04.2019'],
    [{ start: '2016-05-30', end: '2016-06-02' }, '30 May-2 June 2016', '30.05-02.06.2016'],
    [{ start: '2023-12-28', end: '2024-01-03' }, '28 December 2023-3 January 2024', '28.12.2023-03.01.2024'],
    [{ start: '2023-11-14', end: '2023-11-14' }, '14 November 2023', '14.11.2023'],
  ];
  it.each(dates)('writes %j as “%s” and “%s”', (date, long, dotted) => {
    expect(writeDate(date, { form: 'long', rangeMark: '-', language: 'en' })).toBe(long);
    expect(writeDate(date, { form: 'dotted', rangeMark: '-', language: 'en' })).toBe(dotted);
  });

  it('sets an en dash where the office wants one', () => {
    const date = { start: '2023-11-14', end: '2023-11-15' };
    expect(writeDate(date, { form: 'long', rangeMark: '–', language: 'en' })).toBe('14–15 November 2023');
  });

  it.each([
    ['fr', '30 mai-1er juin 2023'],
    ['es', '30 de mayo-1 de junio de 2023'],
    ['nl', '30 mei-1 juni 2023'],
    ['de', '30. Mai-1. Juni 2023'],
    ['pt', '30 de maio-1 de junho de 2023'],
  ])('uses the words of the language %s', (language, text) => {
    const date = { start: '2023-05-30', end: '2023-06-01' };
    expect(writeDate(date, { form: 'long', rangeMark: '-', language })).toBe(text);
  });

  const oneDay = { start: '2024-03-11' };
  const twoDays = { start: '2024-03-11', end: '2024-03-12' };
  const twoMonths = { start: '2024-03-30', end: '2024-04-02' };
  const twoYears = { start: '2023-12-28', end: '2024-01-03' };
  it.each([
    ['ar', '11 آذار/مارس 2024', '11–12 آذار/مارس 2024', '30 آذار/مارس–2 نيسان/أبريل 2024'],
    ['bg', '11 март 2024 г.', '11–12 март 2024 г.', '30 март–2 април 2024 г.'],
    ['cs', '11. března 2024', '11.–12. března 2024', '30. března–2. dubna 2024'],
    ['da', '11. marts 2024', '11.–12. marts 2024', '30. marts–2. april 2024'],
    ['el', '11 Μαρτίου 2024', '11–12 Μαρτίου 2024', '30 Μαρτίου–2 Απριλίου 2024'],
    ['et', '11. märts 2024', '11.–12. märts 2024', '30. märts–2. aprill 2024'],
    ['fi', '11. maaliskuuta 2024', '11.–12. maaliskuuta 2024', '30. maaliskuuta–2. huhtikuuta 2024'],
    ['ga', '11 Márta 2024', '11–12 Márta 2024', '30 Márta–2 Aibreán 2024'],
    ['he', '11 במרץ 2024', '11–12 במרץ 2024', '30 במרץ–2 באפריל 2024'],
    ['hr', '11. ožujka 2024.', '11.–12. ožujka 2024.', '30. ožujka–2. travnja 2024.'],
    ['hu', '2024. március 11.', '2024. március 11–12.', '2024. március 30.–április 2.'],
    ['it', '11 marzo 2024', '11–12 marzo 2024', '30 marzo–2 aprile 2024'],
    ['ja', '2024年3月11日', '2024年3月11日～12日', '2024年3月30日～4月2日'],
    ['ko', '2024년 3월 11일', '2024년 3월 11일~12일', '2024년 3월 30일~4월 2일'],
    ['lt', '2024 m. kovo 11 d.', '2024 m. kovo 11–12 d.', '2024 m. kovo 30 d.–balandžio 2 d.'],
    ['lv', '2024. gada 11. marts', '2024. gada 11.–12. marts', '2024. gada 30. marts–2. aprīlis'],
    ['mt', '11 ta’ Marzu 2024', '11–12 ta’ Marzu 2024', '30 ta’ Marzu–2 ta’ April 2024'],
    ['pl', '11 marca 2024', '11–12 marca 2024', '30 marca–2 kwietnia 2024'],
    ['ro', '11 martie 2024', '11–12 martie 2024', '30 martie–2 aprilie 2024'],
    ['ru', '11 марта 2024 г.', '11–12 марта 2024 г.', '30 марта–2 апреля 2024 г.'],
    ['sk', '11. marca 2024', '11.–12. marca 2024', '30. marca–2. apríla 2024'],
    ['sl', '11. marca 2024', '11.–12. marca 2024', '30. marca–2. aprila 2024'],
    ['sv', '11 mars 2024', '11–12 mars 2024', '30 mars–2 april 2024'],
    ['zh', '2024年3月11日', '2024年3月11日至12日', '2024年3月30日至4月2日'],
  ])('writes days and ranges in %s as its readers do', (language, day, days, months) => {
    const style = { form: 'long', rangeMark: '–', language } as const;
    expect([oneDay, twoDays, twoMonths].map((date) => writeDate(date, style))).toEqual([day, days, months]);
  });

  it.each([
    ['ru', '28 декабря 2023 г.–3 января 2024 г.'],
    ['hu', '2023. december 28.–2024. január 3.'],
    ['lt', '2023 m. gruodžio 28 d.–2024 m. sausio 3 d.'],
    ['lv', '2023. gada 28. decembris–2024. gada 3. janvāris'],
    ['zh', '2023年12月28日至2024年1月3日'],
  ])('names both years in %s where a range has two', (language, text) => {
    expect(writeDate(twoYears, { form: 'long', rangeMark: '–', language })).toBe(text);
  });

  it.each([
    ['hu', '2024.03.11.', '2024.03.11-12.', '2024.03.30-04.02.', '2023.12.28-2024.01.03.'],
    ['lt', '2024.03.11', '2024.03.11-12', '2024.03.30-04.02', '2023.12.28-2024.01.03'],
    ['zh', '2024.03.11', '2024.03.11-12', '2024.03.30-04.02', '2023.12.28-2024.01.03'],
    ['lv', '11.03.2024', '11-12.03.2024', '30.03-02.04.2024', '28.12.2023-03.01.2024'],
  ])('writes numbers in %s in the order of its readers', (language, ...texts) => {
    const style = { form: 'dotted', rangeMark: '-', language } as const;
    expect([oneDay, twoDays, twoMonths, twoYears].map((date) => writeDate(date, style))).toEqual(texts);
  });

  it('writes the first of a month in Italian as an ordinal', () => {
    expect(writeDate({ start: '2024-03-01' }, { form: 'long', rangeMark: '-', language: 'it' })).toBe(
      '1º marzo 2024',
    );
  });

  it('gives every day and the ends of every month back in every language, form and mark', () => {
    for (const language of languages)
      for (const form of dateForms)
        for (const rangeMark of ['-', '–'] as const)
          for (let month = 0; month < 12; month += 1)
            for (const [day, length] of [
              [1, 0],
              [11, 0],
              [1, 1],
              [14, 3],
              [28, 5],
              [27, 40],
              [20, 370],
            ] as const) {
              const start = Date.UTC(2023, month, day);
              const days = [start, start + length * 86_400_000].map((at) =>
                new Date(at).toISOString().slice(0, 10),
              );
              const date =
                length === 0 ? { start: days[0] ?? '' } : { start: days[0] ?? '', end: days[1] ?? '' };
              const text = writeDate(date, { form, rangeMark, language });
              expect(parseDate(text), `${language}: ${text}`).toEqual(date);
            }
  });

  it('gives every date back when it is read again, in every form, mark and language', () => {
    fc.assert(
      fc.property(anyDate, anyStyle, (date, style) => {
        expect(parseDate(writeDate(date, style))).toEqual(date);
      }),
      { numRuns: 5_000 },
    );
  });

  it('gives every single day of two centuries back', () => {
    for (const form of dateForms)
      for (let day = 0; day <= days; day += 1) {
        const date = { start: iso(day) };
        const text = writeDate(date, { form, rangeMark: '-', language: 'en' });
        if (parseDate(text)?.start !== date.start) expect(parseDate(text), text).toEqual(date);
      }
  });
});

describe('Reading dates', () => {
  it.each([
    ['07 February 2019', '2019-02-07', undefined],
    ['16 - 17 November 2016', '2016-11-16', '2016-11-17'],
    ['16 — 17 November 2016', '2016-11-16', '2016-11-17'],
    ['13/14 November 2023', '2023-11-13', '2023-11-14'],
    ['14\u00a0–\u200915\u202fNovember\u00a02023', '2023-11-14', '2023-11-15'],
    ['from 3 to 5 September 2019', '2019-09-03', '2019-09-05'],
    ['From 18th to 20th March 2019', '2019-03-18', '2019-03-20'],
    ['30 May to 2 June 2016', '2016-05-30', '2016-06-02'],
    ['28 February - 3 March 2022', '2022-02-28', '2022-03-03'],
    ['28 December 2023 to 3 January 2024', '2023-12-28', '2024-01-03'],
    ['between 14 and 17 November 2023', '2023-11-14', '2023-11-17'],
    ['14 and 15 November 2023', '2023-11-14', '2023-11-15'],
    ['June 26, 2013', '2013-06-26', undefined],
    ['June 26 th, 2017', '2017-06-26', undefined],
    ['26th of June 2017', '2017-06-26', undefined],
    ['JUNE 27, 2022', '2022-06-27', undefined],
    ['June 26-28, 2013', '2013-06-26', '2013-06-28'],
    ['June 30 – July 2, 2013', '2013-06-30', '2013-07-02'],
    ['Mar 5, 2020', '2020-03-05', undefined],
    ['Monday, 03 February, 2020', '2020-02-03', undefined],
    ['Wednesday 3 - Friday 5 July 2019', '2019-07-03', '2019-07-05'],
    ['21/11/2020', '2020-11-21', undefined],
    ['03/04/2020', '2020-04-03', undefined],
    ['21/11/2020 - 23/11/2020', '2020-11-21', '2020-11-23'],
    ['04.-05.04.2019', '2019-04-04', '2019-04-05'],
    ['04 – 05.04.2019', '2019-04-04', '2019-04-05'],
    ['30.05 - 02.06.2016', '2016-05-30', '2016-06-02'],
    ['12.10.2018-03.01.2019', '2018-10-12', '2019-01-03'],
    ['Sept. 5, 2019', '2019-09-05', undefined],
    ['5 Sept 2019', '2019-09-05', undefined],
    ['1er mars 2021', '2021-03-01', undefined],
    ['le mardi 16 février 2021', '2021-02-16', undefined],
    ['16 FÉVRIER 2021', '2021-02-16', undefined],
    ['16 FEVRIER 2021', '2021-02-16', undefined],
    ['16 fe\u0301vrier 2021', '2021-02-16', undefined],
    ['du 3 au 5 septembre 2019', '2019-09-03', '2019-09-05'],
    ['13 de septiembre de 2024', '2024-09-13', undefined],
    ['del 3 al 5 de septiembre de 2019', '2019-09-03', '2019-09-05'],
    ['24 april 2018', '2018-04-24', undefined],
    ['9 mei 2018', '2018-05-09', undefined],
    ['van 3 tot en met 5 september 2019', '2019-09-03', '2019-09-05'],
    ['Mittwoch, 3. März 2021', '2021-03-03', undefined],
    ['14.–15. November 2023', '2023-11-14', '2023-11-15'],
    ['1º de maio de 2020', '2020-05-01', undefined],
    ['3 a 5 de março de 2020', '2020-03-03', '2020-03-05'],
    ['2023-11-14', '2023-11-14', undefined],
    ['11 March 2024 (updated 13 March 2024)', '2024-03-11', undefined],
    ['11.04.2019:', '2019-04-11', undefined],
    ['14 - 14 May 2020', '2020-05-14', undefined],
    ['29 February 2024', '2024-02-29', undefined],
  ])('reads “%s”', (text, start, end) => {
    expect(parseDate(text)).toEqual(end === undefined ? { start } : { start, end });
  });

  it.each([
    '',
    '31.02.2019',
    '29 February 2023',
    '05-04.04.2019',
    '15-14 November 2023',
    '28 December - 3 January 2024',
    '06/26/2013',
    '14 and 17 November 2023',
    '9 mei',
    'March 2024',
    'Displaying 21 - 30 of 15833',
    'USD 5 - 25 billion',
    '058/21',
    '94.733',
    '9.087',
    '(2015-2017)',
    '2017-2020',
    '16 Days',
    '+32 2 290 25 08',
    '10:30',
    '11 March 2024 was a Monday',
  ])('does not read “%s” as a date', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('answers at once to a very long text', () => {
    expect(parseDate(`1${' '.repeat(500_000)}`)).toBeNull();
    expect(parseDate('1 '.repeat(500_000))).toBeNull();
  });
});
