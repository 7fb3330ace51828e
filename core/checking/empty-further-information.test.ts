import { expect, it } from 'vitest';
import { find, news } from './testing/check.ts';

it('finds a heading with no links under it', () => {
  const heading = 'Further information:';
  expect(
    find('empty-further-information', news({ furtherInformation: { heading, links: [] } })),
  ).toHaveLength(1);
  expect(
    find(
      'empty-further-information',
      news({ furtherInformation: { heading, links: [{ label: 'Report' }] } }),
    ),
  ).toEqual([]);
  expect(find('empty-further-information', news())).toEqual([]);
});
