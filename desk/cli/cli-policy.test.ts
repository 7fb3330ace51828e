import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLibrary } from '../opening/open-library.ts';
import { newsItem } from '../testing/documents.ts';
import { filesIn } from '../testing/folder.ts';
import { policyIn, realTemporaryFolder } from '../testing/policies.ts';
import { runCommand } from './run-command.ts';
import { usage, type CommandName } from './usage.ts';

function begun(held: (folders: { allowed: string; elsewhere: string }) => unknown) {
  const base = realTemporaryFolder();
  const [allowed, elsewhere] = [path.join(base, 'allowed'), path.join(base, 'elsewhere')];
  for (const folder of [allowed, elsewhere]) mkdirSync(folder);
  const { place, write } = policyIn(base);
  const file = write(held({ allowed, elsewhere }));
  const run = async (...args: string[]) => {
    let [out, err] = ['', ''];
    const terminal = {
      print: (line: string) => void (out += `${line}\n`),
      complain: (line: string) => void (err += `${line}\n`),
      readInput: () => Promise.resolve(new Uint8Array()),
    };
    return { status: await runCommand(args, terminal, place), out, err };
  };
  return { base, allowed, elsewhere, file, run };
}

/** How each command is called about a library; null: it has to do with none, or asks the policy in another way. */
const calls: Record<CommandName, ((library: string, base: string) => string[]) | null> = {
  import: (library, base) => [path.join(base, 'page.txt'), '--library', library],
  list: (library) => ['--library', library],
  set: (library) => ['--library', library, '--status', 'cleared', '--all'],
  duplicate: (library) => ['--library', library, '--all'],
  export: (library, base) => ['latest-news', '--library', library, '--out', path.join(base, 'out')],
  edition: (library) => ['any', '--library', library],
  translation: (library) => ['any', '--library', library],
  compare: (library, base) => [path.join(base, 'page.txt'), '--library', library],
  backup: (library, base) => ['--library', library, '--out', path.join(base, 'out')],
  restore: (library, base) => [path.join(base, 'backup.zip'), '--library', `${library} restored`],
  check: (library) => ['--library', library],
  replace: (library) => ['a', 'b', '--library', library],
  look: (library) => ['copy', '--library', library],
  doctor: (library) => ['--library', library, '--repair'],
  policy: null,
  serve: null,
};

describe('every command', () => {
  const { base, elsewhere, run } = (() => {
    let made: ReturnType<typeof begun> | null = null;
    const get = () => (made ??= begun(({ allowed }) => ({ libraryFolders: [allowed] })));
    return {
      base: () => get().base,
      elsewhere: () => get().elsewhere,
      run: (...args: string[]) => get().run(...args),
    };
  })();
  it('that is told of a library elsewhere refuses it, and changes nothing', async () => {
    const library = path.join(elsewhere(), 'library');
    await (await createLibrary(library)).create(newsItem());
    writeFileSync(path.join(base(), 'page.txt'), 'Words');
    writeFileSync(path.join(base(), 'backup.zip'), '');
    const was = filesIn(elsewhere());
    for (const [command, call] of Object.entries(calls)) {
      expect(usage).toContain(`\n  ${command} `);
      if (call === null) continue;
      const { status, out, err } = await run(command, ...call(library, base()));
      expect([command, status, out]).toEqual([command, 1, '']);
      expect(err).toContain(`Your organization keeps libraries in`);
    }
    expect(filesIn(elsewhere())).toEqual(was);
    expect(existsSync(path.join(base(), 'out'))).toBe(false);
  });
});

it('exports and backups that are to go elsewhere are refused', async () => {
  const { allowed, elsewhere, base, run } = begun((folders) => ({
    exportFolder: folders.allowed,
    backupFolder: folders.allowed,
  }));
  const library = path.join(base, 'library');
  await (await createLibrary(library)).create(newsItem({ status: 'published' }));
  expect((await run('export', 'latest-news', '--library', library, '--out', elsewhere)).err).toContain(
    'keeps exports in',
  );
  for (const out of [elsewhere, path.join(elsewhere, 'one.zip')])
    expect((await run('backup', '--library', library, '--out', out)).err).toContain('keeps backups in');
  expect(readdirSync(elsewhere)).toEqual([]);
  for (const args of [['export', 'latest-news'], ['backup']])
    expect(await run(...args, '--library', library, '--out', allowed)).toMatchObject({ status: 0 });
});

it('desk serve is refused where the organization has the desk in its own window only', async () => {
  const { run, base } = begun(() => ({ browserDoor: 'off' }));
  expect(await run('serve', '--user-data', path.join(base, 'settings'))).toMatchObject({
    status: 1,
    out: '',
    err: expect.stringContaining('in its own window only') as string,
  });
  expect(existsSync(path.join(base, 'settings'))).toBe(false);
});

describe('desk policy', () => {
  it('says what is in force and where it stands', async () => {
    const { file, run } = begun(() => ({
      libraryFolders: ['/srv/libraries'],
      updates: 'off',
      officeProfile: { locked: { accent: '#123456' } },
    }));
    const { status, out, err } = await run('policy');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out.split('\n')).toEqual([
      `The policy of your organization is in force: ${file}`,
      'libraries: /srv/libraries',
      'exports: anywhere',
      'backups: anywhere',
      'updates: off',
      'update address: not set',
      'browser: allowed',
      'office, preset: nothing',
      'office, locked: accent',
      '',
    ]);
    expect(JSON.parse((await run('policy', '--json')).out)).toMatchObject({
      file,
      state: 'active',
      policy: { updates: 'off' },
    });
  });
  it('says what is wrong with it, and fails', async () => {
    const { run } = begun(() => ({ updates: 'of', colour: 'blue' }));
    const { status, out, err } = await run('policy');
    expect(status).toBe(1);
    expect(out).toContain('updates: off');
    expect(err.trim().split('\n')).toEqual([
      '“updates” has to be “off” or “allowed”. Until that is mended, the desk looks for no updates.',
      'The desk knows no “colour”, so nobody goes by it. Look at its spelling, or update the desk.',
    ]);
  });
});
