/** Backups of the open library: plan, list, making and restoring one. */
import { messages } from '../words/messages.ts';
import { DeskError } from '../../core/desk-error.ts';
import type { Reply } from '../../core/contract.ts';
import type { RestoredLibrary } from '../../core/backup/backup.ts';
import type { BackupDamage, BackupPlan, BackupProgress, Rhythm } from '../../core/backup/backup.ts';
import { desk, on, sentence } from '../api.ts';
import { library } from './library.svelte.ts';
import { toasts } from './toasts.svelte.ts';
import { workspace } from './workspace.svelte.ts';

class Backups {
  /** Null until the desk has answered, and where it keeps no plan (`trouble` then says why). */
  plan: BackupPlan | null = $state.raw(null);
  list: Reply<'backups'>['backups'] = $state.raw([]);
  trouble = $state('');
  /** A backup is being made by hand. */
  isMaking = $state(false);
  /** A backup is being restored. */
  isRestoring = $state(false);
  /** How far; null until the first file. */
  progress: BackupProgress | null = $state.raw(null);
  isCancelling = $state(false);
  /** The backup that was chosen last and is damaged. */
  damage: BackupDamage | null = $state.raw(null);

  follow(): () => void {
    const stops = [
      on('backups-changed', (plan) => {
        this.plan = plan;
        void this.load();
      }),
      on('backup-progress', (progress) => {
        if (this.isMaking || this.isRestoring) this.progress = progress;
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }

  /** Asks for the plan and the backups of the open library. */
  async load(): Promise<void> {
    const path = library.state?.path;
    const [found] = await Promise.allSettled([desk.backups({})]);
    if (library.state?.path !== path) return;
    if (found.status === 'fulfilled') {
      this.plan = found.value.plan;
      this.list = found.value.backups;
      this.trouble = '';
    } else {
      this.plan = null;
      this.list = [];
      this.trouble = sentence(found.reason);
    }
  }

  /** Asks for the folder; false where the editor cancels. */
  async choose(): Promise<boolean> {
    return this.#change(() => desk.chooseBackupFolder({}));
  }

  async setRhythm(every: Rhythm): Promise<void> {
    await this.#change(() => desk.setBackupRhythm({ every }));
  }

  /** Makes a backup; asks for the folder first, where there is none. Unsaved words are saved before, so that it has them. */
  async backUp(): Promise<void> {
    if (this.isMaking) return;
    this.isMaking = true;
    try {
      await this.load();
      if (this.plan && this.plan.folder === null && !(await this.choose())) return;
      const hasAll = (await workspace.saveAll()) || workspace.safe;
      const { documents, remarks } = await desk.backUp({});
      if (!hasAll) remarks.push(messages.state.unsavedTextNotIncluded);
      toasts.say([messages.state.backupCreated(messages.count.document(documents)), ...remarks].join(' '));
    } catch (error) {
      if (isCancelled(error)) toasts.say(messages.state.backupCancelled);
      else toasts.problem(sentence(error));
    } finally {
      this.isMaking = false;
      this.#rest();
      await this.load();
    }
  }

  /** Gives up the backup or the restoring under way. */
  async cancel(): Promise<void> {
    this.isCancelling = true;
    await desk.cancelBackup({}).catch((error: unknown) => {
      this.isCancelling = false;
      toasts.problem(sentence(error));
    });
  }

  /**
   * Restores a backup into an empty folder and shows it. Null where the editor cancels, and where the backup is damaged,
   * which `damage` then tells. Throws DeskError.
   */
  async restore(): Promise<RestoredLibrary | null> {
    this.damage = null;
    return this.#restoring(async () => {
      const came = await desk.restoreBackup({});
      if (came?.kind === 'damaged') this.damage = came.damage;
      return came?.kind === 'restored' ? came.library : null;
    });
  }

  /** Restores what can be read of the damaged backup, and shows it; null where the editor cancels. Throws DeskError. */
  async restorePartly(): Promise<RestoredLibrary | null> {
    return this.#restoring(() => desk.restorePartly({}));
  }

  async #restoring(work: () => Promise<RestoredLibrary | null>): Promise<RestoredLibrary | null> {
    this.isRestoring = true;
    const before = library.state ? [messages.state.previousLibraryUntouched] : [];
    try {
      const came = await work();
      if (came === null) return null;
      library.state = came.state;
      const { lost, remarks } = came;
      // The dialog stays open and shows what was left out, with all remarks.
      if (lost.length === 0) toasts.say([messages.state.backupRestored, ...before, ...remarks].join(' '));
      return came;
    } catch (error) {
      if (!isCancelled(error)) throw error;
      toasts.say(sentence(error));
      return null;
    } finally {
      this.isRestoring = false;
      this.#rest();
    }
  }

  #rest(): void {
    this.progress = null;
    this.isCancelling = false;
  }

  async #change(work: () => Promise<BackupPlan | null>): Promise<boolean> {
    try {
      const plan = await work();
      if (plan) this.plan = plan;
      await this.load();
      return plan !== null;
    } catch (error) {
      toasts.problem(sentence(error));
      return false;
    }
  }
}

const isCancelled = (error: unknown): boolean => error instanceof DeskError && error.code === 'cancelled';

export const backups = new Backups();
