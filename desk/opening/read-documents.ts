/** Reads the documents of a library that is being opened: those that the index does not know as they are. */
import { lstatSync, type Stats } from 'node:fs';
import { lstat } from 'node:fs/promises';
import path from 'node:path';
import type { TroubledFile } from '../../core/library/library-state.ts';
import type { Kind } from '../../core/document.ts';
import { byNewest } from '../../core/list/listing.ts';
import { folders } from '../../core/places.ts';
import { atOnce } from '../storage/at-once.ts';
import { Catalogue, entryOf, type Entry } from '../documents/catalogue.ts';
import { isSameMark, markOf } from '../storage/file-mark.ts';
import { Pace } from '../storage/pace.ts';
import type { RememberedEntry } from '../index/remembered-entry.ts';
import { LibraryFiles, type DocumentFile } from '../documents/library-files.ts';
import { letGoOf, type LetGo } from '../documents/let-go.ts';
import { misnamed, twin } from '../library/troubled-files.ts';

/** Files read side by side. */
const sideBySide = 16;

export interface Documents {
  catalogue: Catalogue;
  /** Files that hold no document that can be read. */
  troubled: TroubledFile[];
  /** Documents whose files have not been looked at yet. */
  unchecked: RememberedEntry[];
  /** What the index knew and the files no longer say. */
  letGo: LetGo[];
}

/**
 * Gives the documents of a library. With `checkLater`, documents that the index knows are given without a look at
 * their files, if these are all the files there are: it is then left to `changedSince` to find those that changed.
 */
export async function readDocuments(
  files: LibraryFiles,
  documentFiles: readonly DocumentFile[],
  index: readonly RememberedEntry[],
  checkLater: boolean,
): Promise<Documents> {
  const known = checkLater ? allKnown(documentFiles, index) : null;
  if (known) return { catalogue: known, troubled: [], unchecked: [...index], letGo: [] };

  const catalogue = new Catalogue();
  const troubled: TroubledFile[] = [];
  const put = (entry: Entry): void => {
    const { kind, id } = entry.summary;
    const other = catalogue.get(id);
    if (!other) return catalogue.put(entry);
    // Of two documents with one id it is always the same that is left out, whichever was read first.
    const isFirst = order.indexOf(kind) < order.indexOf(other.summary.kind);
    const left = isFirst ? other : entry;
    troubled.push({ path: LibraryFiles.placeOf(left.summary.kind, id), reason: twin });
    if (isFirst) catalogue.put(entry);
  };
  const changed = new Set(await changedSince(files, index));
  for (const remembered of index) if (!changed.has(remembered)) put(remembered);

  const isKnown = ({ id, kind }: DocumentFile): boolean =>
    id !== null && catalogue.get(id)?.summary.kind === kind;
  const others = documentFiles.filter((file) => !isKnown(file));
  const found = await atOnce(others, sideBySide, (file) => read(files, file));
  // The index is in the order of lists; a list of what was read is sorted here once, and not at each asking.
  const newly = found.flatMap((one) => (one !== null && 'summary' in one ? [one] : []));
  newly.sort((a, b) => byNewest(a.summary, b.summary));
  for (const entry of newly) put(entry);
  for (const one of found) if (one !== null && 'reason' in one) troubled.push(one);
  troubled.sort((a, b) => (a.path < b.path ? -1 : 1));
  const there = new Set(documentFiles.map(({ kind, name }) => `${kind}/${name}`));
  const isThere = ({ summary: { kind, id } }: RememberedEntry): boolean => there.has(`${kind}/${id}.json`);
  // Where no file is as the index says, it is that of another computer, or of the library of which this is a copy.
  const isForeign = changed.size === index.length && index.some(isThere);
  const letGo = isForeign ? [] : Array.from(changed).flatMap((known) => letGoBy(known, catalogue, isThere));
  return { catalogue, troubled, unchecked: [], letGo };
}

function letGoBy(
  known: RememberedEntry,
  catalogue: Catalogue,
  isThere: (known: RememberedEntry) => boolean,
): LetGo[] {
  const now = catalogue.get(known.summary.id);
  if (now?.summary.kind === known.summary.kind)
    return known.isWhole && now.sha256 !== known.sha256 ? [letGoOf(known, null, now.inFile ?? now.rev)] : [];
  return [letGoOf(known, null, isThere(known) ? 'damaged' : 'gone')];
}

const order = Object.keys(folders);

/** What the index knows, where each file is one of its documents, and none is missing; else null. */
function allKnown(
  documentFiles: readonly DocumentFile[],
  index: readonly RememberedEntry[],
): Catalogue | null {
  if (documentFiles.length !== index.length) return null;
  const catalogue = new Catalogue();
  for (const remembered of index) catalogue.put(remembered);
  // As many files as documents, each of them known: two documents of one id would leave a file of another kind over.
  const isKnown = documentFiles.every(
    ({ kind, id }) => id !== null && catalogue.get(id)?.summary.kind === kind,
  );
  return isKnown ? catalogue : null;
}

/** Those whose files are not as they were then. */
export async function changedSince(
  { root }: LibraryFiles,
  index: readonly RememberedEntry[],
): Promise<RememberedEntry[]> {
  const paths = Object.fromEntries(
    Object.entries(folders).map(([kind, folder]) => [kind, path.join(root, folder) + path.sep]),
  ) as Record<Kind, string>;
  const pathOf = ({ summary }: RememberedEntry): string => `${paths[summary.kind]}${summary.id}.json`;
  const changed: RememberedEntry[] = [];
  const compare = (remembered: RememberedEntry, now: Stats | null | undefined): void => {
    if (!now || !isSameMark(markOf(now), remembered.mark) || !remembered.isWhole) changed.push(remembered);
  };
  const pace = new Pace();
  for (let at = 0; at < index.length; at += 1) {
    const remembered = index[at] as RememberedEntry;
    compare(remembered, lstatSync(pathOf(remembered), { throwIfNoEntry: false }));
    if (!pace.isOver) continue;
    await pace.rest();
    // A disk that answers at once need not be waited for; one that does not must not hold up everything else.
    if (at < 32) {
      await atOnce(index.slice(at + 1), 32, async (slow) => {
        compare(slow, await lstat(pathOf(slow)).catch(() => null));
      });
      break;
    }
  }
  return changed;
}

async function read(
  files: LibraryFiles,
  { kind, name, id }: DocumentFile,
): Promise<Entry | TroubledFile | null> {
  const place = `${folders[kind]}/${name}`;
  if (id === null) return { path: place, reason: misnamed };
  try {
    const found = await files.readDocument(kind, id);
    return found && entryOf(found);
  } catch (error) {
    // Whatever it is, it concerns this file alone.
    return { path: place, reason: (error as Error).message };
  }
}
