/** Says what was done to documents, with one Undo for all of it, and names what was not done. */
import type { NotDone } from '../../core/many/change.ts';
import { sentence } from '../api.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { messages } from '../words/messages.ts';
import { headlineOr } from '../words/names.ts';

/** One thing that was done, and can be taken back and done again. Both give what they could not do. */
export interface Deed {
  /** As in a menu: "Undo set to Published". */
  label: string;
  undo(): Promise<readonly NotDone[]>;
  redo(): Promise<readonly NotDone[]>;
}

/** Documents that are named in one message. */
const mostNamed = 5;

/** Names documents that were left as they were. */
export function tellNotDone(notDone: readonly NotDone[]): void {
  if (notDone.length === 0) return;
  const named = notDone
    .slice(0, mostNamed)
    .map(({ headline, reason }) => messages.many.named(headlineOr(headline), reason));
  const more = notDone.length - named.length;
  toasts.problem(
    messages.many.notDone(notDone.length, named.join(' ') + (more > 0 ? messages.many.andMore(more) : '')),
  );
}

/** Does work that may fail as a whole, and names what it could not do. */
async function trying(work: () => Promise<readonly NotDone[]>): Promise<void> {
  try {
    tellNotDone(await work());
  } catch (error) {
    toasts.problem(sentence(error));
  }
}

/** The message of the deed before. */
let last: number | undefined;

/** Says it, and offers to take it back; the offer of the one before goes. */
export function did(message: string, deed: Deed): void {
  if (last !== undefined) toasts.close(last);
  last = toasts.say(message, { label: messages.common.undo, run: () => trying(() => deed.undo()) });
}
