/** Where this computer keeps a person's documents. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { registryTool } from './windows-programs.ts';

export interface Computer {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  home: string;
  /** Program that reads Windows’ registry; left out, the system’s own. */
  registry?: string | undefined;
}

const thisComputer = (): Computer => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
});

/** The folder of the person's documents, as the computer says, else "Documents" in their home; it may not be there yet. */
export async function documentsFolder(computer: Computer = thisComputer()): Promise<string> {
  const { platform, home } = computer;
  const said =
    platform === 'win32'
      ? await askRegistry(computer)
      : platform === 'darwin'
        ? null
        : await readUserDirs(computer);
  return said ?? path.join(home, 'Documents');
}

/** XDG's list of a person's folders; null where it says nothing of documents, or only "the home folder", which means none. */
async function readUserDirs({ env, home }: Computer): Promise<string | null> {
  const config = env['XDG_CONFIG_HOME'];
  const folder = config !== undefined && path.isAbsolute(config) ? config : path.join(home, '.config');
  const text = await readFile(path.join(folder, 'user-dirs.dirs'), 'utf8').catch(() => '');
  return documentsIn(text, home);
}

/** The documents' folder that a user-dirs.dirs names, or null. */
export function documentsIn(userDirs: string, home: string): string | null {
  const [, value] = /^[ \t]*XDG_DOCUMENTS_DIR[ \t]*=[ \t]*"((?:[^"\\\n]|\\.)*)"/mu.exec(userDirs) ?? [];
  if (value === undefined) return null;
  const plain = value.replace(/\\(.)/gu, '$1');
  const named = plain === '$HOME' || plain.startsWith('$HOME/') ? path.join(home, plain.slice(5)) : plain;
  if (!path.isAbsolute(named)) return null;
  const folder = path.resolve(named);
  return folder === path.resolve(home) ? null : folder;
}

/** Offices often keep documents in OneDrive or on a server; only Windows' registry knows. */
async function askRegistry({ env, registry = registryTool }: Computer): Promise<string | null> {
  const key = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\User Shell Folders';
  try {
    const { stdout } = await promisify(execFile)(registry, ['query', key, '/v', 'Personal'], {
      timeout: 2_000,
      windowsHide: true,
    });
    return personalIn(stdout, env);
  } catch {
    return null;
  }
}

/** The documents' folder in what `reg query` prints, or null. */
export function personalIn(printed: string, env: NodeJS.ProcessEnv): string | null {
  const [, value] = /^\s*Personal\s+REG_(?:EXPAND_)?SZ\s+(.+?)\s*$/mu.exec(printed) ?? [];
  if (value === undefined) return null;
  const known = new Map(Object.entries(env).map(([name, text]) => [name.toLowerCase(), text]));
  const folder = value.replace(/%([^%]+)%/gu, (all, name: string) => known.get(name.toLowerCase()) ?? all);
  return path.win32.isAbsolute(folder) && !folder.includes('%') ? folder : null;
}
