/** Makes copies of documents. */
import { randomUUID } from 'node:crypto';
import type { NotDone } from '../../core/many/change.ts';
import { duplicateOf } from '../../core/many/copies.ts';
import { titleOf } from '../../core/list/listing.ts';
import type { Library } from '../library/library.ts';
import { oneByOne, type Told } from './not-done.ts';

/** A copy, and the document that it is of. `rev` is that of the copy. */
export interface MadeCopy {
  id: string;
  of: string;
  rev: number;
}

/** Copies documents as they are on the disk, in their order; one that cannot be copied is named. Throws DeskError. */
export async function duplicateMany(
  library: Library,
  ids: readonly string[],
  told?: Told,
): Promise<{ made: MadeCopy[]; notDone: NotDone[] }> {
  await library.permission.mayWrite();
  const titles = new Set(library.list().map(({ headline }) => headline));
  const { done, notDone } = await oneByOne(
    library,
    [...new Set(ids)],
    async (of): Promise<MadeCopy> => {
      const { document } = await library.read(of);
      const copy = duplicateOf(document, { id: randomUUID(), at: new Date().toISOString() }, titles);
      titles.add(titleOf(copy));
      const { rev } = await library.create(copy);
      return { id: copy.id, of, rev };
    },
    { idOf: (id) => id, told, limit: 1 },
  );
  return { made: done, notDone };
}
