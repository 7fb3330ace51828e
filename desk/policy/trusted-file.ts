/** Reads the policy's file, where nobody but an administrator could have written it. */
import { constants, type Stats } from 'node:fs';
import { lstat, open, realpath } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../storage/disk.ts';
import type { PolicyPlace } from './policy-place.ts';
import { whyUntrustedOnWindows } from './windows-rights.ts';

/** Most bytes of a policy. */
const mostBytes = 1_000_000;

export type TrustedFile =
  | { kind: 'none' }
  /** A sentence says who else could have written it. */
  | { kind: 'not-believed'; why: string }
  /** It is there, and an administrator's; `why` says what is in the way. */
  | { kind: 'unreadable'; why: string }
  | { kind: 'read'; text: string };

/** Never throws. */
export async function readTrusted(place: PolicyPlace): Promise<TrustedFile> {
  try {
    await lstat(place.file);
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? { kind: 'none' } : unreadable(error);
  }
  const why =
    place.platform === 'win32' ? await whyUntrustedOnWindows(place.file) : await whyUntrusted(place);
  if (why !== null) return { kind: 'not-believed', why };
  try {
    const file = await open(
      place.file,
      constants.O_RDONLY | ((constants as Partial<typeof constants>).O_NOFOLLOW ?? 0),
    );
    try {
      const stats = await file.stat();
      if (!stats.isFile()) return { kind: 'unreadable', why: 'it is no file' };
      // It may have been exchanged since the first look.
      const other = place.platform === 'win32' ? null : whyWritable(place.file, stats, place);
      if (other !== null) return { kind: 'not-believed', why: other };
      if (stats.size > mostBytes) return { kind: 'unreadable', why: 'it is too large' };
      return { kind: 'read', text: await file.readFile('utf8') };
    } finally {
      await file.close();
    }
  } catch (error) {
    return unreadable(error);
  }
}

const unreadable = (error: unknown): TrustedFile => ({
  kind: 'unreadable',
  why: `it may not be read (${errorCode(error) || String(error)})`,
});

/** A sentence where anybody but the owners could change the file or put another in its place; else null. */
async function whyUntrusted(place: PolicyPlace): Promise<string | null> {
  const { file, within } = place;
  if ((await realpath(file).catch(() => file)) !== file)
    return `“${file}” is reached by a link. Put the file itself there.`;
  for (let at = file; ; at = path.dirname(at)) {
    if (at === within) return null;
    const stats = await lstat(at).catch(() => null);
    const why = stats === null ? null : whyWritable(at, stats, place);
    if (why !== null || path.dirname(at) === at) return why;
  }
}

/** Group of administrators on a Mac. */
const macAdministrators = 80;

function whyWritable(
  at: string,
  { uid, gid, mode }: Stats,
  { owners, platform }: PolicyPlace,
): string | null {
  if (!owners.includes(uid))
    return `“${at}” belongs to another account than root. Have root own it (chown root).`;
  if ((mode & 0o002) !== 0) return `Everybody may write to “${at}”. Take that away (chmod o-w).`;
  const isTheirs = owners.includes(gid) || (platform === 'darwin' && gid === macAdministrators);
  return (mode & 0o020) !== 0 && !isTheirs
    ? `A group of people may write to “${at}”. Take that away (chmod g-w).`
    : null;
}
