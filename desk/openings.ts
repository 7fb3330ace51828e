/** Opens and makes libraries for the desk: the one before gives up its lock, and what was opened is remembered and backed up. */
import path from 'node:path';
import type { BackupPlan } from '../core/backup/backup.ts';
import type { Language } from '../core/languages/words.ts';
import type { LibraryState } from '../core/library/library-state.ts';
import { newOfficeBy, type Policy } from '../core/policy/policy.ts';
import type { BackupSchedule } from './backup/backup-schedule.ts';
import { RememberedBackups } from './backup/remembered-backups.ts';
import type { Journal } from './drafts/journal.ts';
import { addLibraryFile } from './given/library-file.ts';
import { libraryFolderOf } from './given/library-folder.ts';
import { isSameFolder } from './library/identity.ts';
import { createLibrary } from './opening/open-library.ts';
import { OpenedLibrary, type OpenedLibraryOptions } from './opening/opened-library.ts';
import type { Person } from './people/person.ts';
import { mustBeAllowed, whereKept } from './policy/allowed-folders.ts';
import type { Memory } from './remembered.ts';
import type { Session } from './session.ts';
import { newOffice } from './settings/default-office.ts';
import { mustBeOutsideProgram } from './storage/real-folder.ts';
import type { Sample } from './welcome/sample.ts';

/** How a library is opened. */
export type OpenHow = Pick<OpenedLibraryOptions, 'lookOnly' | 'takeOver'>;

/** What opening needs of the desk. */
export interface OpeningsOf {
  session: Session;
  memory: Memory;
  person: Person;
  sample: Sample;
  journal: Journal | null;
  /** Left out: a desk that does one thing and ends. It remembers and backs up nothing. */
  userData: string | undefined;
  backupWorker: URL | undefined;
  policy: Policy;
  /** Folder of the installed program; null where it is not installed. */
  programFolder: string | null;
  /** Asked before another library takes the place of the open one. */
  beforeLeaving: (() => Promise<void>) | undefined;
}

export class Openings {
  readonly #of: OpeningsOf;
  /** The opening under way: closing waits for it, or what it opened would stay open. */
  #running: Promise<unknown> = Promise.resolve();

  constructor(of: OpeningsOf) {
    this.#of = of;
  }

  /** Opens the library at a folder, or by the file in it. Throws. */
  open(named: string, how?: OpenHow): Promise<LibraryState> {
    const opened = this.#open(named, how);
    this.#running = opened.catch(() => undefined);
    return opened;
  }

  /** Makes a library in an empty or new folder and opens it. Throws. */
  async create(folder: string, officeName = '', language?: Language): Promise<LibraryState> {
    await this.mayBecomeLibrary(folder);
    const name = officeName.trim();
    const said = { ...(name === '' ? {} : { name }), ...(language === undefined ? {} : { language }) };
    await createLibrary(folder, newOfficeBy(this.#of.policy.officeProfile, newOffice(), said));
    // Only a convenience: without it, the library is opened from the desk.
    await addLibraryFile(folder).catch(() => undefined);
    return this.open(folder);
  }

  /** Throws DeskError where no library may be made or restored. */
  async mayBecomeLibrary(folder: string): Promise<void> {
    await mustBeAllowed(this.#of.policy.libraryFolders, folder, 'libraries');
    await mustBeOutsideProgram(this.#of.programFolder, folder);
  }

  /** Over once nothing is being opened. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async #open(named: string, how?: OpenHow): Promise<LibraryState> {
    const { session, memory, person, sample, journal, userData, policy, beforeLeaving } = this.#of;
    const { libraryFolders, officeProfile } = policy;
    const folder = await libraryFolderOf(named);
    // Nobody's work is in the sample: it may be looked at wherever it lies, and nothing can be kept in it.
    const onlyShown = libraryFolders !== null && (await sample.copyIn(folder).catch(() => '')) !== '';
    if (!onlyShown) await mustBeAllowed(libraryFolders, folder, 'libraries');
    const options = onlyShown ? { ...how, lookOnly: true, takeOver: undefined } : how;
    // This process holds the lock of what is open; the same folder can only be opened once it is given up.
    if (session.current) await beforeLeaving?.();
    const current = session.current?.files.root;
    if (current !== undefined && (await isSameFolder(current, folder))) await session.leave();
    const stays = userData !== undefined;
    const remembered = stays ? new RememberedBackups(userData) : null;
    const opened = await OpenedLibrary.open(folder, {
      ...options,
      journal,
      newest: stays ? path.join(userData, 'newest') : undefined,
      stays,
      checkLater: stays,
      knownHome: (id) => remembered?.rootOf(id) ?? Promise.resolve(null),
    });
    await person.recall();
    opened.library.person = () => person.name;
    opened.library.profile = officeProfile;
    if (onlyShown)
      opened.library.permission.lockOut(
        `The sample can only be looked at here. ${whereKept(libraryFolders, 'libraries')}`,
      );
    const { root } = opened.library.files;
    const copy = await sample.copyIn(root);
    const isSample = copy !== '';
    session.take(opened, await this.#schedule(opened, isSample), copy);
    const { name: officeName } = opened.library.settings.office;
    // Not remembering is no reason not to open.
    await memory.rememberOpened({ path: root, officeName, isSample }).catch(() => undefined);
    return session.state();
  }

  async #schedule({ library }: OpenedLibrary, isSample: boolean): Promise<BackupSchedule | null> {
    const { session, userData, backupWorker, policy, programFolder } = this.#of;
    if (userData === undefined) return null;
    const told = (plan: BackupPlan): void => {
      if (session.current === library) session.tellBackups(plan);
    };
    const { BackupSchedule } = await import('./backup/backup-schedule.ts');
    const backups = await BackupSchedule.open(library, userData, {
      worker: backupWorker,
      told,
      folders: policy.backupFolders,
      programFolder,
    });
    if (!isSample) backups.start(); // nobody's work is in it
    return backups;
  }
}
