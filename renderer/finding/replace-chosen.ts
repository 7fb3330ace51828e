/** Replaces the chosen hits of the library, as one step that can be taken back, and says what became of it. */
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

export async function replaceChosen(): Promise<void> {
  const words = messages.finding;
  const { needle, becomes, chosen } = libraryFinding;
  if (chosen.length === 0 || !mayWrite()) return;
  try {
    await workspace.saveAll(); // what was written since is newer than what was found, and is left alone
    // Words that could not be saved would end in a conflict with what is replaced on the disk.
    const isUnsaved = ({ id }: { id: string }): boolean => workspace.inMemory(id)?.dirty === true;
    for (const one of chosen.filter(isUnsaved))
      toasts.problem(
        words.failed(headlineOr(documents.summary(one.id)?.headline ?? ''), messages.many.notSaved),
      );
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
    for (const { headline, reason } of told.failed) toasts.problem(words.failed(headline, reason));
    if (told.refused > 0) toasts.problem(words.refusedIn(told.refused));
  } catch (error) {
    toasts.problem(sentence(error));
  }
  await libraryFinding.look();
}

async function turn(step: string, to: 'before' | 'after'): Promise<void> {
  await workspace.saveAll();
  const { turned, changedSince } = await desk.turnReplacement({ step, to });
  if (turned === 0) throw new StepGone(messages.finding.turned);
  if (changedSince.length > 0) toasts.problem(messages.finding.turnedBut(listOf(changedSince)));
  if (workspace.section === 'replace') await libraryFinding.look();
}
