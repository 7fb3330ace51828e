/** Reads the documents of a library that is being opened: those that the index does not know as they are. */
import { statSync, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { TroubledFile } from '../core/contract.ts';
import type { Kind } from '../core/document.ts';
import { byNewest } from '../core/listing.ts';
import { atOnce } from './at-once.ts';
import { Catalogue, entryOf, type Entry } from './catalogue.ts';
import { DamagedFile } from './durable-file.ts';
import { isSameMark, markOf } from './file-mark.ts';
import { readIndex } from './index-file.ts';
import type { Remembered } from './index-line.ts';
import { folders, LibraryFiles, type DocumentFile } from './library-files.ts';
import { WrongShape } from './stored-file.ts';

/** Files read side by side. */
const sideBySide = 16;
const misnamed = 'The name of the file is none that the desk gives to a document.';
const twin = 'Another document of the library has the same id; this one is left out.';

/** Gives the documents, and the files that hold none that can be read. */
export async function readDocuments(
  files: LibraryFiles,
  documentFiles: readonly DocumentFile[],
): Promise<{ catalogue: Catalogue; troubled: TroubledFile[] }> {
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

  await fromIndex(files, put);
  const others = documentFiles.filter(
    ({ kind, id }) => id === null || catalogue.get(id)?.summary.kind !== kind,
  );
  const found = await atOnce(others, sideBySide, (file) => read(files, file));
  // The index is in the order of lists; a list of what was read is sorted here once, and not at each asking.
  const newly = found.flatMap((one) => (one !== null && 'summary' in one ? [one] : []));
  for (const entry of newly.sort((a, b) => byNewest(a.summary, b.summary))) put(entry);
  for (const one of found) if (one !== null && 'reason' in one) troubled.push(one);
  return { catalogue, troubled: troubled.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

const order = Object.keys(folders);

/** Gives what the index knows of files that are still as they were then. */
async function fromIndex({ root, forms }: LibraryFiles, put: (entry: Entry) => void): Promise<void> {
  const slow: Remembered[] = [];
  const paths = Object.fromEntries(
    Object.entries(folders).map(([kind, folder]) => [kind, path.join(root, folder) + path.sep]),
  ) as Record<Kind, string>;
  const pathOf = ({ entry: { summary } }: Remembered): string => `${paths[summary.kind]}${summary.id}.json`;
  const accept = ({ entry, mark }: Remembered, stats: Stats | null | undefined): void => {
    if (!stats || !isSameMark(markOf(stats), mark)) return;
    entry.seen = { mark, rev: entry.rev, readAt: null };
    put(entry);
  };
  let looked = 0;
  let took = 0;
  await readIndex(root, forms.current, (remembered) => {
    // A disk that answers at once need not be waited for; one that does not must not hold up everything else.
    if (looked > 50 && took / looked > 0.2) return slow.push(remembered);
    const began = performance.now();
    accept(remembered, statSync(pathOf(remembered), { throwIfNoEntry: false }));
    took += performance.now() - began;
    looked += 1;
  });
  await atOnce(slow, 32, async (remembered) => {
    accept(remembered, await stat(pathOf(remembered)).catch(() => null));
  });
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
    if (!(error instanceof DamagedFile || error instanceof WrongShape)) throw error;
    return { path: place, reason: error.message };
  }
}
