/** Tells whether a document still holds every word of an earlier state of it. */
import type { Document } from '../../core/document.ts';
import { written } from '../../core/comparing/say-the-same.ts';

/** True where all that was done since is one insertion, as by typing on: no word of the earlier state is gone. */
export function holdsAllOf(later: Document, earlier: Document): boolean {
  const [after, before] = [written(later), written(earlier)];
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return start + end >= before.length;
}
