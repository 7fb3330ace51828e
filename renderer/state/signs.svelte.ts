/** Whether signs are set as the language has them while one types: a choice of this computer. */
import { isBoolean, Remembered } from './remembered.svelte.ts';

export const setsSigns = new Remembered('sets-signs', true, isBoolean);
