/** Disks for trials: small ones in memory, and ext4 images on loop devices. Only root on Linux may make them. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Runs a command; throws with what it said. */
export function command(name: string, ...words: string[]): void {
  execFileSync(name, words, { stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Mounts something and gives the way to take it off again. */
export function mount(folder: string, ...words: string[]): () => void {
  mkdirSync(folder, { recursive: true });
  command('mount', ...words, folder);
  return () => {
    try {
      command('umount', folder);
    } catch {
      command('umount', '--lazy', folder); // something still holds a file open in it
    }
  };
}

/** A disk in memory of that many bytes, mounted on the folder. Gives the way to take it off again. */
export const mountSmallDisk = (folder: string, bytes: number): (() => void) =>
  mount(folder, '-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs');

/** Why small disks cannot be had here, or null. */
export const whyNoSmallDisk = (): string | null => whyNot((folder) => mountSmallDisk(folder, 65_536));

/** Why disk images cannot be had here, or null. */
export const whyNoImages = (): string | null =>
  whyNot((folder) => {
    const image = `${folder}.img`;
    makeImage(image, 4);
    return mountImage(image, folder);
  });

/** Makes an empty ext4 image of so many megabytes. */
export function makeImage(image: string, megabytes: number): void {
  command('truncate', '-s', `${megabytes}M`, image);
  command('mkfs.ext4', '-q', '-F', '-b', megabytes < 8 ? '1024' : '4096', image);
}

/** Mounts an image through a loop device. Gives the way to take it off again. */
export const mountImage = (image: string, folder: string, ...options: string[]): (() => void) =>
  mount(folder, '-t', 'ext4', '-o', ['loop', ...options].join(','), image);

/** Free bytes for a program that is root. */
export function freeBytes(folder: string): number {
  const { bfree, bsize } = statfsSync(folder);
  return bfree * bsize;
}

function whyNot(attempt: (folder: string) => () => void): string | null {
  if (process.platform !== 'linux') return 'only Linux has them';
  if (process.getuid?.() !== 0) return 'only root may mount';
  const parent = mkdtempSync(path.join(tmpdir(), 'desk-mount-'));
  try {
    attempt(path.join(parent, 'disk'))();
    return null;
  } catch (error) {
    return `mounting failed: ${String(error).split('\n')[0] ?? ''}`;
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}
