/** The folder into which this window exported last, but from the sample. */
import { isText, Remembered } from './remembered.svelte.ts';

/** '' where none was chosen. */
export const exportFolder = new Remembered('export.folder', '', isText);
