/** Chooses folders and files in the page itself, where no native dialog is available. */
import type { ChooserQuestion, FolderView, Place } from '../../core/door/door.ts';
import { sentence } from '../api.ts';
import { browserDoor, requireDoor } from '../door/door.ts';

/** What the desk asks to be chosen. */
class Chooser {
  /** The open question, or null. */
  question: ChooserQuestion | null = $state.raw(null);

  /** Listens for questions; gives a function that stops. */
  follow(): () => void {
    if (!browserDoor) return () => undefined;
    const stops = [
      browserDoor.on('choose', (question) => (this.question = question)),
      browserDoor.on('chosen', ({ question }) => {
        if (this.question?.question === question) this.question = null;
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }

  /** Answers the open question; null cancels it. */
  async answer(paths: string[] | null): Promise<void> {
    const { question } = this;
    if (!question) return;
    await requireDoor().ask('answer', { question: question.question, paths });
    // The next question may have come before this answer was confirmed.
    if (this.question === question) this.question = null;
  }
}

export const chooser = new Chooser();

/** Navigation through folders: the current folder and its contents. */
export class Walk {
  /** What is shown; null until the first folder has come. */
  view: FolderView | null = $state.raw(null);
  places: readonly Place[] = $state.raw([]);
  /** What is typed in the field of the path. */
  typed = $state('');
  trouble: string | null = $state(null);
  busy = $state(false);
  #turn = 0;

  /** Goes to the initial folder. */
  async begin(): Promise<void> {
    await this.#attempt(async () => {
      const { start, places } = await requireDoor().ask('places', {});
      this.places = places;
      return requireDoor().ask('look', { path: start });
    });
  }

  /** Goes to a folder, or to the folder of a file; gives the path as the desk knows it, or null where it cannot. */
  async go(path: string): Promise<FolderView | null> {
    return this.#attempt(() => requireDoor().ask('look', { path }));
  }

  /** Makes a folder here and goes into it; true where that worked. */
  async make(name: string): Promise<boolean> {
    const parent = this.view?.path;
    if (parent === undefined) return false;
    return (await this.#attempt(() => requireDoor().ask('makeFolder', { path: parent, name }))) !== null;
  }

  /** Only the answer to the latest request is shown. */
  async #attempt(look: () => Promise<FolderView>): Promise<FolderView | null> {
    const turn = (this.#turn += 1);
    const before = this.typed;
    this.busy = true;
    this.trouble = null;
    try {
      const view = await look();
      if (turn !== this.#turn) return null;
      this.view = view;
      // A path that was typed meanwhile is not overwritten.
      if (this.typed === before) this.typed = view.path;
      return view;
    } catch (error) {
      if (turn === this.#turn) this.trouble = sentence(error);
      return null;
    } finally {
      if (turn === this.#turn) this.busy = false;
    }
  }
}
