import { expect, it } from 'vitest';
import { bodyOf, find, news, picture, said } from './testing/check.ts';

const until = (licenceUntil?: string) => news({ body: bodyOf(picture({ licenceUntil })) });
const today = '2024-03-11';

it('speaks of a picture in the last 30 days of its licence', () => {
  expect(said(find('licence-ending', until('2024-04-10'), { today }))).toEqual([
    'The picture may be used until 2024-04-10 only.',
  ]);
  expect(find('licence-ending', until('2024-03-11'), { today })).toHaveLength(1);
  for (const other of ['2024-04-11', '2024-03-10', undefined])
    expect(find('licence-ending', until(other), { today })).toEqual([]);
});
