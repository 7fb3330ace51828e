import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDeviceName, safeFileName } from './file-name.ts';
import { brochureName } from '../page-addresses/slug.ts';

const devices = ['con', 'PRN', 'Aux', 'nul', 'com1', 'LPT9', 'com¹', 'CONIN$', 'conout$'];
const named = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .tuple(fc.constantFrom(...devices), fc.constantFrom('', '.', ' ', '.txt', ' .x', '...', '\u202e'))
    .map(([device, end]) => device + end),
  fc.constantFrom(
    '..',
    '.',
    '. .',
    'a.',
    'a ',
    'é'.normalize('NFD').repeat(200),
    '日本'.repeat(200),
    '😀'.repeat(90),
    '\ud83d',
  ),
);

describe('a file name', () => {
  it('is one that every system takes for what it is, whatever the thing is called', () => {
    fc.assert(
      fc.property(named, (given) => {
        const name = safeFileName(given, 120, 'Library');
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(121);
        expect(name).toBe(name.normalize('NFC'));
        expect(name).toMatch(/^[^. ].*[^. ]$|^[^. ]$/su);
        expect(name).not.toMatch(/[\p{Cc}\p{Cs}\\/:*?"<>|]/u);
        expect(isDeviceName(name)).toBe(false);
        expect(safeFileName(name, 121, 'Library')).toBe(name);
      }),
    );
  });

  it('keeps what a person chose where every system allows it', () => {
    for (const name of [
      'Liaison Office, Brussels',
      'Beförderung 2024',
      'a.b',
      'console',
      'com10',
      'nulls.txt',
    ])
      expect(safeFileName(name, 120, 'Library')).toBe(name);
  });

  it('of a brochure is never that of a device', () => {
    for (const title of devices) expect(isDeviceName(`${brochureName(title, '')}.pdf`)).toBe(false);
  });
});
