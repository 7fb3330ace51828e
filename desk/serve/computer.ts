/** The computer that a served desk runs on: its folders for programs, its screen, its browser and file manager. */
import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { DeskError } from '../../core/desk-error.ts';
import type { Outside } from '../ports.ts';

/** Name of the desk's own folder, as Electron names it after the product. */
const product = 'Liaison Desk';

/** Where the desk keeps what it remembers on this computer: the same folder as behind its own window. */
export function userDataFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const home = homedir();
  if (process.platform === 'win32')
    return path.join(environment['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), product);
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Application Support', product);
  const config = environment['XDG_CONFIG_HOME'];
  return path.join(
    config !== undefined && path.isAbsolute(config) ? config : path.join(home, '.config'),
    product,
  );
}

/** True where something can be shown to whoever sits at this computer. */
export const hasScreen = (environment: NodeJS.ProcessEnv = process.env): boolean =>
  process.platform !== 'linux' || Boolean(environment['DISPLAY'] ?? environment['WAYLAND_DISPLAY']);

/** Opens an address in the browser of this computer; false where there is none, or no screen. */
export async function openBrowser(address: string): Promise<boolean> {
  if (!hasScreen()) return false;
  return openWith(address);
}

/** Shows a folder in the file manager of this computer. Addresses are opened by the page itself, in a tab. */
export const outside: Outside = {
  showInFolder: (target) => {
    if (!hasScreen())
      throw new DeskError(
        'refused',
        `There is no screen at the computer that the desk runs on, so its folder cannot be shown there. It is “${target}”.`,
      );
    const folder = statSync(target, { throwIfNoEntry: false })?.isDirectory() ? target : path.dirname(target);
    void openWith(folder);
  },
  openAddress: () => Promise.resolve(),
};

async function openWith(target: string): Promise<boolean> {
  const { default: open } = await import('open');
  try {
    const child = await open(target);
    return await new Promise<boolean>((resolve) => {
      child.once('error', () => {
        resolve(false);
      });
      // What opens a browser ends at once where there is none, and later or never where there is one.
      child.once('exit', (code) => {
        resolve(code === 0 || code === null);
      });
      setTimeout(() => {
        resolve(true);
      }, 1_500).unref();
    });
  } catch {
    return false;
  }
}
