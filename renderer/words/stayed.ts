/** Why documents stay here in an export, in the language of the window. */
import {
  stayedByReason,
  whyStayed,
  type StayedCounted,
  type StayedSaying,
} from '../../core/export/stayed.ts';
import { messages, windowLanguage } from './messages.ts';

const saying: StayedSaying = { words: messages.stayed, language: windowLanguage };

/** "is under embargo until 3 May 2040". */
export const sayWhyStayed = (one: StayedCounted): string => whyStayed(one, saying);

/** "4 cleared, 8 drafts". */
export const sayStayedByReason = (stayed: readonly StayedCounted[]): string => stayedByReason(stayed, saying);
