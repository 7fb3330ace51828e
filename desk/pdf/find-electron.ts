/** Where npm put Electron on this computer, found without downloading anything. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const usual: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/**
 * Path of the Electron executable, or null. Reads what npm's `electron` package reads (`path.txt`,
 * ELECTRON_OVERRIDE_DIST_PATH), but never starts its download: an export is no moment for that.
 */
export function findElectron(environment: NodeJS.ProcessEnv = process.env): string | null {
  let folder: string;
  try {
    folder = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    folder = '';
  }
  const named = path.join(folder, 'path.txt');
  const executable =
    folder !== '' && existsSync(named)
      ? readFileSync(named, 'utf8').trim()
      : (usual[process.platform] ?? 'electron');
  const override = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!override && folder === '') return null;
  const found = path.join(override || path.join(folder, 'dist'), executable);
  return statSync(found, { throwIfNoEntry: false })?.isFile() ? found : null;
}
