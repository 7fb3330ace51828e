/** Updates of the desk: off until somebody turns them on; downloaded only when asked, and installed only when asked. */
import { DeskError } from '../../core/desk-error.ts';
import type { FoundUpdate, UpdatesState, UpdateStep } from '../../core/updates/updates-state.ts';
import type { Memory } from '../remembered.ts';
import { download, laterOn } from './download.ts';
import {
  downloadedFile,
  isVerified,
  keepsNewerThan,
  keepsNothing,
  keepsOf,
  tidyDownloads,
} from './download-folder.ts';
import { readFeedAddress } from './feed-address.ts';
import { sourceOf, type FeedSource } from './feed-source.ts';
import type { UpdateOffer } from './update-offer.ts';
import type { UpdatePolicy, UpdatesShell } from './updates-shell.ts';
import { unlessAborted } from './unless-aborted.ts';

/** Milliseconds between looks of its own accord. */
export const lookEvery = 24 * 60 * 60 * 1000;
/** Milliseconds after the start of the desk at which it first looks: whoever starts it wants to write. */
const firstLook = 15_000;
/** How often is seen whether it is time: a computer that slept does not count. */
const watchEvery = 60 * 60 * 1000;
/** Milliseconds after which the progress of a download is told. */
const tellEvery = 100;

interface UpdatesOptions {
  shell: UpdatesShell;
  memory: Memory;
  /** Folder of downloads. */
  folder: string;
  tell: (state: UpdatesState) => void;
  now?: (() => number) | undefined;
}

export class Updates {
  readonly #options: UpdatesOptions;
  #offer: UpdateOffer | null = null;
  #older: string | null = null;
  #step: UpdateStep = { kind: 'resting' };
  /** What is under way. */
  #work: AbortController | null = null;
  #ended: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #looked = -Infinity;
  #closed = false;

  constructor(options: UpdatesOptions) {
    this.#options = options;
  }

  /**
   * From now on it looks by itself, where that is turned on. Without that there is no timer, and nobody is called. What was
   * downloaded and is of no more use goes.
   */
  async begin(): Promise<void> {
    clearTimeout(this.#timer);
    const { look } = await this.#setting();
    const { folder, shell } = this.#options;
    await tidyDownloads(folder, look ? keepsNewerThan(shell.version) : keepsNothing);
    if (!look || this.#closed) return;
    const watch = (pause: number): void => {
      this.#timer = setTimeout(() => {
        if (this.#now() - this.#looked >= lookEvery && !this.#isBusy) void this.look();
        watch(watchEvery);
      }, pause);
      this.#timer.unref();
    };
    watch(firstLook);
  }

  async state(): Promise<UpdatesState> {
    const { shell, memory } = this.#options;
    const { look, address, policy } = await this.#setting();
    const { updates } = await memory.recall();
    return {
      off: policy.updates === 'off' ? 'organization' : null,
      look,
      address,
      isAddressSet: policy.updateAddress !== null,
      isSigned: shell.key !== null,
      lookedAt: updates.lookedAt,
      found: this.#offer === null ? null : this.#foundOf(this.#offer),
      older: this.#older,
      step: this.#step,
    };
  }

  /** Changes the setting. Throws DeskError where the organization does not allow it, or the address is none. */
  async set({ look, address }: { look: boolean; address: string }): Promise<UpdatesState> {
    const { policy, ...before } = await this.#setting();
    if (policy.updates === 'off') throw turnedOff();
    const wanted = policy.updateAddress ?? address.trim();
    if (look || wanted !== '') readFeedAddress(wanted, this.#options.shell.system);
    const isElsewhere = wanted !== before.address;
    const ends = !look || isElsewhere;
    // Before the setting is kept: what is under way must not note anything behind it.
    if (ends) this.#work?.abort();
    await this.#options.memory.remember(({ updates }) => ({
      updates: {
        look,
        address: policy.updateAddress === null ? wanted : updates.address,
        lookedAt: isElsewhere ? null : updates.lookedAt,
      },
    }));
    if (ends) {
      this.#work?.abort();
      await this.#ended;
      await tidyDownloads(this.#options.folder, keepsNothing);
      this.#offer = null;
      this.#older = null;
      this.#looked = -Infinity;
      await this.#take({ kind: 'resting' });
    }
    await this.begin();
    return this.state();
  }

  /** Looks at the address now. What goes wrong is in the state, as a sentence. */
  async look(): Promise<UpdatesState> {
    if (this.#isBusy) return this.state();
    await this.#doing({ kind: 'looking' }, async (signal, source) => {
      this.#looked = this.#now();
      const { shell, folder, memory } = this.#options;
      // With its reader of YAML it is large, and most desks never look.
      const { readOffer } = await import('./update-offer.ts');
      const { offer, older } = await readOffer(source, shell, signal).catch((error: unknown) => {
        this.#offer = null;
        this.#older = null;
        throw error;
      });
      signal.throwIfAborted();
      this.#offer = offer;
      this.#older = older;
      await tidyDownloads(folder, offer === null ? keepsNothing : keepsOf(offer.file));
      const lookedAt = new Date(this.#now()).toISOString();
      // Whoever turns it off, or looks elsewhere, meanwhile has the last word.
      await memory.remember(({ updates }) => (signal.aborted ? {} : { updates: { ...updates, lookedAt } }));
      signal.throwIfAborted();
      const isThere = offer !== null && (await isVerified(downloadedFile(folder, offer.file), offer.file));
      return isThere ? { kind: 'ready' } : { kind: 'resting' };
    });
    return this.state();
  }

  /** Downloads what was found, and verifies it; the state tells how far it is, and what goes wrong. */
  async download(): Promise<UpdatesState> {
    const offer = this.#offer;
    if (this.#isBusy || offer === null) return this.state();
    const total = offer.file.size;
    await this.#doing({ kind: 'downloading', done: 0, total }, async (signal, source) => {
      let last = 0;
      let soon: NodeJS.Timeout | undefined;
      const tell = (): void => {
        soon = undefined;
        void this.#take({ kind: 'downloading', done: last, total });
      };
      try {
        await download(source, offer.file, this.#options.folder, {
          signal,
          onProgress: (done) => {
            last = done;
            soon ??= setTimeout(tell, tellEvery);
          },
        });
      } finally {
        clearTimeout(soon);
      }
      return { kind: 'ready' };
    });
    return this.state();
  }

  /** Gives up what is under way; a download leaves nothing. */
  cancel(): Promise<UpdatesState> {
    if (this.#step.kind !== 'installing') this.#work?.abort();
    return this.state();
  }

  /** Shows the downloaded file. Throws DeskError where it is not there any more as it was. */
  async show(): Promise<void> {
    this.#options.shell.show(await this.#ready());
  }

  /**
   * Closes the desk for the new version, once more verified. The window saves everything first; where it stays open, nothing is
   * installed. Throws DeskError.
   */
  async install(): Promise<UpdatesState> {
    const { installer } = this.#options.shell;
    if (installer === null)
      throw new DeskError('refused', 'Packages are installed here by whoever looks after this computer.');
    const file = await this.#ready();
    const offer = this.#offer;
    if (offer === null || this.#isBusy) return this.state();
    await this.#doing({ kind: 'installing' }, async (signal) => {
      const { sha512 } = offer.file;
      const version = offer.feed.version;
      // Both take a while, in which it may be turned off.
      const last = await unlessAborted(signal, () => installer.prepare({ file, version, sha512 }));
      await unlessAborted(signal, () =>
        installer.quit(async () => {
          // A desk that ends calls its own work off as well, and is then installed over.
          if (!signal.aborted || signal.reason === laterOn) await last();
        }),
      );
      // Where it stays open, the file is still there for another time.
      return { kind: 'ready' };
    });
    return this.state();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#work?.abort(laterOn);
  }

  get #isBusy(): boolean {
    return this.#work !== null;
  }

  #now(): number {
    return (this.#options.now ?? Date.now)();
  }

  /** What is set, once the organization has been asked. */
  async #setting(): Promise<{ look: boolean; address: string; policy: UpdatePolicy }> {
    const { shell, memory } = this.#options;
    const policy = (await shell.policy?.()) ?? { updates: 'allowed', updateAddress: null };
    const { look, address } = (await memory.recall()).updates;
    return { look: look && policy.updates === 'allowed', address: policy.updateAddress ?? address, policy };
  }

  /** The verified file; throws DeskError where it is missing or has changed. */
  async #ready(): Promise<string> {
    const offer = this.#offer;
    if (offer === null || this.#step.kind !== 'ready')
      throw new DeskError('not-found', 'No new version has been downloaded. Look for updates first.');
    const file = downloadedFile(this.#options.folder, offer.file);
    if (await isVerified(file, offer.file)) return file;
    await tidyDownloads(this.#options.folder, keepsNothing);
    const reason =
      'The downloaded file has changed since it was verified, so it was removed. Download it again.';
    await this.#take({ kind: 'failed', reason });
    throw new DeskError('refused', reason);
  }

  /** One thing at a time, and only where updates are turned on: this is the one place from which anybody is called. */
  async #doing(
    step: UpdateStep,
    work: (signal: AbortSignal, source: FeedSource) => Promise<UpdateStep>,
  ): Promise<void> {
    const doing = new AbortController();
    this.#work = doing;
    this.#ended = this.#do(doing, step, work);
    await this.#ended;
  }

  async #do(
    doing: AbortController,
    step: UpdateStep,
    work: (signal: AbortSignal, source: FeedSource) => Promise<UpdateStep>,
  ): Promise<void> {
    let next: UpdateStep = { kind: 'resting' };
    try {
      const { look, address, policy } = await this.#setting();
      if (policy.updates === 'off') throw turnedOff();
      if (!look) throw new DeskError('refused', 'Looking for updates is turned off. Turn it on first.');
      const { shell } = this.#options;
      const source = sourceOf(readFeedAddress(address, shell.system), shell.ask);
      await this.#take(step);
      doing.signal.throwIfAborted();
      next = await work(doing.signal, source);
    } catch (error) {
      if (!doing.signal.aborted) next = { kind: 'failed', reason: sentenceOf(error) };
    } finally {
      this.#work = null;
      // What was aborted has been told already, or is a step back to what was found.
      await this.#take(doing.signal.aborted ? { kind: 'resting' } : next);
    }
  }

  async #take(step: UpdateStep): Promise<void> {
    this.#step = step;
    if (!this.#closed) this.#options.tell(await this.state());
  }

  #foundOf({ feed, file }: UpdateOffer): FoundUpdate {
    return {
      version: feed.version,
      notes: feed.releaseNotes,
      released: feed.releaseDate,
      bytes: file.size,
      way: this.#options.shell.installer === null ? 'hands-over' : 'installs',
    };
  }
}

const turnedOff = (): DeskError =>
  new DeskError('refused', 'Updates are turned off by your organization. Ask your IT for new versions.');

const sentenceOf = (error: unknown): string =>
  error instanceof DeskError
    ? error.message
    : 'Something went wrong that the desk did not expect. Try again; if this goes on, tell whoever looks after updates.';
