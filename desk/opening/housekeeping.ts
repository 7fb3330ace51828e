/** What a desk does in a library some time after opening it: empties old trash, thins out the history, removes unused pictures. */
import { collectPictures } from '../pictures/collect-pictures.ts';
import type { DeskDays } from '../days/desk-days.ts';
import { expireTrash } from '../trash/expire-trash.ts';
import type { History } from '../history/history.ts';
import type { Journal } from '../drafts/journal.ts';
import type { NewestStates } from '../history/newest-states.ts';
import type { Library } from '../library/library.ts';
import { addSettingsCopy } from '../settings/settings-copies.ts';
import { trashed } from '../trash/trash.ts';
import { sweepBelowDesk } from '../library/left-overs.ts';

export interface House {
  library: Library;
  history: History;
  newest?: NewestStates | undefined;
  days: DeskDays;
  journal: Journal | null;
}

/** How many things were removed for good. */
export interface Tidied {
  trash: number;
  versions: number;
  pictures: number;
}

/**
 * Sweeps left-over temporary files, keeps a copy of library.json, empties the trash of what is older than 30 days,
 * thins the history, removes pictures that nothing uses, and notes the day. Only for a desk that may write. Throws DeskError `read-only`, or Node's errors; it can be done again.
 */
export async function runHousekeeping(
  { library, history, newest, days, journal }: House,
  now: number = Date.now(),
): Promise<Tidied> {
  await library.permission.mayWrite();
  await library.checked; // which pictures are used is read from the documents, as the index may be out of date
  await sweepBelowDesk(library.files);
  const settings = await library.files.readSettings().catch(() => null);
  if (settings) await addSettingsCopy(library.files, settings);
  const expired = await expireTrash(library.files, days, now);
  // By the names of files: a document that cannot be read needs its history most of all.
  const gone = new Set(expired);
  if (gone.size > 0) {
    for (const { id } of await library.files.documentFiles()) if (id !== null) gone.delete(id);
    for (const { id } of await trashed(library.files)) gone.delete(id);
  }
  for (const id of gone) {
    await history.forget(id);
    await newest?.forget(id);
  }
  const versions = await history.thin();
  const pictures = await collectPictures(library, days, { alsoIn: (await journal?.files()) ?? [], now });
  await days.save();
  return { trash: expired.length, versions, pictures: pictures.length };
}
