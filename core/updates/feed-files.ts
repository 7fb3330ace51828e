/** Which file of a feed is for which computer: names of packages, as they are made (electron-builder.yml, scripts/package/). */

/** What this desk was installed from; `none` where it was not installed at all. */
export const packageKinds = ['nsis', 'portable', 'msi', 'mac', 'appimage', 'deb', 'rpm', 'none'] as const;
export type PackageKind = (typeof packageKinds)[number];

/** What the name of a package ends with, and what else stands in it. */
const names: Record<Exclude<PackageKind, 'none'>, { ending: string; part?: string }> = {
  nsis: { ending: '.exe', part: '-setup-' },
  portable: { ending: '.exe', part: '-portable-' },
  msi: { ending: '.msi' },
  mac: { ending: '.zip' },
  appimage: { ending: '.AppImage' },
  deb: { ending: '.deb' },
  rpm: { ending: '.rpm' },
};

/** Processors by Node's name, and as packages are called for them. */
const processors: Record<string, readonly string[]> = {
  x64: ['x64', 'x86_64', 'amd64'],
  arm64: ['arm64', 'aarch64'],
};

/** What every name of a package begins with. */
export const packagePrefix = 'liaison-desk-';

/** The numbers of the version of which a package is named; null for the name of anything else. */
export const versionNumbers = (name: string): string | null =>
  /^liaison-desk-(\d+\.\d+\.\d+)-/.exec(name)?.[1] ?? null;

/** A computer, as far as packages are concerned. */
export interface Target {
  kind: PackageKind;
  /** The processor, as Node names it. */
  arch: string;
}

/** True of the package of that version for that computer. */
export function isPackageFor(name: string, version: string, { kind, arch }: Target): boolean {
  if (kind === 'none') return false;
  const { ending, part = '' } = names[kind];
  if (!name.startsWith(`${packagePrefix}${version}-`) || !name.endsWith(ending)) return false;
  const bare = name.slice(0, -ending.length);
  return bare.includes(part) && (processors[arch] ?? []).some((processor) => bare.endsWith(`-${processor}`));
}

/** The feed of a system, by Node's names: as electron-builder calls it. */
export function feedName(system: string, arch: string): string {
  if (system === 'win32') return 'latest.yml';
  if (system === 'darwin') return 'latest-mac.yml';
  return arch === 'x64' ? 'latest-linux.yml' : `latest-linux-${arch}.yml`;
}

/** The feed in which a package is told; null for a file that is none. */
export function feedOf(name: string): string | null {
  if (!name.startsWith(packagePrefix)) return null;
  if (/\.(exe|msi)$/.test(name)) return feedName('win32', 'x64');
  if (name.endsWith('.zip')) return feedName('darwin', 'x64');
  if (!/\.(AppImage|deb|rpm)$/.test(name)) return null;
  return feedName('linux', /-(arm64|aarch64)\.\w+$/.test(name) ? 'arm64' : 'x64');
}
