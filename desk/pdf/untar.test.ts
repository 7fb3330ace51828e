import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { untar } from './untar.ts';

/** An entry of an archive, as `tar` writes it. */
function entry(name: string, bytes: Uint8Array, kind = '0', prefix = ''): Uint8Array {
  const header = Buffer.alloc(512);
  header.write(name, 0, 100, 'latin1');
  header.write(bytes.length.toString(8).padStart(11, '0'), 124, 'latin1');
  header.write(kind, 156, 'latin1');
  header.write(prefix, 345, 155, 'latin1');
  return Buffer.concat([header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
}
const archiveOf = (...entries: Uint8Array[]): Uint8Array => Buffer.concat([...entries, Buffer.alloc(1024)]);
const nothing = new Uint8Array();

describe('an archive', () => {
  it('gives back every file that went in', () => {
    const names = fc.array(fc.stringMatching(/^[a-z0-9_]{1,10}$/), { minLength: 1, maxLength: 4 });
    const files = fc.array(fc.record({ parts: names, bytes: fc.uint8Array({ maxLength: 1200 }) }));
    fc.assert(
      fc.property(files, (given) => {
        const archive = archiveOf(...given.map(({ parts, bytes }) => entry(parts.join('/'), bytes)));
        const read = untar(archive).map(({ name, bytes }) => ({ name, bytes: [...bytes] }));
        expect(read).toEqual(given.map(({ parts, bytes }) => ({ name: parts.join('/'), bytes: [...bytes] })));
      }),
    );
  });

  it('passes over folders, and puts long names together', () => {
    const archive = archiveOf(entry('lib/', nothing, '5'), entry('a.so', nothing, '0', 'lib/deep'));
    expect(untar(archive).map(({ name }) => name)).toEqual(['lib/deep/a.so']);
  });

  it.each(['../a', '/etc/a', 'a/../../b', 'a//b', './a', 'C:a', 'a\\b', ''])(
    'refuses the name “%s”',
    (name) => {
      expect(() => untar(archiveOf(entry(name, new Uint8Array([1]))))).toThrow();
    },
  );

  it('refuses links, and an entry that is cut off', () => {
    expect(() => untar(archiveOf(entry('a', nothing, '2')))).toThrow('neither a file nor a folder');
    expect(() => untar(entry('a', new Uint8Array(600)).subarray(0, 900))).toThrow('cut off');
  });
});
