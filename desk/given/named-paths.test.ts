import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mostNames, namedPaths } from './named-paths.ts';

const linux = (...args: string[]): ReturnType<typeof namedPaths> => namedPaths(args, '/home/ines', 'linux');
const windows = (...args: string[]): ReturnType<typeof namedPaths> =>
  namedPaths(args, 'C:\\Users\\Ines', 'win32');

it('takes names beside the folder that the desk was started from, each once', () => {
  expect(linux('/srv/Library', 'a note.txt', '../b.md', './a note.txt')).toEqual({
    paths: ['/srv/Library', '/home/ines/a note.txt', '/home/b.md'],
    refused: [],
  });
  expect(windows('D:\\Library', 'note.txt', '\\\\server\\share\\Library').paths).toEqual([
    'D:\\Library',
    'C:\\Users\\Ines\\note.txt',
    '\\\\server\\share\\Library',
  ]);
});

it('leaves options to those whose they are, unless “--” says that only names follow', () => {
  expect(linux('--library=/x', '-psn_0_123', '--no-sandbox', '-', 'a.txt').paths).toEqual([
    '/home/ines/a.txt',
  ]);
  expect(linux('--flag', '--', '-a.txt', '--', '--inspect').paths).toEqual([
    '/home/ines/-a.txt',
    '/home/ines/--',
    '/home/ines/--inspect',
  ]);
  expect(windows('/prefetch:7', '/s', 'a.txt').paths).toEqual(['C:\\Users\\Ines\\a.txt']);
});

it('takes addresses of files on this computer, and no other address', () => {
  expect(linux('file:///srv/a%20note.txt').paths).toEqual(['/srv/a note.txt']);
  expect(windows('file:///D:/a%20note.txt').paths).toEqual(['D:\\a note.txt']);
  for (const address of [
    'https://example.org/a.docx',
    'file://server/share/a.txt',
    'file:///srv/a%2Fb.txt',
    'file:///srv/a%00b.txt',
    'smb://server/share',
    'desk://app/index.html',
  ])
    expect(linux(address)).toEqual({
      paths: [],
      refused: [expect.stringContaining(`“${address}” is no file`)],
    });
  expect(windows('file://server/share/a.txt').paths).toEqual([]);
});

it('refuses devices of Windows, and names with signs that no file has', () => {
  for (const name of ['\\\\.\\pipe\\desk', '\\\\?\\GLOBALROOT\\Device', '//./COM1', 'a\u0000b.txt'])
    expect(windows(name)).toEqual({ paths: [], refused: [expect.any(String)] });
  expect(linux('a\nb.txt').refused[0]).toBe(
    '“a b.txt” is no file or folder of this computer, so it was not opened.',
  );
});

it('takes the first of very many, and says so', () => {
  const { paths, refused } = linux(...Array.from({ length: mostNames + 5 }, (_, i) => `${i}.txt`));
  expect(paths).toHaveLength(mostNames);
  expect(refused).toEqual([`More than ${mostNames} files were given; the first ${mostNames} were taken.`]);
});

it('gives only whole paths, whatever is said', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('--', '-x', 'file:///', '//', '..', '\\\\', 'C:'))),
      (args) => {
        for (const { paths } of [linux(...args)])
          for (const one of paths) {
            expect(one.startsWith('/')).toBe(true);
            // eslint-disable-next-line no-control-regex -- none may be left
            expect(one).not.toMatch(/[\0-\x1f]/);
          }
        for (const one of windows(...args).paths) expect(one).toMatch(/^([a-z]:|\\\\[^.?\\])/i);
      },
    ),
  );
});
