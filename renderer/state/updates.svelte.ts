/** Updates of the desk: what the window knows of them, and what it can ask for. */
import { noUpdates, type UpdatesState } from '../../core/updates/updates-state.ts';
import { desk, on, sentence } from '../api.ts';
import { messages } from '../words/messages.ts';
import { isText, Remembered } from './remembered.svelte.ts';
import { toasts } from './toasts.svelte.ts';
import { workspace } from './workspace.svelte.ts';

class Updates {
  state: UpdatesState = $state.raw(noUpdates);
  /** The version that somebody does not want to hear of again. */
  readonly #putOff = new Remembered('update-put-off', '', isText);

  /** A version to speak of, also to those who do not look for it; null where there is none, or it was put off. */
  get announced(): string | null {
    const { found, look } = this.state;
    return look && found !== null && found.version !== this.#putOff.value ? found.version : null;
  }

  follow(): () => void {
    void this.#take(() => desk.updates({}));
    return on('updates-changed', (state) => (this.state = state));
  }

  putOff(): void {
    this.#putOff.value = this.state.found?.version ?? '';
  }

  /** Changes the setting; gives a sentence where it is refused, else ''. */
  async set(setting: { look: boolean; address: string }): Promise<string> {
    try {
      this.state = await desk.setUpdates(setting);
      return '';
    } catch (error) {
      return sentence(error);
    }
  }

  look = (): Promise<void> => this.#take(() => desk.lookForUpdate({}));
  download = (): Promise<void> => this.#take(() => desk.downloadUpdate({}));
  cancel = (): Promise<void> => this.#take(() => desk.cancelUpdate({}));

  async show(): Promise<void> {
    await desk.showUpdate({}).catch((error: unknown) => {
      toasts.problem(sentence(error));
    });
  }

  /** Saves everything, then closes the desk for the new version. Where something is not saved, nothing is installed. */
  async install(): Promise<void> {
    if (!(await workspace.saveAll())) {
      toasts.problem(messages.updates.notSaved);
      return;
    }
    await this.#take(() => desk.installUpdate({}));
    // Here again: the window stayed open.
    if (this.state.step.kind === 'ready') toasts.say(messages.updates.notInstalled);
  }

  async #take(ask: () => Promise<UpdatesState>): Promise<void> {
    try {
      this.state = await ask();
    } catch (error) {
      toasts.problem(sentence(error));
    }
  }
}

export const updates = new Updates();
