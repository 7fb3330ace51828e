/** How it is told that a file is still the one that was read, without reading it: as git does. */
import type { Stats } from 'node:fs';

/** Size in bytes, times of change of content and of anything (milliseconds since 1970), number in the file system. */
export type FileMark = readonly [size: number, mtimeMs: number, ctimeMs: number, ino: number];

export const markOf = ({ size, mtimeMs, ctimeMs, ino }: Stats): FileMark => [size, mtimeMs, ctimeMs, ino];

export const isSameMark = (a: FileMark, b: FileMark): boolean =>
  a[0] === b[0] && a[1] === b[1] && a[2] === b[2] && a[3] === b[3];

/** Coarsest clock of a file system (FAT: 2 seconds), and room to spare. */
const coarsest = 5_000;

/**
 * True where any change after `readAt` (milliseconds since 1970) gives the file another mark: the file was old by
 * then. One written in the same tick of the disk's clock as it was read could be written again with the same mark.
 * `skew`: milliseconds by which the disk's clock is ahead of this computer's.
 */
export const isSettled = ([, mtimeMs, ctimeMs]: FileMark, readAt: number, skew: number): boolean =>
  Math.max(mtimeMs, ctimeMs) < readAt + skew - coarsest;
