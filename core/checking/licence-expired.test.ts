import { expect, it } from 'vitest';
import { bodyOf, find, news, picture, said } from './testing/check.ts';

const today = '2024-03-11';
const until = (licenceUntil?: string) => news({ body: bodyOf(picture({ licenceUntil })) });

it('finds a picture from the day after its licence ended', () => {
  expect(said(find('licence-expired', until('2024-03-10'), { today }))).toEqual([
    'The picture may not be used any more: its licence ended on 2024-03-10.',
  ]);
  for (const day of ['2024-03-11', '2030-01-01', '', undefined])
    expect(find('licence-expired', until(day), { today })).toEqual([]);
});
