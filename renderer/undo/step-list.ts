/** The rules of Undo, apart from what is shown of it: what was done, what was taken back, and one step at a time. */

/** Something that was done and can be taken back, in the words of a menu: "Undo set to Published" is built from `label` "set to Published". */
export interface Step {
  readonly label: string;
  /** Takes it back. Throws `StepGone` where what it was done to is no longer as it left it, and then changes nothing. */
  undo(): Promise<void>;
  /** Does it again, by the same rules. */
  redo(): Promise<void>;
}

/**
 * A step can no longer be taken back or done again: what it was done to was changed elsewhere, or is gone. Its message says
 * so to the editor. The step is given up, so that the one before it can be reached.
 */
export class StepGone extends Error {
  override readonly name = 'StepGone';
}

/** Most steps that are kept. */
export const mostSteps = 200;

/** Runs steps one after another. What fails is told, and the step stays in its place; at the second failure in a row it is given up. */
export class StepList {
  #done: readonly Step[] = [];
  #undone: readonly Step[] = [];
  /** Goes up whenever something is done that can be taken back, also where it joins the step before. */
  changes = 0;
  #failed: Step | null = null;
  /** The step that is being taken back or done again. */
  #moving: Step | null = null;
  #running: Promise<void> = Promise.resolve();
  #life = 0;
  /** While steps are put together: what has been pushed. */
  #together: Step[] | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #tell: (sentence: string) => void;

  /** `tell` receives the sentence of a step that failed. */
  constructor(tell: (sentence: string) => void) {
    this.#tell = tell;
  }

  /** The step that Undo would take back; null where there is none. */
  get next(): Step | null {
    return (this.#together ?? this.#done).at(-1) ?? null;
  }

  /** The step that Redo would do again; null where there is none. */
  get nextAgain(): Step | null {
    return this.#undone.at(-1) ?? null;
  }

  /** Takes in what was just done. What was taken back before can then not be done again. */
  push(step: Step): void {
    this.changes += 1;
    if (this.#together) {
      this.#together.push(step);
      return;
    }
    this.#undone = [];
    this.#become([...this.#done, step].slice(-mostSteps));
  }

  /** True where more of the same may join this step: it is the last one, and nothing was taken back since. */
  mayGrow(step: Step): boolean {
    return this.next === step && this.#moving !== step && this.#undone.length === 0;
  }

  /** Says that the last step has grown. */
  grew(): void {
    this.changes += 1;
    this.#tellListeners();
  }

  /** Makes one step of all that `work` pushes before it returns; of none where it pushes nothing. */
  together(label: string, work: () => void): void {
    if (this.#together) {
      work();
      return;
    }
    const steps: Step[] = (this.#together = []);
    try {
      work();
    } finally {
      this.#together = null;
      if (steps.length > 0) this.push(oneOf(label, steps));
    }
  }

  /** Makes one step of the last ones that `isPart` is true of; null where there are none, or something is being taken back. */
  gather(label: string, isPart: (step: Step) => boolean): Step | null {
    if (this.#moving) return null;
    const from = this.#done.findLastIndex((step) => !isPart(step)) + 1;
    const steps = this.#done.slice(from);
    if (steps.length === 0) return null;
    const gathered = oneOf(label, steps);
    this.#become([...this.#done.slice(0, from), gathered]);
    return gathered;
  }

  /** Takes back the last step; resolves once that is done, or was told to have failed. Calls wait for each other. */
  undo(): Promise<void> {
    return this.#inTurn(() => this.#move('undo'));
  }

  /** Does again what was taken back last. */
  redo(): Promise<void> {
    return this.#inTurn(() => this.#move('redo'));
  }

  /** Takes back this step where it is still the last; for the button of a message. */
  takeBack(step: Step): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#done.at(-1) === step) await this.#move('undo');
    });
  }

  /** Forgets everything: another library was opened. */
  clear(): void {
    this.#life += 1;
    this.#undone = [];
    this.#become([]);
  }

  /** Calls `listener` whenever there is another step to take back or do again, or the last one has grown. Gives a function that stops. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    return (this.#running = this.#running.then(work));
  }

  async #move(way: 'undo' | 'redo'): Promise<void> {
    const step = (way === 'undo' ? this.#done : this.#undone).at(-1);
    if (!step) return;
    const life = this.#life;
    const { changes } = this;
    const place = this.#done.length;
    this.#moving = step;
    try {
      await step[way]();
      if (life !== this.#life) return;
      this.#failed = null;
      this.#drop(step);
      // What was done meanwhile stands above a step that was done again; what was taken back can then not be done again.
      if (way === 'redo') this.#become(this.#done.toSpliced(place, 0, step).slice(-mostSteps));
      else if (changes === this.changes) {
        this.#undone = [...this.#undone, step];
        this.#tellListeners();
      }
    } catch (error) {
      this.#tell(error instanceof Error ? error.message : String(error));
      const stays = !(error instanceof StepGone) && this.#failed !== step;
      this.#failed = stays ? step : null;
      if (!stays) this.#drop(step);
    } finally {
      this.#moving = null;
    }
  }

  #drop(step: Step): void {
    this.#undone = this.#undone.filter((one) => one !== step);
    this.#become(this.#done.filter((one) => one !== step));
  }

  #become(done: readonly Step[]): void {
    this.#done = done;
    this.#tellListeners();
  }

  #tellListeners(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Many steps as one: taken back from the last to the first. Where one fails, those before it are as they were. */
const oneOf = (label: string, steps: readonly Step[]): Step => ({
  label,
  undo: () => all(steps.toReversed(), 'undo', 'redo'),
  redo: () => all(steps, 'redo', 'undo'),
});

async function all(steps: readonly Step[], way: 'undo' | 'redo', back: 'undo' | 'redo'): Promise<void> {
  const moved: Step[] = [];
  try {
    for (const step of steps) {
      await step[way]();
      moved.push(step);
    }
  } catch (error) {
    for (const step of moved.toReversed()) await step[back]();
    throw error;
  }
}
