/** One writer for a library: takes `.desk/lock`, keeps it alive, and says who has it. */
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cleanLine } from '../../core/text/clean-text.ts';
import { errorCode } from '../storage/disk.ts';
import { LockFile, longestName, newToken, type Holder, type Standing } from './lock-file.ts';
import { identifyThisProcess, userName, type Identity } from './process-identity.ts';

export interface LockOptions {
  /** Name of the person, as others are to read it; the name of the account where left out. */
  who?: string | undefined;
  /** Milliseconds between heartbeats; 5 s, or 30 s in a folder that a service syncs. */
  every?: number | undefined;
  /** Milliseconds without a heartbeat, as watched here, after which a lock is dead; four heartbeats where left out. */
  staleAfter?: number | undefined;
  /** Identity of the process; this one's where left out. */
  here?: Identity | undefined;
}

/** The lock, or who has it; `holder` is null where that cannot be told. */
export type LockAnswer =
  | { kind: 'taken'; lock: LibraryLock }
  | { kind: 'held'; holder: Holder | null }
  /** The folder may not be written to, so there is nothing to guard. */
  | { kind: 'unwritable' };

const usualPace = 5_000;
/** Services that sync a folder would send each heartbeat over the network. */
export const syncedPace = 30_000;

/** Takes the lock of a library if it is free or its holder is surely gone; else says at once who has it. Throws Node's errors. */
export async function takeLock(root: string, options: LockOptions = {}): Promise<LockAnswer> {
  const attempt = await Attempt.begin(root, options);
  return attempt.take();
}

/**
 * Waits until the lock is free or its holder has shown no heartbeat for long enough, and takes it; null when `signal`
 * ends the wait, or the folder may not be written to. The clocks of two computers are never compared: what counts is
 * whether the heartbeat changes while this desk watches. `onlyDead`: null as soon as it does.
 */
export async function awaitLock(
  root: string,
  options: LockOptions & { signal?: AbortSignal | undefined; onlyDead?: boolean | undefined } = {},
): Promise<LibraryLock | null> {
  const attempt = await Attempt.begin(root, options);
  let last: Standing | null = null;
  let watched = 0;
  let looked = performance.now();
  for (;;) {
    const answer = await attempt.take().catch(() => null); // a drive that is away may come back
    if (answer?.kind === 'taken') {
      if (!options.signal?.aborted) return answer.lock;
      await answer.lock.release();
    }
    if (answer?.kind === 'unwritable' || options.signal?.aborted) return null;
    const standing = await attempt.file.read().catch(() => null);
    if (options.onlyDead === true && standing && last && standing.raw !== last.raw) return null;
    const now = performance.now();
    // The shortest time between two reads, however short a heartbeat the file states: a wrong value must not keep the disk busy.
    const theirs = Math.max(standing?.holder?.every ?? attempt.every, attempt.every / 10);
    const pause = Math.min(attempt.every, theirs) / 2;
    // Only time in which this desk was awake and looking counts.
    watched = standing && standing.raw === last?.raw ? watched + Math.min(now - looked, pause * 1.5) : 0;
    last = standing;
    looked = now;
    const limit = Math.max(attempt.staleAfter, 4 * (standing?.holder?.every ?? 0));
    if (standing && watched >= limit) {
      const lock = await attempt.takeOver(standing).catch(() => null);
      if (lock) return lock;
      watched = 0;
    }
    const stop = options.signal ? { signal: options.signal } : {};
    await wait(pause, undefined, stop).catch(() => undefined);
  }
}

/** A library on a full disk can still be read. */
const noPlace = new Set(['EROFS', 'EACCES', 'EPERM', 'ENOSPC', 'EDQUOT', 'ENOTOURS']);

class Attempt {
  readonly file: LockFile;
  readonly every: number;
  readonly staleAfter: number;
  readonly #mine: () => Holder;

  private constructor(
    root: string,
    here: Identity,
    { who, every = usualPace, staleAfter = 4 * every }: LockOptions,
  ) {
    this.file = new LockFile(path.resolve(root), here);
    this.every = every;
    this.staleAfter = staleAfter;
    this.#mine = () => ({
      ...here,
      who: (who ?? userName()).slice(0, longestName),
      since: localInstant(new Date()),
      every,
      token: newToken(),
      beat: beats(0),
    });
  }

  static async begin(root: string, options: LockOptions): Promise<Attempt> {
    return new Attempt(root, options.here ?? (await identifyThisProcess()), options);
  }

  async take(): Promise<LockAnswer> {
    try {
      for (let tries = 0; tries < 10; tries += 1) {
        const answer = await this.#takeOnce();
        if (answer?.kind === 'taken') await this.file.sweep();
        if (answer) return answer;
        await wait(20);
      }
      return { kind: 'held', holder: (await this.file.read())?.holder ?? null };
    } catch (error) {
      if (noPlace.has(errorCode(error))) return { kind: 'unwritable' };
      throw error;
    }
  }

  /** Null where another desk was faster, and it is worth another look. */
  async #takeOnce(): Promise<LockAnswer | null> {
    const standing = await this.file.read();
    if (standing && !(await this.file.isAbandoned(standing)))
      return { kind: 'held', holder: standing.holder };
    if (standing) {
      const lock = await this.takeOver(standing);
      return lock && { kind: 'taken', lock };
    }
    const mine = this.#mine();
    return (await this.file.make(mine)) ? { kind: 'taken', lock: new LibraryLock(this.file, mine) } : null;
  }

  async takeOver(dead: Standing): Promise<LibraryLock | null> {
    const mine = this.#mine();
    return (await this.file.takeOver(dead, mine, this.staleAfter)) ? new LibraryLock(this.file, mine) : null;
  }
}

/** A lock that this process holds. It beats by itself until it is released or lost. */
export class LibraryLock {
  readonly #file: LockFile;
  readonly #lost: ((holder: Holder | null) => void)[] = [];
  #mine: Holder;
  #holds = true;
  #count = 0;
  #beaten = Date.now();
  #turn: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout;

  constructor(file: LockFile, mine: Holder) {
    this.#file = file;
    this.#mine = mine;
    this.#timer = setInterval(() => void this.#beat(), mine.every);
    this.#timer.unref();
  }

  /** Calls back once, if another desk takes the lock while this one was asleep or cut off: it must write no more. */
  whenLost(listener: (holder: Holder | null) => void): void {
    this.#lost.push(listener);
  }

  /** True while this desk may write. Asks the disk where the last heartbeat is too long ago, as after a sleep. */
  async holds(): Promise<boolean> {
    if (this.#holds && Math.abs(Date.now() - this.#beaten) > 2 * this.#mine.every) await this.#beat();
    return this.#holds;
  }

  /** Gives the lock up. */
  async release(): Promise<void> {
    clearInterval(this.#timer);
    await this.#turn;
    if (!this.#holds) return;
    this.#holds = false;
    await this.#file.giveUp(this.#mine).catch(() => undefined); // it is dead in any case, and found so
  }

  #beat(): Promise<void> {
    this.#turn = this.#turn.then(() => this.#beatOnce());
    return this.#turn;
  }

  async #beatOnce(): Promise<void> {
    if (!this.#holds) return;
    this.#count += 1;
    const mine = { ...this.#mine, beat: beats(this.#count) };
    try {
      let alive: boolean;
      try {
        alive = await this.#file.beat(mine);
      } catch (error) {
        if (errorCode(error) !== 'ENOENT') throw error;
        alive = await this.#file.make(mine); // somebody removed the file, and nobody else is there
      }
      if (!alive) return await this.#lose();
      this.#mine = mine;
      this.#beaten = Date.now();
    } catch {
      return; // a drive that is away, or held by another program: looked at again with the next beat
    }
  }

  async #lose(): Promise<void> {
    this.#holds = false;
    clearInterval(this.#timer);
    const holder = (await this.#file.read().catch(() => null))?.holder ?? null;
    for (const listener of this.#lost) listener(holder);
  }
}

/** Who has a library, and what can be done meanwhile: “Anna on PRESS-02 has had this library open since 10:32. You can …” */
export const sayWhoHasIt = (holder: Holder | null, now: Date = new Date()): string =>
  holder === null
    ? `${whoHasIt(null)} You can read it meanwhile. Where no desk is behind it, it can be changed here in some twenty seconds, or two minutes where a service syncs the folder; otherwise once it is closed there.`
    : `${whoHasIt(holder, now)} You can read it here; it can be changed once it is closed there.`;

/** Who has a library, and since when, as a sentence. */
export function whoHasIt(holder: Holder | null, now: Date = new Date()): string {
  if (holder === null)
    return 'Another desk seems to have this library open: its lock (.desk/lock) is empty or cannot be understood, so it does not say whose it is.';
  const [day = '', time = ''] = holder.since.split('T');
  const clock = time.slice(0, 5);
  const since = day === localInstant(now).slice(0, 10) ? clock : `${clock} on ${longDay(day)}`;
  const who = cleanLine(holder.who) || 'Somebody';
  if (holder.host === hostname() && holder.who === userName())
    return `This library has been open in another desk on this computer since ${since}.`;
  return `${who} on ${cleanLine(holder.host)} has had this library open since ${since}.`;
}

const longDay = (day: string): string => {
  const date = new Date(`${day}T12:00:00Z`);
  return Number.isNaN(date.getTime())
    ? day
    : new Intl.DateTimeFormat('en-GB', {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }).format(date);
};

const beats = (count: number): string => String(count).padStart(10, '0');

/** Local time with its offset, ISO 8601. */
function localInstant(date: Date): string {
  const offset = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const two = (value: number): string => String(Math.trunc(Math.abs(value))).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}
