/** Which process on which computer this is, and whether another one is still there. */
import { createHash } from 'node:crypto';
import { readFile, readlink } from 'node:fs/promises';
import { hostname, networkInterfaces, userInfo } from 'node:os';
import { z } from 'zod';
import { errorCode } from '../storage/disk.ts';

/** Anybody may have written what is read as one: nothing in it is longer or larger than a desk makes it. */
export const identitySchema = z.object({
  /** Name of the computer. */
  host: z.string().max(255),
  /** Digest that tells this computer from others of its name; null where there is nothing to tell it by. */
  machine: z.string().max(64).nullable(),
  /** Identity of the computer's run since it was last started; null where the system does not give one. */
  boot: z.string().max(100).nullable(),
  /** Where process numbers count: a container has its own. Null where the system has no such thing. */
  space: z.string().max(100).nullable(),
  pid: z
    .int()
    .positive()
    .max(2 ** 32),
  /** When the process started, in the system's own count; null where the system does not say. */
  start: z.string().max(40).nullable(),
});
export type Identity = z.infer<typeof identitySchema>;

/** The identity of this process. */
export async function identifyThisProcess(): Promise<Identity> {
  const [machine, boot, space, start] = await Promise.all([
    machineDigest(),
    words('/proc/sys/kernel/random/boot_id'),
    readlink('/proc/self/ns/pid').catch(() => null),
    startOf(process.pid),
  ]);
  return { host: hostname().slice(0, 255), machine, boot, space, pid: process.pid, start };
}

/** Name of the person who is signed in on this computer; an empty string where it has none. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

/** What `here` can see of another process by its number. */
export interface Sight {
  alive: boolean;
  start: string | null;
}

/** Looks for a process of this computer by its number. */
export async function lookFor(pid: number): Promise<Sight> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return { alive: false, start: null };
  }
  return { alive: true, start: await startOf(pid) };
}

/**
 * True only where the other process is surely gone: the computer is the same, and it has been started again since,
 * or has no such process, or another one has that number now. What cannot be told is not gone.
 */
export function isGone(other: Identity, here: Identity, seen: Sight): boolean {
  const same = (a: string | null, b: string | null): boolean => a !== null && a === b;
  const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;
  if (other.host !== here.host) return false;
  if (differ(other.boot, here.boot)) return same(other.machine, here.machine);
  if (!same(other.boot, here.boot) && !same(other.machine, here.machine)) return false;
  if (differ(other.space, here.space)) return false;
  return !seen.alive || differ(other.start, seen.start);
}

/** Linux tells it in field 22 of /proc/<pid>/stat (man 5 proc_pid_stat); the name in field 2 may hold spaces. */
async function startOf(pid: number): Promise<string | null> {
  const text = await words(`/proc/${pid}/stat`);
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

async function machineDigest(): Promise<string | null> {
  const id = await words('/etc/machine-id');
  const addresses = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ internal, mac }) => !internal && !/^(00:)+00$/.test(mac))
    .map(({ mac }) => mac);
  const parts = id === null ? [...new Set(addresses)].sort() : [id];
  return parts.length === 0 ? null : createHash('sha256').update(parts.join()).digest('hex').slice(0, 16);
}

const words = (file: string): Promise<string | null> =>
  readFile(file, 'utf8').then(
    (text) => text.trim() || null,
    () => null,
  );
