/** The words of a text that are marked: no dictionary has them, and neither has the office. */
import { wordsIn } from '../../core/checking/basis/spelled.ts';
import type { IgnoredCheck } from '../../core/document.ts';
import { isShouting } from '../../core/spelling/judge-word.ts';
import { isOffice, type IsOfficeWord } from '../../core/spelling/office-words.ts';
import type { SpelledWord } from '../../core/spelling/spelled-words.ts';
import { library } from '../state/library.svelte.ts';
import { openSpelling } from '../state/open-spelling.svelte.ts';
import { spelling } from '../state/spelling.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';

/** The name of the rule whose findings these are (core/checking/rules.ts). */
export const spellingRule = 'spelling';

const none: readonly string[] = [];
const isNobody: IsOfficeWord = () => false;
let last: { list: readonly IgnoredCheck[]; words: ReadonlySet<string> } | null = null;
function ignoredWords(list: readonly IgnoredCheck[]): ReadonlySet<string> {
  if (last?.list !== list) {
    const words = list.filter(({ rule }) => rule === spellingRule).map(({ about }) => about);
    last = { list, words: new Set(words) };
  }
  return last.words;
}

/** Marked words, and whether nothing is known of some yet. */
export interface Marked<W = SpelledWord> {
  words: W[];
  isWaiting: boolean;
}

/** The marked words of a text in a language (BCP 47), in their order; heard again when more is known. */
export function markedWords(text: string, language: string): SpelledWord[] {
  void spelling.turn;
  return markedNow(text, language).words;
}

/** The same by what is known now. What is not is asked for. */
export function markedNow(text: string, language: string): Marked {
  if (!spelling.isOn || !spelling.has(language)) return { words: [], isWaiting: false };
  const open = workspace.edited?.document;
  // Every word would be marked; that its language may be wrong is said once.
  if (open && openSpelling.wrongOf(open.id, language) !== null) return { words: [], isWaiting: false };
  const isShouted = isShouting(text);
  const words = wordsIn(text);
  const { office } = library;
  const isOwn = office ? isOffice(office) : isNobody;
  const ignored = ignoredWords(open?.ignoredChecks ?? []);
  const unasked: string[] = [];
  const marked = words.filter(({ word }) => {
    const verdict = spelling.verdictOf(word, language, isShouted);
    if (!verdict) unasked.push(word);
    const unknown = verdict?.unknown ?? none;
    return unknown.length > 0 && !unknown.every(isOwn) && !ignored.has(word);
  });
  if (unasked.length > 0) spelling.ask(unasked, language, isShouted);
  return { words: marked, isWaiting: unasked.length > 0 };
}
