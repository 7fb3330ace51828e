/** How much one request to a served desk may hold: the page checks before it sends, the desk in any case. */
import { DeskError } from '../desk-error.ts';

/** Most bytes of a request: pictures and long texts travel in it. */
export const mostRequest = 256 * 1024 * 1024;
/** Most bytes of a file that is handed over for choosing, such as a backup. */
export const mostUpload = 4 * 1024 * 1024 * 1024;
/** Most bytes of all requests that are read at the same moment. */
export const mostAtOnce = 2 * mostRequest;

/** DeskError `refused` for what is larger than `most` bytes. */
export const tooLarge = (most: number): DeskError =>
  new DeskError(
    'refused',
    `This is more than the desk takes at once (${String(Math.round(most / 1024 / 1024))} MB). Use a smaller file.`,
  );
