/** Pictures of a library, for its exports. */
import { DeskError, says } from '../../core/desk-error.ts';
import { addressParts } from '../../core/pictures/shown-address.ts';
import type { Library } from '../library/library.ts';
import { isPictureOf, readPicture } from '../pictures/media.ts';

/** Gives the bytes of a picture, all of it whatever part is shown; throws DeskError where they are not there, or not those that were put in. */
export const libraryPictures =
  (library: Pick<Library, 'files'>) =>
  async (address: string): Promise<Uint8Array> => {
    const { src } = addressParts(address);
    const { bytes } = await readPicture(library, src);
    if (!(await isPictureOf(src, bytes))) throw new DeskError('failed', says('picture-is-another'));
    return bytes;
  };
