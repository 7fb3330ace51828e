/** Which codes of which fonts a PDF shows, and whether letters of their own stand behind them. */
import type { PDFDict } from '@cantoo/pdf-lib';
import { nameAt } from '../pdf-values.ts';
import type { Operand } from '../content-operators.ts';

/** A font in use. */
export interface ShownFont {
  font: PDFDict;
  /** Codes have two bytes. */
  wide: boolean;
  /** By code: 0 where it is not shown, 1 where other words stand in its place wherever it is, 2 where it stands for itself. */
  codes: Uint8Array;
}

/** Codes by font; true where a code stands for itself somewhere. */
export type Codes = Map<PDFDict, Map<number, boolean>>;

export class ShownCodes {
  readonly #fonts = new Map<PDFDict, ShownFont>();

  font(font: PDFDict | undefined): ShownFont | null {
    if (!font) return null;
    const known = this.#fonts.get(font);
    if (known) return known;
    const wide = nameAt(font, 'Subtype') === 'Type0';
    const shown = { font, wide, codes: new Uint8Array(wide ? 65_536 : 256) };
    this.#fonts.set(font, shown);
    return shown;
  }

  /** `replaced`: words of their own stand in the place of what is shown. */
  note({ wide, codes }: ShownFont, shown: Operand, replaced: boolean): void {
    if (Array.isArray(shown))
      for (const part of shown) this.note({ wide, codes } as ShownFont, part, replaced);
    if (!(shown instanceof Uint8Array)) return;
    const as = replaced ? 1 : 2;
    for (let at = 0; at < shown.length; at += wide ? 2 : 1) {
      const code = wide ? ((shown[at] ?? 0) << 8) | (shown[at + 1] ?? 0) : (shown[at] ?? 0);
      if ((codes[code] ?? 0) < as) codes[code] = as;
    }
  }

  /** Everything that was noted, of fonts that show anything. */
  all(): Codes {
    const found: Codes = new Map();
    for (const { font, codes } of this.#fonts.values()) {
      const shown = new Map<number, boolean>();
      codes.forEach((as, code) => {
        if (as > 0) shown.set(code, as === 2);
      });
      if (shown.size > 0) found.set(font, shown);
    }
    return found;
  }
}
