/** Whether something may lie in a folder, wherever links, `..`, capitals or mapped drives lead. */
import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import { DeskError } from '../../core/desk-error.ts';
import type { AllowedFolders } from '../../core/policy/policy.ts';
import { errorCode } from '../storage/disk.ts';

/** Where a folder really is, or will be once it is made; null where that cannot be told, as of a link that leads nowhere. */
async function realPlace(folder: string): Promise<string | null> {
  try {
    return await realpath(folder);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') return null;
  }
  const isThere = await lstat(folder).then(
    () => true,
    () => false,
  );
  const above = path.dirname(folder);
  if (isThere || above === folder) return null;
  const real = await realPlace(above);
  return real === null ? null : path.join(real, path.basename(folder));
}

/** True where a folder is one of these, or stands in one. */
export async function isAllowed(folders: AllowedFolders, folder: string): Promise<boolean> {
  if (folders === null) return true;
  if (folder.includes('\0')) return false;
  const real = await realPlace(path.resolve(folder));
  if (real === null) return false;
  for (const allowed of folders) {
    const root = await realPlace(allowed);
    if (root === null) continue;
    const way = path.relative(root, real);
    if (way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way)) return true;
  }
  return false;
}

/** What is kept in certain folders. */
export type Kept = 'libraries' | 'exports' | 'backups';

/** Where an organization keeps such things, as a sentence. */
export const whereKept = (folders: readonly string[], kept: Kept): string =>
  folders.length === 0
    ? `Your organization’s policy allows no folder for ${kept}. Ask those who look after your computer.`
    : `Your organization keeps ${kept} in ${folders.map((one) => `“${one}”`).join(' or ')}.`;

const whatNow: Record<Kept, (folder: string) => string> = {
  libraries: (folder) => `“${folder}” lies elsewhere, so it was not opened. Move it there, then open it.`,
  exports: (folder) => `“${folder}” lies elsewhere. Choose a folder there.`,
  backups: (folder) => `“${folder}” lies elsewhere. Choose a folder there.`,
};

/** Throws DeskError `refused` where such a thing may not lie in a folder. */
export async function mustBeAllowed(folders: AllowedFolders, folder: string, kept: Kept): Promise<void> {
  if (folders === null || (await isAllowed(folders, folder))) return;
  const rest = folders.length === 0 ? '' : ` ${whatNow[kept](path.resolve(folder))}`;
  throw new DeskError('refused', `${whereKept(folders, kept)}${rest}`);
}
