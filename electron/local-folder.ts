/** Where the desk keeps what it makes again by itself, on computers whose people take their settings along. */
import path from 'node:path';

/**
 * On Windows, a folder that no roaming profile carries from one computer to the next; null elsewhere, where Windows names none,
 * and where the folder of the settings was chosen at the start: everything is beside the settings then.
 */
export function localFolder(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  isChosen: boolean,
): string | null {
  const local = env['LOCALAPPDATA'];
  if (platform !== 'win32' || isChosen || local === undefined || !path.win32.isAbsolute(local)) return null;
  // Not the folder of an installed program, which is removed with all that is in it.
  return path.win32.join(local, 'Liaison Desk Cache');
}
