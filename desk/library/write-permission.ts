/** Whether this desk may change a library, and if not, why. */
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { DeskError } from '../../core/desk-error.ts';
import { ownFolder } from '../../core/places.ts';
import { whyNoFolder } from '../storage/own-folders.ts';

/** Asked before each change; the answer is a sentence that says why it may not be made, or null. */
export type AskBefore = () => Promise<string | null>;

/** The permission to change one library. */
export class WritePermission {
  readonly #told: () => void;
  readonly #newer: () => string | null;
  #unwritable: string | null;
  #lockedOut: string | null = null;
  #ask: AskBefore = () => Promise.resolve(null);

  /**
   * `unwritable`: a sentence where the folder may not be written to, which a try may prove wrong. `newer`: a sentence
   * where the library belongs to a newer desk. `told` is called when the answer changes.
   */
  constructor(unwritable: string | null, newer: () => string | null, told: () => void) {
    this.#unwritable = unwritable;
    this.#newer = newer;
    this.#told = told;
  }

  /** A sentence that says why the library cannot be changed, or null. */
  get why(): string | null {
    return this.#newer() ?? this.#lockedOut ?? this.#unwritable;
  }

  /** From now on each change is asked for. */
  askBefore(ask: AskBefore): void {
    this.#ask = ask;
  }

  /** Says that this desk may not change the library for now, and why; null lets it again. */
  lockOut(why: string | null): void {
    if (this.#lockedOut === why) return;
    this.#lockedOut = why;
    this.#told();
  }

  /** Throws DeskError `read-only` where this desk may not change the library. A read-only disk is found out by trying. */
  async mayWrite(): Promise<void> {
    const why = this.#newer() ?? this.#lockedOut ?? (await this.#ask());
    if (why !== null) throw new DeskError('read-only', why);
  }

  /** A change has reached the disk. */
  hasWritten(): void {
    this.#isWritable();
  }

  /** Looks whether a folder that could not be written to can be by now: the window bars every change that would try. */
  async recheck(root: string): Promise<void> {
    if (this.#unwritable !== null && (await whyUnwritable(root)) === null) this.#isWritable();
  }

  #isWritable(): void {
    if (this.#unwritable === null) return;
    this.#unwritable = null;
    this.#told();
  }
}

/** A sentence where a folder may not be written to, or null. */
export const whyUnwritable = (root: string): Promise<string | null> =>
  access(root, constants.W_OK).then(
    () => whyNoFolder(root, path.join(root, ownFolder)),
    () => 'The folder of this library may not be written to. What you change cannot be saved there.',
  );
