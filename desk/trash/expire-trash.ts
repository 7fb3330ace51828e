/** Empties the trash of what has been in it for 30 days. */
import path from 'node:path';
import { dayLength } from '../../core/days/elapsed.ts';
import type { DeskDays } from '../days/desk-days.ts';
import type { LibraryFiles } from '../documents/library-files.ts';
import { trashed, trashedFileName, trashFolder, type Trashed } from './trash.ts';
import { syncFolder } from '../storage/durable-file.ts';

/** Days for which a document stays in the trash. */
const trashDays = 30;

/** Whole days until a file goes for good, by the slower of the two counts; 0 where it goes at the next tidying. */
export function daysLeft(days: DeskDays, file: Omit<Trashed, 'name'>, now: number = Date.now()): number {
  const byCalendar = (now - Date.parse(file.removedAt)) / dayLength;
  const age = Math.min(byCalendar, days.age('trash', trashedFileName(file), now));
  return Math.min(trashDays, Math.max(0, Math.ceil(trashDays - age)));
}

/**
 * Removes files for good that are older than 30 days both by the calendar and by the library's own count of days, so
 * that no wrong clock empties the trash; gives the ids of the documents. What the disk does not let go stays. `now`
 * is in milliseconds since 1970.
 */
export async function expireTrash(
  files: LibraryFiles,
  days: DeskDays,
  now: number = Date.now(),
): Promise<string[]> {
  const folder = trashFolder(files);
  const there = await trashed(files);
  const names = there.map(({ name }) => name);
  const ages = days.ages('trash', names, now);
  const gone: string[] = [];
  for (const { name, id, removedAt } of there) {
    const byCalendar = (now - Date.parse(removedAt)) / dayLength;
    if (!(byCalendar >= trashDays && (ages.get(name) ?? 0) >= trashDays)) continue;
    const removed = await files.disk.unlink(path.join(folder, name)).then(
      () => true,
      () => false,
    );
    if (removed) gone.push(id);
  }
  if (gone.length > 0) await syncFolder(folder, files.disk);
  return gone;
}
