/** What was done in this window and can be taken back: one list for the whole desk, whatever has the focus. */
import { messages } from '../words/messages.ts';
import { StepList, type Step } from './step-list.ts';

export { StepGone, type Step } from './step-list.ts';

class UndoStack extends StepList {
  /** Receives the sentence of a step that failed. */
  tell: (sentence: string) => void = () => undefined;
  // The same step as before tells nobody: while somebody types, the last one only grows.
  #shown: Step | null = $state.raw(null);
  #shownAgain: Step | null = $state.raw(null);

  constructor() {
    super((sentence) => this.tell(sentence));
    this.onChange(() => {
      this.#shown = this.next;
      this.#shownAgain = this.nextAgain;
    });
  }

  get canUndo(): boolean {
    return this.#shown !== null;
  }

  get canRedo(): boolean {
    return this.#shownAgain !== null;
  }

  /** "Undo typing"; "Undo" alone where there is nothing to take back. */
  get undoLabel(): string {
    return messages.undo.undo(this.#shown?.label ?? '');
  }

  /** "Redo typing"; "Redo" alone where there is nothing to do again. */
  get redoLabel(): string {
    return messages.undo.redo(this.#shownAgain?.label ?? '');
  }
}

export const undoStack = new UndoStack();
