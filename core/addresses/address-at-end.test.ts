import { expect, it } from 'vitest';
import { addressAtEnd } from './address-at-end.ts';

it.each([
  ['See https://unodc.org/x?a=1,', 'https://unodc.org/x?a=1', 1],
  ['(at www.un.org).', 'www.un.org', 2],
  ['“https://x.org/a_(b)”', 'https://x.org/a_(b)', 1],
  ['https://x.org/a_(b).', 'https://x.org/a_(b)', 1],
  ['write to press@example.org;', 'press@example.org', 1],
  ['voir https://x.org\u00a0!', 'https://x.org', 2],
  ['https://x.org...', 'https://x.org', 3],
])('%s', (text, address, behind) => {
  expect(addressAtEnd(text)).toEqual({ address, behind });
});

it.each(['https://x.org/a_(b)', 'https://x.org', 'a.b,', 'x@y,', 'xhttps://x.org,', ''])(
  'is none in “%s”',
  (text) => {
    expect(addressAtEnd(text)).toBeNull();
  },
);
