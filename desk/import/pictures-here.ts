/** Pictures of a file that comes in: those that the library has, those that come with the file, and those that cannot. */
import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { bodyPictures } from '../../core/body/body.ts';
import type { BodyNode, Picture } from '../../core/document.ts';
import type { Draft, Notice, Reading } from '../../core/import/reading.ts';
import { focusWords, shownFocus } from '../../core/pictures/crop.ts';
import type { Library } from '../library/library.ts';
import { NoPictureThere, pictureSource, type PictureSource } from './picture-sources.ts';

/** Pictures that come in from one file. */
const mostPictures = 300;

/** Pictures that come with the drafts of a file: by the index of the draft, then by their place among its pictures. */
export type ComingPictures = ReadonlyMap<number, ReadonlyMap<number, PictureSource>>;

/**
 * The reading with pictures that the library has, and those that come with the file; of the others the words stay, and a notice says
 * why. Without a library there are none of the first. `folder`: that of the file, or null.
 */
export async function withPicturesHere(
  reading: Reading,
  library: Library | null,
  folder: string | null,
): Promise<{ reading: Reading; coming: ComingPictures }> {
  const coming = new Map<number, Map<number, PictureSource>>();
  const notices: Notice[] = [];
  const drafts: Draft[] = [];
  let left = mostPictures;
  for (const [document, draft] of reading.drafts.entries()) {
    const pictures = bodyPictures(draft.body);
    const own = new Map<number, PictureSource>();
    const gone = new Map<number, Partial<Picture>>();
    for (const [at, picture] of pictures.entries()) {
      const { src } = picture;
      const address = reading.pictures?.[document]?.[at] ?? src ?? '';
      if (src === null && address === '') continue;
      if (src !== null && (await isThere(src, library))) continue;
      gone.set(at, { src: null });
      try {
        if (left === 0)
          throw new NoPictureThere(
            `The file has more than ${mostPictures} pictures. Those from here on were left out; put them into the text.`,
          );
        if (src === address)
          throw new NoPictureThere(
            `The picture “${picture.alt}” is not in this library; only its words came in. Put it into the text again.`,
          );
        own.set(at, await pictureSource(address, folder));
        left -= 1;
        // The file beside is the part that was shown, and no more.
        gone.set(at, { src: null, crop: undefined, focus: focusWords(shownFocus(picture)) });
      } catch (error) {
        if (!(error instanceof NoPictureThere)) throw error;
        const { message } = error;
        const line = draft.imported?.line ?? 1;
        if (notices.every((known) => known.message !== message))
          notices.push({ document, line, code: 'picture-missing', message });
      }
    }
    if (own.size > 0) coming.set(document, own);
    drafts.push(gone.size === 0 ? draft : { ...draft, body: withPictures(draft.body, gone) });
  }
  return { reading: { ...reading, drafts, notices: [...reading.notices, ...notices] }, coming };
}

/** A body with other values of its pictures, by their place among them. What is undefined goes. */
export function withPictures(body: BodyNode, changes: ReadonlyMap<number, Partial<Picture>>): BodyNode {
  let at = 0;
  const changed = (node: BodyNode): BodyNode => {
    if (node.type === 'picture' && bodyPictures(node).length > 0) {
      const change = changes.get(at);
      at += 1;
      if (change === undefined) return node;
      const attrs = Object.entries({ ...node.attrs, ...change }).filter(([, value]) => value !== undefined);
      return { ...node, attrs: Object.fromEntries(attrs) };
    }
    return node.content ? { ...node, content: node.content.map(changed) } : node;
  };
  return changed(body);
}

const isThere = async (src: string, library: Library | null): Promise<boolean> =>
  library !== null &&
  (await lstat(path.join(library.files.root, ...src.split('/'))).then(
    (found) => found.isFile(),
    () => false,
  ));
