/** Takes the lock of a desk that is gone for good, on another computer too, after watching for a sign of it. */
import path from 'node:path';
import { awaitLock, takeLock, type LockAnswer, type LockOptions } from './lock.ts';
import { LockFile, type Holder } from './lock-file.ts';
import { identifyThisProcess } from './process-identity.ts';

/** Told before the watching begins: who has the lock, and for how many milliseconds a sign is watched for. */
export type OnWatch = (holder: Holder | null, milliseconds: number) => void;

/** Where a lock says nothing of its pace. */
const usualTimeout = 20_000;
/** The shortest time to watch, however short a heartbeat the lock states. */
const leastTimeout = 2_000;

/** Who holds a library; null where nobody does, `holder` is null where that cannot be told. Throws Node's errors. */
export async function holderOf(root: string): Promise<{ holder: Holder | null } | null> {
  const standing = await new LockFile(path.resolve(root), await identifyThisProcess()).read();
  return standing && { holder: standing.holder };
}

/**
 * Takes the lock of a library at once where it is free or its holder is surely gone; else watches for four heartbeats,
 * and takes it where none came. One heartbeat is enough to be `held`. Throws Node's errors.
 */
export async function takeDeadLock(
  root: string,
  options: LockOptions,
  onWatch: OnWatch,
): Promise<LockAnswer> {
  const first = await takeLock(root, options);
  if (first.kind !== 'held') return first;
  const timeout = first.holder === null ? usualTimeout : Math.max(leastTimeout, 4 * first.holder.every);
  onWatch(first.holder, timeout);
  const lock = await awaitLock(root, {
    ...options,
    every: Math.min(options.every ?? timeout, timeout / 4),
    staleAfter: timeout,
    onlyDead: true,
  });
  if (lock) return { kind: 'taken', lock };
  return { kind: 'held', holder: (await holderOf(root))?.holder ?? first.holder };
}
