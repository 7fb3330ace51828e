/** What was done in this window and can be taken back: one list for the whole desk, whatever has the focus. */
import { messages } from '../words/messages.ts';
import { StepList } from './step-list.ts';

export { StepGone, type Step } from './step-list.ts';

class UndoStack extends StepList {
  /** Receives the sentence of a step that failed. */
  tell: (sentence: string) => void = () => undefined;
  #turn = $state(0);

  constructor() {
    super((sentence) => this.tell(sentence));
    this.onChange(() => (this.#turn += 1));
  }

  get canUndo(): boolean {
    return this.#turn >= 0 && this.next !== null;
  }

  get canRedo(): boolean {
    return this.#turn >= 0 && this.nextAgain !== null;
  }

  /** "Undo typing"; "Undo" alone where there is nothing to take back. */
  get undoLabel(): string {
    return messages.undo.undo(this.#turn >= 0 ? (this.next?.label ?? '') : '');
  }

  /** "Redo typing"; "Redo" alone where there is nothing to do again. */
  get redoLabel(): string {
    return messages.undo.redo(this.#turn >= 0 ? (this.nextAgain?.label ?? '') : '');
  }
}

export const undoStack = new UndoStack();
