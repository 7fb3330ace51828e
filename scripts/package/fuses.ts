/** Electron's fuses as every packaged desk has them. */
import { FuseV1Options, FuseVersion, type FuseV1Config } from '@electron/fuses';

/** Every fuse that Electron has; one that a newer Electron adds does not compile until it stands here. */
export const fuses: Record<keyof typeof FuseV1Options, boolean> = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
};

/** Names of all fuses, in the order in which Electron writes them. */
export const fuseNames = Object.keys(fuses) as (keyof typeof fuses)[];

/** All fuses, as `flipFuses` takes them: it fails where Electron has one that is not named. */
export const allFuses = {
  ...fusesUpTo(fuseNames.length),
  strictlyRequireAllFuses: true,
} as FuseV1Config;

/**
 * The first `count` fuses: for an older Electron, which has only those. Electron adds fuses at the end, and `flipFuses`
 * refuses those that it does not have.
 */
export function fusesUpTo(count: number): FuseV1Config {
  const settings = fuseNames
    .filter((name) => FuseV1Options[name] < count)
    .map((name) => [FuseV1Options[name], fuses[name]]);
  return {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: false,
    ...(Object.fromEntries(settings) as object),
  };
}
