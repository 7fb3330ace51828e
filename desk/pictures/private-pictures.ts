/** Pictures that hold more than their pixels: an older desk took them in as they were, or somebody put them into the folder. */
import path from 'node:path';
import { kindOf } from '../../core/pictures/picture-size.ts';
import type { PictureEdit } from '../../core/gallery/picture-edits.ts';
import { holdsPrivate } from '../../core/pictures/strip-picture.ts';
import { mediaFolder } from '../../core/places.ts';
import { namesIn } from '../documents/library-files.ts';
import type { Library } from '../library/library.ts';
import { Pace } from '../storage/pace.ts';
import { readRegular } from '../storage/regular-file.ts';
import { addPicture, isPicture } from './media.ts';
import type { TakeIn } from './rendition.ts';

/** `media/…` of pictures that hold such things. A picture is named by its content, so that each is looked at once. */
export class PrivatePictures {
  readonly #bare = new Set<string>();

  async find(library: Pick<Library, 'files'>): Promise<string[]> {
    const { root } = library.files;
    const folder = path.join(root, mediaFolder);
    const pace = new Pace();
    const found: string[] = [];
    for (const name of await namesIn(folder, root)) {
      const src = `${mediaFolder}/${name}`;
      if (!isPicture(src) || this.#bare.has(src)) continue;
      if (pace.isOver) await pace.rest();
      const bytes = await readRegular(path.join(folder, name)).catch(() => null);
      const kind = bytes && kindOf(bytes);
      if (!bytes || !kind) continue;
      if (holdsPrivate(bytes, kind)) found.push(src);
      else this.#bare.add(src);
    }
    return found;
  }
}

/** Takes pictures of the library in anew, with nothing beside their pixels. What cannot be decoded stays, and is named. */
export async function cleaned(
  library: Library,
  sources: readonly string[],
  takeIn?: TakeIn,
): Promise<{ edits: PictureEdit[]; failed: string[] }> {
  const edits: PictureEdit[] = [];
  const failed: string[] = [];
  for (const from of sources) {
    try {
      const bytes = await readRegular(path.join(library.files.root, from));
      const { src } = await addPicture(library, path.posix.basename(from), bytes, {
        takeIn,
        // What is to be got rid of is not kept.
        original: null,
      });
      if (src !== from) edits.push({ from, patch: { src } });
    } catch {
      failed.push(from);
    }
  }
  return { edits, failed };
}
