/** How many pages brochures had when they were laid out last in this window's preview, on this computer. */
import { Remembered } from './remembered.svelte.ts';

type Counts = Record<string, number>;
const isCounts = (value: unknown): value is Counts =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((pages) => typeof pages === 'number');

/** As many brochures as are remembered; the one that was laid out longest ago goes first. */
const most = 200;

class PageCounts {
  readonly #counts = new Remembered<Counts>('brochure.pages', {}, isCounts);

  /** Pages of a brochure; undefined where it has not been laid out here. */
  of(brochure: string): number | undefined {
    return this.#counts.value[brochure];
  }

  note(brochure: string, pages: number): void {
    if (this.of(brochure) === pages) return;
    const others = Object.entries(this.#counts.value).filter(([id]) => id !== brochure);
    this.#counts.value = Object.fromEntries([...others, [brochure, pages] as const].slice(-most));
  }
}

export const pageCounts = new PageCounts();
