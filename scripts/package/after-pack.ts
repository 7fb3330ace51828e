/** electron-builder calls this when a folder is packed and before it is signed: sets the fuses, and takes away what is not ours. */
import { flipFuses, getCurrentFuseWire } from '@electron/fuses';
import type { AfterPackContext } from 'electron-builder';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { allFuses, fuseNames, fusesUpTo } from './fuses.ts';

/** What is started, by the system's name. */
const executables: Record<string, (names: { product: string; executable: string }) => string> = {
  darwin: ({ product }) => `${product}.app`,
  win32: ({ product }) => `${product}.exe`,
  linux: ({ executable }) => executable,
};

/**
 * Sets all fuses of the packed desk. Throws where Electron lacks one or has one more than the table; only where a folder
 * was named as Electron (`electronDist`, for trials with an older one) those that it lacks are left out, and named.
 */
export default async function afterPack({
  appOutDir,
  electronPlatformName,
  packager,
}: AfterPackContext): Promise<void> {
  const executable = executables[electronPlatformName];
  if (!executable) throw new Error(`The desk is not packed for “${electronPlatformName}”.`);
  const names = { product: packager.appInfo.productFilename, executable: packager.appInfo.name };
  const file = path.join(appOutDir, executable(names));
  // Electron's own greeting, which some copies of Electron bring along.
  await rm(path.join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
  const wire = await getCurrentFuseWire(file);
  const length = Object.keys(wire).filter((key) => key !== 'version').length;
  const older = (packager.config.electronDist ?? null) !== null && length < fuseNames.length;
  await flipFuses(file, older ? fusesUpTo(length) : allFuses);
  if (older)
    console.log(`  • This Electron lacks ${fuseNames.slice(length).join(', ')}: no release is made of it.`);
}
