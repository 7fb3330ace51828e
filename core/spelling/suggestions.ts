/** Words that may have been meant, from what a dictionary suggests. */
import type { SpelledLanguage } from './dictionaries.ts';
import { inIze } from './ize.ts';
import type { IsKnown } from './judge-word.ts';
import { mostSuggestions } from './spelling.ts';
import { unWords } from './un-words.ts';

/** A suggestion as the house spells it. */
const asWritten = (word: string, language: SpelledLanguage): string =>
  language === 'en' && /^\p{Ll}/u.test(word) ? (inIze(word) ?? word) : word;

/** The letters of a word that was written with a capital, or in capitals, likewise. */
function inCaseOf(model: string, word: string): string {
  if (model.length > 1 && model === model.toUpperCase() && model !== model.toLowerCase())
    return word.toUpperCase();
  const isCapital = /^\p{Lu}/u.test(model);
  return isCapital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** Steps from one word to another: letters put in, left out, changed, or two that have changed places. */
export function distance(from: string, to: string): number {
  const [a, b] = [[...from], [...to]];
  let [before, last]: [number[], number[]] = [[], b.map((_, i) => i)];
  last.push(b.length);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

/** At most five, best first: the nearest ones before the others, else in the dictionary's order. */
export function bestSuggestions(
  word: string,
  language: SpelledLanguage,
  suggested: readonly string[],
): string[] {
  const small = word.toLowerCase();
  const house = language === 'en' ? (unWords.get(small) ?? inIze(small)) : null;
  const ranked = [...(house === null ? [] : [house]), ...suggested]
    .map((one, place) => ({
      one: inCaseOf(word, asWritten(one, language)),
      place,
      far: one === house ? 0 : farFrom(small, one),
    }))
    .filter(({ one }) => one !== word)
    .sort((a, b) => a.far - b.far || a.place - b.place);
  return [...new Set(ranked.map(({ one }) => one))].slice(0, mostSuggestions);
}

/** Two words in the place of one are seldom meant. */
const farFrom = (small: string, one: string): number =>
  Math.min(distance(small, one.toLowerCase()) + (/[\s-]/.test(one) ? 1 : 0), 3);

/** Shorter words are one step from too many others. */
const shortest = 5;
/** Longer ones are hardly words, and have thousands of others a step away, each of which is looked up. */
const longest = 32;
/** A word with a capital may be a name: only a long one must have been meant as another word. */
const shortestName = 9;

/**
 * The one word that must have been meant: the only one with two letters in each other's place or one doubled wrongly, else the
 * only one that is any single step away. Null where there are several or none, or the word may be a name. `isShouted`: it stands
 * in a text of capitals, where every word looks like a name.
 */
export function sureSuggestion(
  word: string,
  language: SpelledLanguage,
  isKnown: IsKnown,
  isShouted = false,
): string | null {
  if (isShouted && word !== word.toLowerCase()) {
    const asName = word.charAt(0) + word.slice(1).toLowerCase();
    return sureSuggestion(asName, language, isKnown)?.toUpperCase() ?? null;
  }
  const small = word.toLowerCase();
  const house = language === 'en' ? (unWords.get(small) ?? inBritish(small, isKnown)) : null;
  // Nouns of German all have a capital.
  const isName = language !== 'de' && /^\p{Lu}/u.test(word);
  if (house !== null) return inCaseOf(word, house);
  const letters = [...small];
  if (letters.length > longest || letters.length < (isName ? shortestName : shortest)) return null;
  if (!/^[\p{L}\p{M}]+$/u.test(word)) return null;
  if (word.slice(1) !== small.slice(1)) return null;
  const isWord = (one: string): boolean => isKnown(language === 'de' ? inCaseOf(word, one) : one);
  for (const steps of [slips(letters), oneStepFrom(letters, lettersOf[language])]) {
    const meant = new Set<string>();
    for (const one of steps) {
      if (one !== small && isWord(one)) meant.add(asWritten(one, language));
      if (meant.size > 1) return null;
    }
    for (const only of meant) return inCaseOf(word, only);
  }
  return null;
}

/** "supervize" -> "supervise": a z where the root has an s. */
function inBritish(word: string, isKnown: IsKnown): string | null {
  const british = word.replace(/z(?=e|es|ed|ing|er|ers|or|ation)/, 's');
  return british !== word && isKnown(british) ? british : null;
}

/** Letters that may be missing or mistaken; none in languages that put words together, where nearly everything is a word. */
const latin = 'abcdefghijklmnopqrstuvwxyz';
const lettersOf: Readonly<Record<SpelledLanguage, string>> = {
  bg: 'абвгдежзийклмнопрстуфхцчшщъьюя',
  cs: 'aábcčdďeéěfghiíjklmnňoópqrřsštťuúůvwxyýzž',
  da: '',
  de: '',
  el: 'αάβγδεέζηήθιίκλμνξοόπρσςτυύφχψωώ',
  en: latin,
  es: `${latin}áéíóúüñ`,
  et: '',
  fr: `${latin}àâçéèêëîïôùûœ`,
  ga: 'aábcdeéfghiílmnoóprstuú',
  hr: 'abcčćdđefghijklmnoprsštuvzž',
  hu: '',
  it: `${latin}àèéìòù`,
  lt: 'aąbcčdeęėfghiįyjklmnoprsštuųūvzž',
  lv: 'aābcčdeēfgģhiījkķlļmnņoprsštuūvzž',
  nl: '',
  pl: 'aąbcćdeęfghijklłmnńoóprsśtuwyzźż',
  pt: `${latin}áâãàçéêíóôõú`,
  'pt-BR': `${latin}áâãàçéêíóôõú`,
  ro: 'aăâbcdefghiîjklmnopqrsșştțţuvwxyz',
  ru: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  sk: 'aáäbcčdďeéfghiíjklĺľmnňoóôpqrŕsštťuúvwxyýzž',
  sl: 'abcčdefghijklmnoprsštuvzž',
  sv: '',
};

/** What fingers do: two letters in each other's place, one typed twice, or once instead of twice. */
function* slips(letters: readonly string[]): Generator<string> {
  for (const [at, own] of letters.entries()) {
    const [before, after] = [letters.slice(0, at).join(''), letters.slice(at + 1)];
    const next = after[0];
    yield before + own + own + after.join('');
    if (next === own) yield before + after.join('');
    else if (next !== undefined) yield before + next + own + after.slice(1).join('');
  }
}

/** Every word one step away; where `alphabet` is empty, only those with a letter less. */
function* oneStepFrom(letters: readonly string[], alphabet: string): Generator<string> {
  const others = [...alphabet];
  for (let at = 0; at <= letters.length; at += 1) {
    const [before, rest] = [letters.slice(0, at).join(''), letters.slice(at).join('')];
    const behind = letters.slice(at + 1).join('');
    for (const other of others) yield before + other + rest;
    if (at === letters.length) break;
    yield before + behind;
    for (const other of others) yield before + other + behind;
  }
}
