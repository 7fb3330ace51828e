/** Backups of the open library: where they go, how often, which there are, and the way back from one. */
import type { Reply } from '../../core/contract.ts';
import type { BackupPlan, Rhythm } from '../../core/keeping/kept.ts';
import { desk, on, sentence } from '../api.ts';
import { count } from '../news/names.ts';
import { library } from './library.svelte.ts';
import { toasts } from './toasts.svelte.ts';

class Backups {
  /** Null until the desk has answered, and where it keeps no plan (`trouble` then says why). */
  plan: BackupPlan | null = $state.raw(null);
  list: Reply<'backups'>['backups'] = $state.raw([]);
  trouble = $state('');
  /** A backup is being made by hand. */
  isMaking = $state(false);

  follow(): () => void {
    return on('backups-changed', (plan) => {
      this.plan = plan;
      void this.load();
    });
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

  /** Makes a backup; asks for the folder first, where there is none. */
  async backUp(): Promise<void> {
    if (this.isMaking) return;
    this.isMaking = true;
    try {
      await this.load();
      if (this.plan && this.plan.folder === null && !(await this.choose())) return;
      const { documents, remarks } = await desk.backUp({});
      toasts.say([`Backup made and tried: ${count(documents, 'document')}.`, ...remarks].join(' '));
    } catch (error) {
      toasts.problem(sentence(error));
    } finally {
      this.isMaking = false;
      await this.load();
    }
  }

  /** Restores a backup into an empty folder and shows it; false where the editor cancels. Throws DeskError. */
  async restore(): Promise<boolean> {
    const came = await desk.restoreBackup({});
    if (came === null) return false;
    library.state = came.state;
    toasts.say(
      [`The backup is restored and open. The library before it is untouched.`, ...came.remarks].join(' '),
    );
    return true;
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

export const backups = new Backups();
