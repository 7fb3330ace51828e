/** Looks at a file that ought to be a document: what is wrong with it, and the words that it holds all the same. */
import path from 'node:path';
import type { Document, Kind } from '../../core/document.ts';
import type { FileTrouble } from '../../core/recovery/attention.ts';
import { folders, libraryParts, ownFolder } from '../../core/places.ts';
import { DamagedFile, type FileDamage } from '../storage/durable-file.ts';
import { mustStandInside, NoFolderOfOurs } from '../storage/own-folders.ts';
import { readDocumentName } from '../documents/document-name.ts';
import type { LibraryFiles } from '../documents/library-files.ts';
import { readStored, WrongShape, type Found } from '../documents/stored-file.ts';
import { wholeDocumentSchema } from '../documents/whole-document.ts';

/** A file that is not the document it should be. */
export interface Judged {
  code: FileTrouble;
  /** A sentence: what was found. */
  sentence: string;
  /** The document that it holds, where it is one, only in the wrong place. */
  holds: Found<Document> | null;
  /** The revision that the damaged text still shows, or 0. */
  rev: number;
}

/** Where a file stands that ought to be a document. `id` is null where its name is none that the desk gives. */
export interface DocumentPlace {
  kind: Kind;
  id: string | null;
}

/** True of a file in a folder at the library's root that is none of its parts. */
const isStray = (place: string): boolean =>
  /^[^/]+\/[^/]+$/.test(place) &&
  ![ownFolder, ...libraryParts].includes(place.split('/')[0] ?? '') &&
  documentPlace(place) === null;

const findings: Record<FileDamage, FileTrouble> = {
  empty: 'empty',
  null: 'null',
  'nul-filled': 'zeros',
  'not-utf8': 'not-text',
  'not-json': 'cut-off',
  'bare-value': 'bare-value',
  unreadable: 'unreadable',
};

/** Kind and id of a path inside the library; null where no document stands there. */
export function documentPlace(place: string): DocumentPlace | null {
  const [folder, name, ...more] = place.split('/');
  const kind = (Object.keys(folders) as Kind[]).find((one) => folders[one] === folder);
  if (!kind || name === undefined || more.length > 0) return null;
  const read = readDocumentName(name);
  return { kind, id: read.kind === 'document' ? read.id : null };
}

/** Null where the file is a good document in its place, or is gone. */
export async function judgeFile(files: LibraryFiles, place: string): Promise<Judged | null> {
  const at = documentPlace(place);
  if (!at && !isStray(place)) return null;
  const file = path.join(files.root, place);
  try {
    mustStandInside(files.root, place);
    const found = await readStored(file, wholeDocumentSchema, files.disk, files.forms);
    if (!found) return null;
    const { document } = found;
    const holds = { holds: found, rev: found.rev };
    if (!at) {
      const sentence = `The file holds a ${document.kind} and stands in a folder that is none of the library’s.`;
      return { code: 'wrong-folder', sentence, ...holds };
    }
    if (at.id !== document.id) return { code: 'misnamed', sentence: misnamed(at.id, document.id), ...holds };
    if (at.kind === document.kind) return null;
    const sentence = `The file holds a ${document.kind} and stands in the folder “${folders[at.kind]}”.`;
    return { code: 'wrong-folder', sentence, ...holds };
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    const rev = await shownRevision(files, file);
    return { code, sentence: (error as Error).message, holds: null, rev };
  }
}

/** What an error of reading a stored file means; null where it means something else. */
export function codeOf(error: unknown): FileTrouble | null {
  if (error instanceof DamagedFile) return findings[error.damage];
  if (error instanceof WrongShape) return error.newer ? 'newer' : 'wrong-shape';
  return error instanceof NoFolderOfOurs ? 'unreadable' : null;
}

const misnamed = (named: string | null, held: string): string =>
  named === null
    ? `The name of the file is none that the desk gives to a document; it holds the document “${held}”. Programs that sync folders make such copies.`
    : `The file is named “${named}”, but holds the document “${held}”.`;

/** So that what is put in its place counts as newer, also for desks that have seen it. */
async function shownRevision(files: LibraryFiles, file: string): Promise<number> {
  const bytes = await files.disk.readFile(file).catch(() => new Uint8Array());
  const head = Buffer.from(bytes.subarray(0, 400)).toString('latin1');
  const rev = Number(/"rev"\s*:\s*(\d{1,9})/.exec(head)?.[1] ?? 0);
  return Number.isSafeInteger(rev) ? rev : 0;
}
