/** What is given from outside the window is taken in: a library is opened, files become the plan of an import. */
import { desk, on, sentence } from '../api.ts';
import { dialogs } from '../state/dialogs.svelte.ts';
import { library } from '../state/library.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { messages } from '../words/messages.ts';
import { importing } from './importing.svelte.ts';

/** Milliseconds after which it is looked again whether the dialog in the way is gone. */
const lookAgain = 300;

class Given {
  #taking = false;
  /** More came while something was taken in. */
  #again = false;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** Listens; gives a function that stops. What was given before is taken once the library has been shown. */
  follow(): () => void {
    const stop = on('given-outside', () => void this.take());
    return () => {
      stop();
      clearTimeout(this.#waiting);
    };
  }

  /** Takes in what waits, after the dialog that stands open. */
  async take(): Promise<void> {
    this.#again = this.#taking;
    if (this.#taking || this.#waiting !== undefined) return;
    this.#taking = true;
    try {
      const { library: isLibrary, files, refused } = await desk.given({});
      if (refused.length > 0) toasts.problem(refused.join(' '));
      if (!isLibrary && files === 0) return;
      if (isInTheWay()) {
        toasts.say(messages.import.givenWaits);
        this.#wait();
        return;
      }
      if (isLibrary && !(await openLibrary())) return;
      if (files > 0) await planFiles(files);
    } catch (error) {
      toasts.problem(sentence(error));
    } finally {
      this.#taking = false;
    }
    if (this.#again) await this.take();
  }

  #wait(): void {
    this.#waiting = setTimeout(() => {
      this.#waiting = undefined;
      if (isInTheWay()) this.#wait();
      else void this.take();
    }, lookAgain);
  }
}

/** True where a dialog stands open in which something may have been chosen or typed. */
const isInTheWay = (): boolean =>
  dialogs.open !== null ||
  dialogs.closing !== null ||
  importing.busy !== null ||
  document.querySelector('[role=dialog][aria-modal=true], [role=alertdialog]') !== null;

/** Opens the library that was given, once what was typed in the one that is open has been saved. */
async function openLibrary(): Promise<boolean> {
  if (!(await workspace.saveAll()) && !workspace.safe) {
    toasts.problem(messages.import.givenNotOpened, {
      label: messages.import.openGivenNow,
      run: () => given.take(),
    });
    return false;
  }
  const trouble = await library.open(() => desk.openGiven({}));
  if (trouble !== null) toasts.problem(trouble);
  return true;
}

async function planFiles(files: number): Promise<void> {
  if (!library.state) {
    // They are planned as soon as there is a library that they can go into.
    toasts.say(messages.import.givenNeedLibrary(files));
    return;
  }
  importing.reset();
  dialogs.show('import');
  await importing.takeGiven();
}

export const given = new Given();
