/** The sample: opening it, and putting it back as it came. Its newest item is open then, whatever was open before. */
import { messages } from '../words/messages.ts';
import { DeskError } from '../../core/desk-error.ts';
import { desk, sentence } from '../api.ts';
import { library } from './library.svelte.ts';
import { toasts } from './toasts.svelte.ts';
import { workspace } from './workspace.svelte.ts';

class Sample {
  #busy = false;

  /** Opens it; gives a sentence where that failed, else null. */
  async open(): Promise<string | null> {
    return library.open(async () => {
      await saveAll();
      workspace.forgetLast();
      return desk.openSample({});
    });
  }

  /** Puts it back as it came, says where what was in it lies, and offers to take that back. */
  async putBack(): Promise<void> {
    await this.#once(async () => {
      await saveAll();
      workspace.forgetLast();
      const { state, aside } = await desk.resetSample({});
      library.state = state;
      // Another library is open then, with no steps of its own yet.
      toasts.say(messages.state.sampleReset(aside), {
        label: messages.common.undo,
        run: () => this.#undo(),
      });
    });
  }

  async #undo(): Promise<void> {
    await this.#once(async () => {
      await saveAll();
      library.state = await desk.undoResetSample({});
    });
  }

  async #once(work: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      await work();
    } catch (error) {
      toasts.problem(sentence(error));
    } finally {
      this.#busy = false;
    }
  }
}

/** Throws DeskError where words would be left behind. */
async function saveAll(): Promise<void> {
  if (!(await workspace.saveAll()) && !workspace.safe)
    throw new DeskError('refused', messages.state.someTextNotSaved);
}

export const sample = new Sample();
