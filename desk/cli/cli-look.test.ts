import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createLibrary } from '../opening/open-library.ts';
import { bodyOf, newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { runDesk } from '../testing/run-desk.ts';

it('desk look copies the look, says where it is broken, and takes it away; exports follow', async () => {
  const base = temporaryFolder();
  const library = path.join(base, 'library');
  const made = await createLibrary(library);
  await made.create(newsItem({ id: 'one', headline: 'One', status: 'published', body: bodyOf('Words.') }));
  const look = (act: string, ...rest: string[]) => runDesk(['look', act, '--library', library, ...rest]);
  const out = path.join(base, 'out');
  const css = async (): Promise<{ css: string; err: string }> => {
    const { err, status } = await runDesk(['export', 'article', '--library', library, '--out', out]);
    expect(status).toBe(0);
    return { css: readFileSync(path.join(out, 'assets/house.css'), 'utf8'), err };
  };
  const before = await css();

  const copied = await look('copy');
  expect([copied.status, copied.out.trim().split('\n')]).toEqual([
    0,
    ['looks/tokens.css', 'looks/web.css', 'looks/brochure.css', 'looks/brief.css', 'looks/print.css'],
  ]);
  const tokens = path.join(library, 'looks/tokens.css');
  writeFileSync(tokens, readFileSync(tokens, 'utf8').replace('--bar: #009edb', '--bar: #7fc241'));
  expect((await look('check')).status).toBe(0);
  expect((await css()).css).toContain('--bar: #7fc241;');

  writeFileSync(path.join(library, 'looks/web.css'), 'h1 {\n  margin 0;\n}');
  const broken = await look('check');
  expect(broken.status).toBe(1);
  expect(broken.err).toContain('error: looks/web.css, line 2: “margin 0;” is no CSS: colon is expected.');
  expect(JSON.parse((await look('check', '--json')).out)).toMatchObject({
    findings: [{ grade: 'error', file: 'web.css', line: 2 }],
  });
  const { css: served, err } = await css();
  expect(err).toContain('looks/web.css is not used until that is mended; the built-in look is.');
  expect(served).toContain('--bar: #7fc241;');
  expect(served).not.toContain('margin 0');

  expect((await look('remove')).err).toContain('The built-in look serves again.');
  expect((await css()).css).toBe(before.css);
  expect((await look('mend')).status).toBe(2);
}, 60_000);
