/** The words of a document whose spelling is looked up, by the language of each text. */
import type { Document } from '../../document.ts';
import { otherLanguageThan } from '../../languages/other-language.ts';
import { spelledLanguage } from '../../spelling/dictionaries.ts';
import { isShouting } from '../../spelling/judge-word.ts';
import { spelledWords, type SpelledWord } from '../../spelling/spelled-words.ts';
import { readOnce } from '../../text/read-once.ts';
import { textsOf, wordsInLanguage, type DocumentText, type Span } from './texts.ts';

/** Words of one text; `isShouted`: it is written in capitals. */
export interface SpelledText {
  text: DocumentText;
  words: readonly SpelledWord[];
  isShouted: boolean;
}

/** The words of a text, in their order. */
export const wordsIn: (text: string) => readonly SpelledWord[] = readOnce(spelledWords);

/** True of a word in a passage that is in another language than its text; `outside` are those passages, where a text has any. */
export function isElsewhere(text: DocumentText & { outside?: readonly Span[] }, { from, to }: Span): boolean {
  return text.outside?.some((span) => from < span.to && to > span.from) ?? false;
}

/** The words of texts that are in a language with a dictionary. */
export const spelledIn = (texts: readonly DocumentText[]): SpelledText[] =>
  texts
    .filter(({ language }) => spelledLanguage(language) !== null)
    .map((text) => ({
      text,
      words: wordsIn(text.text).filter((word) => !isElsewhere(text, word)),
      isShouted: isShouting(text.text),
    }));

/**
 * Texts of a document whose spelling is worth a look: where it is evidently in another language than the one chosen for it,
 * which has a check of its own, only its passages in others.
 */
export function textsToSpell(
  { language }: Pick<Document, 'language'>,
  texts: readonly DocumentText[],
): readonly DocumentText[] {
  const isOther = otherLanguageThan(language, wordsInLanguage(texts, language)) !== null;
  return isOther ? texts.filter((text) => text.language !== language) : texts;
}

/** Words to be looked up before a document can be checked, each once. */
export function wordsToLookUp(
  document: Document,
): { language: string; words: string[]; isShouted: boolean }[] {
  const groups = new Map<string, { language: string; words: Set<string>; isShouted: boolean }>();
  for (const { text, words, isShouted } of spelledIn(textsToSpell(document, textsOf(document)))) {
    const key = `${text.language} ${String(isShouted)}`;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { language: text.language, words: new Set(), isShouted }));
    for (const { word } of words) group.words.add(word);
  }
  return [...groups.values()].map((group) => ({ ...group, words: [...group.words] }));
}
