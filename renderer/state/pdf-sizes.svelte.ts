/** How large the PDFs of brochures were when they were exported last, on this computer. */
import { Remembered } from './remembered.svelte.ts';

type Sizes = Record<string, number>;
const isSizes = (value: unknown): value is Sizes =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((bytes) => typeof bytes === 'number');

/** As many brochures as are remembered; the one that was exported longest ago goes first. */
const most = 50;

class PdfSizes {
  readonly #sizes = new Remembered<Sizes>('export.pdf-sizes', {}, isSizes);

  /** Bytes of a brochure's PDF; undefined where none has been made here. */
  of(brochure: string): number | undefined {
    return this.#sizes.value[brochure];
  }

  note(brochure: string, bytes: number): void {
    const others = Object.entries(this.#sizes.value).filter(([id]) => id !== brochure);
    this.#sizes.value = Object.fromEntries([...others, [brochure, bytes] as const].slice(-most));
  }
}

export const pdfSizes = new PdfSizes();
