/** `.desk/lock` on disk: made, read, taken over and removed in steps of which two desks never both do the last. */
import { createHash, randomBytes } from 'node:crypto';
import { link, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { ownPlaces } from '../../core/places.ts';
import { errorCode } from '../storage/disk.ts';
import { LibraryFiles, namesIn } from '../documents/library-files.ts';
import { identitySchema, isGone, lookFor, type Identity } from './process-identity.ts';
import { mustStandInside } from '../storage/own-folders.ts';
import { NoRegularFile, openRegular, readRegular } from '../storage/regular-file.ts';
import { freeSetAside } from '../documents/set-aside-name.ts';
import { makeFolder, renameWithRetries } from '../storage/durable-file.ts';

/** Characters of a person's name. */
export const longestName = 200;
/** Bytes of a lock: a fraction of this. */
const longestLock = 8_192;

const holderSchema = identitySchema.extend({
  /** Name of the person. */
  who: z.string().max(longestName),
  /** Local time with its offset ("2024-03-11T10:32:05+01:00"). */
  since: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/),
  /** Milliseconds between two heartbeats. */
  every: z.number().positive().max(120_000),
  /** Made for this one holding of the lock. */
  token: z.string().regex(/^[\w-]{1,64}$/),
  /** Heartbeats, in ten digits, so that the file keeps its length. */
  beat: z.string().max(20),
});
/** Who holds a library. */
export type Holder = z.infer<typeof holderSchema>;

/** A lock as it was read. `holder` is null where it cannot be understood. */
export interface Standing {
  raw: string;
  holder: Holder | null;
  /** True where what stands there is no file that a desk could have made. */
  isStrange: boolean;
}

/** Written over the heartbeat to release the lock. It has the same length, so that it can be written on a full disk. */
const givenUp = 'given up. ';

/** Claims on a lock, of this desk's making and of others'. */
const claimName = /^lock-after-[0-9a-f]{1,64}-\d{1,9}$/;

export const newToken = (): string => randomBytes(12).toString('hex');

/** The lock of one library. */
export class LockFile {
  readonly path: string;
  readonly #here: Identity;
  readonly #files: LibraryFiles;

  constructor(root: string, here: Identity) {
    this.path = path.join(root, ownPlaces.lock);
    this.#here = here;
    this.#files = new LibraryFiles(root);
  }

  /** Null where there is none. Throws Node's errors. */
  async read(): Promise<Standing | null> {
    mustStandInside(path.dirname(path.dirname(this.path)), ownPlaces.lock);
    return readLock(this.path);
  }

  /** Makes the lock where there is none; false where there is one. Throws Node's errors. */
  async make(holder: Holder): Promise<boolean> {
    await this.#files.mustStand(); // a drive that is away may have left an empty folder
    await makeFolder(path.dirname(this.path));
    return createWhole(this.path, lineOf(holder));
  }

  /** True where the process that holds it is surely gone, or there never was one. */
  async isAbandoned({ holder, isStrange }: Standing): Promise<boolean> {
    return (
      isStrange ||
      holder?.beat === givenUp ||
      (holder !== null && isGone(holder, this.#here, await lookFor(holder.pid)))
    );
  }

  /**
   * Puts `mine` in the place of a lock that was judged dead; false where somebody else was faster or it lives after
   * all. Only who holds the claim on a lock may replace or remove it, and claims are named after the lock's token,
   * which is never used again: so a desk that judged long ago cannot take what another has taken since.
   */
  async takeOver(dead: Standing, mine: Holder, timeout: number): Promise<boolean> {
    return this.#claimed(dead, mine, timeout, async (isFresh) => {
      const ready = `${this.path}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
      await writeFile(ready, lineOf(mine), { flag: 'wx', flush: true });
      try {
        if ((await this.read())?.raw !== dead.raw || !isFresh()) return false;
        if (dead.isStrange) return await this.#putAside(mine);
        await renameWithRetries(ready, this.path);
        return true;
      } finally {
        await unlink(ready).catch(() => undefined);
      }
    });
  }

  /** What no desk made is no desk's to replace: it is moved away. False where another lock has come meanwhile. */
  async #putAside(mine: Holder): Promise<boolean> {
    const folder = path.join(path.dirname(this.path), 'set-aside');
    await makeFolder(folder);
    await renameWithRetries(this.path, await freeSetAside(folder, ownPlaces.lock)).catch((error: unknown) => {
      if (errorCode(error) !== 'ENOENT') throw error; // another desk has moved it away: one of the two makes the lock
    });
    return createWhole(this.path, lineOf(mine));
  }

  /** Renews the heartbeat in place; false where the lock is not `mine` any more. Throws Node's errors. */
  async beat(mine: Holder): Promise<boolean> {
    // Read and written through one handle: should another file take its place in between, that one is not touched.
    const file = await openRegular(this.path, 'r+');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(longestLock), 0, longestLock, 0);
      if (parse(buffer.toString('utf8', 0, bytesRead)).holder?.token !== mine.token) return false;
      await file.write(lineOf(mine), 0, 'utf8');
      await file.datasync(); // other computers see it only then
      return true;
    } finally {
      await file.close();
    }
  }

  /** Removes claims whose makers died: once this desk holds the lock, none of them leads anywhere. */
  async sweep(): Promise<void> {
    const folder = path.dirname(this.path);
    for (const name of await namesIn(folder, path.dirname(folder))) {
      if (!claimName.test(name)) continue;
      const claim = await readLock(path.join(folder, name)).catch(() => null);
      if (claim && (await this.isAbandoned(claim)))
        await unlink(path.join(folder, name)).catch(() => undefined);
    }
  }

  /** Gives the lock up if it is `mine`: removes it, or on a full disk, which takes no claim, marks it. Throws Node's errors. */
  async giveUp(mine: Holder): Promise<void> {
    try {
      await this.#remove(mine);
    } catch {
      await this.beat({ ...mine, beat: givenUp });
    }
  }

  async #remove(mine: Holder): Promise<void> {
    await this.#claimed({ raw: lineOf(mine), holder: mine, isStrange: false }, mine, 0, async () => {
      if ((await this.read())?.holder?.token === mine.token) await unlink(this.path);
      return true;
    });
  }

  /** Does a step with the claim on a lock; false where somebody else has the claim. */
  async #claimed(
    standing: Standing,
    mine: Holder,
    timeout: number,
    step: (isFresh: () => boolean) => Promise<boolean>,
  ): Promise<boolean> {
    // A digest: nothing that anybody has written into the file becomes part of a path.
    const key = createHash('sha256')
      .update(standing.holder?.token ?? standing.raw)
      .digest('hex')
      .slice(0, 24);
    const claims: string[] = [];
    // A claim whose maker died in the middle is followed by one with the next number.
    for (let number = 1; ; number += 1) {
      const claim = `${this.path}-after-${key}-${number}`;
      claims.push(claim);
      const began = performance.now();
      if (await createWhole(claim, lineOf({ ...mine, token: newToken() }))) {
        try {
          return await step(() => performance.now() - began < mine.every * 2);
        } finally {
          for (const made of claims) await unlink(made).catch(() => undefined);
        }
      }
      if (!(await this.#isDeadClaim(claim, timeout))) return false;
    }
  }

  /** True where a claim stands unchanged for that long, or its maker is gone. */
  async #isDeadClaim(claim: string, timeout: number): Promise<boolean> {
    const end = performance.now() + timeout;
    do {
      const standing = await readLock(claim);
      if (!standing) return false;
      if (await this.isAbandoned(standing)) return true;
      if (timeout > 0) await wait(Math.min(50, timeout));
    } while (performance.now() < end);
    return timeout > 0;
  }
}

const lineOf = (holder: Holder): string => `${JSON.stringify(holder)}\n`;

function parse(raw: string): Standing {
  try {
    return { raw, holder: holderSchema.parse(JSON.parse(raw)), isStrange: false };
  } catch {
    return { raw, holder: null, isStrange: false };
  }
}

async function readLock(file: string): Promise<Standing | null> {
  try {
    return parse((await readRegular(file, longestLock)).toString('utf8'));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    if (error instanceof NoRegularFile)
      return { raw: `(${error.irregularity})`, holder: null, isStrange: true };
    throw error;
  }
}

const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK']);

/** Makes a file with its whole content at once, if there is none of that name. Throws Node's errors. */
async function createWhole(file: string, content: string): Promise<boolean> {
  const ready = `${file}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
  try {
    await writeFile(ready, content, { flag: 'wx', flush: true });
    await link(ready, file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    if (!noLinks.has(errorCode(error))) throw error;
    // Memory sticks and some network drives have no links: readers may then see the file before its content.
    return await writeFile(file, content, { flag: 'wx', flush: true }).then(
      () => true,
      (second: unknown) => {
        if (errorCode(second) === 'EEXIST') return false;
        throw second;
      },
    );
  } finally {
    await unlink(ready).catch(() => undefined);
  }
}
