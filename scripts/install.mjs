// Installs what is missing, so that one command is enough after a clone. Plain JavaScript: it runs on any Node.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Runs a command with its output shown; gives its exit code. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (error) throw error;
  return status ?? 1;
}

/** Runs `npm ci` where node_modules is missing or older than the lock file. */
export function installIfNeeded() {
  const lock = path.join(root, 'package-lock.json');
  const done = path.join(root, 'node_modules', '.package-lock.json');
  if (existsSync(done) && statSync(done).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing what the desk is built from (npm ci)…');
  if (run('npm', ['ci', '--no-audit', '--no-fund']) !== 0) {
    console.error(
      'Installing failed, so the desk cannot start. See the messages of npm above, then try again.',
    );
    process.exit(1);
  }
}

/** Path of the Electron executable, or null where it is not here and cannot be fetched. */
export function findElectron() {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['-e', 'process.stdout.write("\\n" + require("electron"))'],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 300_000 },
  );
  const found = status === 0 ? (stdout.split('\n').at(-1) ?? '') : '';
  return found !== '' && existsSync(found) ? found : null;
}

export const noElectron =
  'Electron, the shell that the desk runs in, is not on this computer and could not be downloaded. ' +
  'Connect to the internet (or set ELECTRON_MIRROR, or point ELECTRON_OVERRIDE_DIST_PATH at a folder with Electron) and try again. ' +
  'The command line works without it: npm run -s desk -- --help';
