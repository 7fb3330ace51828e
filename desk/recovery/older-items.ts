/** Older files that another program has put in the place of newer ones. */
import type { AttentionItem } from '../../core/recovery/attention.ts';
import { settingsFile } from '../../core/places.ts';
import type { Missed, MissedStates } from '../history/missed-states.ts';
import { LibraryFiles } from '../documents/library-files.ts';
import type { Library } from '../library/library.ts';
import { newestCopy } from '../settings/settings-copies.ts';

type Item = Omit<AttentionItem, 'kept'>;

/** Documents of which a later revision was known that nobody has the words of, and settings of which there is a later copy. */
export async function olderItems({
  library,
  missed,
}: {
  library: Library;
  missed?: MissedStates | undefined;
}): Promise<Item[]> {
  const documents = ((await missed?.list()) ?? []).flatMap((one) => olderDocument(library, one));
  return [...(await olderSettings(library)), ...documents];
}

function olderDocument(library: Library, { id, kind, headline, rev, at, now }: Missed): Item[] {
  const entry = library.entry(id);
  if (now !== 'older' || !entry || (entry.inFile ?? entry.rev) > rev) return [];
  const place = LibraryFiles.placeOf(kind, id);
  return [
    {
      item: `older:${id}`,
      about: 'document',
      code: 'older',
      path: place,
      document: id,
      headline,
      found: `The library had revision ${rev} of this ${kind}; another program has put revision ${entry.inFile ?? entry.rev} in its place. The words of the later one are not in the library: look in the backups, and in the version history of the service that syncs the folder.`,
      since: at,
      can: ['recover', 'keep', 'show'],
    },
  ];
}

async function olderSettings({ files }: Library): Promise<Item[]> {
  const found = await files.readSettings().catch(() => null);
  const copy = found && (await newestCopy(files));
  if (!found || !copy || copy.rev <= found.rev || copy.sha256 === found.sha256) return [];
  return [
    {
      item: `settings:${settingsFile}`,
      about: 'settings',
      code: 'older',
      path: settingsFile,
      document: null,
      headline: null,
      found: `An older library.json (revision ${found.rev}) stands where revision ${copy.rev} was. The desk goes on with it, and has kept the later one: office and tags can be brought back.`,
      since: copy.savedAt,
      can: ['recover', 'keep', 'show'],
    },
  ];
}
