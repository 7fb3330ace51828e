import { expect, it } from 'vitest';
import { feedName, feedOf, isPackageFor, packageKinds } from './feed-files.ts';

const made = {
  'liaison-desk-1.2.0-setup-x64.exe': ['nsis', 'x64', 'latest.yml'],
  'liaison-desk-1.2.0-portable-x64.exe': ['portable', 'x64', 'latest.yml'],
  'liaison-desk-1.2.0-win-x64.msi': ['msi', 'x64', 'latest.yml'],
  'liaison-desk-1.2.0-mac-x64.zip': ['mac', 'x64', 'latest-mac.yml'],
  'liaison-desk-1.2.0-mac-arm64.zip': ['mac', 'arm64', 'latest-mac.yml'],
  'liaison-desk-1.2.0-linux-x86_64.AppImage': ['appimage', 'x64', 'latest-linux.yml'],
  'liaison-desk-1.2.0-linux-arm64.AppImage': ['appimage', 'arm64', 'latest-linux-arm64.yml'],
  'liaison-desk-1.2.0-linux-x64.deb': ['deb', 'x64', 'latest-linux.yml'],
  'liaison-desk-1.2.0-linux-arm64.rpm': ['rpm', 'arm64', 'latest-linux-arm64.yml'],
};

it('gives every package to the one kind of computer that it is made for', () => {
  for (const [name, wanted] of Object.entries(made)) {
    const taken = packageKinds.flatMap((kind) =>
      ['x64', 'arm64', 'ia32'].flatMap((arch) =>
        isPackageFor(name, '1.2.0', { kind, arch }) ? [[kind, arch, feedOf(name)]] : [],
      ),
    );
    expect([name, taken]).toEqual([name, [wanted]]);
  }
});

it('takes no package of another version or of anybody else, and tells what is no package', () => {
  const deb = { kind: 'deb', arch: 'x64' } as const;
  expect(isPackageFor('liaison-desk-1.2.0-linux-x64.deb', '1.2.1', deb)).toBe(false);
  expect(isPackageFor('liaison-desk-1.2.0-linux-x64.deb', '1.2', deb)).toBe(false);
  expect(isPackageFor('other-1.2.0-linux-x64.deb', '1.2.0', deb)).toBe(false);
  expect(['SHA256SUMS', 'liaison-desk.cdx.json', 'liaison-desk-1.2.0-mac-x64.dmg'].map(feedOf)).toEqual([
    null,
    null,
    null,
  ]);
  expect(feedName('freebsd', 'x64')).toBe('latest-linux.yml');
});
