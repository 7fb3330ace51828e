/** A library as the doctor sees it: every document read from its file, whatever the index says. */
import path from 'node:path';
import { deepestJson, isNestedDeeper } from '../../core/depth.ts';
import type { Document, Kind, LibrarySettings } from '../../core/document.ts';
import { titleOf } from '../../core/list/listing.ts';
import { folders, settingsFile } from '../../core/places.ts';
import { atOnce } from '../storage/at-once.ts';
import { codeOf, judgeFile, type Judged } from '../recovery/judge-file.ts';
import { digestOf } from '../storage/digest.ts';
import { DurableFile } from '../storage/durable-file.ts';
import { envelopeSchema } from '../documents/envelope.ts';
import type { LibraryFiles } from '../documents/library-files.ts';
import { MissedStates } from '../history/missed-states.ts';
import type { LetGo } from '../documents/let-go.ts';
import { openLibrary } from '../opening/open-library.ts';
import { picturesOf } from '../documents/summarise.ts';

/** What a document refers to, and how it stands. */
export interface ExaminedDocument {
  place: string;
  id: string;
  kind: Kind;
  headline: string;
  tags: string[];
  pictures: string[];
  /** News items that a brochure takes from the library: a frozen edition keeps its own. */
  items: string[];
  /** True where its checksum does not fit: somebody has edited the file by hand. */
  edited: boolean;
}

export interface ExaminedLibrary {
  files: LibraryFiles;
  settings: LibrarySettings;
  /** What is wrong with library.json: a code and a sentence; null where nothing is. */
  settingsTrouble: Pick<Judged, 'code' | 'sentence'> | null;
  settingsEdited: boolean;
  documents: Map<string, ExaminedDocument>;
  /** Documents that are known to have been there and whose files are gone, by their ids. */
  missed: Map<string, Pick<LetGo, 'kind' | 'headline'>>;
  /** Files that are not the documents they should be, by their places. */
  troubled: Map<string, Judged>;
}

export interface LookOptions {
  /** Told while files are looked at. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

const sideBySide = 8;

/** Reads a library, changing nothing. Throws DeskError `no-library` where the folder is none. */
export async function examineLibrary(
  folder: string,
  { onProgress }: LookOptions = {},
): Promise<ExaminedLibrary> {
  const library = await openLibrary(folder, { lookOnly: true });
  const { files, settings } = library;
  const gone = [...(await new MissedStates(files).list()), ...library.takeUnheard()];
  const missed = new Map(gone.filter(({ now }) => now === 'gone').map((one) => [one.id, one]));
  const documents = new Map<string, ExaminedDocument>();
  const troubled = new Map<string, Judged>();
  const found = await files.documentFiles();
  let done = 0;
  const looked = await atOnce(found, sideBySide, async ({ kind, name, id }) => {
    const place = `${folders[kind]}/${name}`;
    const judged = await judgeFile(files, place);
    const good = judged || id === null ? null : await files.readDocument(kind, id).catch(() => null);
    const chart = good && chartOf(place, good.document, await isEdited(files, place));
    onProgress?.(++done, found.length);
    return { place, judged, good, chart };
  });
  for (const { place, judged, good, chart } of looked) {
    if (judged) troubled.set(place, judged);
    if (!good || !chart) continue;
    if (documents.has(chart.id)) troubled.set(place, twin(good));
    else documents.set(chart.id, chart);
  }
  const settingsTrouble = await judgeSettings(files);
  const settingsEdited = settingsTrouble === null && (await isEdited(files, settingsFile));
  return { files, settings, settingsTrouble, settingsEdited, documents, missed, troubled };
}

const twin = (holds: NonNullable<Judged['holds']>): Judged => ({
  code: 'duplicate',
  sentence: 'Another document of the library has the same id; this one is left out.',
  holds,
  rev: holds.rev,
});

const chartOf = (place: string, document: Document, edited: boolean): ExaminedDocument => ({
  place,
  id: document.id,
  kind: document.kind,
  headline: titleOf(document),
  tags: document.kind === 'brochure' ? [] : document.tags,
  pictures: picturesOf(document),
  items: document.kind === 'brochure' && !document.frozen ? document.items : [],
  edited,
});

async function judgeSettings(files: LibraryFiles): Promise<ExaminedLibrary['settingsTrouble']> {
  try {
    if (await files.readSettings()) return null;
    return { code: 'missing', sentence: 'The file is missing.' };
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    return { code, sentence: (error as Error).message };
  }
}

/** True where the checksum of a file does not fit what it holds. */
export async function isEdited({ root, disk }: LibraryFiles, place: string): Promise<boolean> {
  const value = await new DurableFile<unknown>(path.join(root, place), disk).read().catch(() => null);
  const envelope = envelopeSchema.safeParse(value);
  if (envelope.success && isNestedDeeper(envelope.data.document, deepestJson)) return false;
  return envelope.success && digestOf(envelope.data.document) !== envelope.data.sha256;
}
