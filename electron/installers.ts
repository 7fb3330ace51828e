/** Who puts a new version in the place of this one, by what the desk was installed from. */
import path from 'node:path';
import type { PackageKind } from '../core/updates/feed-files.ts';
import { prepareAppImage } from '../desk/updates/appimage-installer.ts';
import type { UpdateInstaller } from '../desk/updates/updates-shell.ts';
import { ownAppImage, startAppImage } from './start-again.ts';

type Prepare = UpdateInstaller['prepare'];

const appImage: Prepare = async ({ file, sha512 }) => {
  const own = ownAppImage() ?? path.resolve('');
  const put = await prepareAppImage(own, file, sha512);
  return async () => {
    await put();
    startAppImage(own);
  };
};

// electron-updater is large, and most desks never install anything.
const byElectronUpdater: Prepare = async (verified) =>
  (await import('./electron-updater-installer.ts')).prepareByElectronUpdater(verified);

/** Null: the system's own ways install such packages, or whoever looks after the computer. */
export const installers: Record<PackageKind, Prepare | null> = {
  nsis: byElectronUpdater,
  mac: byElectronUpdater,
  appimage: appImage,
  portable: null,
  msi: null,
  deb: null,
  rpm: null,
  none: null,
};
