/** The one who works at this computer: a name, once somebody has said it. */
import { userInfo } from 'node:os';
import { tidyName } from '../../core/people/names.ts';
import type { Memory } from '../remembered.ts';

/** Longest name that is taken. */
export const longestName = 100;

export class Person {
  readonly #memory: Memory;
  #name: string | null = null;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  /** Empty where nobody has said it, or `recall` has not been waited for. */
  get name(): string {
    return this.#name ?? '';
  }

  async recall(): Promise<string> {
    this.#name ??= (await this.#memory.recall()).person;
    return this.#name;
  }

  /** Takes a name for good; empty: whoever works here has none again. Throws Node's errors. */
  async say(typed: string): Promise<void> {
    const name = tidyName(typed);
    await this.#memory.remember({ person: name });
    this.#name = name;
  }
}

/** The name under which the system knows who works here; empty where it does not say. */
export function nameOfSystem(): string {
  try {
    return tidyName(userInfo().username).slice(0, longestName);
  } catch {
    return ''; // an account without a name, as in some containers
  }
}
