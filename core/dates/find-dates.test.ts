import { describe, expect, it } from 'vitest';
import { findDates, findDays } from './find-dates.ts';

const texts = (text: string): string[] =>
  findDates(text).map(({ index, length }) => text.slice(index, index + length));

describe('Dates in running text', () => {
  it('finds every one with its place', () => {
    expect(
      texts(
        'It ran from 3 to 5 September 2019 in Vienna, on 12.10.2018, and again on Monday, June 26, 2013.',
      ),
    ).toEqual(['3 to 5 September 2019', '12.10.2018', 'June 26, 2013']);
  });

  it('takes the longest form that stands there', () => {
    expect(texts('30.05-02.06.2016; 28.12.2023-03.01.2024; 14-15 November 2023')).toEqual([
      '30.05-02.06.2016',
      '28.12.2023-03.01.2024',
      '14-15 November 2023',
    ]);
  });

  it.each([
    'Displaying 21 - 30 of 15833 results',
    'between USD 5 - 25 billion a year',
    'document 058/21 and resolution 7/8',
    'some 94.733 people and 9.087 more',
    'the programme (2015-2017), then 2017-2020',
    '16 Days of Activism',
    'call +32 2 290 25 08 or 02/11 20 20',
    'at 10:30 and 15.45',
    'E/CN.7/2019/12 and No. 12/10/2018',
    'on 31.02.2019 and 30 February 2019',
    'version 11.04.2019.7',
    'in 2 out of 3 cases the 12 may vary',
  ])('finds none in “%s”', (text) => {
    expect(texts(text)).toEqual([]);
  });

  it('fills in the year of days written without one', () => {
    expect(findDays('On 9-10 June, and on 5 and 6 July, 18th March', 2023).map(({ date }) => date)).toEqual([
      { start: '2023-06-09', end: '2023-06-10' },
      { start: '2023-07-05', end: '2023-07-06' },
      { start: '2023-03-18' },
    ]);
  });

  it('takes no English word for a month where there is no year', () => {
    expect(findDays('Of the 12 may be lost; 2 out of 3; 5 set aside; 3 march on', 2023)).toEqual([]);
  });

  it('is linear in the length of the text', () => {
    const started = performance.now();
    findDates('12 - 13 May '.repeat(20_000));
    findDates('1'.repeat(300_000));
    findDates(' '.repeat(300_000));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
