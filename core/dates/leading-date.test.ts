import { describe, expect, it } from 'vitest';
import { leadingDate } from './leading-date.ts';

const parts = (line: string): string[] | null => {
  const found = leadingDate(line);
  return found && [found.reading.kind, found.text, found.mark, found.rest];
};

describe('A date that opens a line', () => {
  it.each([
    ['11.04.2019: Ports: what next', ['date', '11.04.2019', ':', 'Ports: what next']],
    ['11.04.2019:Ports', ['date', '11.04.2019', ':', 'Ports']],
    ['07 February 2019 - Ports', ['date', '07 February 2019', '-', 'Ports']],
    ['07 February 2019 – Ports', ['date', '07 February 2019', '–', 'Ports']],
    ['04-05.04.2019 – 2nd round', ['date', '04-05.04.2019', '–', '2nd round']],
    ['Monday, 03 February, 2020', ['date', 'Monday, 03 February, 2020', '', '']],
    ['5 May 2020 (updated 7 May 2020): Ports', ['date', '5 May 2020 (updated 7 May 2020)', ':', 'Ports']],
    ['Published on 5 May 2020', ['date', 'Published on 5 May 2020', '', '']],
    ['31.02.2019: Ports', ['impossible', '31.02.2019', ':', 'Ports']],
    ['9 mei', ['no-year', '9 mei', '', '']],
  ])('is told apart in “%s”', (line, expected) => {
    expect(parts(line)).toEqual(expected);
  });

  it.each([
    'On 11 April 2019, members met.',
    '11 April 2019 was a day',
    '16 Days: a campaign',
    '2017-2020: plan',
  ])('is not seen in “%s”', (line) => {
    expect(parts(line)).toBeNull();
  });
});
