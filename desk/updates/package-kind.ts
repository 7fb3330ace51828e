/** What a running desk was installed from, told by what lies around it. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { PackageKind } from '../../core/updates/feed-files.ts';

/** A running program. */
export interface Running {
  system: NodeJS.Platform;
  /** The program that runs, and where its resources are. */
  executable: string;
  resources: string;
  env: NodeJS.ProcessEnv;
  isThere?: ((file: string) => boolean) | undefined;
}

/** File beside the resources of a Linux package that says which kind it is; electron-builder has the same. */
export const packageTypeFile = 'package-type';

/** `readType`: what stands in the file that says which Linux package it is; '' where there is none. */
export function packageKindOf(running: Running, readType: () => string): PackageKind {
  const { system, executable, env, isThere = existsSync } = running;
  if (system === 'darwin') return /\.app\/Contents\/MacOS\/[^/]+$/.test(executable) ? 'mac' : 'none';
  if (system === 'win32') {
    if ((env['PORTABLE_EXECUTABLE_FILE'] ?? '') !== '') return 'portable';
    // Only the installer for one person puts its own uninstaller beside the program.
    const { dir, name } = path.win32.parse(executable);
    return isThere(path.win32.join(dir, `Uninstall ${name}.exe`)) ? 'nsis' : 'msi';
  }
  if (isFromAppImage(executable, env)) return 'appimage';
  const type = readType().trim();
  return type === 'deb' || type === 'rpm' ? type : 'none';
}

/**
 * An AppImage hands its variables to every program that is started from it: another one's would be taken for this desk's, and
 * overwritten. So this program has to run from the folder that they name.
 */
function isFromAppImage(executable: string, { APPIMAGE = '', APPDIR = '' }: NodeJS.ProcessEnv): boolean {
  if (!path.posix.isAbsolute(APPIMAGE) || !path.posix.isAbsolute(APPDIR)) return false;
  return executable.startsWith(`${path.posix.resolve(APPDIR)}/`) && path.posix.resolve(APPDIR) !== '/';
}
