import { expect, it } from 'vitest';
import { readFeed } from './feed.ts';

const digest = `${'A'.repeat(86)}==`;
const good = `version: 1.2.0
files:
  - url: liaison-desk-1.2.0-linux-x64.deb
    sha512: ${digest}
    size: 1234
    blockMapSize: 12
path: liaison-desk-1.2.0-linux-x64.deb
sha512: ${digest}
releaseNotes: "<b>New</b>\\n\\n- a thing\\u202e\\u0007"
releaseDate: '2026-03-14T10:00:00.000Z'
`;
const read = (text: string): ReturnType<typeof readFeed> =>
  readFeed(new TextEncoder().encode(text), 'latest.yml');

it('reads a feed as electron-builder writes it, its notes as bare text', () => {
  expect(read(good)).toEqual({
    version: '1.2.0',
    files: [{ url: 'liaison-desk-1.2.0-linux-x64.deb', sha512: digest, size: 1234 }],
    releaseNotes: '<b>New</b>\n\n- a thing',
    releaseDate: '2026-03-14',
  });
});

const bomb = `a: &a [x, x, x, x, x, x, x, x, x, x]
${'bcdefgh'
  .split('')
  .map(
    (name, i) =>
      `${name}: &${name} [${Array(10)
        .fill(`*${'abcdefgh'[i] ?? ''}`)
        .join(', ')}]`,
  )
  .join('\n')}
`;

it.each([
  ['references within it', `${bomb}${good}`],
  ['one reference', `v: &v 1.2.0\n${good.replace('version: 1.2.0', 'version: *v')}`],
  ['a key twice', `version: 9.9.9\n${good}`],
  ['a path', good.replace('- url: ', '- url: ../')],
  ['another address', good.replace('- url: ', '- url: https://example.com/')],
  ['a path of Windows', good.replace('- url: ', '- url: C:\\')],
  ['a name with a stream', good.replace('- url: liaison', '- url: a:b')],
  ['a hidden file', good.replace('- url: ', '- url: .')],
  ['a number for a version', good.replace('1.2.0', '1.2')],
  ['a strange version', good.replace('version: 1.2.0', 'version: 1.2.0 || rm')],
  ['a list for a version', good.replace('version: 1.2.0', 'version: [1, 2, 0]')],
  ['no files', 'version: 1.2.0\nfiles: []\n'],
  ['an endless file', good.replace('1234', '99999999999999')],
  ['a file of no bytes', good.replace('1234', '0')],
  ['a negative size', good.replace('1234', '-1')],
  ['a size that is no number', good.replace('1234', '.inf')],
  ['a short digest', good.replace(digest, 'QUFB')],
  ['a custom tag', good.replace('version: 1.2.0', "version: !!js/function 'x'")],
  ['no YAML', '{{{{'],
  ['a page', '<!doctype html><title>Sign in</title>'],
  ['nothing', ''],
  ['two documents', `${good}---\n${good}`],
  ['far too much', `${good}# ${'x'.repeat(300_000)}`],
  ['a prototype', `__proto__: {version: 1.2.0}\n`],
])('refuses a feed with %s, and says whom to tell', (_what, text) => {
  expect(() => read(text)).toThrow(/^“latest.yml” at the address for updates .*Tell whoever put it there\.$/);
});

it('refuses bytes that are no text', () => {
  expect(() => readFeed(new Uint8Array([0xff, 0xfe, 0x00, 0xd8]), 'latest.yml')).toThrow('cannot be read');
});
