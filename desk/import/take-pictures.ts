/** Takes the pictures of drafts into the library, by the one step by which all come in. */
import { DeskError } from '../../core/desk-error.ts';
import type { Picture } from '../../core/document.ts';
import type { Draft } from '../../core/import/reading.ts';
import type { Library } from '../library/library.ts';
import { addPicture } from '../pictures/media.ts';
import type { TakeIn } from '../pictures/rendition.ts';
import { withPictures } from './pictures-here.ts';
import type { PictureSource } from './picture-sources.ts';

/**
 * The draft with its pictures; of one that cannot be taken in, the words stay, and `remark` is told why. Throws DeskError where the
 * library cannot be written.
 */
export async function takePictures(
  library: Library,
  draft: Draft,
  coming: ReadonlyMap<number, PictureSource> | undefined,
  { takeIn, remark }: { takeIn: TakeIn | undefined; remark: (sentence: string) => void },
): Promise<Draft> {
  if (coming === undefined) return draft;
  const taken = new Map<number, Partial<Picture>>();
  for (const [at, { name, read }] of coming) {
    try {
      const { src } = await addPicture(library, name, await read(), { takeIn });
      taken.set(at, { src });
    } catch (error) {
      if (error instanceof DeskError && error.code !== 'refused') throw error;
      remark(
        `“${draft.headline}”: ${error instanceof DeskError ? error.message : `the picture “${name}” can no longer be read.`}`,
      );
    }
  }
  return { ...draft, body: withPictures(draft.body, taken) };
}
