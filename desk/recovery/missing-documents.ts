/** Documents that vanished: detected here for the window and the doctor alike. */
import { namesIn, type LibraryFiles } from '../documents/library-files.ts';
import { VersionFiles } from '../history/version-files.ts';
import { atOnce } from '../storage/at-once.ts';
import { trashed } from '../trash/trash.ts';

/** A document whose file is nowhere, and which nobody moved to trash. */
export interface MissingDocument {
  id: string;
  /** True where the history has a version of it. */
  hasVersions: boolean;
}

/** Every one that the history or `known` (ids that were there, or were saved) tells of; those of the history first. */
export async function missingDocuments(
  files: LibraryFiles,
  known: Iterable<string>,
): Promise<MissingDocument[]> {
  const there = new Set((await files.documentFiles()).map(({ id }) => id));
  for (const { id } of await trashed(files)) there.add(id);
  const history = new VersionFiles(files);
  const withHistory = new Set(await namesIn(history.root, files.root));
  const ids = [...new Set([...withHistory, ...known])].filter((id) => !there.has(id));
  return atOnce(ids, 8, async (id) => ({
    id,
    hasVersions: withHistory.has(id) && (await history.of(id)).length > 0,
  }));
}
