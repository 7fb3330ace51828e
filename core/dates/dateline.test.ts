import { describe, expect, it } from 'vitest';
import { datelineOf } from '../dates/dateline.ts';

describe('A dateline', () => {
  it.each([
    ['Vienna, 8 March 2023 – The school opened.', 'Vienna', 'The school opened.'],
    ['VIENNA, 8 March 2023 - The school opened.', 'VIENNA', 'The school opened.'],
    ['Vienna (Austria), 8 March 2023 — The school opened.', 'Vienna (Austria)', 'The school opened.'],
    ['Vienna, Austria, 8 March 2023 – The school opened.', 'Vienna, Austria', 'The school opened.'],
    ['New York, March 8, 2023 – The school opened.', 'New York', 'The school opened.'],
    ['8 March 2023, Vienna – The school opened.', 'Vienna', 'The school opened.'],
    ['8 March 2023, The Hague: The school opened.', 'The Hague', 'The school opened.'],
    ['VIENNE, 8 mars 2023 – L’école a ouvert.', 'VIENNE', 'L’école a ouvert.'],
    ['Vienna, 8 March 2023 (UN Information Service) – It opened.', 'Vienna', 'It opened.'],
    ['Vienna, 8 March 2023', 'Vienna', ''],
    ['8 March 2023, Vienna', 'Vienna', ''],
  ])('is read in “%s”', (line, place, rest) => {
    const found = datelineOf(line);
    expect(found).toMatchObject({ place, rest });
    expect(found?.reading).toEqual({ kind: 'date', date: { start: '2023-03-08' } });
  });

  it.each([
    'On 8 March 2023 the school opened.',
    'Brussels, 8 March 2023, the school opened.',
    'In Vienna, on 8 March 2023, the school opened.',
    '8 March 2023, the day when the school opened',
    'Vienna – The school opened.',
  ])('is not seen in “%s”', (line) => {
    expect(datelineOf(line)).toBeNull();
  });
});
