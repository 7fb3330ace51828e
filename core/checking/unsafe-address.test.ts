import { expect, it } from 'vitest';
import { brochure, find, fixed, news, said, text, words } from './testing/check.ts';

it('finds addresses that are not published, wherever they stand', () => {
  const href = 'file:///c:/report.docx';
  const item = news({
    ...text('See ', words('the report', href)),
    source: { label: 'Office', href },
    furtherInformation: { heading: '', links: [{ label: 'Report', href }] },
    more: { label: 'more', href },
  });
  expect(find('unsafe-address', item).map(({ place }) => place.part)).toEqual([
    'body',
    'source',
    'further-information',
    'more',
  ]);
  expect(find('unsafe-address', brochure({ closing: { label: 'here', href } }))).toHaveLength(1);
  expect(find('unsafe-address', news(text(words('site', 'https://example.org/'))))).toEqual([]);
});

it('offers the address that is likely meant', () => {
  const item = news({ source: { label: 'Office', href: 'https://me:secret@example.org/a' } });
  expect(said(find('unsafe-address', item))[0]).toContain('user name or password');
  expect(fixed('unsafe-address', item).source).toEqual({ label: 'Office', href: 'https://example.org/a' });
});
