import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainName } from './plain-name.ts';

describe('a name made plain', () => {
  it.each([
    ['words.txt', 'words.txt'],
    ['Überblick – März “1”.docx', 'Überblick – März “1”.docx'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\words.txt', 'words.txt'],
    ['..', 'file'],
    ['', 'file'],
    ['a/', 'file'],
    ['...', 'file'],
    ['a\0b\n.txt', 'a_b_.txt'],
    ['words.txt:stream', 'words.txt_stream'],
    ['CON', 'file CON'],
    ['nul.txt', 'file nul.txt'],
    ['words. . ', 'words'],
  ])('makes %j %j', (name, plain) => {
    expect(plainName(name)).toBe(plain);
  });
  it('keeps the ending of a long one', () => {
    expect(plainName(`${'ü'.repeat(500)}.zip`)).toMatch(/^ü{98}\.zip$/);
  });
  it('is a name of one file on any disk, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const plain = plainName(name);
        // eslint-disable-next-line no-control-regex -- control characters are what is looked for
        expect(plain).not.toMatch(/[/\\<>:"|?*\0-\x1f]|^\.*$|[. ]$/);
        expect(Buffer.byteLength(plain)).toBeLessThanOrEqual(205);
      }),
    );
  });
});
