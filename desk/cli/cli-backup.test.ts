import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownPlaces } from '../../core/places.ts';
import { OpenedLibrary } from '../opening/opened-library.ts';
import { openLibrary } from '../opening/open-library.ts';
import { filesIn, temporaryFolder } from '../testing/folder.ts';
import { fullLibrary } from '../testing/full-library.ts';
import { runDesk, type Run } from '../testing/run-desk.ts';

const desk = (...args: string[]): Promise<Run> => runDesk(args);

async function place() {
  const base = temporaryFolder();
  const root = path.join(base, 'library');
  const { library } = await fullLibrary(root);
  rmSync(path.join(root, '.desk/set-aside'), { recursive: true });
  return { base, root, library, out: path.join(base, 'backups'), again: path.join(base, 'again') };
}

const printed = ({ out }: Run): Record<string, unknown> => JSON.parse(out) as Record<string, unknown>;

describe('desk backup and desk restore', () => {
  it('back up into a folder and restore from it', async () => {
    const { root, out, again, library } = await place();
    const before = filesIn(root);
    const made = await desk('backup', '--library', root, '--out', out);
    const [name = ''] = readdirSync(out);
    expect(made).toEqual({ status: 0, out: `${path.join(out, name)}\n`, err: '' });
    expect(filesIn(root)).toEqual(before);
    const restored = await desk('restore', path.join(out, name), '--library', again);
    expect(restored).toEqual({ status: 0, out: `4 documents restored to ${again}\n`, err: '' });
    // But for its identity: what is restored is a library of its own.
    const { [ownPlaces.identity]: identity, ...back } = filesIn(again);
    expect(identity).toBeDefined();
    expect(back).toEqual(before);
    const { id, ...settings } = (await openLibrary(again)).settings;
    expect({ ...settings, id: library.settings.id }).toEqual(library.settings);
    expect(id).not.toBe(library.settings.id);
  });

  it('print one object with --json', async () => {
    const { root, base, again } = await place();
    const file = path.join(base, 'by hand.ZIP');
    const made = await desk('backup', '--library', root, '--out', file, '--json');
    expect(made.status).toBe(0);
    expect(printed(made)).toEqual({
      file,
      bytes: readFileSync(file).length,
      generation: 0,
      createdAt: expect.stringMatching(/^20/),
      documents: 4,
      files: Object.keys(filesIn(root)).length,
      removed: [],
      remarks: [],
    });
    const restored = await desk('restore', file, '--library', again, '--json');
    expect(printed(restored)).toEqual({
      library: again,
      documents: 4,
      files: Object.keys(filesIn(root)).length,
      createdAt: printed(made)['createdAt'],
      lost: [],
      remarks: [],
    });
  });

  it('back up a library that a desk has open', async () => {
    const { root, out } = await place();
    const opened = await OpenedLibrary.open(root, { stays: false });
    const made = await desk('backup', '--library', root, '--out', out);
    await opened.close();
    expect({ status: made.status, err: made.err }).toEqual({ status: 0, err: '' });
  });

  it('refuse a damaged backup with what is lost in it, and take what is whole with --partial', async () => {
    const { root, base, again } = await place();
    const file = path.join(base, 'backup.zip');
    await desk('backup', '--library', root, '--out', file);
    const bytes = readFileSync(file);
    bytes.writeUInt32LE(0x12345678, bytes.indexOf('news/two.json') + 100);
    writeFileSync(file, bytes);
    const refused = await desk('restore', file, '--library', again);
    expect(refused).toMatchObject({ status: 1, out: '' });
    expect(refused.err).toContain('lost  news/two.json\n');
    expect(refused.err).toContain('is damaged, and nothing was restored.');
    const told = await desk('restore', file, '--library', again, '--json');
    expect(told.status).toBe(1);
    expect(printed(told)).toMatchObject({ library: null, lost: ['news/two.json'] });
    expect(readdirSync(base).sort()).toEqual(['backup.zip', 'library']);
    const partly = await desk('restore', file, '--library', again, '--partial');
    expect(partly).toEqual({
      status: 0,
      out: `3 documents restored to ${again}\n`,
      err: 'lost  news/two.json\n',
    });
  });

  it('fail with a sentence: no library, a folder in use, no backup', async () => {
    const { base, root, out } = await place();
    const none = await desk('backup', '--library', path.join(base, 'none'), '--out', out);
    expect(none).toMatchObject({ status: 1, out: '', err: expect.stringContaining('There is no folder') });
    const inside = await desk('backup', '--library', root, '--out', path.join(root, 'backups'));
    expect(inside).toMatchObject({ status: 1, err: expect.stringContaining('inside the library') });
    const file = path.join(base, 'text.zip');
    writeFileSync(file, 'no zip');
    const text = await desk('restore', file, '--library', path.join(base, 'new'));
    expect(text).toMatchObject({ status: 1, out: '', err: expect.stringContaining('no zip file') });
    expect(readdirSync(base).sort()).toEqual(['library', 'text.zip']);
  });

  it('are called wrongly without their options', async () => {
    for (const args of [
      ['backup', '--out', 'x'],
      ['backup', '--library', 'x'],
      ['backup', 'x', '--library', 'x', '--out', 'x'],
      ['restore', '--library', 'x'],
      ['restore', 'a.zip', 'b.zip', '--library', 'x'],
      ['restore', 'a.zip'],
      ['doctor'],
      ['doctor', '--library', 'x', '--backups', 'y'],
      ['doctor', '--library', 'x', '--mend'],
    ]) {
      const run = await desk(...args);
      expect([args, run.status, run.out]).toEqual([args, 2, '']);
      expect(run.err).toContain('Usage: npm run -s desk');
    }
  });
});

describe('desk doctor', () => {
  it('says nothing of a library that is well', async () => {
    const { root } = await place();
    rmSync(path.join(root, '.desk/conflicts'), { recursive: true });
    expect(await desk('doctor', '--library', root)).toEqual({ status: 0, out: '', err: '' });
    expect(printed(await desk('doctor', '--library', root, '--json'))).toEqual({
      library: root,
      documents: 4,
      healthy: true,
      findings: [],
      done: [],
      failed: [],
    });
  });

  it('lists findings and fails; --repair puts them right and says what it did', async () => {
    const { root, out } = await place();
    await desk('backup', '--library', root, '--out', out);
    writeFileSync(path.join(root, 'news/two.json'), '');
    writeFileSync(path.join(root, `news/x.json.${spawnSync('true').pid}-0123456789ab.tmp`), 'half');
    const before = filesIn(root);
    const found = await desk('doctor', '--library', root);
    expect(found.status).toBe(1);
    expect(found.out.split('\n').map((line) => line.replace(/ {2}.* {2}/, '  '))).toEqual([
      'error  The file is empty.',
      expect.stringMatching(/^note {2}A document was changed in two places/),
      expect.stringMatching(/^note {2}A desk that ended/),
      '',
    ]);
    expect(found.err).toContain('1 finding needs attention. --repair');
    expect(filesIn(root)).toEqual(before);

    const alone = await desk('doctor', '--library', root, '--repair');
    expect(alone.status).toBe(1);
    expect(alone.out).toContain('done  1 left-over temporary file removed.\n');
    expect(alone.err).toContain('news/two.json: There is no good version of it');

    const helped = await desk('doctor', '--library', root, '--repair', '--backups', out, '--json');
    expect({ status: helped.status, err: helped.err }).toEqual({ status: 0, err: '' });
    expect(printed(helped)).toMatchObject({
      healthy: true,
      documents: 4,
      failed: [],
      done: [
        expect.stringContaining(
          '“Item two” (news/two.json, empty) was set aside; the version from the backup',
        ),
      ],
      findings: [
        { code: 'conflict-waiting', level: 'note' },
        { code: 'set-aside', level: 'note' },
      ],
    });
    expect(readdirSync(path.join(root, '.desk'))).not.toContain('lock');
  });

  it('does not repair what another desk has open, and wants backups of this library', async () => {
    const { root, base } = await place();
    writeFileSync(path.join(root, 'news/two.json'), '');
    const opened = await OpenedLibrary.open(root, { stays: false });
    const busy = await desk('doctor', '--library', root, '--repair');
    await opened.close();
    expect(busy).toMatchObject({ status: 1, out: '' });
    expect(busy.err).toContain('open');
    mkdirSync(path.join(base, 'empty'));
    const none = await desk('doctor', '--library', root, '--repair', '--backups', path.join(base, 'empty'));
    expect(none).toMatchObject({
      status: 1,
      err: expect.stringContaining('holds no backup of this library'),
    });
    const away = await desk('doctor', '--library', root, '--repair', '--backups', path.join(base, 'away'));
    expect(away).toMatchObject({ status: 1, err: expect.stringContaining('cannot be read') });
    expect(readFileSync(path.join(root, 'news/two.json'), 'utf8')).toBe('');
  });
});
