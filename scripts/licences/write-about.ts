/** The last step of a build: writes what About shows, beside the page, and the licences as a text for packages. */
import { execFileSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Build } from '../../core/about/about.ts';
import { readUpdateKey } from '../../desk/updates/feed-signature.ts';
import { notesFolder } from './bundled-libraries.ts';
import { collectLicences, copiedPackages, licencesAsText } from './collect-licences.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** What git says; '' outside a repository. */
function git(...args: string[]): string {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}

/** When it was committed, as an ISO time: the same commit gives the same desk. SOURCE_DATE_EPOCH goes before; else today. */
function built(): string {
  const given = process.env['SOURCE_DATE_EPOCH'] ?? git('log', '-1', '--format=%ct');
  const time = given === '' ? new Date() : new Date(Number(given) * 1000);
  return time.toISOString();
}

/** The key that new versions have to be signed with (docs/packaging.md). Throws where it is none. */
function updateKey(): string {
  const given = (process.env['DESK_UPDATE_KEY'] ?? '').trim();
  if (given !== '') readUpdateKey(given);
  return given;
}

const notes = path.join(root, notesFolder);
const bundled = await Promise.all(
  (await readdir(notes)).map(
    async (file) => JSON.parse(await readFile(path.join(notes, file), 'utf8')) as string[],
  ),
);
const copied = copiedPackages(await readFile(path.join(root, 'electron-builder.yml'), 'utf8'));
const licences = await collectLicences(root, [...bundled.flat(), ...copied]);
const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
  version: string;
};
const build: Build = {
  version,
  commit: git('rev-parse', '--short=12', 'HEAD'),
  built: built(),
  updateKey: updateKey(),
};
const page = path.join(root, 'out', 'renderer');
await writeFile(path.join(page, 'licences.json'), JSON.stringify(licences));
await writeFile(path.join(page, 'about.json'), JSON.stringify(build));
await writeFile(path.join(root, 'out', 'licences.txt'), licencesAsText(licences));
