/** Marks a change of the text that is to be a step by itself. */
import type { Transaction } from '@tiptap/pm/state';

/** Name of the mark on a transaction. */
export const ownStep = 'ownStep';

/** Makes a transaction a step of its own, however soon after the last key: one Undo takes it back and nothing else. */
export const asOwnStep = (transaction: Transaction): Transaction => transaction.setMeta(ownStep, true);
