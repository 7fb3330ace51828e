/** Changes fields of many documents, and takes that back. Every change is a save like any other. */
import { keepsFixed } from '../../core/editions/edition.ts';
import {
  frozenRefusal,
  hasValues,
  isNothing,
  valuesAfter,
  valuesOf,
  withValues,
  type Change,
  type ChangedValues,
  type ManyChanged,
} from '../../core/many/change.ts';
import type { Library } from '../library/library.ts';
import { withNote } from '../library/work-notes.ts';
import { leave, oneByOne, type Told } from './not-done.ts';

/**
 * Makes the same change in many documents. Those that cannot have it, or cannot be saved, are named, and the others are changed.
 * A desk that ends on the way is followed by one that does the rest. Throws DeskError where nothing may be written.
 */
export async function changeMany(
  library: Library,
  ids: readonly string[],
  change: Change,
  told?: Told,
): Promise<ManyChanged> {
  await library.permission.mayWrite();
  const planned = await oneByOne(
    library,
    [...new Set(ids)],
    async (id): Promise<ChangedValues | null> => {
      const { document } = await library.read(id);
      const found = valuesAfter(document, change, { by: library.person(), at: new Date().toISOString() });
      if ('refused' in found) return leave(found.refused);
      const after = found.values;
      return isNothing(after) ? null : { id, before: valuesOf(document, after), after };
    },
    { idOf: (id) => id },
  );
  const { changed, notDone } = await setValues(library, planned.done, told);
  return { changed, notDone: [...planned.notDone, ...notDone] };
}

/**
 * Gives documents the values `after` where they still have those of `before`; one that has others by now keeps them and is
 * named. Throws DeskError where nothing may be written.
 */
export async function setValues(
  library: Library,
  changes: readonly ChangedValues[],
  told?: Told,
): Promise<ManyChanged> {
  await library.permission.mayWrite();
  const job = (): Promise<ManyChanged> => putValues(library, changes, told);
  if (changes.length < 2) return job();
  return withNote(library.files, { kind: 'set-values', changes: [...changes] }, job);
}

/** The changes themselves, or what is left of them. */
export async function putValues(
  library: Library,
  changes: readonly ChangedValues[],
  told?: Told,
): Promise<ManyChanged> {
  const { done, notDone } = await oneByOne(
    library,
    changes,
    async (one) => {
      const { document, rev } = await library.read(one.id);
      if (hasValues(document, one.after)) return one;
      if (!hasValues(document, one.before)) return leave('It has been changed since.');
      if (document.kind === 'brochure' && keepsFixed(document, Object.keys(one.after)))
        return leave(frozenRefusal);
      await library.save(withValues(document, one.after), rev);
      return one;
    },
    { idOf: ({ id }) => id, told },
  );
  return { changed: done, notDone };
}
