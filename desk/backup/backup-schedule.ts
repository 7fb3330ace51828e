/** Backups of an open library into the folder of the editor's choice, by hand and by themselves. */
import { stat } from 'node:fs/promises';
import { DeskError, says } from '../../core/desk-error.ts';
import { isDue } from '../../core/backup/backup-policy.ts';
import type { BackupPlan, Rhythm } from '../../core/backup/backup.ts';
import type { AllowedFolders } from '../../core/policy/policy.ts';
import { settingsFile } from '../../core/places.ts';
import type { BackupOptions, MadeBackup } from './backup.ts';
import { mustBeOutsideProgram } from '../storage/real-folder.ts';
import { mustBeAllowed } from '../policy/allowed-folders.ts';
import { listBackups, type BackupInFolder } from './generations.ts';
import { RememberedBackups, noPlan } from './remembered-backups.ts';
import type { Library } from '../library/library.ts';

const spans: Record<Exclude<Rhythm, 'never'>, number> = {
  hour: 3_600_000,
  day: 86_400_000,
  week: 7 * 86_400_000,
};

export interface ScheduleOptions extends Pick<BackupOptions, 'worker' | 'workFolder' | 'now'> {
  /** Told when the plan, the last backup or what is wrong changes. */
  told?: ((plan: BackupPlan) => void) | undefined;
  /** Milliseconds between two looks at the clock, and from the start to the first one. */
  look?: number | undefined;
  first?: number | undefined;
  /** Milliseconds after a failure before it is tried again. */
  retryAfter?: number | undefined;
  /** Where backups may lie; left out, anywhere. */
  folders?: AllowedFolders | undefined;
  /** Folder of the installed program; null or left out where there is none. */
  programFolder?: string | null | undefined;
}

/** The backups of one open library. It makes none by itself until it is started. */
export class BackupSchedule {
  readonly #library: Library;
  readonly #memory: RememberedBackups;
  readonly #options: ScheduleOptions;
  /** Id under which the plan is remembered, and which the backups have. */
  #id: string;
  #plan: BackupPlan = noPlan;
  #running: Promise<unknown> | null = null;
  #stop: AbortController | null = null;
  #timer: NodeJS.Timeout | null = null;
  /** On the clock that nobody can set. */
  #failedAt: number | null = null;

  private constructor(library: Library, memory: RememberedBackups, options: ScheduleOptions) {
    this.#library = library;
    this.#id = library.settings.id;
    this.#memory = memory;
    this.#options = options;
  }

  /** `userData` is the desk's own folder. */
  static async open(
    library: Library,
    userData: string,
    options: ScheduleOptions = {},
  ): Promise<BackupSchedule> {
    const schedule = new BackupSchedule(library, new RememberedBackups(userData), options);
    // Without library.json nobody knows the library's id, and its backups are wanted more than ever.
    const isLost = library.state().troubled.some((file) => file.path === settingsFile);
    if (isLost) schedule.#id = (await schedule.#memory.idOf(library.files.root)) ?? schedule.#id;
    schedule.#plan = await schedule.#memory.recall(schedule.#id);
    return schedule;
  }

  get plan(): BackupPlan {
    return this.#plan;
  }

  /** Changes folder or rhythm. Throws DeskError `disk` where the folder is not there; Node's errors of remembering. */
  async choose(choice: { folder: string | null; every: Rhythm }): Promise<BackupPlan> {
    if (choice.folder !== null && !(await isFolder(choice.folder))) throw away(choice.folder);
    if (choice.folder !== null) await this.#mustBeAllowed(choice.folder);
    this.#failedAt = null;
    await this.#change({ ...choice, trouble: null });
    return this.#plan;
  }

  /**
   * Makes a backup now; one that is being made already is waited for first. Throws DeskError; `refused` where no folder
   * has been chosen, `cancelled` where the signal is aborted.
   */
  async backUp(options: Pick<BackupOptions, 'signal' | 'onProgress'> = {}): Promise<MadeBackup> {
    while (this.#running) {
      await Promise.race([this.#running.catch(() => undefined), aborted(options.signal)]);
      if (options.signal?.aborted) throw new DeskError('cancelled', says('backup-cancelled'));
    }
    const { folder } = this.#plan;
    if (folder === null) throw new DeskError('refused', says('choose-backup-folder'));
    const running = this.#make(folder, options);
    this.#running = running;
    return running.finally(() => {
      this.#running = null;
    });
  }

  /** Backups of this library in the folder, the newest first; none where the folder is away. */
  async backups(): Promise<BackupInFolder[]> {
    const { folder } = this.#plan;
    return folder === null ? [] : listBackups(folder, this.#id).catch(() => []);
  }

  /** Makes a backup if one is due; true where it was made. What goes wrong is told, and tried again later. */
  async check(): Promise<boolean> {
    const { folder, every, last } = this.#plan;
    const { now = Date.now, retryAfter = 3_600_000 } = this.#options;
    if (folder === null || every === 'never' || this.#running) return false;
    if (this.#failedAt !== null && performance.now() - this.#failedAt < retryAfter) return false;
    if (!isDue(last?.at ?? null, spans[every], now())) return false;
    this.#stop = new AbortController();
    return this.backUp({ signal: this.#stop.signal }).then(
      () => true,
      () => false,
    );
  }

  /** From now on looks at the clock by itself. */
  start(): void {
    const { look = 600_000, first = 60_000 } = this.#options;
    const after = (pause: number): void => {
      this.#timer = setTimeout(() => {
        void this.check().finally(() => {
          if (this.#timer) after(look);
        });
      }, pause);
      this.#timer.unref();
    };
    if (!this.#timer) after(first);
  }

  /** Looks at the clock no more; a backup that is being made by itself is given up. Returns once nothing is left of it. */
  async close(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#stop?.abort();
    await this.#running?.catch(() => undefined);
  }

  async #make(folder: string, options: Pick<BackupOptions, 'signal' | 'onProgress'>): Promise<MadeBackup> {
    const { worker, workFolder, now = Date.now } = this.#options;
    try {
      if (!(await isFolder(folder))) throw away(folder);
      await this.#mustBeAllowed(folder);
      const target = { folder };
      const { makeBackup } = await import('./backup.ts');
      const made = await makeBackup(this.#library, target, {
        ...options,
        worker,
        workFolder,
        now,
        makeFolder: false,
      });
      this.#failedAt = null;
      const last = { at: now(), file: made.file, documents: made.header.documents, bytes: made.bytes };
      await this.#change({ last, trouble: lacking(made) });
      return made;
    } catch (error) {
      if (!(error instanceof DeskError && error.code === 'cancelled')) {
        this.#failedAt = performance.now();
        await this.#change({ trouble: (error as Error).message }).catch(() => undefined);
      }
      throw error;
    }
  }

  async #mustBeAllowed(folder: string): Promise<void> {
    await mustBeAllowed(this.#options.folders ?? null, folder, 'backups');
    await mustBeOutsideProgram(this.#options.programFolder ?? null, folder);
  }

  async #change(fields: Partial<BackupPlan>): Promise<void> {
    this.#plan = { ...this.#plan, ...fields };
    this.#options.told?.(this.#plan);
    await this.#memory.remember(this.#id, this.#library.files.root, this.#plan);
  }
}

/** A backup that nobody waited for still has to say what is not in it. */
function lacking({ lacks }: MadeBackup): string | null {
  const [first] = lacks;
  if (first === undefined) return null;
  const more = lacks.length === 1 ? '' : ` and ${lacks.length - 1} more`;
  return `The last backup has everything but “${first}”${more}, which cannot be read. See “Needs attention”, then make another one.`;
}

const aborted = (signal: AbortSignal | undefined): Promise<unknown> =>
  new Promise((resolve) => {
    signal?.addEventListener('abort', resolve, { once: true });
  });

const isFolder = (folder: string): Promise<boolean> =>
  stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );

const away = (folder: string): DeskError => new DeskError('disk', says('backup-folder-gone', { folder }));
