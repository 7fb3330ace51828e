/** Replaces the chosen hits of the library, as one step that can be taken back, and says what became of it. */
import type { ChosenHits, LibraryReplaced } from '../../core/finding/library-hits.ts';
import { desk, sentence } from '../api.ts';
import { libraryFinding } from '../state/library-finding.svelte.ts';
import { documents } from '../state/documents.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { mayWrite } from '../state/writes.ts';
import { StepGone, undoStack } from '../undo/undo-stack.svelte.ts';
import { messages } from '../words/messages.ts';
import { headlineOr } from '../words/names.ts';

const listOf = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

let isReplacing = false;

/** Once at a time, and only hits of the words that stand in the fields now: where those are others, they are shown first. */
export async function replaceChosen(): Promise<void> {
  const { chosen } = libraryFinding;
  if (isReplacing || chosen.length === 0 || !mayWrite()) return;
  isReplacing = true;
  try {
    if (!libraryFinding.isOfNow) await libraryFinding.look();
    const isAsShown = JSON.stringify(libraryFinding.chosen) === JSON.stringify(chosen);
    if (libraryFinding.isOfNow && isAsShown) await replace(chosen);
  } finally {
    isReplacing = false;
  }
}

async function replace(chosen: readonly ChosenHits[]): Promise<void> {
  const words = messages.finding;
  const { needle, becomes } = libraryFinding;
  try {
    await workspace.saveAll(); // what was written since is newer than what was found, and is left alone
    // Words that could not be saved would end in a conflict with what is replaced on the disk.
    const isUnsaved = ({ id }: { id: string }): boolean => workspace.inMemory(id)?.dirty === true;
    const unsaved = chosen.filter(isUnsaved).map(({ id }) => ({
      headline: documents.summary(id)?.headline ?? '',
      reason: messages.many.notSaved,
    }));
    const saved = chosen.filter((one) => !isUnsaved(one));
    const told = await desk.replaceInLibrary({ needle, becomes, chosen: saved });
    const { step } = told;
    if (step !== null) {
      undoStack.push({
        label: words.step(needle.words, becomes),
        undo: () => turn(step, 'before'),
        redo: () => turn(step, 'after'),
      });
      toasts.did(words.done(told.replaced, told.documents.length));
    }
    if (told.changedMeanwhile.length > 0)
      toasts.problem(words.changedMeanwhile(listOf(told.changedMeanwhile)));
    tellFailed([...unsaved, ...told.failed]);
    if (told.refused > 0) toasts.problem(words.refusedIn(told.refused));
  } catch (error) {
    toasts.problem(sentence(error));
  }
  await libraryFinding.look();
}

/** Documents that are named in one message. */
const mostNamed = 5;

/** In one message: of many, only the last would be seen. */
function tellFailed(failed: LibraryReplaced['failed']): void {
  if (failed.length === 0) return;
  const named = failed
    .slice(0, mostNamed)
    .map(({ headline, reason }) => messages.finding.failed(headlineOr(headline), reason));
  const more = failed.length - named.length;
  toasts.problem(named.join(' ') + (more > 0 ? messages.many.andMore(more) : ''));
}

async function turn(step: string, to: 'before' | 'after'): Promise<void> {
  await workspace.saveAll();
  const { turned, changedSince } = await desk.turnReplacement({ step, to });
  if (turned === 0) throw new StepGone(messages.finding.turned);
  if (changedSince.length > 0) toasts.problem(messages.finding.turnedBut(listOf(changedSince)));
  if (workspace.section === 'replace') await libraryFinding.look();
}
