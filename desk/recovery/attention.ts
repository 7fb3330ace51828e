/** What in an open library needs attention, and what can be done about it. Nothing here is done by itself. */
import { randomUUID } from 'node:crypto';
import { DeskError, says } from '../../core/desk-error.ts';
import type { Stored } from '../../core/library/stored.ts';
import type { Document, LibrarySettings } from '../../core/document.ts';
import { titleOf } from '../../core/list/listing.ts';
import { copyOf } from '../../core/many/copies.ts';
import type { AttentionItem, Candidate } from '../../core/recovery/attention.ts';
import { settingsFile } from '../../core/places.ts';
import { asGood, documentCandidates, lastSaved, newestFirst, type Good } from './candidates.ts';
import { attentionItems, type Looked } from './items.ts';
import { documentPlace, judgeFile } from './judge-file.ts';
import { AcceptedItems } from './accepted-items.ts';
import { moveAside } from './set-aside.ts';
import { settingsCandidates, settingsIn, type GoodSettings } from './settings-candidates.ts';
import { asDiskError } from '../storage/disk-error.ts';
import { digestOf } from '../storage/digest.ts';
import { LibraryFiles } from '../documents/library-files.ts';
import { withTags } from '../settings/library-settings.ts';
import { addSettingsCopy } from '../settings/settings-copies.ts';

/** What came of a recovery: the document that now stands, a conflict copy to be settled, or the settings. */
export type Recovered =
  | { kind: 'document'; stored: Stored }
  | { kind: 'conflict'; conflict: string }
  | { kind: 'settings'; settings: LibrarySettings };

type Item = Omit<AttentionItem, 'kept'>;

export interface AttentionOptions extends Looked {
  /** Files of backups of this library, the newest first. */
  backups?: (() => Promise<string[]>) | undefined;
}

/** The list of what needs attention in an open library. */
export class Attention {
  readonly #looked: Looked;
  readonly #backups: () => Promise<string[]>;
  readonly #kept: AcceptedItems;

  constructor({ backups = () => Promise.resolve([]), ...looked }: AttentionOptions) {
    this.#looked = looked;
    this.#backups = backups;
    this.#kept = new AcceptedItems(looked.library.files);
  }

  /** Everything, the gravest first. Reads the troubled files again. */
  async items(): Promise<AttentionItem[]> {
    const items = await attentionItems(this.#looked);
    const kept = await this.#kept.of(items);
    return items.map((item) => ({ ...item, kept: kept.has(item.item) }));
  }

  /**
   * Good versions that can take the place of what is damaged or missing, the newest first: from the file itself, history,
   * drafts, conflict copies, what was set aside, trash and backups. Throws DeskError `not-found`.
   */
  async candidates(item: string): Promise<Candidate[]> {
    const found = await this.#item(item);
    if (found.about === 'settings') return (await this.#settings(found)).map(({ candidate }) => candidate);
    return (await this.#documents(found)).map(({ candidate }) => candidate);
  }

  /** The words of a candidate, to be looked at before it is chosen. Throws DeskError `not-found`. */
  async readCandidate(item: string, candidate: string): Promise<Document> {
    const good = (await this.#documents(await this.#item(item))).find(
      (one) => one.candidate.candidate === candidate,
    );
    if (!good) throw gone();
    return good.found.document;
  }

  /**
   * Makes a candidate the present version, as a new revision. The damaged file is first kept in `.desk/set-aside`, and
   * never deleted. A file in a wrong place is moved there once its words are in the right one; where those differ from
   * what stands there, or a good file has come into the place meanwhile, they become a conflict copy. Throws DeskError;
   * the file is then as it was.
   */
  async recover(item: string, candidate: string): Promise<Recovered> {
    const { library } = this.#looked;
    await library.permission.mayWrite();
    const found = await this.#find(item);
    if (!found) return this.#besideNewcomer(item, candidate);
    if (!found.can.includes('recover'))
      throw new DeskError('refused', `That cannot be recovered. ${found.found}`);
    if (found.about === 'settings') {
      const chosen = (await this.#settings(found)).find((one) => one.candidate.candidate === candidate);
      if (!chosen) throw gone();
      const settings = await this.#recoverSettings(chosen);
      if (found.path !== settingsFile) await this.#putAside(found.path);
      return { kind: 'settings', settings };
    }
    const good = (await this.#documents(found)).find((one) => one.candidate.candidate === candidate);
    // The file has become good since, and the library has heard of it, but not yet of its trouble being over.
    if (!good) return this.#besideNewcomer(item, candidate);
    return good.candidate.source === 'itself' ? this.#putRight(found, good) : this.#bringBack(found, good);
  }

  /** Leaves a thing as it is: from now on it is marked as kept, until its file changes. Throws DeskError. */
  async keep(item: string): Promise<void> {
    const { library } = this.#looked;
    await library.permission.mayWrite();
    const items = await attentionItems(this.#looked);
    const found = items.find((one) => one.item === item);
    if (!found) throw gone();
    await this.#kept
      .add(
        found,
        items.map((one) => one.item),
      )
      .catch((error: unknown) => {
        throw asDiskError(error, 'your decision');
      });
  }

  /** Takes back that a thing is left as it is. Throws DeskError. */
  async lookAgain(item: string): Promise<void> {
    await this.#looked.library.permission.mayWrite();
    await this.#kept.remove(item).catch((error: unknown) => {
      throw asDiskError(error, 'your decision');
    });
  }

  async #find(item: string): Promise<Item | undefined> {
    return (await attentionItems(this.#looked)).find((one) => one.item === item);
  }

  async #item(item: string): Promise<Item> {
    const found = await this.#find(item);
    if (!found) throw gone();
    return found;
  }

  async #settings({ path: place }: Item): Promise<GoodSettings[]> {
    if (place !== null && place !== settingsFile) return settingsIn(this.#looked.library.files, place);
    return settingsCandidates(this.#looked.library.files, await this.#backups());
  }

  async #documents({ path: place, document: id, code }: Item): Promise<Good[]> {
    const { files } = this.#looked.library;
    // A good document in a wrong place: there is nothing to choose.
    const holds =
      place === null || code === 'missing'
        ? null
        : ((await judgeFile(files, place))?.holds ?? (code === 'duplicate' ? await this.#twin(place) : null));
    if (holds) return [asGood('itself', place ?? '', holds)];
    return id === null ? [] : this.#kin(id);
  }

  /** Good versions of a document, wherever they are kept. */
  async #kin(id: string): Promise<Good[]> {
    const { library, journal, newest } = this.#looked;
    const drafts = ((await journal?.leftovers(library)) ?? []).filter(({ document }) => document.id === id);
    const typed = drafts.map(({ draft, document, rev, at }) =>
      asGood('draft', draft, { document, rev, savedAt: at, sha256: digestOf(document) }),
    );
    const others = await documentCandidates(library.files, id, await this.#backups());
    return newestFirst([...typed, ...(await lastSaved(newest, id)), ...others]);
  }

  async #twin(place: string): Promise<Good['found'] | null> {
    const at = documentPlace(place);
    return at?.id ? this.#looked.library.files.readDocument(at.kind, at.id) : null;
  }

  async #recoverSettings({ found }: GoodSettings): Promise<LibrarySettings> {
    const { library } = this.#looked;
    const used = library.list().flatMap(({ tags }) => tags);
    const standing = await library.files.readSettings().catch(() => null);
    if (standing) await addSettingsCopy(library.files, standing); // they are whole, and are replaced below
    await library.changeSettings(() => withTags(found.document, used));
    return library.settings;
  }

  async #bringBack({ path: place, code }: Item, { found }: Good): Promise<Recovered> {
    const { library } = this.#looked;
    const { files } = library;
    const known = await documentCandidates(files, found.document.id);
    const shown = place === null ? null : await judgeFile(files, place);
    const rev = Math.max(found.rev, shown?.rev ?? 0, ...known.map((good) => good.found.rev));
    if (code === 'unreadable') await this.#putAside(place);
    let outcome: Recovered;
    try {
      const stored = await library.bringBack(await this.#withTags(found.document), rev);
      if (place !== null) library.forgetTrouble(place);
      outcome = { kind: 'document', stored };
    } catch (error) {
      // A good file has come into the place since it was looked at.
      if (!(error instanceof DeskError && error.code === 'conflict' && library.has(found.document.id)))
        throw error;
      outcome = await this.#beside(found);
    }
    // The words of a document of another kind stand elsewhere: the damaged file would stay, and be recovered for ever.
    if (place !== LibraryFiles.placeOf(found.document.kind, found.document.id)) await this.#putAside(place);
    return outcome;
  }

  /** The thing is gone because a good file has come into the place: what the editor chose stands beside it, to compare. */
  async #besideNewcomer(item: string, candidate: string): Promise<Recovered> {
    const { library } = this.#looked;
    const { files } = library;
    const id = /^(?:document:[^/]+\/|lost:|older:)([a-z0-9-]+)(?:\.json)?$/.exec(item)?.[1];
    const good =
      id === undefined
        ? undefined
        : (await this.#kin(id)).find((one) => one.candidate.candidate === candidate);
    if (!good) throw gone();
    const { kind } = good.found.document;
    const stands = await files.readDocument(kind, good.found.document.id).catch(() => null);
    if (!stands) throw gone();
    await library.rereadFile(kind, good.found.document.id);
    return this.#beside(good.found);
  }

  /** Words of a document of which another version stands in the library. */
  async #beside({ document, rev }: Good['found']): Promise<Recovered> {
    const { library, conflicts } = this.#looked;
    const stored = await library.read(document.id);
    return digestOf(stored.document) === digestOf(document)
      ? { kind: 'document', stored }
      : { kind: 'conflict', conflict: (await conflicts.addConflict(document, rev)).conflict };
  }

  async #putAside(place: string | null): Promise<void> {
    if (place === null) return;
    const { library } = this.#looked;
    await moveAside(library.files, place).catch((error: unknown) => {
      throw asDiskError(error, `“${place}”`);
    });
    library.forgetTrouble(place);
  }

  /** While library.json is lost, the documents are what tells which tags there were; else removed tags stay removed. */
  async #withTags(document: Document): Promise<Document> {
    const { library } = this.#looked;
    if (document.kind === 'brochure') return document;
    const isLost = library.state().troubled.some((file) => file.path === settingsFile);
    if (isLost) await library.changeSettings((settings) => withTags(settings, document.tags));
    const known = new Set(library.settings.tags.map(({ id }) => id));
    return { ...document, tags: document.tags.filter((id) => known.has(id)) };
  }

  /** A good document in a wrong place: its words go to the right one. */
  async #putRight({ path: place, code }: Item, { found }: Good): Promise<Recovered> {
    const { library } = this.#looked;
    const { document, rev } = found;
    let outcome: Recovered;
    if (code === 'duplicate') outcome = { kind: 'document', stored: await library.create(asCopy(document)) };
    else if (!library.has(document.id))
      outcome = { kind: 'document', stored: await library.bringBack(document, rev) };
    else outcome = await this.#beside(found);
    await this.#putAside(place);
    return outcome;
  }
}

/** The same rule as where both versions of a conflict are kept: a second one is cleared by nobody, and no translation of the first. */
const asCopy = (document: Document): Document =>
  copyOf(document, 'both', { id: randomUUID(), at: new Date().toISOString(), name: titleOf(document) });

const gone = (): DeskError => new DeskError('not-found', says('no-decision-needed'));
