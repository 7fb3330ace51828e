import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { libraryFileEnding, libraryFileName, libraryFileText } from '../../../core/given/given.ts';
import { layOut } from './lay-out.ts';
import { debControl, makeDeb } from './make-deb.ts';
import { makeRpm, rpmSpec } from './make-rpm.ts';
import { readScripts } from './read-scripts.ts';
import { readFacts, systemVersion, type PackageFacts } from './package-facts.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const made = Date.UTC(2026, 2, 14) / 1000;
const has = (tool: string): boolean =>
  ['/usr/bin', '/bin'].some((folder) => existsSync(path.join(folder, tool)));

let work = '';
let tree = '';
let paths: string[] = [];
let facts: PackageFacts;

beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'packages-test-'));
  const unpacked = path.join(work, 'unpacked');
  await mkdir(path.join(unpacked, 'resources'), { recursive: true });
  for (const file of ['liaison-desk', 'chrome-sandbox'])
    await writeFile(path.join(unpacked, file), '#!/bin/sh\n', { mode: 0o777 });
  await writeFile(path.join(unpacked, 'resources', 'a file with spaces.txt'), 'x', { mode: 0o600 });
  facts = await readFacts(root);
  tree = path.join(work, 'tree');
  paths = await layOut(tree, { unpacked, root, facts, kind: 'deb', made });
});
afterAll(() => rm(work, { recursive: true, force: true }));

it('lays the desk out as Linux expects: program, link, menu entry, type of file, icons, description, licence', async () => {
  expect(paths.filter((one) => one.startsWith('usr') && path.extname(one) !== '')).toEqual([
    'usr/share/applications/liaison-desk.desktop',
    ...(await readdir(path.join(root, 'build/icons')))
      .map((icon) => `usr/share/icons/hicolor/${path.parse(icon).name}/apps/liaison-desk.png`)
      .sort(),
    'usr/share/icons/hicolor/scalable/apps/liaison-desk.svg',
    'usr/share/metainfo/org.liaisondesk.desk.metainfo.xml',
    'usr/share/mime/packages/liaison-desk.xml',
  ]);
  // From one folder of the system into another, as Debian wants it: by the whole path.
  expect(await readlink(path.join(tree, 'usr/bin/liaison-desk'))).toBe('/opt/liaison-desk/liaison-desk');
  expect(paths).toContain('usr/share/doc/liaison-desk/copyright');
  // By this the desk knows what it was installed from, and so how it gets a new version.
  expect(await readFile(path.join(tree, 'opt/liaison-desk/resources/package-type'), 'utf8')).toBe('deb\n');
});

it('lets everybody read it and nobody but its owner change it; only Chromium’s helper runs as root', async () => {
  for (const one of paths) {
    const stats = await lstat(path.join(tree, one));
    if (stats.isSymbolicLink()) continue;
    const mode = stats.mode & 0o7777;
    if (one === 'opt/liaison-desk/chrome-sandbox') expect(mode).toBe(0o4755);
    else
      expect([one, mode]).toEqual([
        one,
        stats.isDirectory() || one.endsWith('/liaison-desk') ? 0o755 : 0o644,
      ]);
  }
});

it('says the version, its day and the address of the project in what stores show', async () => {
  const text = await readFile(
    path.join(tree, 'usr/share/metainfo/org.liaisondesk.desk.metainfo.xml'),
    'utf8',
  );
  expect(text).toContain(`<release version="${facts.version}" date="2026-03-14"/>`);
  expect(text).toContain(facts.homepage);
  expect(text).not.toContain('@');
});

it.skipIf(!has('appstreamcli'))('describes the desk so that AppStream takes it', () => {
  execFileSync('appstreamcli', [
    'validate',
    '--no-net',
    path.join(tree, 'usr/share/metainfo/org.liaisondesk.desk.metainfo.xml'),
  ]);
});

it.skipIf(!has('desktop-file-validate'))('has a menu entry by the rules of freedesktop', () => {
  execFileSync('desktop-file-validate', [path.join(tree, 'usr/share/applications/liaison-desk.desktop')]);
});

it('opens files that are given to it, and is the program of none but its own', async () => {
  const menu = await readFile(path.join(root, 'build/linux/liaison-desk.desktop'), 'utf8');
  expect(menu).toContain('Exec=/usr/bin/liaison-desk %F\n');
  // Folders and texts belong to other programs; who claims them may become what opens them.
  expect(/^MimeType=(.*)$/m.exec(menu)?.[1]).toBe('application/x-liaison-desk-library;');
  const type = await readFile(path.join(root, 'build/linux/liaison-desk.xml'), 'utf8');
  expect(type).toContain('type="application/x-liaison-desk-library"');
  expect(type).toContain(`*${libraryFileEnding}`);
});

it.skipIf(!has('update-mime-database') || !has('gio'))('gives the file of a library its type', () => {
  const share = path.join(work, 'share');
  mkdirSync(path.join(share, 'mime/packages'), { recursive: true });
  copyFileSync(
    path.join(root, 'build/linux/liaison-desk.xml'),
    path.join(share, 'mime/packages/liaison-desk.xml'),
  );
  execFileSync('update-mime-database', [path.join(share, 'mime')], { stdio: 'pipe' });
  const file = path.join(work, libraryFileName);
  writeFileSync(file, libraryFileText);
  const told = execFileSync('gio', ['info', '--attributes=standard::content-type', file], {
    encoding: 'utf8',
    env: { ...process.env, XDG_DATA_HOME: share },
  });
  expect(told).toContain('application/x-liaison-desk-library');
});

it('knows a version before a release as the older one', () => {
  expect(systemVersion('1.2.0-beta.1')).toBe('1.2.0~beta.1');
  expect(systemVersion('1.2.0')).toBe('1.2.0');
  if (has('dpkg')) execFileSync('dpkg', ['--compare-versions', '1.2.0~beta.1', 'lt', '1.2.0']);
});

it('asks nothing before, while or after it is installed, and touches no folder of a person', async () => {
  const [refresh, removed] = await readScripts(root);
  expect(refresh + removed).not.toMatch(/\brm\b|\/home|\$HOME|read |curl|wget/);
  const control = debControl(facts, 'x64', 1);
  expect(control).toContain('keeps libraries and settings');
  expect(control).toMatch(/^Description: (?!The |An? )[A-Z]/m);
  for (const line of control.split('\n').filter((one) => one.startsWith(' ')))
    expect(line.length).toBeLessThanOrEqual(80);
  expect(rpmSpec(facts, [], [refresh, removed])).toContain('keeps libraries and settings');
});

it('says after removing, and not after an update, that libraries and settings were kept', async () => {
  const [, removed] = await readScripts(root);
  const say = (why: string): string => execFileSync('sh', ['-c', removed, 'sh', why], { encoding: 'utf8' });
  for (const why of ['remove', '0'])
    expect(say(why)).toBe(
      'Liaison Desk was removed. Libraries, backups and settings of the people who used it were kept.\n',
    );
  for (const why of ['upgrade', 'purge', '1', 'configure']) expect(say(why)).toBe('');
  const spec = rpmSpec(facts, [], ['refresh\n', removed]);
  expect(spec.slice(0, spec.indexOf('%postun'))).not.toContain('were kept');
  expect(spec.slice(spec.indexOf('%postun'))).toContain('were kept');
});

it.skipIf(!has('dpkg-deb'))('is a package that Debian reads, and the same for the same sources', async () => {
  const outs = ['one.deb', 'two.deb'].map((name) => path.join(work, name));
  for (const out of outs) {
    await makeDeb(tree, paths, { facts, processor: 'x64', root, made, quick: true, out });
    await rm(path.join(tree, 'DEBIAN'), { recursive: true });
  }
  const [one, two] = await Promise.all(outs.map((out) => readFile(out)));
  expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
  const listed = execFileSync('dpkg-deb', ['--contents', outs[0] ?? ''], { encoding: 'utf8' });
  expect(listed).toMatch(/-rwsr-xr-x root\/root .*\/opt\/liaison-desk\/chrome-sandbox/);
  expect(listed).not.toMatch(/ (?!root\/root)\w+\/\w+ /);
  expect(execFileSync('dpkg-deb', ['--field', outs[0] ?? '', 'Package'], { encoding: 'utf8' }).trim()).toBe(
    'liaison-desk',
  );
});

it.skipIf(!has('rpmbuild'))(
  'is a package that rpm reads, with no folder of the system as its own',
  async () => {
    const out = path.join(work, 'desk.rpm');
    await makeRpm(tree, paths, {
      facts,
      processor: 'x64',
      root,
      made,
      quick: true,
      work: path.join(work, 'rpm'),
      out,
    });
    const query = (...args: string[]): string =>
      execFileSync('rpm', ['-qp', ...args, out], { encoding: 'utf8' });
    const files = query('--list').trim().split('\n');
    expect(files).toContain('/opt/liaison-desk/resources/a file with spaces.txt');
    for (const folder of ['/opt', '/usr/bin', '/usr/share/applications', '/usr/share/icons/hicolor'])
      expect(files).not.toContain(folder);
    expect(query('--scripts')).toContain('${job%% *}');
    expect(query('--scripts')).toMatch(/postuninstall[^]*were kept/);
    expect(query('--qf', '[%{FILEMODES:perms} %{FILENAMES}\n]')).toContain(
      '-rwsr-xr-x /opt/liaison-desk/chrome-sandbox',
    );
  },
  60_000,
);
