import type { Office } from '../document.ts';
import { inIze } from '../spelling/ize.ts';
import { isOffice } from '../spelling/office-words.ts';
import type { SpelledWord } from '../spelling/spelled-words.ts';
import { noVerdicts, rightWord, type Verdict, type VerdictOf } from '../spelling/spelling.ts';
import { unWords } from '../spelling/un-words.ts';
import { isForeign } from './basis/foreign.ts';
import { quotedIn } from './basis/protected.ts';
import { spelledIn, type SpelledText } from './basis/spelled.ts';
import { placeOf, type DocumentText } from './basis/texts.ts';
import { houseRule, type Change, type DocumentRule, type Found } from './checking.ts';

interface Misspelt {
  verdict: Verdict;
  at: { text: DocumentText; word: SpelledWord }[];
}

/**
 * Words that no dictionary has, each once with all its places; a remark, as a dictionary does not have every word. Names are
 * marked while one writes and not told here, unless they are one letter away from a word; quotations are nobody's to correct.
 */
export const spelling: DocumentRule = {
  about: 'document',
  name: 'spelling',
  grade: 'warning',
  source: houseRule,
  check: ({ texts, office, verdictOf }) => {
    if (verdictOf === noVerdicts) return [];
    const gathering = gatherMisspelt(office, verdictOf);
    for (const text of texts) gathering.take(text);
    return gathering.result();
  },
};

/** The same text by text, for whoever has to let other work in between. */
export function gatherMisspelt(
  office: Office,
  verdictOf: VerdictOf,
): { take: (text: DocumentText) => void; result: () => Found[] } {
  const isOwn = isOffice(office);
  const found = new Map<string, Misspelt>();
  const take = ({ text, words, isShouted }: SpelledText): void => {
    const isQuoted = quotedIn(text);
    for (const word of words) {
      const verdict = verdictOf(word.word, text.language, isShouted);
      if (!verdict || verdict === rightWord || verdict.unknown.every(isOwn)) continue;
      if (mayBeName(word.word) && verdict.sure === null) continue;
      if (isQuoted(word) || isToldElsewhere(word.word, text) || isAmongForeign(word, text)) continue;
      const known = found.get(word.word);
      if (known) known.at.push({ text, word });
      else found.set(word.word, { verdict, at: [{ text, word }] });
    }
  };
  return {
    take: (text) => {
      spelledIn([text]).forEach(take);
    },
    result: () => [...found].map(([word, misspelt]) => told(word, misspelt)),
  };
}

/** “Kotanidze”, “d’Alembert”. */
const mayBeName = (word: string): boolean => /^(?:\p{L}{1,2}')?\p{Lu}/u.test(word);

/** The spelling of the United Nations has a rule of its own. */
const isToldElsewhere = (word: string, { language }: DocumentText): boolean =>
  /^en(?:-|$)/i.test(language) && (unWords.has(word.toLowerCase()) || inIze(word) !== null);

/** Common words of other languages are listed beside those of English. */
const isAmongForeign = ({ from, to }: SpelledWord, { text, language }: DocumentText): boolean =>
  /^en(?:-|$)/i.test(language) && isForeign(text.slice(0, from), text.slice(to));

function told(word: string, { verdict: { sure }, at }: Misspelt): Found {
  const [first] = at as [Misspelt['at'][number]];
  const times = at.length > 1 ? ` (${String(at.length)} times)` : '';
  return {
    message: `“${word}” is not in the dictionary${times}.`,
    remedy: 'Show it',
    place: placeOf(first.text.at, first.word),
    about: word,
    ...(sure === null ? {} : { fix: { label: `Write “${sure}”`, changes: changes(at, sure) } }),
  };
}

/** All places of a word, text by text. */
function changes(at: Misspelt['at'], becomes: string): Change[] {
  const texts = new Map<DocumentText, { from: number; to: number; becomes: string }[]>();
  for (const { text, word } of at)
    texts.set(text, [...(texts.get(text) ?? []), { from: word.from, to: word.to, becomes }]);
  return [...texts].map(([text, edits]) => ({ kind: 'text', at: text.at, before: text.text, edits }));
}
