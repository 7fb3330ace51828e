/** Light or dark: as the computer has it, or as chosen on this computer. */
import { Remembered } from './remembered.svelte.ts';

export const appearances = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

const isAppearance = (value: unknown): value is Appearance =>
  (appearances as readonly unknown[]).includes(value);
/** The chosen one; `takeOn` changes it. */
export const appearance = new Remembered<Appearance>('appearance', 'system', isAppearance);

/** Every colour is a `light-dark()` of the tokens, so the colour scheme of the page decides. */
function show(): void {
  document.documentElement.style.colorScheme = appearance.value === 'system' ? '' : appearance.value;
}

/** Applies an appearance and remembers it; without one, applies the remembered one. */
export function takeOn(chosen?: Appearance): void {
  if (chosen) appearance.value = chosen;
  show();
}
