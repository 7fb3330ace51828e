/** library.json: the office, the tags, and what is done where the file is missing or damaged. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { TroubledFile } from '../../core/library/library-state.ts';
import { DeskError } from '../../core/desk-error.ts';
import type { LibrarySettings } from '../../core/document.ts';
import { ownPlaces, ownFolder, settingsFile } from '../../core/places.ts';
import { newOffice } from './default-office.ts';
import { knownSettings } from './known-settings.ts';
import { errorCode } from '../storage/disk.ts';
import { asDiskError } from '../storage/disk-error.ts';
import { Turns } from '../storage/in-turn.ts';
import { DamagedFile, makeFolder, syncFolder, writeDurably } from '../storage/durable-file.ts';
import { NoRegularFile } from '../storage/regular-file.ts';
import type { LibraryFiles } from '../documents/library-files.ts';
import { freeSetAside } from '../documents/set-aside-name.ts';
import { WrongShape, type Found } from '../documents/stored-file.ts';
import { addSettingsCopy, newestCopy, newestRevision } from './settings-copies.ts';

const settingAside = new Turns();

/** Settings of an open library. */
export class SettingsStore {
  readonly #files: LibraryFiles;
  #found: Found<LibrarySettings>;
  #own: { id: string; others: readonly string[] } | null = null;
  #idInFile: string;
  readonly #isRebuilt: boolean;
  /** What is wrong with the file, or null. */
  trouble: TroubledFile | null;
  /** A sentence where the file belongs to a newer desk, or null. */
  newer: string | null;

  private constructor(
    files: LibraryFiles,
    found: Found<LibrarySettings>,
    trouble: TroubledFile | null,
    newer: string | null,
    isRebuilt = found.rev === 0 && found.sha256 === '',
  ) {
    this.#files = files;
    this.#found = found;
    this.#idInFile = found.document.id;
    this.#isRebuilt = isRebuilt;
    this.trouble = trouble;
    this.newer = newer;
  }

  /** Reads library.json. Where there is none to read, settings are rebuilt in memory and nothing is written. */
  static async open(files: LibraryFiles): Promise<SettingsStore> {
    try {
      const found = await files.readSettings();
      if (found) return new SettingsStore(files, found, null, null);
      const copy = await newestCopy(files);
      const reason = `The file is missing. All documents are here, ${goesOn(copy)}, and writes the file again when you change a setting or a tag.`;
      return new SettingsStore(files, copy ?? rebuilt(), { path: settingsFile, reason }, null);
    } catch (error) {
      if (!(error instanceof DamagedFile || error instanceof WrongShape)) throw error;
      const known = ofNewerDesk(error);
      if (known) return new SettingsStore(files, known.found, known.trouble, writtenByNewer, false);
      const copy = await newestCopy(files);
      const reason = `${error.message} All documents are here, ${goesOn(copy)}; the file is kept as it is.`;
      return new SettingsStore(files, copy ?? rebuilt(), { path: settingsFile, reason }, newerIn(error));
    }
  }

  get now(): LibrarySettings {
    return this.#found.document;
  }

  /** The id in the file or in a copy of it; null where nobody knows it any more. */
  get idInFile(): string | null {
    return this.#isRebuilt ? null : this.#idInFile;
  }

  /** From now on the library goes by this id, also where the file still has one of these others. */
  goBy(own: string, others: readonly string[]): void {
    this.#own = { id: own, others };
    this.#found = this.#withOwnId(this.#found);
  }

  #withOwnId(found: Found<LibrarySettings>): Found<LibrarySettings> {
    this.#idInFile = found.document.id;
    const { id, others } = this.#own ?? { id: found.document.id, others: [] };
    const isOurs = this.#isRebuilt || others.includes(found.document.id);
    return isOurs ? { ...found, document: { ...found.document, id } } : found;
  }

  /** Tags that documents have and a lost library.json cannot name any more. */
  adoptTags(ids: ReadonlySet<string>): void {
    if (this.trouble === null) return;
    const { document } = this.#found;
    this.#found = { ...this.#found, document: withTags(document, ids) };
  }

  /**
   * Changes the settings on disk, starting from what the file holds now, so that a change made outside is not
   * lost. A damaged file is first copied to `.desk/set-aside/`.
   */
  async change(edit: (settings: LibrarySettings) => LibrarySettings): Promise<LibrarySettings> {
    if (this.newer !== null) throw new DeskError('read-only', this.newer);
    try {
      if (this.trouble === null) await this.#refresh();
      else await this.#setAside();
      const next = edit(this.now);
      const id = this.#own?.others.includes(next.id) ? this.#own.id : next.id;
      // Above every copy too: an older file may have been put back.
      const rev = Math.max(this.#found.rev, await newestRevision(this.#files)) + 1;
      this.#found = await this.#files.writeSettings({ ...next, id }, rev);
      this.trouble = null;
      this.#idInFile = this.now.id;
      await addSettingsCopy(this.#files, this.#found).catch(() => undefined); // kept in a quiet moment, then
      return this.now;
    } catch (error) {
      throw asDiskError(error, 'the library’s settings (library.json)');
    }
  }

  /**
   * Takes in a change of the file made outside; true where there was one. A file that cannot be read is left alone; one
   * of a newer desk makes the library read-only. `mayWrite`: what was known is kept first.
   */
  async reread(mayWrite: boolean): Promise<boolean> {
    const found = await this.#files.readSettings().catch((error: unknown) => {
      if (newerIn(error) === null) return null;
      return error as WrongShape;
    });
    if (found instanceof WrongShape) {
      const isNews = this.newer === null;
      if (mayWrite) await this.#copyStanding();
      this.#giveWayTo(found);
      return isNews;
    }
    if (found && this.newer !== null) this.newer = null;
    if (!found || (this.trouble === null && found.sha256 === this.#found.sha256)) return false;
    if (mayWrite) await this.#copyStanding();
    this.#found = this.#withOwnId({ ...found, rev: Math.max(found.rev, this.#found.rev + 1) });
    this.trouble = null;
    return true;
  }

  /** What another program wrote replaces what is known, which is copied first. */
  async #copyStanding(): Promise<void> {
    if (this.trouble === null) await addSettingsCopy(this.#files, this.#found).catch(() => undefined);
  }

  async #refresh(): Promise<void> {
    try {
      const found = await this.#files.readSettings();
      if (found && found.sha256 !== this.#found.sha256) await this.#copyStanding();
      if (found) this.#found = this.#withOwnId(found);
    } catch (error) {
      if (!(error instanceof DamagedFile || error instanceof WrongShape)) throw error;
      if (newerIn(error) !== null) {
        await this.#copyStanding();
        this.#giveWayTo(error as WrongShape);
        throw new DeskError('read-only', writtenByNewer);
      }
      await this.#setAside(); // damaged since the opening: what is remembered is the better one
    }
  }

  /** From now on the file is a newer desk's; what this one knew goes on being used where it understands less. */
  #giveWayTo(error: WrongShape): void {
    const known = ofNewerDesk(error);
    this.newer = writtenByNewer;
    this.trouble = known?.trouble ?? { path: settingsFile, reason: error.message };
    if (known) this.#found = this.#withOwnId(known.found);
  }

  async #setAside(): Promise<void> {
    await setAside(this.#files, settingsFile).catch((error: unknown) => {
      if (errorCode(error) !== 'ENOENT') throw error; // nothing there to be kept
    });
  }
}

/**
 * Keeps a file of the library in `.desk/set-aside/`, before the desk writes in its place: a copy of a file, or what else
 * stands there itself. Throws Node's errors.
 */
export async function setAside(files: LibraryFiles, place: string): Promise<void> {
  const hidden = path.join(files.root, ownFolder);
  const folder = path.join(files.root, ownPlaces.setAside);
  await makeFolder(hidden, files.disk);
  await makeFolder(folder, files.disk);
  const from = path.join(files.root, place);
  // Two files may be set aside within a millisecond; neither is written over.
  await settingAside.take(folder, async () => {
    const kept = await freeSetAside(folder, place);
    try {
      await writeDurably(kept, await files.disk.readFile(from), files.disk);
    } catch (error) {
      if (!(error instanceof NoRegularFile)) throw error;
      await files.disk.rename(from, kept);
      await syncFolder(folder, files.disk);
    }
  });
}

const writtenByNewer =
  'This library was written by a newer desk: it can be read here, but not changed. Update this desk to change it.';

/** The sentence where an error says that a file belongs to a newer desk; else null. */
const newerIn = (error: unknown): string | null =>
  error instanceof WrongShape && error.newer ? writtenByNewer : null;

/** What is known of the settings that a newer desk has written; null where nothing is, or no newer desk has. */
function ofNewerDesk(error: unknown): { found: Found<LibrarySettings>; trouble: TroubledFile } | null {
  if (!(error instanceof WrongShape) || !error.newer) return null;
  const document = knownSettings(error.held);
  if (!document) return null;
  const reason = `${error.message} What it knows of the office and the tags is used; the file is kept as it is.`;
  return { found: { ...rebuilt(), document }, trouble: { path: settingsFile, reason } };
}

/** What the desk does without library.json. */
const goesOn = (copy: Found<LibrarySettings> | null): string =>
  copy === null
    ? 'the desk goes on with plain settings'
    : `the desk goes on with the office and the tags of ${copy.savedAt.slice(0, 10)}`;

/** The settings with a tag for each of these ids; a tag that is not known is called by its id. */
export function withTags(settings: LibrarySettings, ids: Iterable<string>): LibrarySettings {
  const known = new Set(settings.tags.map(({ id }) => id));
  const unknown = [...new Set(ids)].filter((id) => !known.has(id)).sort();
  const tags = unknown.map((id) => ({ id, name: id, colour: 'slate' as const }));
  return { ...settings, tags: [...settings.tags, ...tags] };
}

const rebuilt = (): Found<LibrarySettings> => ({
  document: { kind: 'library', id: randomUUID(), office: newOffice(), tags: [] },
  rev: 0,
  savedAt: new Date(0).toISOString(),
  sha256: '',
});
