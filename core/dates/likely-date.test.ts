import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likelyDate } from './likely-date.ts';

describe('The date that was most likely meant', () => {
  it.each([
    ['14 Novmber 2023', { start: '2023-11-14' }],
    ['14 Febuary 2023', { start: '2023-02-14' }],
    ['14 Setpember', { start: '2024-09-14' }],
    ['14Nov2023', { start: '2023-11-14' }],
    ['14 November', { start: '2024-11-14' }],
    ['14-15 November', { start: '2024-11-14', end: '2024-11-15' }],
    ['14-15 Novembr', { start: '2024-11-14', end: '2024-11-15' }],
    ['14.11.23', { start: '2023-11-14' }],
    ["14 November '23", { start: '2023-11-14' }],
    ['14.11.', { start: '2024-11-14' }],
    ['14/11', { start: '2024-11-14' }],
    ['11/31/2023', { start: '2023-11-30' }],
    ['11/14/2023', { start: '2023-11-14' }],
    ['2023/11/14', { start: '2023-11-14' }],
    ['20231114', { start: '2023-11-14' }],
    ['31 February 2024', { start: '2024-02-29' }],
    ['31 Febuary 2023', { start: '2023-02-28' }],
    ['31.02.2019', { start: '2019-02-28' }],
    ['15-14 November 2023', { start: '2023-11-14', end: '2023-11-15' }],
    ['30-2 June 2023', { start: '2023-05-30', end: '2023-06-02' }],
    ['14 November 2023 (to be confirmed)', { start: '2023-11-14' }],
    ['in Vienna on 14 November 2023', { start: '2023-11-14' }],
    ['14 novembre 2023?', { start: '2023-11-14' }],
  ])('of “%s”', (text, date) => {
    expect(likelyDate(text, 2024)).toEqual(date);
  });

  it.each([
    '',
    'soon',
    'next week',
    '14',
    '2023',
    'November 2023',
    'xx.yy.2023',
    '3 May 2020 and 9 July 2021',
    '0.0.2023',
  ])('is not guessed from “%s”', (text) => {
    expect(likelyDate(text, 2024)).toBeNull();
  });

  it('is a real day or none, whatever was typed', () => {
    const piece = fc.constantFrom(
      '1',
      '31',
      '0',
      '99',
      '2023',
      ' ',
      '-',
      '.',
      '/',
      'Feb',
      'Mai',
      'juin',
      'x',
      'th',
      ',',
      '’',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const date = likelyDate(pieces.join(''), 2024);
        if (date === null) return;
        for (const day of [date.start, date.end ?? date.start])
          expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
        if (date.end !== undefined) expect(date.end > date.start).toBe(true);
      }),
    );
  });
});
