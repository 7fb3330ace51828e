import { expect, it } from 'vitest';
import { find, news, said, text } from './testing/check.ts';

const date = { start: '2024-03-11' };
const opening = (words: string, of: { start: string; end?: string } = date): string[] =>
  said(find('date-against-text', news({ date: of, ...text(words) })));

it('finds another day in the opening of the text, with or without its year', () => {
  expect(opening('Vienna, 12 March 2024 – The ports met.')).toEqual([
    'The text opens with 12 March 2024, and the date is 11 March 2024.',
  ]);
  expect(opening('On 12 March, the ports met.')).toHaveLength(1);
});

it('agrees with a day of the range, and with days that are not the event’s', () => {
  expect(opening('On 11 March, the ports met.')).toEqual([]);
  expect(opening('On 12 March, the ports met.', { start: '2024-03-11', end: '2024-03-13' })).toEqual([]);
  expect(opening('Following the meeting of 2 March, the ports met.')).toEqual([]);
  expect(opening('Since 3 May 2021 the ports have met.')).toEqual([]);
  expect(opening(`${'The ports have met. '.repeat(10)}On 12 March they will meet.`)).toEqual([]);
});

it('finds a weekday that is none of the date', () => {
  expect(opening('On Tuesday, the ports met.')).toEqual([
    'The text says Tuesday; 11 March 2024 is a Monday.',
  ]);
  expect(opening('On Monday, the ports met.')).toEqual([]);
  expect(opening('Friday, 11 March 2024 – The ports met.')).toEqual([
    'The text says Friday; 11 March 2024 is a Monday.',
  ]);
  expect(
    said(find('date-against-text', news({ date, language: 'fr', ...text('Ce mardi, les ports…') }))),
  ).toHaveLength(1);
});

it('says nothing of an item without a date', () => {
  expect(find('date-against-text', news({ date: null, ...text('On 12 March, the ports met.') }))).toEqual([]);
});
