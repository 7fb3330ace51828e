import { expect, it } from 'vitest';
import { planPackages, unsignedMac } from './package-arguments.ts';

const plan = (...args: string[]): unknown => {
  const { builder, own } = planPackages(args, 'linux', 'x64');
  return [builder, own];
};

it('makes every kind for Linux where no kind is named, deb and rpm by itself', () => {
  expect(plan('--linux')).toEqual([['--linux'], ['deb', 'rpm']]);
  expect(plan()).toEqual([['--linux'], ['deb', 'rpm']]);
});

it('asks electron-builder for the bare folder where it makes all of what is named itself', () => {
  expect(plan('--linux', 'deb', 'rpm')).toEqual([
    ['--linux', 'dir'],
    ['deb', 'rpm'],
  ]);
  expect(plan('--linux', 'AppImage', 'rpm', '-c.electronDist=/x')).toEqual([
    ['--linux', 'AppImage', '-c.electronDist=/x'],
    ['rpm'],
  ]);
  expect(plan('--linux', 'dir')).toEqual([['--linux', 'dir'], []]);
});

it('leaves other systems to electron-builder', () => {
  expect(plan('--win', 'msi')).toEqual([['--win', 'msi'], []]);
  expect(planPackages([], 'darwin', 'arm64')).toMatchObject({ builder: [], own: [] });
});

it('makes packages for the processors that are named, else for this one', () => {
  expect(planPackages(['--linux', 'deb', '--arm64', '--x64'], 'linux', 'x64')).toMatchObject({
    builder: ['--linux', 'dir', '--arm64', '--x64'],
    processors: ['arm64', 'x64'],
  });
  expect(planPackages(['--linux'], 'linux', 'arm64').processors).toEqual(['arm64']);
});

it('hardens a Mac’s package only where somebody vouches for it', () => {
  expect(unsignedMac(['--mac'], {})).toEqual(['-c.mac.hardenedRuntime=false']);
  expect(unsignedMac(['--mac'], { CSC_LINK: 'certificate.p12' })).toEqual([]);
  expect(unsignedMac(['--win'], {})).toEqual([]);
});
