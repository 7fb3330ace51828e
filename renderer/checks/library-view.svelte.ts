/** Checks of the whole library, as its view shows them. */
import type { Grade, RuleName } from '../../core/checking/checking.ts';
import type { LibraryCounts, LibraryFinding } from '../../core/checking/library/library-checks.ts';
import { desk, on, sentence } from '../api.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { mayWrite } from '../state/writes.ts';
import { StepGone, undoStack } from '../undo/undo-stack.svelte.ts';
import { messages } from '../words/messages.ts';

export type Grouping = 'rule' | 'item';

class LibraryView {
  counts: LibraryCounts | null = $state.raw(null);
  progress: { done: number; total: number } | null = $state.raw(null);
  trouble: string | null = $state(null);
  grade: Grade | 'all' = $state('all');
  grouping: Grouping = $state('rule');
  /** Goes up with each answer, so that what is shown of it is asked for anew. */
  generation = $state(0);
  #running = false;
  #again = false;

  /** Checks what has changed; asked again meanwhile, it checks once more after that. */
  async check(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = true;
    const stop = on('checks-progress', (progress) => (this.progress = progress));
    try {
      do {
        this.#again = false;
        const { grade } = this;
        this.counts = await desk.checkLibrary(grade === 'all' ? {} : { grade });
        this.generation += 1;
      } while (this.#isAskedAgain());
      this.trouble = null;
    } catch (error) {
      this.trouble = sentence(error);
    } finally {
      stop();
      this.progress = null;
      this.#running = false;
    }
  }

  /** The first `most` findings of a rule or of an item, by the grade that is shown. */
  async findings(of: { rule: RuleName } | { id: string }, most: number): Promise<LibraryFinding[]> {
    const { grade } = this;
    const query = grade === 'all' ? of : { ...of, grade };
    return (await desk.libraryFindings({ ...query, from: 0, most })).findings;
  }

  #isAskedAgain(): boolean {
    return this.#again;
  }
}

export const libraryView = new LibraryView();

/** Mends all findings of a rule, or only one of them, and offers to take that back as a whole. */
export async function mendInLibrary(
  rule: RuleName,
  only?: Pick<LibraryFinding, 'document' | 'about'>,
): Promise<void> {
  if (!mayWrite()) return;
  const { checks, count } = messages;
  try {
    await workspace.saveAll(); // what is being written is mended with the rest
    const asked = only ? { rule, only: { id: only.document, about: only.about } } : { rule };
    const { documents, findings, failed, undo } = await desk.fixChecks(asked);
    if (undo !== null)
      offerBack(
        undo,
        async () => (await desk.fixChecks(asked)).undo,
        checks.fixedIn(checks.findings(findings), count.document(documents.length)),
      );
    if (failed[0]) toasts.problem(checks.notFixed(failed[0].reason));
  } catch (error) {
    toasts.problem(sentence(error));
  }
  await libraryView.check();
}

/** `undo`: how the desk knows what was mended; `again` mends it once more, and gives the same of that. */
function offerBack(undo: string, again: () => Promise<string | null>, said: string): void {
  const { checks } = messages;
  let mended = undo;
  undoStack.push({
    label: messages.undo.fixing,
    undo: async () => {
      await workspace.saveAll();
      const { changedSince } = await desk.undoFixes({ undo: mended });
      toasts.say(changedSince.length === 0 ? checks.undone : checks.undoneBut(changedSince.length));
      await libraryView.check();
    },
    redo: async () => {
      await workspace.saveAll();
      const done = await again();
      await libraryView.check();
      if (done === null) throw new StepGone(messages.undo.changedSince(messages.undo.fixing));
      mended = done;
    },
  });
  toasts.did(said);
}
