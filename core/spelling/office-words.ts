/** The office's own words: never marked, in whatever form of their letters. */
import { normalWord } from './normal-word.ts';

/** Says whether a part of a word is one of the office's. */
export type IsOfficeWord = (part: string) => boolean;

/**
 * Words in small letters are known with a capital as well; names only as they are written, or in capitals. An entry of several
 * words stands for each of them.
 */
export function officeWords(list: readonly string[]): IsOfficeWord {
  const known = new Set<string>();
  for (const entry of list)
    for (const word of normalWord(entry).split(/\s+/)) {
      const parts = [word, ...word.split('-'), ...word.split("'")];
      for (const part of parts.filter((one) => one !== '')) {
        known.add(part);
        known.add(part.toUpperCase());
        if (part === part.toLowerCase()) known.add(part.charAt(0).toUpperCase() + part.slice(1));
      }
    }
  return (part) => known.has(normalWord(part));
}

let last: { list: readonly string[]; is: IsOfficeWord } | null = null;
/** The same of an office; each list is looked at once. */
export function isOffice({ spellingWords }: { spellingWords: readonly string[] }): IsOfficeWord {
  if (last?.list !== spellingWords) last = { list: spellingWords, is: officeWords(spellingWords) };
  return last.is;
}

const order = new Intl.Collator('en', { sensitivity: 'base' });

/** A list as it is kept: each word once, sorted. */
export const sortedWords = (words: readonly string[]): string[] =>
  [...new Set(words.map((word) => word.normalize('NFC').replace(/\s+/g, ' ').trim()))]
    .filter((word) => word !== '')
    .sort((a, b) => order.compare(a, b) || (a < b ? -1 : 1));

/** A list as it is typed or pasted: a word a line, or between commas or semicolons. */
export const readWordList = (text: string): string[] => sortedWords(text.split(/[\n\r,;\t]+/));

/** The office's words with one more. */
export const withWord = (words: readonly string[], word: string): string[] =>
  sortedWords([...words, normalWord(word)]);
