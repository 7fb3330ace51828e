/** Turns what a disk says into what an editor can act on. */
import { DeskError } from '../../core/desk-error.ts';
import { errorCode } from './disk.ts';
import { NoFolderOfOurs } from './own-folders.ts';
import { NoRegularFile } from './regular-file.ts';

const sentences: Record<string, (thing: string) => [code: 'disk' | 'read-only', sentence: string]> = {
  ENOSPC: (thing) => ['disk', `The disk is full: ${thing} was not saved. Free some space, then save again.`],
  EDQUOT: (thing) => [
    'disk',
    `Your share of the disk is full: ${thing} was not saved. Free some space, then save again.`,
  ],
  EROFS: (thing) => [
    'read-only',
    `The disk cannot be written to: ${thing} was not saved. Make it writable or use another folder, then save again.`,
  ],
  EACCES: (thing) => [
    'read-only',
    `The folder may not be written to: ${thing} was not saved. Ask for the right to write there or use another folder, then save again.`,
  ],
  ENOENT: (thing) => [
    'disk',
    `The folder is no longer there: ${thing} was not saved. Connect the drive or put the folder back, then save again.`,
  ],
  EBUSY: (thing) => [
    'disk',
    `Another program holds the file: ${thing} was not saved. Close that program, then save again.`,
  ],
};
sentences['EPERM'] = sentences['EACCES'] as (typeof sentences)[string];

/**
 * A failure of writing as a DeskError, `disk` or `read-only`, with a sentence that names the thing. Errors that
 * are DeskErrors already come back as they are.
 */
export function asDiskError(error: unknown, thing: string): DeskError {
  if (error instanceof DeskError) return error;
  if (error instanceof NoFolderOfOurs || error instanceof NoRegularFile)
    return new DeskError('disk', `${error.message} Until then ${thing} is not saved.`, { cause: error });
  const known = sentences[errorCode(error)];
  const [code, sentence] = known
    ? known(thing)
    : [
        'disk' as const,
        `The disk failed (${errorCode(error) || String(error)}): ${thing} was not saved. Save again; if it fails again, use another disk.`,
      ];
  return new DeskError(code, sentence, { cause: error });
}
