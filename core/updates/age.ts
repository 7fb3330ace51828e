/** How old a version is. */

/** Whole days, months or years, the largest that is at least one; `days` may be 0. */
export interface Age {
  unit: 'days' | 'months' | 'years';
  count: number;
}

/** From one day to another; null where either is no time, or the second comes before the first by more than a day. */
export function ageOf(built: string, now: Date): Age | null {
  const then = new Date(built);
  const days = Math.floor((now.getTime() - then.getTime()) / 86_400_000);
  if (Number.isNaN(days) || days < -1) return null;
  let months = (now.getUTCFullYear() - then.getUTCFullYear()) * 12 + now.getUTCMonth() - then.getUTCMonth();
  if (now.getUTCDate() < then.getUTCDate()) months -= 1;
  if (months >= 24) return { unit: 'years', count: Math.floor(months / 12) };
  return months >= 1 ? { unit: 'months', count: months } : { unit: 'days', count: Math.max(0, days) };
}
