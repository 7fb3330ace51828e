/** How much changed, in a line. */
import { messages } from '../words/messages.ts';
import { countChanges, type FieldChange } from '../../core/comparing/compare.ts';

/** "12 words added, 3 removed"; where only other fields changed, how many. */
export function sayChanges(changes: readonly FieldChange[]): string {
  const { added, removed } = countChanges(changes);
  if (changes.length === 0) return messages.comparing.noChanges;
  if (added + removed === 0) return messages.count.change(changes.length);
  if (added === 0) return messages.comparing.removed(messages.count.word(removed));
  return removed === 0
    ? messages.comparing.added(messages.count.word(added))
    : messages.comparing.addedRemoved(messages.count.word(added), removed);
}
