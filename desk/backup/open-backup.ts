/** Opens a file that is said to be a backup, and refuses what no backup of a desk holds. */
import { stat } from 'node:fs/promises';
import { DeskError, says } from '../../core/desk-error.ts';
import { errorCode } from '../storage/disk.ts';
import { Pace } from '../storage/pace.ts';
import { manifestName, readFileLine, readHeader, type Copied, type Header } from './manifest.ts';
import { isSafePlace } from './places.ts';
import { mostUnpacked } from './tightness.ts';
import { openByList, readComment, tooTight, type Archive, type ZipEntry } from './zip-reader.ts';
import { openByScan } from './zip-scan.ts';

/** A file of a backup; `sha256` is null where the manifest is lost, and the zip's own sum has to do. */
export interface BackupFile extends Omit<Copied, 'sha256'> {
  sha256: string | null;
  entry: ZipEntry;
}

/** An open backup. `header` is null where it is lost. */
export interface Backup {
  header: Header | null;
  /** Files whose names, kinds and sizes are as they should be; their bytes have not been looked at. */
  files: BackupFile[];
  /** Places that the manifest names and that are not among the files. */
  missing: string[];
  /** False where the list of what was in it is lost. */
  hasManifest: boolean;
  /** Sentences on what is wrong with the zip file or with entries of it, which are then not among the files. */
  wrong: string[];
  close(): void;
}

/** Bytes of a manifest's line, at most: more is none of ours. */
const longestLine = 4_096;

/**
 * Opens a backup and checks names, kinds and sizes of all its entries against its manifest, reading none of the files
 * yet. A damaged zip is gone through from its beginning for what is whole. Throws DeskError: `refused` where the file
 * is no backup, or was made by a newer desk, or a name in it leads elsewhere; `disk` where it cannot be read.
 */
export async function openBackup(file: string): Promise<Backup> {
  const found = await stat(file).catch((error: unknown) => {
    const there = errorCode(error) !== 'ENOENT';
    throw new DeskError('disk', there ? `“${file}” cannot be read.` : `There is no file “${file}”.`, {
      cause: error,
    });
  });
  if (!found.isFile()) throw new DeskError('refused', says('backup-is-no-file', { file }));
  const { size } = found;
  const { archive, damage } = await openArchive(file);
  try {
    const { entries, odd } = await sorted(archive.entries, size);
    const manifest = await readManifest(entries);
    const header = manifest?.header ?? readHeader(archive.comment);
    if (!header && !entries.some(({ name }) => isSafePlace(name)))
      throw new DeskError('refused', says('no-backup', { file }));
    const wrong = [...(damage === null ? [] : [damage]), ...odd];
    if (!manifest) wrong.push('Its manifest is missing or damaged.');
    return {
      ...(await matched(entries, manifest, wrong)),
      header,
      hasManifest: manifest !== null,
      wrong,
      close: archive.close,
    };
  } catch (error) {
    archive.close();
    throw error;
  }
}

/** What a backup says of itself, read quickly; null where the file is none that can be read. */
export async function readBackupHeader(file: string): Promise<Header | null> {
  try {
    return readHeader(await readComment(file));
  } catch {
    return null;
  }
}

async function openArchive(file: string): Promise<{ archive: Archive; damage: string | null }> {
  try {
    return { archive: await openByList(file), damage: null };
  } catch (error) {
    const { message } = error as Error;
    if (/invalid characters|absolute path|invalid relative path/.test(message))
      throw new DeskError('refused', says('backup-leads-elsewhere', { file }));
    const archive = await openByScan(file).catch(() => null);
    if (!archive || archive.entries.length === 0)
      throw new DeskError('refused', says('backup-is-no-zip', { file }), { cause: error });
    return { archive, damage: 'The list at the end of the zip file is missing or damaged.' };
  }
}

/** Entries that a backup may hold, each name once, together no larger than the file: no bytes are unpacked twice. */
async function sorted(
  all: readonly ZipEntry[],
  size: number,
): Promise<{ entries: ZipEntry[]; odd: string[] }> {
  const odd: string[] = [];
  const entries: ZipEntry[] = [];
  const names = new Map<string, number>();
  for (const { name } of all) names.set(name, (names.get(name) ?? 0) + 1);
  let left = size;
  let unpacked = mostUnpacked(size);
  const pace = new Pace();
  for (const entry of all) {
    if (pace.isOver) await pace.rest();
    const { name, packed } = entry;
    const why =
      entry.strange ??
      (name !== manifestName && !isSafePlace(name)
        ? 'That is no place in a library.'
        : names.get(name) !== 1
          ? 'It is there twice.'
          : packed > left
            ? 'It takes more room than the file has.'
            : entry.size > unpacked
              ? tooTight
              : null);
    if (why === null) {
      entries.push(entry);
      left -= packed;
      unpacked -= entry.size;
    } else odd.push(`It holds “${name.length > 100 ? `${name.slice(0, 100)}…` : name}”. ${why}`);
  }
  return { entries, odd };
}

interface Manifest {
  header: Header;
  files: Map<string, Copied>;
}

async function readManifest(entries: readonly ZipEntry[]): Promise<Manifest | null> {
  const entry = entries.find(({ name }) => name === manifestName);
  if (!entry || entry.size > entries.length * longestLine) return null;
  const files = new Map<string, Copied>();
  let header: Header | null = null;
  const pace = new Pace();
  try {
    for await (const line of linesOf(entry.open())) {
      if (pace.isOver) await pace.rest();
      if (!header) header = readHeader(line);
      else {
        const file = readFileLine(line);
        if (!file || files.has(file.path)) return null;
        files.set(file.path, file);
      }
      if (!header) return null;
    }
  } catch (error) {
    if (error instanceof DeskError) throw error;
    return null;
  }
  return header?.files === files.size ? { header, files } : null;
}

/** Lines of a text in UTF-8, without their ends. Throws where one is longer than any of a manifest. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const chunk of chunks) {
    const lines = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > longestLine) throw new Error('A line is too long.');
    yield* lines;
  }
  if (rest !== '') throw new Error('The last line is cut off.');
}

/** A file counts where the manifest has it with the same size; `wrong` gets a sentence on each other one. */
async function matched(
  entries: readonly ZipEntry[],
  manifest: Manifest | null,
  wrong: string[],
): Promise<Pick<Backup, 'files' | 'missing'>> {
  const contents = entries.filter(({ name }) => name !== manifestName);
  if (!manifest)
    return {
      files: contents.map((entry) => ({ path: entry.name, size: entry.size, sha256: null, entry })),
      missing: [],
    };
  const files: BackupFile[] = [];
  const there = new Set<string>();
  const pace = new Pace();
  for (const entry of contents) {
    if (pace.isOver) await pace.rest();
    const listed = manifest.files.get(entry.name);
    if (listed?.size === entry.size) {
      files.push({ ...listed, entry });
      there.add(entry.name);
    } else wrong.push(`It holds “${entry.name}”, which is not what its manifest says.`);
  }
  return { files, missing: [...manifest.files.keys()].filter((place) => !there.has(place)) };
}
