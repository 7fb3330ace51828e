// Where Electron is: beside the project's packages, downloaded now where that has not been done yet, or nowhere.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nodeOfTheProject, root } from './install.mjs';

const folder = path.join(root, 'node_modules', 'electron');
/** Noted where the download has failed, so that not every start waits for it again. */
const failedNote = path.join(root, 'node_modules', '.cache', 'electron-not-reached');
const triedAgainAfter = 24 * 3_600_000;
/** Milliseconds that a download may take. */
const patience = 180_000;

const usual = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

/** Path of an Electron that is here, or null; nothing is downloaded. */
export function electronHere(environment = process.env) {
  const named = path.join(folder, 'path.txt');
  const executable = existsSync(named)
    ? readFileSync(named, 'utf8').trim()
    : (usual[process.platform] ?? 'electron');
  const found = path.join(environment.ELECTRON_OVERRIDE_DIST_PATH || path.join(folder, 'dist'), executable);
  return existsSync(found) ? found : null;
}

/** Path of Electron, downloaded where that is needed and possible, or null. `say` hears what is going on. */
export function findElectron({ say = console.error } = {}) {
  const here = electronHere();
  if (here !== null || process.env.ELECTRON_OVERRIDE_DIST_PATH || !existsSync(folder)) return here;
  if (existsSync(failedNote) && Date.now() - statSync(failedNote).mtimeMs < triedAgainAfter) return null;
  say('Looking for Electron, the desk’s own window (a download of about 120 MB, once)…');
  const { status } = spawnSync(nodeOfTheProject(), [path.join(folder, 'install.js')], {
    cwd: root,
    stdio: 'ignore',
    timeout: patience,
  });
  const found = status === 0 ? electronHere() : null;
  rmSync(failedNote, { force: true });
  if (found === null) {
    mkdirSync(path.dirname(failedNote), { recursive: true });
    writeFileSync(failedNote, '');
  }
  return found;
}

export const noElectron =
  'Electron, the desk’s own window, is not on this computer and could not be downloaded ' +
  '(ELECTRON_MIRROR or ELECTRON_OVERRIDE_DIST_PATH can name another place for it).';
