/** The mark of pages and texts that are not for the public. */
import type { ReleaseMark } from '../export/release.ts';
import { wordsFor } from '../languages/words.ts';
import { el, type Markup } from '../markup.ts';

type Mark = ReleaseMark | null | undefined;

/** The words of a mark in the language of the page; empty where there is none. */
export function markWords(mark: Mark, language: string): string {
  if (!mark) return '';
  const { notCleared, proof } = wordsFor(language);
  return { draft: notCleared, proof }[mark];
}

/** The mark as the first words of a page: seen, read aloud, and in the outline of a PDF's text. */
export const markMarkup = (mark: Mark, language: string): Markup => {
  const words = markWords(mark, language);
  return words === '' ? null : el('aside', { class: 'release-mark' }, el('p', {}, words));
};

/** A plain text with the mark as its first and its last line. */
export function markText(text: string, mark: Mark, language: string): string {
  const words = markWords(mark, language);
  return words === '' ? text : `${words}\n\n${text}\n${words}\n`;
}
