/** What is kept beside the documents: history, trash, conflict copies, what was set aside. */
import path from 'node:path';
import { ownPlaces, versionPlaceOf } from '../../core/places.ts';
import { atOnce } from '../storage/at-once.ts';
import { listSetAside } from '../recovery/set-aside.ts';
import { namesIn } from '../documents/library-files.ts';
import { WrongShape } from '../documents/stored-file.ts';
import { trashed } from '../trash/trash.ts';
import { VersionFiles } from '../history/version-files.ts';
import type { DoctorFinding } from './finding.ts';
import { isEdited, type ExaminedLibrary } from './examined-library.ts';

type Found = DoctorFinding<'copies'>;

/** In the order of their places, folder by folder. */
export async function checkCopies({ files }: ExaminedLibrary): Promise<Found[]> {
  const damaged = (code: Found['code'], place: string, message: string): Found[] => [
    { code, level: 'warning', path: place, message },
  ];
  const kept = async (code: Found['code'], what: string, place: string, id: string): Promise<Found[]> =>
    files.readCopy(path.join(files.root, place), id).then(
      () => [],
      (error: unknown) => {
        const message = `${what} cannot be read. ${(error as Error).message}`;
        const isNewer = error instanceof WrongShape && error.newer;
        return isNewer
          ? [{ code: 'kept-newer', level: 'note', path: place, message }]
          : damaged(code, place, message);
      },
    );
  const version = async (place: string, id: string): Promise<Found[]> => {
    const found = await kept('version-damaged', 'An earlier version', place, id);
    if (found.length > 0 || !(await isEdited(files, place))) return found;
    return damaged(
      'version-damaged',
      place,
      'An earlier version holds other words than those that were kept.',
    );
  };
  const history = new VersionFiles(files);
  const versions = await atOnce(await namesIn(history.root, files.root), 4, async (id) =>
    atOnce(await history.of(id), 4, ({ name }) => version(versionPlaceOf(id, name), id)),
  );
  const trash = await atOnce(await trashed(files), 8, ({ name, id }) =>
    kept('trash-damaged', 'A document in the trash', `${ownPlaces.trash}/${name}`, id),
  );
  const copies = (await namesIn(path.join(files.root, ownPlaces.conflicts), files.root)).filter((name) =>
    name.endsWith('.json'),
  );
  const conflicts = await atOnce(copies, 8, async (name): Promise<Found[]> => {
    const place = `${ownPlaces.conflicts}/${name}`;
    const torn = await kept('conflict-damaged', 'A conflict copy', place, name.split('.')[0] ?? '');
    if (torn.length > 0) return torn;
    const message =
      'A document was changed in two places at once. Both versions are kept in the desk to be compared.';
    return [{ code: 'conflict-waiting', level: 'note', path: place, message }];
  });
  const aside = (await listSetAside(files)).map(({ place, from }): Found => ({
    code: 'set-aside',
    level: 'note',
    path: place,
    message: `A file that could not be read (${from}) was set aside here.`,
  }));
  return [...versions.flat(2), ...trash.flat(), ...conflicts.flat(), ...aside];
}
