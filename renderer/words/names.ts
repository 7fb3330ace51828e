/** Names of statuses, kinds, languages and forms. */
import { languages, type Language } from '../../core/languages/words.ts';
import { messages, windowLocale } from './messages.ts';

export const statusNames = messages.names.statuses;
export const kindNames = messages.names.kinds;
export const languageNames = messages.names.languages;
export const formNames = messages.names.forms;

/** The name of a language by its BCP 47 tag; the tag itself where nobody knows it. */
export const nameOfLanguage = (tag: string): string => {
  const known = (languageNames as Partial<Record<string, string>>)[tag];
  return known ?? messages.names.languageOf(tag);
};

const inOrder = new Intl.Collator(windowLocale).compare;

/** The desk's languages in the order of their names. */
export const sortedLanguages = (): Language[] =>
  [...languages].sort((a, b) => inOrder(languageNames[a], languageNames[b]));

/** A headline, or what stands for a missing one. */
export const headlineOr = (headline: string): string =>
  headline.trim() === '' ? messages.names.untitled : headline;
