import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { seal } from '../documents/envelope.ts';
import { createLibrary } from '../opening/open-library.ts';
import { saveTag } from '../tags/tags.ts';
import { bodyOf, newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { runDesk } from '../testing/run-desk.ts';
import { zipped } from '../testing/zips.ts';

const evil = '\u001b[2J\u009b31m\u202e\u2066\u0007gpj';
// eslint-disable-next-line no-control-regex -- they are what is looked for
const obeyed = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;

/** A library in which everything that has a name is called something that a terminal would obey. */
async function evilLibrary(): Promise<string> {
  const root = path.join(temporaryFolder(), 'library');
  const library = await createLibrary(root, { ...(await office()), name: `Office ${evil}` });
  await saveTag(library, { id: 'ports', name: `Ports ${evil}`, colour: 'teal' });
  await library.create(
    newsItem({
      id: 'one',
      status: 'published',
      headline: `One ${evil}`,
      teaser: evil,
      tags: ['ports', 'gone'],
      body: bodyOf(`Words ${evil}`),
    }),
  );
  const [key, place] = [`key ${evil}`, path.join(root, 'news')];
  writeFileSync(
    path.join(place, 'two.json'),
    JSON.stringify(seal({ ...newsItem({ id: 'two' }), [key]: 1 }, 1, '2024-03-11T10:00:00.000Z')),
  );
  writeFileSync(
    path.join(place, 'three.json'),
    JSON.stringify({ ...seal(newsItem({ id: evil }), 1, '2024-03-11T10:00:00.000Z'), sha256: '' }),
  );
  if (process.platform !== 'win32') writeFileSync(path.join(place, `four ${evil}.json`), '{');
  mkdirSync(path.join(root, '.desk/set-aside'), { recursive: true });
  const lock = {
    host: `PRESS ${evil}`,
    machine: 'm',
    boot: 'b',
    space: null,
    pid: 5,
    start: '1',
    who: `Anna ${evil}`,
  };
  const holding = { since: '2024-03-11T10:00:00+01:00', every: 5_000, token: 'aa', beat: '0' };
  writeFileSync(path.join(root, '.desk/lock'), JSON.stringify({ ...lock, ...holding }));
  return root;
}
const office = async () => (await import('../settings/default-office.ts')).newOffice();

describe('what a command says', () => {
  it('is obeyed by no terminal, whatever the library calls its things', async () => {
    const root = await evilLibrary();
    const base = path.dirname(root);
    const zip = path.join(base, 'evil.zip');
    writeFileSync(
      zip,
      await zipped([
        { name: `news/${evil}.json`, bytes: Buffer.from('{}') },
        { name: 'library.json', bytes: Buffer.from('{}') },
      ]),
    );
    const odd = path.join(base, `text ${process.platform === 'win32' ? '' : evil}.txt`);
    writeFileSync(odd, `Words ${evil}`);
    const out = path.join(base, 'out');
    const commands = [
      ['list', '--library', root],
      ['list', '--library', root, '--json'],
      ['list', '--library', root, '--tag', evil],
      ['doctor', '--library', root],
      ['doctor', '--library', root, '--repair'],
      ['doctor', '--library', root, '--json'],
      ['export', 'latest-news', '--library', root, '--out', out],
      ['export', 'latest-news', '--library', root, '--out', out, '--json', '--replace'],
      ['export', 'brochure', '--library', root, '--out', out, '--brochure', evil],
      ['backup', '--library', root, '--out', path.join(base, 'backups')],
      ['restore', zip, '--library', path.join(base, 'again')],
      ['restore', zip, '--library', path.join(base, 'again'), '--json', '--partial'],
      ['import', odd, '--library', root],
      [evil],
    ];
    for (const args of commands) {
      const { out: said, err } = await runDesk(args);
      expect(said + err, args.join(' ')).not.toBe('');
      expect(said + err, args.join(' ')).not.toMatch(obeyed);
    }
    renameSync(out, path.join(base, 'done'));
  }, 120_000);
});
