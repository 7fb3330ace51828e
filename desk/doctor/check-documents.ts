/** Documents and library.json: can each be read, and is there what it refers to? */
import type { FileTrouble } from '../../core/recovery/attention.ts';
import { ownPlaces, settingsFile } from '../../core/places.ts';
import { LibraryFiles } from '../documents/library-files.ts';
import { trashed } from '../trash/trash.ts';
import { missingDocuments } from '../recovery/missing-documents.ts';
import type { DoctorFinding, Level } from './finding.ts';
import type { ExaminedLibrary } from './examined-library.ts';

type Found = DoctorFinding<'documents'>;

/** In the order of their places. */
export async function checkDocuments(examined: ExaminedLibrary): Promise<Found[]> {
  const { files, documents, missed, troubled, settings, settingsTrouble, settingsEdited } = examined;
  const findings: Found[] = [];
  const add = (code: Found['code'], level: Level, path: string, message: string): void => {
    findings.push({ code, level, path, message });
  };
  if (settingsTrouble)
    add(`settings-${settingsTrouble.code}`, 'error', settingsFile, settingsTrouble.sentence);
  if (settingsEdited)
    add('settings-edited', 'note', settingsFile, 'The file has been edited by hand. It is taken as it is.');

  for (const [place, { code, sentence }] of troubled) add(`document-${code}`, levelOf(code), place, sentence);
  const inTrash = new Set((await trashed(files)).map(({ id }) => id));
  for (const { id, hasVersions } of await missingDocuments(files, missed.keys())) {
    const known = missed.get(id);
    if (hasVersions)
      add(
        'document-missing',
        'warning',
        `${ownPlaces.history}/${id}`,
        'A document has earlier versions here, and its file is missing, although it was not moved to trash.',
      );
    else if (known)
      add(
        'document-missing',
        'warning',
        LibraryFiles.placeOf(known.kind, id),
        `“${known.headline}” is missing, although it was not moved to trash, and the library has no earlier version of it.`,
      );
  }

  const tags = new Set(settings.tags.map(({ id }) => id));
  for (const { place, headline, tags: used, items, edited } of documents.values()) {
    if (edited)
      add('document-edited', 'note', place, `“${headline}” has been edited by hand. It is taken as it is.`);
    for (const tag of used)
      if (!tags.has(tag) || settingsTrouble)
        add(
          'tag-unknown',
          'warning',
          place,
          `“${headline}” has the tag “${tag}”, which library.json does not name.`,
        );
    for (const item of items) {
      if (documents.has(item) || troubled.has(LibraryFiles.placeOf('news', item))) continue;
      if (inTrash.has(item))
        add(
          'item-in-trash',
          'note',
          place,
          `“${headline}” has an item (${item}) that is in the trash. It is left out until it is restored.`,
        );
      else
        add(
          'item-missing',
          'warning',
          place,
          `“${headline}” has an item (${item}) that the library does not have.`,
        );
    }
  }
  return findings;
}

const levelOf = (code: FileTrouble): Level =>
  code === 'misnamed' || code === 'wrong-folder' || code === 'duplicate' ? 'warning' : 'error';
