import { expect, it } from 'vitest';
import { parsePeriod } from './period.ts';

it.each([
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['March 2024', '2024-03-01', '2024-03-31'],
  ['février 2023', '2023-02-01', '2023-02-28'],
  ['2024-03-11', '2024-03-11', '2024-03-11'],
  ['14-15 November 2023', '2023-11-14', '2023-11-15'],
  ['11.03.2024', '2024-03-11', '2024-03-11'],
])('“%s” is from %s to %s', (text, start, end) => {
  expect(parsePeriod(text)).toEqual({ start, end });
});

it.each(['', 'soon', 'March', '2024-13', '2024-02-30', 'Monday 4 March 2024 or so'])(
  '“%s” is no span',
  (text) => {
    expect(parsePeriod(text)).toBeNull();
  },
);
