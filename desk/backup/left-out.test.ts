import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../opening/open-library.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { fullLibrary } from '../testing/full-library.ts';
import { makeBackup } from './backup.ts';
import { listBackups } from './generations.ts';
import { restoreBackup } from './restore-backup.ts';

const program = fileURLToPath(new URL('../cli.mjs', import.meta.url));
const asNobody = process.platform !== 'win32' && process.getuid?.() === 0;

async function place() {
  const base = temporaryFolder();
  const root = path.join(base, 'My library');
  const { library } = await fullLibrary(root);
  return { base, root, library, out: path.join(base, 'backups'), again: path.join(base, 'again') };
}

describe('a backup', () => {
  it('is made whatever else stands in the folders, and is restored', async () => {
    const { root, out, again } = await place();
    const whole = readFileSync(path.join(root, 'news/one.json'));
    for (const name of ['._one.json', '.one.json', '.liaison-desk-export.json', 'ONE.JSON', 'one (1).json'])
      writeFileSync(path.join(root, 'news', name), whole);
    mkdirSync(path.join(root, 'briefs/odd.json'));
    writeFileSync(path.join(root, 'briefs/odd.json/x.json'), whole);
    const library = await openLibrary(root);
    const made = await makeBackup(library, { folder: out });
    // The four documents, and two that have the names of none.
    expect(made.header.documents).toBe(6);
    const restored = await restoreBackup(made.file, again);
    expect(restored).toMatchObject({ documents: 4, lost: [] });
    expect(readdirSync(path.join(again, 'news')).sort()).toEqual(readdirSync(path.join(root, 'news')).sort());
  });

  it.skipIf(!asNobody)('holds the rest where a file or a folder may not be read, and names it', async () => {
    const { base, root, out, again } = await place();
    for (const folder of [base, root, path.join(root, '.desk'), path.join(root, 'news')])
      chmodSync(folder, 0o777);
    mkdirSync(out, { mode: 0o777 });
    chmodSync(out, 0o777);
    chmodSync(path.join(root, 'news/two.json'), 0o600);
    chmodSync(path.join(root, '.desk/history'), 0o700);
    const words = [program, 'backup', '--library', root, '--out', out, '--json'];
    const ran = spawnSync(process.execPath, words, { uid: 65_534, gid: 65_534, encoding: 'utf8' });
    expect(ran.stderr).toContain(
      '“news/two.json” is not in the backup. You do not have permission to read it.',
    );
    expect(ran.stderr).toContain(
      '“.desk/history” is not in the backup. You do not have permission to read it.',
    );
    expect(ran.status).toBe(0);
    const { file, documents } = JSON.parse(ran.stdout) as { file: string; documents: number };
    expect(documents).toBe(3);
    expect(await restoreBackup(file, again)).toMatchObject({ documents: 3, lost: [] });
  });

  it('with more documents than any other stays, however many are made after it', async () => {
    const { out, library } = await place();
    const day = 86_400_000;
    const start = Date.parse('2024-03-01T10:00:00Z');
    const first = await makeBackup(library, { folder: out }, { now: () => start });
    await library.remove('two');
    for (let count = 1; count < 14; count += 1)
      await makeBackup(library, { folder: out }, { now: () => start + count * day });
    const left = await listBackups(out, library.settings.id);
    expect(left).toHaveLength(11);
    expect(left.at(-1)?.file).toBe(first.file);
  });
});
