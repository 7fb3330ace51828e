import type { Office } from '../document.ts';
import { fewestTelling } from '../languages/other-language.ts';
import { inIze } from '../spelling/ize.ts';
import { isOffice } from '../spelling/office-words.ts';
import type { SpelledWord } from '../spelling/spelled-words.ts';
import { noVerdicts, rightWord, type Verdict, type VerdictOf } from '../spelling/spelling.ts';
import { unWords } from '../spelling/un-words.ts';
import { isForeign } from './basis/foreign.ts';
import { quotedIn } from './basis/protected.ts';
import { spelledIn, textsToSpell, type SpelledText } from './basis/spelled.ts';
import { placeOf, type DocumentText } from './basis/texts.ts';
import type { Change, DocumentRule, Found } from './checking.ts';

type Own = Found<'spelling'>;

interface Misspelt {
  verdict: Verdict;
  at: { text: DocumentText; word: SpelledWord }[];
}

/**
 * Words that no dictionary has, each once with all its places; a remark, as a dictionary does not have every word. Names are
 * marked while one writes and not told here, unless they are one letter away from a word; quotations are nobody's to correct.
 */
export const spelling: DocumentRule<'spelling'> = {
  about: 'document',
  name: 'spelling',
  grade: 'warning',
  source: 'house',
  check: ({ document, texts, office, verdictOf }) => {
    if (verdictOf === noVerdicts) return [];
    const gathering = gatherMisspelt(office, verdictOf);
    for (const text of textsToSpell(document, texts)) gathering.take(text);
    return gathering.result().found;
  },
};

/** Words of a language that were looked up, and how many of them its dictionary lacks. */
interface Tally {
  words: number;
  unknown: number;
}
/** Of few words, any number may be names. Where most of many are unknown, they are in another language. */
const isStrange = ({ words, unknown }: Tally): boolean => words >= fewestTelling && unknown > words / 2;

/** What was found, and the languages (BCP 47) whose dictionaries lack most words of their texts: such words are not told one by one. */
export interface Misspellings<F = Own> {
  found: F[];
  strange: string[];
}

/** The same text by text, for whoever has to let other work in between. */
export function gatherMisspelt(
  office: Office,
  verdictOf: VerdictOf,
): { take: (text: DocumentText) => void; result: () => Misspellings } {
  const isOwn = isOffice(office);
  const found = new Map<string, Misspelt>();
  const tallies = new Map<string, Tally>();
  const take = ({ text, words, isShouted }: SpelledText): void => {
    const isQuoted = quotedIn(text);
    const tally = tallies.get(text.language) ?? { words: 0, unknown: 0 };
    tallies.set(text.language, tally);
    for (const word of words) {
      const verdict = verdictOf(word.word, text.language, isShouted);
      if (verdict) tally.words += 1;
      if (!verdict || verdict === rightWord || verdict.unknown.every(isOwn)) continue;
      tally.unknown += 1;
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
    result: () => {
      const strange = [...tallies].filter(([, tally]) => isStrange(tally)).map(([language]) => language);
      const words = [...found].filter(
        ([, { at }]) => !at.every(({ text }) => strange.includes(text.language)),
      );
      return {
        found: [...strange.map(otherLanguage), ...words.map(([word, misspelt]) => told(word, misspelt))],
        strange,
      };
    },
  };
}

const otherLanguage = (language: string): Own => ({
  given: { language },
  place: { part: 'language' },
  about: `language ${language}`,
});

/** “Kotanidze”, “d’Alembert”. */
const mayBeName = (word: string): boolean => /^(?:\p{L}{1,2}')?\p{Lu}/u.test(word);

/** The spelling of the United Nations has a rule of its own. */
const isToldElsewhere = (word: string, { language }: DocumentText): boolean =>
  /^en(?:-|$)/i.test(language) && (unWords.has(word.toLowerCase()) || inIze(word) !== null);

/** Common words of other languages are listed beside those of English. */
const isAmongForeign = ({ from, to }: SpelledWord, { text, language }: DocumentText): boolean =>
  /^en(?:-|$)/i.test(language) && isForeign(text.slice(0, from), text.slice(to));

function told(word: string, { verdict: { sure }, at }: Misspelt): Own {
  const [first] = at as [Misspelt['at'][number]];
  return {
    given: { word, times: at.length },
    place: placeOf(first.text.at, first.word),
    about: word,
    ...(sure === null ? {} : { fix: { given: { becomes: sure }, changes: changes(at, sure) } }),
  };
}

/** All places of a word, text by text. */
function changes(at: Misspelt['at'], becomes: string): Change[] {
  const texts = new Map<DocumentText, { from: number; to: number; becomes: string }[]>();
  for (const { text, word } of at)
    texts.set(text, [...(texts.get(text) ?? []), { from: word.from, to: word.to, becomes }]);
  return [...texts].map(([text, edits]) => ({ kind: 'text', at: text.at, before: text.text, edits }));
}
