/** What was given while the desk closed: its next start takes it in. */
import type { Memory } from './remembered.ts';
import type { Named } from './given/named-paths.ts';

export class LateThings {
  readonly #memory: Memory;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  /** Keeps it, besides what is kept already. */
  async keep({ paths, refused }: Named): Promise<void> {
    if (paths.length + refused.length === 0) return;
    await this.#memory.remember(({ late }) => ({
      late: { paths: [...late.paths, ...paths], refused: [...late.refused, ...refused] },
    }));
  }

  /** Gives what is kept, which then is kept no more. */
  async take(): Promise<Named> {
    const { late } = await this.#memory.recall();
    if (late.paths.length + late.refused.length > 0)
      await this.#memory.remember({ late: { paths: [], refused: [] } });
    return late;
  }
}
