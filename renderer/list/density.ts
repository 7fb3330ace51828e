/** How close the rows of the list stand, remembered on this computer. */
import { isBoolean, Remembered } from '../state/remembered.svelte.ts';

/** A line for the headline, without tags, rather than up to three. */
export const isCompact = new Remembered('list.compact', false, isBoolean);
