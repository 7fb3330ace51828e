import { expect, it } from 'vitest';
import { Memory } from './remembered.ts';
import { temporaryFolder } from './testing/folder.ts';
import { LateThings } from './late-things.ts';

it('gives the next start what came while the desk closed, in its order and once', async () => {
  const folder = temporaryFolder();
  const late = new LateThings(new Memory(folder));
  await late.keep({ paths: ['/srv/library'], refused: [] });
  await late.keep({ paths: ['/srv/port.txt'], refused: ['“https://example.org” is no file.'] });
  const next = new LateThings(new Memory(folder));
  expect(await next.take()).toEqual({
    paths: ['/srv/library', '/srv/port.txt'],
    refused: ['“https://example.org” is no file.'],
  });
  expect(await next.take()).toEqual({ paths: [], refused: [] });
});
