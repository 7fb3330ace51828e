/** Everything in a library that waits for the editor's decision. */
import path from 'node:path';
import { cleanLine } from '../../core/text/clean-text.ts';
import type { AttentionAction, AttentionItem } from '../../core/recovery/attention.ts';
import { titleOf } from '../../core/list/listing.ts';
import { conflictPlaceOf, ownPlaces, settingsFile } from '../../core/places.ts';
import { atOnce } from '../storage/at-once.ts';
import type { Conflicts } from '../conflicts/conflicts.ts';
import type { Journal } from '../drafts/journal.ts';
import { LibraryFiles, namesIn } from '../documents/library-files.ts';
import type { Library } from '../library/library.ts';
import type { Missed, MissedStates } from '../history/missed-states.ts';
import type { NewestStates } from '../history/newest-states.ts';
import { documentCandidates, lastSaved, newestFirst } from './candidates.ts';
import { olderItems } from './older-items.ts';
import { strayItems } from './strays.ts';
import { codeOf, documentPlace, judgeFile } from './judge-file.ts';
import { missingDocuments } from './missing-documents.ts';
import { listSetAside } from './set-aside.ts';

/** What is looked through. */
export interface Looked {
  library: Library;
  conflicts: Conflicts;
  /** Null where the desk keeps no drafts. */
  journal: Journal | null;
  /** What is known to have been there, and is nowhere any more. */
  missed?: MissedStates | undefined;
  /** What this desk saved last. */
  newest?: NewestStates | undefined;
}

type Item = Omit<AttentionItem, 'kept'>;

/** Items in the order in which they matter: lost and damaged ones, conflicts, drafts, what was set aside. */
export async function attentionItems(looked: Looked): Promise<Item[]> {
  const { library, conflicts, journal } = looked;
  const [damaged, older, strays, lost, torn, waiting, drafts, aside] = await Promise.all([
    troubledFiles(library),
    olderItems(looked),
    strayItems(library),
    lostDocuments(looked),
    damagedConflicts(library.files),
    conflicts.conflicts(),
    journal?.leftovers(library) ?? [],
    listSetAside(library.files),
  ]);
  const items = [
    ...damaged,
    ...lost,
    ...older,
    ...strays,
    ...torn,
    ...waiting.map((conflict): Item => ({
      item: `conflict:${conflict.conflict}`,
      about: 'conflict',
      code: 'conflict',
      path: conflictPlaceOf(conflict.conflict),
      document: conflict.id,
      headline: conflict.headline,
      found: 'It was changed in two places at once. Both versions are kept.',
      since: conflict.storedAt,
      can: ['settle', 'show'],
      conflict: conflict.conflict,
    })),
    ...drafts.map(({ draft, document, at }): Item => ({
      item: `draft:${draft}`,
      about: 'draft',
      code: 'draft',
      path: null,
      document: document.id,
      headline: titleOf(document),
      found: 'Text was typed that could not be saved before the desk closed.',
      since: at,
      can: ['draft'],
      draft,
    })),
    ...aside.map(({ place, from, id, at }): Item => ({
      item: `set-aside:${place}`,
      about: 'set-aside',
      code: 'set-aside',
      path: place,
      document: id,
      headline: (id !== null && library.summary(id)?.headline) || null,
      found: `A file that could not be read (${from}) was set aside, and a good version took its place.`,
      since: at,
      can: ['keep', 'show'],
    })),
  ];
  // Sentences name files, which may be called anything.
  return items.map((item) => ({ ...item, found: cleanLine(item.found) }));
}

/** Documents and library.json that stand in their places and cannot be read as what they should be. */
async function troubledFiles(library: Library): Promise<Item[]> {
  const { files } = library;
  const { troubled } = library.state();
  const foreign = new Set(files.foreignFolders().map((folder) => folder.path));
  const found = await atOnce(troubled, 8, async ({ path: place, reason }): Promise<Item[]> => {
    if (place === settingsFile) return [await settingsItem(library, reason)];
    if (foreign.has(place)) return [folderItem(place, reason)];
    const judged = await judgeFile(files, place);
    const at = documentPlace(place);
    const held = judged?.holds?.document ?? null;
    const isTwin = judged === null && library.has(at?.id ?? '');
    if (!at || (judged === null && !isTwin)) return [];
    const id = held?.id ?? at.id;
    const code = judged?.code ?? 'duplicate';
    const can: AttentionAction[] =
      code === 'newer' || id === null ? ['keep', 'show'] : ['recover', 'keep', 'show'];
    return [
      {
        item: `document:${place}`,
        about: 'document',
        code,
        path: place,
        document: id,
        headline: held ? titleOf(held) : await bestHeadline(files, id),
        found: `${judged?.sentence ?? reason} The file is kept as it is.`,
        since: null,
        can,
      },
    ];
  });
  return found.flat();
}

/** A link, or something else, that stands in the place of a folder of the library. */
const folderItem = (place: string, reason: string): Item => ({
  item: `folder:${place}`,
  about: 'document',
  code: 'unreadable',
  path: place,
  document: null,
  headline: null,
  found: `${reason} Nothing that it leads to is shown.`,
  since: null,
  can: ['keep', 'show'],
});

async function settingsItem(library: Library, reason: string): Promise<Item> {
  const there = await library.files.readSettings().then(
    (found) => (found ? null : ('missing' as const)),
    (error: unknown) => codeOf(error) ?? 'unreadable',
  );
  return {
    item: `settings:${settingsFile}`,
    about: 'settings',
    code: there ?? 'wrong-shape',
    path: settingsFile,
    document: null,
    headline: null,
    found: reason,
    since: null,
    can: there === 'newer' ? ['keep', 'show'] : ['recover', 'keep', 'show'],
  };
}

/** Documents that are known, and are neither in the library nor in its trash: not the desk has removed them. */
async function lostDocuments({ library, missed, newest }: Looked): Promise<Item[]> {
  const { files } = library;
  const known = new Map((await missed?.list())?.map((one) => [one.id, one]));
  const saved = (await newest?.byDocument()) ?? new Map<string, unknown>();
  const missing = await missingDocuments(files, [...known.keys(), ...saved.keys()]);
  const ids = missing.flatMap(({ id }) => (library.has(id) ? [] : [id]));
  const found = await atOnce(ids, 8, async (id): Promise<Item[]> => {
    const [best] = newestFirst([...(await lastSaved(newest, id)), ...(await documentCandidates(files, id))]);
    if (!best) return lostWithoutWords(known.get(id));
    const { kind, headline } = best.candidate;
    return [
      {
        item: `lost:${id}`,
        about: 'document',
        code: 'missing',
        path: LibraryFiles.placeOf(best.found.document.kind, id),
        document: id,
        headline,
        found: `The file of this ${kind} is missing, although it was not moved to trash.`,
        since: known.get(id)?.at ?? null,
        can: ['recover', 'keep'],
      },
    ];
  });
  return found.flat();
}

function lostWithoutWords(missed: Missed | undefined): Item[] {
  if (missed?.now !== 'gone') return [];
  const { id, kind, headline, at } = missed;
  return [
    {
      item: `lost:${id}`,
      about: 'document',
      code: 'missing',
      path: LibraryFiles.placeOf(kind, id),
      document: id,
      headline,
      found: `The file of this ${kind} is missing, although it was not moved to trash, and the library has no earlier version of it. Look for it in the backups, and in the trash of the service that syncs the folder.`,
      since: at,
      can: ['recover', 'keep'],
    },
  ];
}

/** Conflict copies that cannot be read, so that they cannot be settled either. */
async function damagedConflicts(files: LibraryFiles): Promise<Item[]> {
  const folder = ownPlaces.conflicts;
  const names = (await namesIn(path.join(files.root, folder), files.root)).filter((name) =>
    name.endsWith('.json'),
  );
  const found = await atOnce(names, 8, async (name): Promise<Item[]> => {
    const place = `${folder}/${name}`;
    const id = name.split('.')[0] ?? '';
    try {
      await files.readCopy(path.join(files.root, place), id);
      return [];
    } catch (error) {
      const code = codeOf(error);
      if (code === null) throw error;
      return [
        {
          item: `conflict:${name}`,
          about: 'conflict',
          code,
          path: place,
          document: id,
          headline: await bestHeadline(files, id),
          found: `A conflict copy cannot be read. ${(error as Error).message} The file is kept as it is.`,
          since: null,
          can: ['keep', 'show'],
        },
      ];
    }
  });
  return found.flat();
}

/** What the document was called, as far as something near it tells. */
async function bestHeadline(files: LibraryFiles, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const [newest] = await documentCandidates(files, id);
  return newest?.candidate.headline ?? null;
}
