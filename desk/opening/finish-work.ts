/** Finishes work on many documents in the middle of which a desk ended. */
import { bringIn, whatIsLeft } from '../import/bring-in.ts';
import type { Library } from '../library/library.ts';
import { putTagBack, takeTagOut } from '../tags/tags.ts';
import { leftWork, removeNote, type Work, type WorkOf } from '../library/work-notes.ts';

const finish: { [K in Work['kind']]: (library: Library, work: WorkOf<K>) => Promise<unknown> } = {
  'remove-tag': (library, { tag }) => takeTagOut(library, tag),
  'restore-tag': (library, { tag, documents }) => putTagBack(library, tag, documents),
  import: async (library, work) => bringIn(library, await whatIsLeft(library, work)),
};

/** For a desk that may write, before its editor does. What cannot be finished now is tried again at the next opening. */
export async function finishWork(library: Library): Promise<void> {
  const left = await leftWork(library.files);
  if (left.length > 0) await library.checked; // which documents there are is told by their files
  for (const { name, work } of left)
    await finishOne(library, work)
      .then(() => removeNote(library.files, name))
      .catch(() => undefined);
}

const finishOne = <K extends Work['kind']>(library: Library, work: WorkOf<K>): Promise<unknown> =>
  (finish[work.kind as K] as (library: Library, work: WorkOf<K>) => Promise<unknown>)(library, work);
