/** How much changed, in a line. */
import { countChanges, type FieldChange } from '../../core/comparing/compare.ts';
import { count } from '../words/names.ts';

/** "12 words added, 3 removed"; where only other fields changed, how many. */
export function sayChanges(changes: readonly FieldChange[]): string {
  const { added, removed } = countChanges(changes);
  if (changes.length === 0) return 'Nothing changed';
  if (added + removed === 0) return count(changes.length, 'change');
  if (added === 0) return `${count(removed, 'word')} removed`;
  return removed === 0
    ? `${count(added, 'word')} added`
    : `${count(added, 'word')} added, ${String(removed)} removed`;
}
