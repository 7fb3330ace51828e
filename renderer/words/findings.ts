/** Findings of checks in the window's language. */
import { sayFinding, type SaidFinding } from '../../core/checking/saying.ts';
import { messages } from './messages.ts';

/** What the window says of a finding. */
export const wordsOfFinding = (finding: Parameters<typeof sayFinding>[1]): SaidFinding =>
  sayFinding(messages.checking, finding);
