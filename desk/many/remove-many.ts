/** Moves many documents to the trash, and takes that back. */
import type { NotDone } from '../../core/many/change.ts';
import type { Library } from '../library/library.ts';
import { withNote } from '../library/work-notes.ts';
import { TrashNames } from '../trash/trash.ts';
import { leave, oneByOne, type Told } from './not-done.ts';

/**
 * Moves documents to the trash; those that cannot be moved are named, and the others go. `revs`: a document that is not at that
 * revision any more stays, and is named. Throws DeskError where nothing may be written.
 */
export async function removeMany(
  library: Library,
  ids: readonly string[],
  revs: Readonly<Record<string, number>> = {},
  told?: Told,
): Promise<{ removed: string[]; notDone: NotDone[] }> {
  await library.permission.mayWrite();
  const documents = [...new Set(ids)].map((id) => ({ id, rev: revs[id] ?? library.entry(id)?.rev ?? 0 }));
  const job = async (): Promise<{ removed: string[]; notDone: NotDone[] }> => {
    const known = await TrashNames.read(library.files);
    const { done, notDone } = await oneByOne(
      library,
      documents,
      async ({ id }) => {
        const now = library.entry(id)?.rev;
        if (revs[id] !== undefined && now !== undefined && now !== revs[id])
          return leave('It has been changed since.');
        await library.remove(id, known);
        return id;
      },
      { idOf: ({ id }) => id, told, limit: 1 },
    );
    return { removed: done, notDone };
  };
  return documents.length < 2 ? job() : withNote(library.files, { kind: 'remove-many', documents }, job);
}

/** What is left of such a removal, without what has been changed since it was asked for. */
export async function removeRest(
  library: Library,
  documents: readonly { id: string; rev: number }[],
): Promise<void> {
  for (const { id, rev } of documents) if (library.entry(id)?.rev === rev) await library.remove(id);
}

/** Brings documents back from the trash; those that cannot come back are named. Throws DeskError where nothing may be written. */
export async function restoreMany(
  library: Library,
  ids: readonly string[],
  told?: Told,
): Promise<{ restored: { id: string; rev: number }[]; notDone: NotDone[] }> {
  await library.permission.mayWrite();
  const known = await TrashNames.read(library.files);
  const { done, notDone } = await oneByOne(
    library,
    [...new Set(ids)],
    async (id) => {
      const { rev } = await library.restore(id, known);
      return { id, rev };
    },
    { idOf: (id) => id, told, limit: 1 },
  );
  return { restored: done, notDone };
}
