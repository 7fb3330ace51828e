import { expect, it } from 'vitest';
import { find, news } from './testing/check.ts';

it('finds links without their addresses, each by its place', () => {
  const links = [{ label: 'Site', href: 'https://example.org/' }, { label: 'Report' }];
  const item = news({ furtherInformation: { heading: '', links }, more: { label: 'more' } });
  expect(find('lost-link', item).map(({ place }) => place)).toEqual([
    { part: 'further-information', index: 1 },
    { part: 'more' },
  ]);
});
