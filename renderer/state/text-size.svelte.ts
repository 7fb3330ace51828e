/** Sizes of text, in percent of the usual one: of the whole desk, and of the page that is written on. Kept on this computer. */
import { Remembered } from './remembered.svelte.ts';

export const textSizes = [80, 90, 100, 110, 125, 150, 175, 200] as const;

class TextSize {
  readonly #kept: Remembered<number>;
  readonly #property: string;

  constructor(key: string, property: string) {
    const isSize = (value: unknown): value is number => (textSizes as readonly unknown[]).includes(value);
    this.#kept = new Remembered<number>(key, 100, isSize);
    this.#property = property;
  }

  get value(): number {
    return this.#kept.value;
  }

  set value(percent: number) {
    this.#kept.value = percent;
    this.show();
  }

  /** As a factor of the usual size. */
  get factor(): number {
    return this.value / 100;
  }

  /** To the next size that is bigger (1) or smaller (-1), as far as there is one. */
  step(by: 1 | -1): void {
    const at = textSizes.findIndex((one) => one === this.value) + by;
    this.value = textSizes[Math.max(0, Math.min(textSizes.length - 1, at))] ?? 100;
  }

  reset(): void {
    this.value = 100;
  }

  /** Lends it to the styles, as a factor. */
  show(): void {
    document.documentElement.style.setProperty(this.#property, String(this.factor));
  }
}

/** Of everything in the window. */
export const textSize = new TextSize('text-size', '--text-scale');
/** Of the page that is written on, beside that of the window. */
export const writingSize = new TextSize('writing-size', '--writing-scale');
