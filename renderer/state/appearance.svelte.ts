/** Light or dark: as the computer has it, or as chosen on this computer. */
import { Remembered } from './remembered.svelte.ts';

const appearances = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

const isAppearance = (value: unknown): value is Appearance =>
  (appearances as readonly unknown[]).includes(value);
const kept = new Remembered<Appearance>('appearance', 'system', isAppearance);

/** Every colour is a `light-dark()` of the tokens, so the colour scheme of the page decides. */
function show(): void {
  document.documentElement.style.colorScheme = kept.value === 'system' ? '' : kept.value;
}

/** Applies an appearance and remembers it; without one, applies the remembered one. */
export function takeOn(appearance?: Appearance): void {
  if (appearance) kept.value = appearance;
  show();
}
