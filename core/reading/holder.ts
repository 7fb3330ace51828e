/** Where the holder of a picture's rights ends when the body runs on behind the name. */
import { wordSet } from '../languages/words.ts';
import { isKnownHolder, knownAtStart, opensKnownHolder } from './known-holders.ts';
import { endsSentence } from './lines.ts';

/** Words that begin a sentence and never belong to a holder's name. */
const starters = wordSet(({ reading }) => reading.sentenceStarts);
const signs = ['&', '/', '+', '|', '-', '–'];
const particles = wordSet(({ reading }) => reading.withinNames, ...signs);
const joins = wordSet(({ reading }) => reading.joinsNames, ...signs);
/** Capitals inside one name: McDonald, DeWitt, YouTube. */
const innerCapital =
  /^(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz|O['’]|You|Linked|Adobe|Euro|Relief|Get|Deutsch|i)(?=\p{Lu})/u;
/** A holder has no more words than this. */
const mostWords = 12;
const longestCredit = 300;
/** So short a line is a credit and nothing else, whatever its words. */
const shortCredit = 50;
/** What follows a holder without a space must be long enough to open a body: "USAid" by itself is a name. */
const shortestBody = 12;

/** Where, within one word, the holder ends and the body begins; -1 where it does not. `next`: the word after. */
function glueIn(word: string, next: string): number {
  const join = /^[^/&+|]*[/&+|]/u.exec(word)?.[0].length;
  if (join !== undefined && join < word.length) {
    const later = glueIn(word.slice(join), next);
    return later < 0 ? -1 : join + later;
  }
  const known = knownAtStart(word);
  if (known !== null && known.length < word.length) {
    const rest = word.slice(known.length);
    if (/^(?:\p{Lu}[\p{Ll}'’]|["“‘«]|(?!(?:19|20)\d\d)\d)/u.test(rest) || knownAtStart(rest) !== null)
      return known.length;
    if (/^[AIÀOEY]$/u.test(rest) && /^[\p{Ll}\d]/u.test(next)) return known.length;
    if (/^\p{Lu}+$/u.test(rest) && known.length > 3) return known.length;
  }
  const short = /^(?:\p{Lu}\p{Ll}{1,2}\p{Lu}+|\p{Lu}[\p{Lu}.]*\p{Lu}s?)(?=\p{Lu}[\p{Ll}'’])/u.exec(word);
  if (short) return short[0].length;
  if (/^\p{Lu}\p{Ll}{1,2}\p{Lu}{1,4}$/u.test(word)) return -1;
  const from = innerCapital.exec(word)?.[0].length ?? 0;
  const boundary = /[\p{Ll}\p{N})\]](?=\p{Lu})|\p{L}{2}\.(?=\p{Lu}\p{Ll})|[\p{L}\p{N}](?=["“«])/u.exec(
    word.slice(from),
  );
  return boundary ? from + boundary.index + boundary[0].length : -1;
}

type Word = { word: string; at: number };

/** True where names go on, without a plain word or the start of a sentence, to one that the body is glued to. */
function leadsToGlue(words: readonly Word[], from: number): boolean {
  for (const [index, { word }] of words.slice(from, from + 5).entries()) {
    if (starters.has(word)) return false;
    if (glueIn(word, words[from + index + 1]?.word ?? '') > 0) return true;
    if (!/^\p{Lu}/u.test(word) && !particles.has(word)) return false;
  }
  return false;
}

/** True where only names and particles are left, few enough to be part of the holder. */
const onlyNames = (words: readonly Word[], from: number): boolean =>
  words.length - from <= 5 &&
  words.slice(from).every(({ word }) => /^[\p{Lu}\d(]/u.test(word) || particles.has(word));

/** True where a known name is complete before a word: nothing says that it goes on. */
function nameIsComplete(text: string, words: readonly Word[], unit: number, index: number): boolean {
  const [start, word] = [words[unit], words[index]];
  if (!start || !word || joins.has(word.word)) return false;
  const name = text.slice(start.at, word.at).trim();
  return isKnownHolder(name) && !opensKnownHolder(`${name} ${word.word}`) && !opensKnownHolder(name);
}

/** Where the holder's name ends in a text that begins with it; null where that cannot be told. */
export function holderEnd(text: string): number | null {
  const words = [...text.slice(0, longestCredit).matchAll(/\S+/gu)].map((match) => ({
    word: match[0],
    at: match.index,
  }));
  const whole = words.length <= mostWords && text.length < longestCredit && !endsSentence(text);
  const goesOn = (from: number): boolean => (whole && onlyNames(words, from)) || leadsToGlue(words, from);
  /** Where the name now read began: after "and", "/" and the like a new one does. */
  let unit = 0;
  for (const [index, { word, at }] of words.slice(0, mostWords).entries()) {
    const previous = words[index - 1];
    const next = words[index + 1]?.word ?? '';
    const glue = glueIn(word, next);
    if (glue > 0 && text.length - at - glue >= shortestBody) return at + glue;
    const isPlain = !/^[\p{Lu}\d@"“«(i]/u.test(word) && !(particles.has(word) && /^\p{Lu}/u.test(next));
    if (!previous && isPlain) return whole && text.length <= shortCredit ? text.length : null;
    if (previous) {
      if (starters.has(word) && !joins.has(previous.word)) return at - 1;
      if (starters.has(word) && /^[-–]$/.test(previous.word)) return previous.at - 1;
      if (nameIsComplete(text, words, unit, index) && !goesOn(index))
        return /^(?:19|20)\d\d[.,]?$/.test(word) ? at + word.length : at - 1;
      if (isPlain && /^\p{Ll}/u.test(word)) {
        if (whole && text.length <= shortCredit) return text.length;
        // "John Smith Visitors gathered": the capital before the first plain word is the sentence's own.
        return index >= 2 ? previous.at - 1 : null;
      }
      if (joins.has(previous.word)) unit = index;
    }
    if (/\p{L}{2}[.;]$/u.test(word)) return at + word.length;
    if (
      word.endsWith(',') &&
      !/^(?:19|20)\d\d/.test(next) &&
      knownAtStart(next) === null &&
      !goesOn(index + 1)
    )
      return at + word.length;
  }
  return words.length <= mostWords ? text.length : null;
}
