/** When a backup is due, and which backups go. */
import { dayLength } from '../days/elapsed.ts';

/** Backups of a library that are kept in a folder. */
const mostGenerations = 10;

/**
 * How far a time noted earlier may lie ahead of the clock, in milliseconds, before it counts as wrong: clocks are
 * corrected by small steps.
 */
const tolerance = 3_600_000;

/**
 * Whether a backup is due: none has been made, the time between two is over, or the last one lies ahead of the clock,
 * which then was or is wrong. So a wrong clock makes a backup too many and never stops them. All in milliseconds;
 * `last` and `now` since 1970.
 */
export const isDue = (last: number | null, every: number, now: number): boolean =>
  last === null || now - last >= every || last - now > tolerance;

/** A backup in a folder. */
export interface Generation {
  /** Goes up with each backup of a library: backups are ordered by it, never by clock. */
  generation: number;
  /** When it was made, as the clock said then: milliseconds since 1970. */
  createdAt: number;
}

/**
 * Backups to remove so that ten stay: the newest three, the newest of each of three more days, of two more weeks and of
 * two more months; where that makes fewer than ten, the next newest. What was lost without anybody noticing can so be
 * found for months, although the schedule has long made newer backups without it.
 */
export function generationsToDrop<G extends Generation>(
  generations: readonly G[],
  keep: number = mostGenerations,
): G[] {
  const newestFirst = [...generations].sort(
    (a, b) => b.generation - a.generation || b.createdAt - a.createdAt,
  );
  const kept = new Set(newestFirst.slice(0, Math.min(3, keep)));
  const fill = (more: number, spanOf: (generation: G) => number): void => {
    const spans = new Set([...kept].map(spanOf));
    for (const generation of newestFirst) {
      if (more === 0 || kept.size >= keep) return;
      const span = spanOf(generation);
      if (kept.has(generation) || spans.has(span)) continue;
      spans.add(span);
      kept.add(generation);
      more -= 1;
    }
  };
  fill(3, ({ createdAt }) => Math.floor(createdAt / dayLength));
  fill(2, ({ createdAt }) => Math.floor(createdAt / dayLength / 7));
  fill(2, ({ createdAt }) => monthOf(createdAt));
  fill(keep, ({ generation }) => generation);
  return newestFirst.filter((generation) => !kept.has(generation));
}

function monthOf(instant: number): number {
  const date = new Date(instant);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
