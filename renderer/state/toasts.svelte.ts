/** Short messages that pass, with an action such as Undo. */

export interface Toast {
  id: number;
  message: string;
  kind: 'done' | 'problem';
  action?: { label: string; run: () => void | Promise<void> } | undefined;
}

class Toasts {
  list = $state.raw<Toast[]>([]);
  #last = 0;
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();

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
