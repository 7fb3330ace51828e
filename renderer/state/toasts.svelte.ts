/** Short messages that pass, with an action such as Undo. */
import { messages } from '../words/messages.ts';
import { undoStack, type Step } from '../undo/undo-stack.svelte.ts';

export interface Toast {
  id: number;
  message: string;
  kind: 'done' | 'problem';
  action?: { label: string; run: () => void | Promise<void> } | undefined;
  /** The step that its Undo takes back: the message goes as soon as that is no longer the last one. */
  step?: Step;
}

class Toasts {
  list = $state.raw<Toast[]>([]);
  #last = 0;
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();

  constructor() {
    undoStack.tell = (sentence) => this.problem(sentence);
    undoStack.onChange(() => {
      const stale = this.list.filter(({ step }) => step !== undefined && step !== undoStack.next);
      for (const { id } of stale) this.close(id);
    });
  }

  /** Says what was done, with the Undo of its step: the last one, unless it is given. Push it first. */
  did(message: string, step: Step | null = undoStack.next): void {
    if (step === null || step !== undoStack.next) {
      this.say(message);
      return;
    }
    const action = { label: messages.common.undo, run: () => undoStack.takeBack(step) };
    this.#show({ id: ++this.#last, message, kind: 'done', action, step });
  }

  /** Shows a message for ten seconds (the time of reading it and deciding); gives what `close` takes. */
  say(message: string, action?: Toast['action']): number {
    const id = ++this.#last;
    this.#show({ id, message, kind: 'done', action });
    return id;
  }

  /** Shows a failure; it stays until it is closed. */
  problem(message: string, action?: Toast['action']): void {
    this.#show({ id: ++this.#last, message, kind: 'problem', action });
  }

  close(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  /** Keeps a message while it is pointed at or focused. */
  hold(id: number): void {
    clearTimeout(this.#timers.get(id));
  }

  release(id: number): void {
    const toast = this.list.find((one) => one.id === id);
    if (toast?.kind !== 'done') return;
    clearTimeout(this.#timers.get(id));
    this.#timers.set(
      id,
      setTimeout(() => {
        this.close(id);
      }, 10_000),
    );
  }

  #show(toast: Toast): void {
    this.list = [...this.list.filter((one) => one.message !== toast.message).slice(-2), toast];
    this.release(toast.id);
  }
}

export const toasts = new Toasts();
