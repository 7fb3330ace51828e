import { expect, it } from 'vitest';
import { readFeedAddress } from './feed-address.ts';

const read = (typed: string, system: NodeJS.Platform): string => {
  const place = readFeedAddress(typed, system);
  return place.kind === 'web' ? place.url.href : place.folder;
};

it.each([
  ['https://example.org/desk', 'linux', 'https://example.org/desk/'],
  [' https://example.org/desk/latest.yml ', 'linux', 'https://example.org/desk/'],
  ['http://localhost:8080', 'win32', 'http://localhost:8080/'],
  ['http://[::1]:8080/a', 'linux', 'http://[::1]:8080/a/'],
  ['/srv/desk', 'linux', '/srv/desk'],
  ['/srv/desk/latest-linux.yml', 'darwin', '/srv/desk'],
  ['file:///srv/the%20desk', 'linux', '/srv/the desk'],
  ['\\\\server\\desk', 'win32', '\\\\server\\desk\\'],
  ['\\\\server\\desk\\new', 'win32', '\\\\server\\desk\\new'],
  ['//server/desk/new', 'linux', '/server/desk/new'],
  ['Z:\\desk', 'win32', 'Z:\\desk'],
  ['file://server/desk', 'win32', '\\\\server\\desk\\'],
] as const)('reads %j on %s as %j', (typed, system, place) => {
  expect(read(typed, system)).toBe(place);
});

it.each([
  ['', 'linux', 'Give the address'],
  ['http://example.org/desk', 'linux', 'begins with https'],
  ['http://127.0.0.1.example.org/', 'linux', 'begins with https'],
  ['ftp://example.org/', 'linux', 'neither a web address (https) nor a folder'],
  ['javascript:alert(1)', 'linux', 'neither a web address'],
  ['desk', 'linux', 'neither a web address nor a whole path'],
  ['../desk', 'linux', 'neither a web address nor a whole path'],
  ['https://name:word@example.org/', 'linux', 'Leave name and password out'],
  ['https://example.org/?token=1', 'linux', 'without what follows'],
  ['\\\\server\\desk', 'linux', 'is a share as Windows writes it'],
  ['\\\\server', 'win32', 'A share is written as'],
  ['\\\\?\\C:\\desk', 'win32', 'A share is written as'],
  ['\\\\.\\pipe\\desk', 'win32', 'A share is written as'],
  ['/srv/desk', 'win32', 'neither a web address nor a whole path'],
  ['file://server/desk', 'linux', 'is no folder of this computer'],
  ['/srv/\u202edesk', 'linux', 'signs that nobody can see'],
  [`/${'a'.repeat(2000)}`, 'linux', 'far too long'],
] as const)('refuses %j on %s with a sentence', (typed, system, sentence) => {
  expect(() => readFeedAddress(typed, system)).toThrow(sentence);
});
