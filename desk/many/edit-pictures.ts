/** Changes a picture in every document that shows it, and takes that back. Every change is a save like any other. */
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
  const planned = await oneByOne(
    library,
    ids,
    async (id) => changeIn((await library.read(id)).document, edits),
    { idOf: (id) => id },
  );
  const emblems = edits.flatMap(({ from, patch: { src } }) =>
    src !== undefined && library.settings.office.emblems.some((emblem) => emblem.src === from)
      ? [{ from, to: src }]
      : [],
  );
  const made = await setPictures(library, { changed: planned.done, emblems }, told);
  return { ...made, notDone: [...planned.notDone, ...made.notDone] };
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
    const becomes = new Map(emblems.map(({ from, to }) => [from, to]));
    await library.changeSettings((settings) => ({
      ...settings,
      office: {
        ...settings.office,
        emblems: settings.office.emblems.map((emblem) => ({
          ...emblem,
          src: becomes.get(emblem.src) ?? emblem.src,
        })),
      },
    }));
  }
  return { changed: done, emblems: [...emblems], notDone };
}
