/** Updates of the desk: what the window knows of them, and what it can ask for. */
import { noticeOf, type UpdateNotice } from '../../core/updates/update-notice.ts';
import { noUpdates, type UpdatesState } from '../../core/updates/updates-state.ts';
import { desk, on, sentence } from '../api.ts';
import { messages } from '../words/messages.ts';
import { isText, Remembered } from './remembered.svelte.ts';
import { toasts } from './toasts.svelte.ts';
import { workspace } from './workspace.svelte.ts';

/** True while an open document, or one that was left, is not saved. */
const hasUnsaved = (): boolean =>
  [...workspace.left, ...(workspace.current ? [workspace.current] : [])].some(
    ({ status }) => status.kind !== 'saved',
  );

class Updates {
  state: UpdatesState = $state.raw(noUpdates);
  /** Somebody wants to install it, and words could not be saved. */
  #waits = $state(false);
  /** The version of which somebody does not want to hear, and in which states of it. */
  readonly #putOff = new Remembered('update-put-off', '', isText);

  /** What is said of a new version, also to those who do not look for it; null where there is nothing, or it was put off. */
  get notice(): UpdateNotice | null {
    const notice = noticeOf(this.state, this.#waits && hasUnsaved());
    return notice === null || this.#hushed(notice.version).includes(notice.kind) ? null : notice;
  }

  /** States of a version of which somebody does not want to hear. */
  #hushed(version: string): string[] {
    const [of, ...kinds] = this.#putOff.value.split(' ');
    return of === version ? kinds : [];
  }

  follow(): () => void {
    void this.#take(() => desk.updates({}));
    return on('updates-changed', (state) => (this.state = state));
  }

  /** Says no more of it until it is in another state. */
  putOff({ version, kind }: UpdateNotice): void {
    this.#putOff.value = [version, ...this.#hushed(version), kind].join(' ');
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
    this.#waits = !(await workspace.saveAll());
    if (this.#waits) {
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
