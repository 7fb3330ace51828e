/** Which states of a document are kept as versions, and which versions go. */
import { dayLength } from '../days/elapsed.ts';
import type { Status } from '../document.ts';

/** Least time between two versions of one stretch of editing, in milliseconds. */
const versionPause = 5 * 60_000;
/** Days for which a version is kept. */
const versionDays = 90;
/** Most that the history of a library takes, in bytes, before the oldest versions go. */
export const historyCap = 512 * 1024 * 1024;

/** A state that stands on disk and is about to be overwritten. */
export interface StandingState {
  sha256: string;
  status: Status;
  /** When it was saved, as the clock said then: milliseconds since 1970. */
  savedAt: number;
  /** True where nobody has written anything in it yet. */
  blank: boolean;
}

/** The newest version that a document has. */
export interface NewestVersion {
  sha256: string;
  status: Status;
  /** When it was kept, as the clock said then: milliseconds since 1970. */
  storedAt: number;
}

/**
 * Whether a state is kept before it is overwritten: always where a status changes or has just changed, else where
 * five minutes lie between it and the last version, or it has stood for five minutes. A clock that was set back or
 * forth in between counts as time passed, so that a wrong clock keeps too much rather than nothing.
 */
export function shouldAddVersion(
  standing: StandingState,
  next: { status: Status; now: number },
  newest: NewestVersion | null,
): boolean {
  if (standing.blank || standing.sha256 === newest?.sha256) return false;
  if (newest === null || standing.status !== next.status || standing.status !== newest.status) return true;
  const apart = (a: number, b: number): boolean => Math.abs(a - b) >= versionPause;
  return apart(standing.savedAt, newest.storedAt) || apart(next.now, standing.savedAt);
}

/** A version as the history counts it. */
export interface CountedVersion {
  /** Id of its document. */
  document: string;
  /** Goes up with each version of a document. */
  order: number;
  /** Day on which it was kept, on the library's own count of days (elapsed.ts). */
  day: number;
  /** When it was kept, as the clock said then: milliseconds since 1970. */
  storedAt?: number | undefined;
  bytes: number;
}

/**
 * Versions to drop: those older than 90 days both by the library's own count and by the clock, so that neither alone
 * empties a history; then the oldest until the rest fits under the cap. The newest of each document always stays, so that
 * no document loses its only version. `now` is in milliseconds since 1970.
 */
export function versionsToDrop<V extends CountedVersion>(
  versions: readonly V[],
  today: number,
  cap: number = historyCap,
  now = Infinity,
): V[] {
  const newest = new Map<string, V>();
  for (const version of versions) {
    const known = newest.get(version.document);
    if (!known || version.order > known.order) newest.set(version.document, version);
  }
  // A day still to come means that the count of days was lost and began anew: such a version is an old one.
  const rank = ({ day }: V): number => (day > today ? -1 : day);
  const mayGo = versions
    .filter((version) => newest.get(version.document) !== version)
    .sort((a, b) => rank(a) - rank(b) || a.day - b.day || a.order - b.order);
  let bytes = versions.reduce((sum, version) => sum + version.bytes, 0);
  return mayGo.filter((version) => {
    const isOld =
      today - version.day > versionDays && now - (version.storedAt ?? 0) > versionDays * dayLength;
    if (!isOld && bytes <= cap) return false;
    bytes -= version.bytes;
    return true;
  });
}
