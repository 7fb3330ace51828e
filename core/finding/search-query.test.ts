import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLanguage, readSearch } from './search-query.ts';
import { isWithin, typedDays } from './typed-days.ts';

const today = '2024-03-14'; // a Thursday
const days = (text: string): string | null => {
  const found = typedDays(text, today);
  return found && (found.start === found.end ? found.start : `${found.start}..${found.end}`);
};

describe('days as they are typed', () => {
  it.each([
    ['2023', '2023-01-01..2023-12-31'],
    ['July 2023', '2023-07-01..2023-07-31'],
    ['jul 2023', '2023-07-01..2023-07-31'],
    ['juillet 2023', '2023-07-01..2023-07-31'],
    ['julio de 2023', '2023-07-01..2023-07-31'],
    ['Juli 2023', '2023-07-01..2023-07-31'],
    ['2023. július', '2023-07-01..2023-07-31'],
    ['červenec 2023', '2023-07-01..2023-07-31'],
    ['июль 2023', '2023-07-01..2023-07-31'],
    ['2023年7月', '2023-07-01..2023-07-31'],
    ['2023-07', '2023-07-01..2023-07-31'],
    ['07/2023', '2023-07-01..2023-07-31'],
    ['7.2023', '2023-07-01..2023-07-31'],
    ['Q3 2023', '2023-07-01..2023-09-30'],
    ['30/07/2023', '2023-07-30'],
    ['30.07.2023', '2023-07-30'],
    ['30.7.23', '2023-07-30'],
    ['2023-07-30', '2023-07-30'],
    ['2023/07/30', '2023-07-30'],
    ['30 July 2023', '2023-07-30'],
    ['July 30, 2023', '2023-07-30'],
    ['14-15 November 2023', '2023-11-14..2023-11-15'],
    ['30.07', '07-30'],
    ['30/07', '07-30'],
    ['07/30', '07-30'],
    ['30 July', '07-30'],
    ['1er juillet', '07-01'],
    ['July 30', '07-30'],
    ['July', '07-01..07-31'],
    ['août', '08-01..08-31'],
    ['today', '2024-03-14'],
    ['Yesterday', '2024-03-13'],
    ['this week', '2024-03-11..2024-03-17'],
    ['last week', '2024-03-04..2024-03-10'],
    ['last month', '2024-02-01..2024-02-29'],
    ['le mois dernier', '2024-02-01..2024-02-29'],
    ['this year', '2024-01-01..2024-12-31'],
    ['next month', '2024-04-01..2024-04-30'],
    ['в прошлом месяце', '2024-02-01..2024-02-29'],
    ['يوليو 2023', '2023-07-01..2023-07-31'],
    ['تموز 2023', '2023-07-01..2023-07-31'],
    ['كانون الثاني 2023', '2023-01-01..2023-01-31'],
    ['7月', '07-01..07-31'],
    ['7月30日', '07-30'],
    ['2022-2023', '2022-01-01..2023-12-31'],
    ['July–August 2023', '2023-07-01..2023-08-31'],
    ['Nov 2022 - Feb 2023', '2022-11-01..2023-02-28'],
    ['août - octobre 2023', '2023-08-01..2023-10-31'],
    ['2023-2022', null],
    ['13月', null],
    ['15', null],
    ['99/99', null],
    ['31.02', null],
    ['port', null],
    ['', null],
  ])('“%s” are %s', (typed, expected) => {
    expect(days(typed)).toBe(expected);
  });

  it('touch dates of one day and of many, over the turn of a year too', () => {
    const december = typedDays('December', today);
    const january = typedDays('1 January', today);
    if (!december || !january) throw new Error('Both are days.');
    const turn = { start: '2023-12-28', end: '2024-01-03' };
    expect([isWithin(turn, december), isWithin(turn, january)]).toEqual([true, true]);
    expect(isWithin({ start: '2024-02-01' }, january)).toBe(false);
    expect(isWithin(null, january)).toBe(false);
  });
});

describe('what was typed into the search', () => {
  it('is words, phrases, and what is left out', () => {
    expect(readSearch('Wildlife "Clean sport" -doping -"fair play" «été»', today)).toEqual({
      terms: [
        { kind: 'word', word: 'wildlife' },
        { kind: 'phrase', words: ['clean', 'sport'], isOpen: false },
        { kind: 'phrase', words: ['ete'], isOpen: false },
      ],
      without: [
        { kind: 'phrase', words: ['doping'], isOpen: false },
        { kind: 'phrase', words: ['fair', 'play'], isOpen: false },
      ],
    });
    expect(readSearch('"clean sp', today).terms).toEqual([
      { kind: 'phrase', words: ['clean', 'sp'], isOpen: true },
    ]);
    expect(readSearch('well-known - e-mail', today).without).toEqual([]);
  });

  it('names tags, statuses, languages and days by their keys', () => {
    expect(
      readSearch(
        'tag:"Human trafficking" status:review Language:French from:2023-07 to:"30 July 2023" -tag:sport',
        today,
      ),
    ).toEqual({
      terms: [
        { kind: 'tag', words: ['human', 'trafficking'] },
        { kind: 'status', statuses: ['in-review'], words: null },
        { kind: 'language', name: 'french' },
        { kind: 'from', day: '2023-07-01' },
        { kind: 'to', day: '2023-07-30' },
      ],
      without: [{ kind: 'tag', words: ['sport'] }],
    });
    expect(readSearch('tag:', today)).toEqual({ terms: [], without: [] });
    expect(readSearch('status:xyz', today).terms).toEqual([
      { kind: 'word', word: 'status' },
      { kind: 'word', word: 'xyz' },
    ]);
    expect(isLanguage('fr-BE', 'fr') && isLanguage('fr', 'french') && isLanguage('fr', 'francais')).toBe(
      true,
    );
    expect(isLanguage('fr', 'f') || isLanguage('fr', 'german')).toBe(false);
  });

  it('finds days and statuses among words', () => {
    expect(readSearch('ports July 2023 in review', today).terms).toMatchObject([
      { kind: 'word', word: 'ports' },
      { kind: 'days', days: { start: '2023-07-01' }, words: ['july', '2023'] },
      { kind: 'status', statuses: ['in-review'], words: ['in', 'review'] },
    ]);
    expect(readSearch('last month', today).terms).toMatchObject([{ kind: 'days', words: null }]);
    expect(readSearch('today', today).terms).toMatchObject([{ kind: 'days', words: null }]);
    expect(readSearch('2023 budget', today).terms).toMatchObject([
      { kind: 'days', words: ['2023'] },
      { kind: 'word', word: 'budget' },
    ]);
  });

  it('never fails, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom('', '"', '-', 'tag:', 'from:'),
        (typed, before) => {
          readSearch(before + typed, today);
        },
      ),
      { numRuns: 500 },
    );
    const began = performance.now();
    readSearch('1 - '.repeat(250), today);
    readSearch('a'.repeat(1_000), today);
    readSearch('-"'.repeat(500), today);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
