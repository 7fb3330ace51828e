/** Changes a picture in every document that shows it, and takes that back. Every change is a save like any other. */
import path from 'node:path';
import {
  changeIn,
  hasSide,
  withChange,
  type EmblemChange,
  type PictureChange,
  type PictureEdit,
  type PicturesEdited,
} from '../../core/gallery/picture-edits.ts';
import { frozenRefusal } from '../../core/many/change.ts';
import type { Library } from '../library/library.ts';
import { withNote } from '../library/work-notes.ts';
import { readRegular } from '../storage/regular-file.ts';
import { leave, oneByOne, type Told } from './not-done.ts';

/**
 * Makes changes of pictures wherever documents, covers and emblems show them. What cannot be saved is named, and the others are
 * changed. A desk that ends on the way is followed by one that does the rest. Throws DeskError where nothing may be written.
 */
export async function editPictures(
  library: Library,
  edits: readonly PictureEdit[],
  told?: Told,
): Promise<PicturesEdited> {
  await library.permission.mayWrite();
  const sources = new Set(edits.map(({ from }) => from));
  const replaces = edits.some(({ patch }) => patch.src !== undefined);
  // Of a brochure only its cover is asked for, and only where a file is replaced.
  const ids = library
    .entries()
    .filter(({ summary, pictures }) =>
      summary.kind === 'brochure' ? replaces : pictures.some((src) => sources.has(src)),
    )
    .map(({ summary }) => summary.id);
  const reshaped = await reshapedBy(library, edits);
  const planned = await oneByOne(
    library,
    ids,
    async (id) => changeIn((await library.read(id)).document, edits, reshaped),
    { idOf: (id) => id },
  );
  const files = new Map(edits.map(({ from, patch: { src } }) => [from, src]));
  const emblems = library.settings.office.emblems.flatMap(({ src: from }, index) => {
    const to = files.get(from);
    return to === undefined || to === from ? [] : [{ index, from, to }];
  });
  const made = await setPictures(library, { changed: planned.done, emblems }, told);
  return { ...made, notDone: [...planned.notDone, ...made.notDone] };
}

/** Proportions that differ by less than this are the same ones, rounded to pixels. */
const sameShape = 0.02;

/** The pictures in whose place one of other proportions comes. Where a size cannot be told, they count as the same. */
async function reshapedBy({ files }: Library, edits: readonly PictureEdit[]): Promise<Set<string>> {
  const { measure } = await import('../../core/pictures/picture-size.ts');
  const shapeOf = async (src: string): Promise<number | null> => {
    const bytes = await readRegular(path.join(files.root, src)).catch(() => null);
    const size = bytes && measure(bytes);
    return size && size.width / size.height;
  };
  const reshaped = new Set<string>();
  for (const { from, patch } of edits) {
    if (patch.src === undefined || patch.src === from) continue;
    const [before, after] = [await shapeOf(from), await shapeOf(patch.src)];
    if (before !== null && after !== null && Math.abs(after / before - 1) > sameShape) reshaped.add(from);
  }
  return reshaped;
}

/** Gives pictures what they are to have after a change, where they are still as they were before. Throws DeskError as above. */
export async function setPictures(
  library: Library,
  { changed, emblems }: { changed: readonly PictureChange[]; emblems: readonly EmblemChange[] },
  told?: Told,
): Promise<PicturesEdited> {
  await library.permission.mayWrite();
  const job = (): Promise<PicturesEdited> => putPictures(library, changed, emblems, told);
  if (changed.length + emblems.length < 2) return job();
  return withNote(library.files, { kind: 'set-pictures', changes: [...changed], emblems: [...emblems] }, job);
}

/** The changes themselves, or what is left of them. */
export async function putPictures(
  library: Library,
  changes: readonly PictureChange[],
  emblems: readonly EmblemChange[],
  told?: Told,
): Promise<PicturesEdited> {
  const { done, notDone } = await oneByOne(
    library,
    changes,
    async (one) => {
      const { document, rev } = await library.read(one.id);
      if (hasSide(document, one, 'after')) return one;
      if (!hasSide(document, one, 'before')) return leave('Its pictures have been changed since.');
      if (document.kind === 'brochure' && document.frozen) return leave(frozenRefusal);
      await library.save(withChange(document, one), rev);
      return one;
    },
    { idOf: ({ id }) => id, told },
  );
  if (emblems.length > 0) {
    await library.changeSettings((settings) => ({
      ...settings,
      office: {
        ...settings.office,
        emblems: settings.office.emblems.map((emblem, at) => {
          const change = emblems.find(({ index, from }) => index === at && from === emblem.src);
          return change ? { ...emblem, src: change.to } : emblem;
        }),
      },
    }));
  }
  return { changed: done, emblems: [...emblems], notDone };
}
