/** What other programs leave beside the parts of a library: second settings files, second folders. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { librarySettingsSchema } from '../../core/document.ts';
import type { AttentionItem } from '../../core/recovery/attention.ts';
import { titleOf } from '../../core/list/listing.ts';
import { atOnce } from '../storage/at-once.ts';
import { isOfTheComputer, readDocumentName } from '../documents/document-name.ts';
import { namesIn } from '../documents/library-files.ts';
import type { Library } from '../library/library.ts';
import { sayUnfinished } from '../library/left-work.ts';
import { leftWork, placeOfNote, strangeNote, strangeNotes } from '../library/work-notes.ts';
import { readStored } from '../documents/stored-file.ts';
import { sayTheSame } from '../../core/comparing/say-the-same.ts';
import { isPictureName, libraryParts, mediaFolder, ownFolder, settingsFile } from '../../core/places.ts';
import { judgeFile } from './judge-file.ts';

type Item = Omit<AttentionItem, 'kept'>;

/** Documents of one folder that are looked at; what was taken in makes room for the others. */
const most = 500;

/** Reads every document that stands in a folder which is none of the library's. */
export async function strayItems(library: Library): Promise<Item[]> {
  const entries = await readdir(library.files.root, { withFileTypes: true });
  const found = await atOnce(entries, 4, async (entry): Promise<Item[]> => {
    if (entry.isFile()) return straySettings(library, entry.name);
    if (!entry.isDirectory() || libraryParts.includes(entry.name) || entry.name === ownFolder) return [];
    if (entry.name.startsWith(ownFolder)) return [secondDesk(entry.name)];
    return isOfTheComputer(entry.name) ? [] : strayFolder(library, entry.name);
  });
  const notes = (await strangeNotes(library.files)).map((place) => noteItem(place, strangeNote));
  return [...found.flat(), ...notes, ...(await unfinishedItems(library))];
}

/** A second library.json, by what it holds and not by its name: every service has names of its own. */
async function straySettings(library: Library, name: string): Promise<Item[]> {
  if (name === settingsFile || isOfTheComputer(name) || !name.toLowerCase().endsWith('.json')) return [];
  const { files, settings } = library;
  const found = await readStored(
    path.join(files.root, name),
    librarySettingsSchema,
    files.disk,
    files.forms,
  ).catch(() => null);
  const isNamedSo = name.toLowerCase().startsWith('library');
  if (!found && !isNamedSo) return []; // some other file that a person keeps here
  const isSame =
    found !== null &&
    JSON.stringify({ ...found.document, id: '' }) === JSON.stringify({ ...settings, id: '' });
  const what = !found
    ? 'It cannot be read.'
    : isSame
      ? 'It matches those of the library and can be removed.'
      : 'It differs from those of the library. Choose which to keep.';
  return [
    {
      item: `settings:${name}`,
      about: 'settings',
      code: 'misnamed',
      path: name,
      document: null,
      headline: null,
      found: `A second file with the settings of a library stands beside library.json, as services that sync folders leave them. ${what}`,
      since: found?.savedAt ?? null,
      can: found && !isSame ? ['recover', 'keep', 'show'] : ['keep', 'show'],
    },
  ];
}

async function strayFolder(library: Library, folder: string): Promise<Item[]> {
  const { files } = library;
  const names = await namesIn(path.join(files.root, folder), files.root).catch(() => []);
  const documents = names.filter((name) => ['document', 'misnamed'].includes(readDocumentName(name).kind));
  let same = 0;
  const items = await atOnce(documents.slice(0, most), 8, async (name): Promise<Item[]> => {
    const place = `${folder}/${name}`;
    const held = (await judgeFile(files, place))?.holds?.document ?? null;
    if (!held) return [];
    const stands = await files.readDocument(held.kind, held.id).catch(() => null);
    if (stands && sayTheSame(stands.document, held)) {
      same += 1;
      return [];
    }
    const what = stands ? 'The library has another version of it.' : 'The library does not have it.';
    return [
      {
        item: `document:${place}`,
        about: 'document',
        code: 'wrong-folder',
        path: place,
        document: held.id,
        headline: titleOf(held),
        found: `A ${held.kind} stands in the folder “${folder}”, which is none of the library’s: services that sync folders make such. ${what} The file is kept as it is.`,
        since: null,
        can: ['recover', 'keep', 'show'],
      },
    ];
  });
  const there = new Set(await namesIn(path.join(files.root, mediaFolder), files.root));
  const pictures = names.filter((name) => isPictureName.test(name) && !there.has(name)).length;
  return [
    ...items.flat(),
    ...(pictures > 0
      ? [
          wholeFolder(
            folder,
            `It holds ${pictures === 1 ? 'a picture' : `${pictures} pictures`} that the library does not have. Move what is missing into “${mediaFolder}”.`,
          ),
        ]
      : same > 0 && items.flat().length === 0
        ? [
            wholeFolder(
              folder,
              'Its documents are all in the library as they stand there. It may be removed.',
            ),
          ]
        : []),
  ];
}

const wholeFolder = (folder: string, what: string): Item => ({
  item: `folder:${folder}`,
  about: 'document',
  code: 'wrong-folder',
  path: folder,
  document: null,
  headline: null,
  found: `The folder “${folder}” is none of the library’s: services that sync folders make such. ${what}`,
  since: null,
  can: ['keep', 'show'],
});

/** Of this desk's own tries; a note that somebody has taken away since is done with. */
async function unfinishedItems({ files, unfinishedWork }: Library): Promise<Item[]> {
  if (unfinishedWork.length === 0) return [];
  const there = new Set((await leftWork(files)).map(({ name }) => name));
  return unfinishedWork
    .filter(({ name }) => there.has(name))
    .map((unfinished) => noteItem(placeOfNote(unfinished.name), sayUnfinished(unfinished)));
}

const noteItem = (place: string, found: string): Item => ({
  item: `set-aside:${place}`,
  about: 'set-aside',
  code: 'set-aside',
  path: place,
  document: null,
  headline: null,
  found,
  since: null,
  can: ['keep', 'show'],
});

const secondDesk = (folder: string): Item =>
  wholeFolder(
    folder,
    'It may hold earlier versions, conflict copies and documents from the trash. Keep it until nothing is missing.',
  );
