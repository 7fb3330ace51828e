/** Where electron-builder packs the desk of each system, and where its parts lie. */
import { existsSync } from 'node:fs';
import path from 'node:path';

/** A packed or installed desk. */
export interface PackedDesk {
  /** Its folder; on a Mac, the bundle. */
  app: string;
  /** What is started. */
  executable: string;
  /** Folder of the archive and of what lies beside it. */
  resources: string;
  /** What has the fuses, as `@electron/fuses` takes it. */
  fused: string;
}

const name = 'Liaison Desk';

/** The folder that is packed for a system and its processor, under dist/. */
const folders: Partial<Record<NodeJS.Platform, (arch: string) => string>> = {
  linux: (arch) => (arch === 'x64' ? 'linux-unpacked' : `linux-${arch}-unpacked`),
  win32: (arch) => (arch === 'x64' ? 'win-unpacked' : `win-${arch}-unpacked`),
  darwin: (arch) => path.join(arch === 'x64' ? 'mac' : `mac-${arch}`, `${name}.app`),
};

/** The desk that was packed into `dist`, for this computer. Throws where there is none. */
export function packedDesk(dist: string, system = process.platform, arch: string = process.arch): PackedDesk {
  const folder = folders[system];
  if (!folder) throw new Error(`The desk is not packed for “${system}”.`);
  return deskIn(path.join(dist, folder(arch)), system);
}

/** The desk in a folder. Throws where there is none. */
export function deskIn(app: string, system = process.platform): PackedDesk {
  const executable =
    system === 'darwin'
      ? path.join(app, 'Contents', 'MacOS', name)
      : path.join(app, system === 'win32' ? `${name}.exe` : 'liaison-desk');
  if (!existsSync(executable))
    throw new Error(`There is no packed desk in “${app}”. Make it with “npm run package”.`);
  const resources =
    system === 'darwin' ? path.join(app, 'Contents', 'Resources') : path.join(app, 'resources');
  return { app, executable, resources, fused: system === 'darwin' ? app : executable };
}
