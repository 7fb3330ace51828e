/** Says what was done to documents, with one Undo for all of it, and names what was not done. */
import type { NotDone } from '../../core/many/change.ts';
import type { Stored } from '../../core/library/stored.ts';
import { desk } from '../api.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { oneAtATime, presentWork } from './working.ts';
import { StepGone, undoStack, type Step } from '../undo/undo-stack.svelte.ts';
import { messages } from '../words/messages.ts';
import { headlineOr } from '../words/names.ts';

/** One thing that was done to documents. Both ways give the documents that they left as they were. */
export interface Deed {
  /** As in a menu: "Undo set to Published". */
  label: string;
  /** How many documents it was done to. */
  count: number;
  undo(): Promise<readonly NotDone[]>;
  redo(): Promise<readonly NotDone[]>;
}

/** Documents that are named in one message. */
const mostNamed = 5;

function sayNotDone(notDone: readonly NotDone[]): string {
  const named = notDone
    .slice(0, mostNamed)
    .map(({ headline, reason }) => messages.many.named(headlineOr(headline), reason));
  const more = notDone.length - named.length;
  return messages.many.notDone(
    notDone.length,
    named.join(' ') + (more > 0 ? messages.many.andMore(more) : ''),
  );
}

/** Names documents that were left as they were. */
export function tellNotDone(notDone: readonly NotDone[]): void {
  if (notDone.length > 0) toasts.problem(sayNotDone(notDone));
}

/** Says it, and offers to take it back as one step. */
export function did(message: string, deed: Deed): void {
  // It is said before the work has ended, which may still open the next document.
  const work = presentWork();
  const move = async (way: 'undo' | 'redo'): Promise<void> => {
    await work;
    const notDone = await oneAtATime(() => deed[way]());
    // Where nothing could be moved, the step is given up and the one before it can be reached.
    if (notDone.length >= deed.count) throw new StepGone(sayNotDone(notDone));
    tellNotDone(notDone);
  };
  const step: Step = { label: deed.label, undo: () => move('undo'), redo: () => move('redo') };
  undoStack.push(step);
  toasts.did(message, step);
}

/** Says that a document was made, and offers to take that back: it goes to the trash, and comes back from there. */
export function didMake(made: Stored, message: string, label: string): void {
  const { id } = made.document;
  let { rev } = made;
  did(message, {
    label,
    count: 1,
    undo: async () => (await desk.removeMany({ ids: [id], revs: { [id]: rev } })).notDone,
    redo: async () => {
      const { restored, notDone } = await desk.restoreMany({ ids: [id] });
      rev = restored[0]?.rev ?? rev;
      return notDone;
    },
  });
}
