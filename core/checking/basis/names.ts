/** Names of people and places in a text, and those among them that are one name spelt in two ways. */
import { wordSet } from '../../languages/words.ts';
import { readOnce } from '../../text/read-once.ts';
import type { Checked } from '../checking.ts';
import { protectedIn } from './protected.ts';
import type { DocumentText, Span } from './texts.ts';

/** A name as it stands in a text: a word with a capital, or two of them in a row. */
export interface NameUse extends Span {
  name: string;
  text: DocumentText;
}

/** Two spellings of one name; `certain` where the first is known to be the one that is not used. */
export interface TwoSpellings {
  odd: string;
  usual: string;
}

const capitalised = /(?<![\p{L}\p{N}’'-])\p{Lu}[\p{L}\p{M}’'-]*\p{L}(?![\p{L}\p{N}])/gu;
const opensSentence = /(?:^|[.!?:]["”’)]?\s+|\n|["“«(]\s*)$/;
const notNames = wordSet(({ reading }) => reading.sentenceStarts);
/** Words before the name of a person: two who bear the same one are two people. */
const titles = new Set(
  'Mr Ms Mrs Miss Dr Prof Professor Judge Justice Minister President Ambassador Director Chair Commissioner Secretary General Colonel Captain Major Inspector Prosecutor King Queen Prince Princess Sir Lady Saint San Santa St Article Annex Part Day Day. January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(
    ' ',
  ),
);
/** Names of places that the United Nations write in another way than many do (UNTERM), in English. */
const places: Readonly<Record<string, string>> = {
  Kiev: 'Kyiv',
  Kharkov: 'Kharkiv',
  Odessa: 'Odesa',
  Lvov: 'Lviv',
  Peking: 'Beijing',
  Bombay: 'Mumbai',
  Calcutta: 'Kolkata',
  Rangoon: 'Yangon',
  Burma: 'Myanmar',
  Swaziland: 'Eswatini',
  Turkey: 'Türkiye',
  'Cape Verde': 'Cabo Verde',
};

const known = new WeakMap<Checked, NameUse[]>();

/** Every use of a name in a document; not in quotations, links and addresses, whose words are others'. */
export function namesIn(checked: Checked): NameUse[] {
  // Several rules ask for the same.
  let names = known.get(checked);
  if (!names) known.set(checked, (names = findNames(checked)));
  return names;
}

/** Words with a capital; `opens`: they begin a sentence. */
export const capitalisedIn = readOnce((text) =>
  [...text.matchAll(capitalised)].map(({ index, 0: word }) => ({
    index,
    word,
    opens: opensSentence.test(text.slice(Math.max(0, index - 4), index)),
    mayBeName: !notNames.has(word) && word.length > 2,
  })),
);

function findNames({ texts }: Checked): NameUse[] {
  const found: NameUse[] = [];
  for (const text of texts) {
    const isProtected = protectedIn(text);
    let before: NameUse | null = null;
    for (const { index, word, opens, mayBeName } of capitalisedIn(text.text)) {
      const use: NameUse = { name: word, text, from: index, to: index + word.length };
      const isName = mayBeName && !isProtected(use);
      if (isName && !opens) found.push(use);
      if (isName && before !== null && text.text.slice(before.to, index) === ' ')
        found.push({ name: `${before.name} ${word}`, text, from: before.from, to: use.to });
      before = isName ? use : null;
    }
  }
  return found;
}

const expanded: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ø: 'oe', å: 'aa' };
const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('ß', 'ss');

/** A word without its accents, in each way in which people leave them out; itself where it has none. */
function withoutAccents(word: string): string[] {
  const small = word.toLowerCase();
  if (/^[a-z'-]*$/.test(small)) return [small];
  const long = small.replace(/[äöüßøå]/g, (letter) => expanded[letter] ?? letter);
  return [...new Set([plain(small), plain(long)])];
}

/** True of words that one slip of the keys turns into each other. */
function differByOne(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const swapped = left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
  return (left.length <= 1 && right.length <= 1) || swapped;
}
/** An ending more is another form of the word ("State", "States"), no slip. */
const isLonger = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);
/** Shorter names differ by a letter because they are others. */
const shortest = 5;

/**
 * Names that are spelt in two ways among the names of texts in one language, each with how often it is met. Gives null now and
 * then, so that other work can be done in between.
 */
export function* twoSpellings(
  names: ReadonlyMap<string, number>,
  language: string,
): Generator<TwoSpellings | null> {
  const often = (name: string): number => names.get(name) ?? 0;
  const told = new Set<string>();
  const pair = (a: string, b: string): TwoSpellings => {
    const [usual, odd] =
      often(a) === often(b)
        ? a.normalize('NFD').length > a.length
          ? [a, b]
          : [b, a]
        : often(a) > often(b)
          ? [a, b]
          : [b, a];
    told.add(odd);
    return { odd, usual };
  };
  if (/^en(?:-|$)/i.test(language))
    for (const [odd, usual] of Object.entries(places))
      if (names.has(odd) && names.has(usual)) {
        told.add(odd);
        yield { odd, usual };
      }
  const byLetters = new Map<string, string>();
  const bySurname = new Map<string, string[]>();
  for (const name of names.keys()) {
    yield null;
    const [first = '', last] = name.split(' ');
    if (last === undefined) {
      for (const letters of withoutAccents(name)) {
        const other = byLetters.get(letters);
        if (other === undefined) byLetters.set(letters, name);
        else if (other.toLowerCase() !== name.toLowerCase() && !told.has(other) && !told.has(name))
          yield pair(other, name);
      }
    } else if (last.length >= shortest && !titles.has(first))
      (bySurname.get(first) ?? put(bySurname, first)).push(last);
  }
  for (const [first, lasts] of bySurname) {
    yield null;
    if (lasts.length > 100) continue; // no first name, but a word that stands before many
    for (const [index, last] of lasts.entries())
      for (const other of lasts.slice(index + 1))
        if (differByOne(last, other) && !isLonger(last, other) && !told.has(last) && !told.has(other))
          yield pair(`${first} ${last}`, `${first} ${other}`);
  }
}

function put(groups: Map<string, string[]>, key: string): string[] {
  const group: string[] = [];
  groups.set(key, group);
  return group;
}

/** The spellings among uses, as a map of how often each is met. */
export function countNames(names: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The primary language of a tag: names are compared among texts in one language, since another one may spell them otherwise. */
export const primaryOf = (language: string): string => language.toLowerCase().split('-')[0] ?? '';
