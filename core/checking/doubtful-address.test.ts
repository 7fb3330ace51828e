import { expect, it } from 'vitest';
import { find, fixed, news, said, text, words } from './testing/check.ts';

const leading = (href: string): string[] => said(find('doubtful-address', news(text(words('report', href)))));
const mended = (href: string): unknown =>
  fixed('doubtful-address', news({ source: { label: 'Office', href } })).source?.href;

it.each([
  [
    'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa&data=x',
    'https://example.org/a',
  ],
  ['https://https://example.org/a', 'https://example.org/a'],
  ['https://example.org/a.', 'https://example.org/a'],
  ['https://example.org/a%20', 'https://example.org/a'],
])('doubts %s', (href, good) => {
  expect(leading(href)).toHaveLength(1);
  expect(mended(href)).toBe(good);
});

it.each(['http://localhost:3000/', 'https://intranet/a', 'http://192.168.1.4/x', 'https://files.local/a'])(
  'says that readers cannot reach %s',
  (href) => {
    expect(leading(href)[0]).toContain('cannot reach');
  },
);

it.each([
  'https://example.org/',
  'https://example.org/a?b=c',
  'mailto:a@example.org',
  'tel:+43123',
  'https://en.wikipedia.org/wiki/Port_(computing)',
])('takes %s as it is', (href) => {
  expect(leading(href)).toEqual([]);
});

it.each([
  'https://en.wikipedia.org/wiki/Washington,_D.C.',
  'https://en.wikipedia.org/wiki/Acme_Inc.',
  'https://example.org/Yahoo!',
  'https://example.org/?q=what?',
])('changes nothing by itself where the last sign may belong to %s', (href) => {
  expect(leading(href)).toHaveLength(1);
  expect(mended(href)).toBe(href);
});
