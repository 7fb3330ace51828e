/** Finishes work on many documents in the middle of which a desk ended. */
import { bringIn, whatIsLeft } from '../import/bring-in.ts';
import type { Library } from '../library/library.ts';
import { putPictures } from '../many/edit-pictures.ts';
import { putValues } from '../many/change-many.ts';
import { removeRest } from '../many/remove-many.ts';
import { putTagBack, takeTagOut } from '../tags/tags.ts';
import type { UnfinishedWork } from '../library/left-work.ts';
import { leftWork, removeNote, type Work, type WorkOf } from '../library/work-notes.ts';

const finish: { [K in Work['kind']]: (library: Library, work: WorkOf<K>) => Promise<unknown> } = {
  'remove-tag': (library, { tag }) => takeTagOut(library, tag),
  'restore-tag': (library, { tag, documents }) => putTagBack(library, tag, documents),
  'set-values': async (library, { changes }) => {
    // A document that has other values by now keeps them.
    await putValues(library, changes);
  },
  'set-pictures': async (library, { changes, emblems }) => {
    await putPictures(library, changes, emblems);
  },
  'remove-many': (library, { documents }) => removeRest(library, documents),
  import: finishImport,
};

/** One document that cannot come in keeps no other out. Throws what the first of them throws. */
async function finishImport(library: Library, work: WorkOf<'import'>): Promise<void> {
  const { kind, documents, office } = await whatIsLeft(library, work);
  const failed: unknown[] = [];
  for (const part of [
    { documents: [], office },
    ...documents.map((one) => ({ documents: [one], office: null })),
  ])
    await bringIn(library, { kind, ...part }).catch((error: unknown) => failed.push(error));
  if (failed.length > 0) throw failed[0];
}

/**
 * For a desk that may write, before its editor does. What cannot be finished now is told to the library, which has it
 * said, and tried again at the next opening.
 */
export async function finishWork(library: Library): Promise<void> {
  const left = await leftWork(library.files);
  if (left.length > 0) await library.checked; // which documents there are is told by their files
  const unfinished: UnfinishedWork[] = [];
  for (const { name, work } of left)
    await finishOne(library, work)
      .then(() => removeNote(library.files, name))
      .catch((error: unknown) => unfinished.push({ name, work, why: (error as Error).message }));
  library.unfinishedWork = unfinished;
  if (unfinished.length > 0) library.tellAttention();
}

const finishOne = <K extends Work['kind']>(library: Library, work: WorkOf<K>): Promise<unknown> =>
  (finish[work.kind as K] as (library: Library, work: WorkOf<K>) => Promise<unknown>)(library, work);
