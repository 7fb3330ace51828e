/** Names of statuses, kinds, languages and forms. */
import { messages } from './messages.ts';

export const statusNames = messages.names.statuses;
export const kindNames = messages.names.kinds;
export const languageNames = messages.names.languages;
export const formNames = messages.names.forms;

/** A headline, or what stands for a missing one. */
export const headlineOr = (headline: string): string =>
  headline.trim() === '' ? messages.names.untitled : headline;
