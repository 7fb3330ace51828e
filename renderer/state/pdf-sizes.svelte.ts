/** The PDFs of brochures that were exported last on this computer: how large they were, and what has changed since. */
import { documents } from './documents.svelte.ts';
import { Remembered } from './remembered.svelte.ts';

/** A PDF as it was exported. */
export interface LastPdf {
  bytes: number;
  /** ISO instant. */
  at: string;
}
type Sizes = Record<string, LastPdf>;
const isSizes = (value: unknown): value is Sizes =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every(
    (one: Partial<LastPdf> | null) => typeof one?.bytes === 'number' && typeof one.at === 'string',
  );

/** As many brochures as are remembered; the one that was exported longest ago goes first. */
const most = 50;

class PdfSizes {
  readonly #sizes = new Remembered<Sizes>('export.last-pdfs', {}, isSizes);

  /** The PDF of a brochure, and how many documents in it were changed since; undefined where none has been made here. */
  of(brochure: string): (LastPdf & { changed: number }) | undefined {
    const last = this.#sizes.value[brochure];
    if (!last) return undefined;
    const { items = [], frozen = null } = documents.brochure(brochure) ?? {};
    // A frozen edition takes nothing from what is changed in the library.
    const parts = [brochure, ...(frozen ? [] : items)];
    const changed = parts.filter((id) => (documents.summary(id)?.updatedAt ?? '') > last.at).length;
    return { ...last, changed };
  }

  note(brochure: string, bytes: number, at: string): void {
    const others = Object.entries(this.#sizes.value).filter(([id]) => id !== brochure);
    this.#sizes.value = Object.fromEntries([...others, [brochure, { bytes, at }] as const].slice(-most));
  }
}

export const pdfSizes = new PdfSizes();
