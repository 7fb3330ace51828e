/** What a save asks of those who keep a second copy of the newest state of each document. */
import type { Document } from '../../core/document.ts';
import type { InFile } from '../documents/stored-file.ts';

/**
 * Keeps what a document's file now holds, in place of the state with the digest `replaced`. The save waits for it, and
 * it must not fail: a copy that cannot be made keeps no save from being made.
 */
export type KeepSecondCopy = (written: InFile<Document>, replaced: string | null) => Promise<void>;

export const noSecondCopy: KeepSecondCopy = () => Promise.resolve();
