/** Signs as a language sets them, while they are typed: quotation marks, dashes, ellipsis, spaces that do not break. */
import { habitsOf, narrow, noBreak, type Habits, type Pair } from './habits.ts';

/** What takes the place of the last signs before the caret. */
export interface Becomes {
  /** How many UTF-16 units before the caret, the typed sign included, are replaced. */
  length: number;
  text: string;
}

/** Spaces of every kind that a typed one may have become. */
const space = '[ \\u00a0\\u202f]';
/** The beginnings of addresses, mail addresses, paths, and words of programs: no sign of theirs is changed. */
const technical = /(?:[\p{L}\d+.-]+:\/\/|www\.|mailto:|[@\\`_=<>#{}]|\/\S|\p{L}:$|^\/|\.\p{L}+\/)\S*$/u;

/** The word before the caret, up to the last space or picture. */
const wordAt = (text: string): string => /[^\s\ufffc]*$/u.exec(text)?.[0] ?? '';
const isTechnical = (text: string): boolean => technical.test(wordAt(text));
/**
 * True where a word begins: at the start, after a space, an opening bracket, a dash, the mark of a pair that it opens, or an
 * elision ("l’").
 */
const opens = (text: string, last: Pair | undefined, { elides }: Habits): boolean =>
  /(?:^|[\s\ufffc([{–—/¿¡-])$/u.test(text) ||
  (last !== undefined && text.endsWith(last[0])) ||
  (elides === true && /\p{L}’$/u.test(text));
/** True where a mark would be a sign of an address or of a program: within a quotation, only where it has its own ("a="b""). */
const isTechnicalMark = (text: string, last: Pair | undefined): boolean =>
  isTechnical(text) && (last === undefined || /["'=<]/.test(wordAt(text)));

/** Rules for a typed `sign` after `text`, one line or paragraph up to the caret; the first that gives something holds. */
type Rule = (text: string, sign: string, habits: Habits) => Becomes | null;

const just = (text: string): Becomes => ({ length: 1, text });

/** The pairs that are open at the end of a text, the outermost first. Apostrophes within words close nothing. */
function openPairs(text: string, { outer, inner }: Habits): Pair[] {
  const open: Pair[] = [];
  const pairs = [outer, inner];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    const inWord = sign === '’' && /\p{L}’\p{L}/u.test(text.slice(at - 1, at + 2));
    if (inWord || !/["“”„‘’‚«»‹›「」『』]/u.test(sign)) continue;
    const last = open.at(-1);
    if (last?.[1].trim() === sign) open.pop();
    else open.push(...pairs.filter(([opening]) => opening.trim() === sign).slice(0, 1));
  }
  return open;
}

const doubleQuotes: Rule = (text, sign, habits) => {
  if (sign !== '"') return null;
  const last = openPairs(text, habits).at(-1);
  if (isTechnicalMark(text, last)) return null;
  if (opens(text, last, habits)) return just((last === undefined ? habits.outer : habits.inner)[0]);
  // Inches and minutes: 27".
  if (last === undefined && /\d$/.test(text)) return null;
  return just((last ?? habits.outer)[1]);
};

const apostrophes: Rule = (text, sign, habits) => {
  if (sign !== "'") return null;
  const { inner } = habits;
  const last = openPairs(text, habits).at(-1);
  if (isTechnicalMark(text, last === inner ? last : undefined)) return null;
  if (opens(text, last, habits)) return just(inner[0]);
  // Feet and minutes: 6'.
  if (last !== inner && /\d$/.test(text)) return null;
  return just(last === inner ? inner[1] : '’');
};

/** A mark that closed an inner quotation, and proves to stand within a word: "‚geht‘" becomes "‚geht’s". */
const withinWord: Rule = (text, sign, { inner: [, closing] }) =>
  closing !== '’' &&
  /\p{L}/u.test(sign) &&
  new RegExp(`\\p{L}[${closing}]$`, 'u').test(text) &&
  /[‘›]/u.test(closing)
    ? { length: 2, text: `’${sign}` }
    : null;

/** "‘9" is the beginning of "’90s". */
const years: Rule = (text, sign) =>
  /\d/.test(sign) && /(?:^|[\s“(])‘$/u.test(text) ? { length: 2, text: `’${sign}` } : null;

/** "‘s" proves to be a word that lost its beginning: "’s avonds", "’t", "’tis". */
const shortened: Rule = (text, sign, { shortened: words }) => {
  if (words === undefined || !/[\s.,;:!?-]/u.test(sign)) return null;
  const word = new RegExp(`(?<=^|[\\s“(])‘(${words})$`, 'iu').exec(text)?.[1];
  return word === undefined ? null : { length: word.length + 2, text: `’${word}${sign}` };
};

/** A mark within a word of Hebrew is a gershayim: צה״ל. */
const gershayim: Rule = (text, sign, { outer: [, closing] }) =>
  /\p{sc=Hebr}/u.test(sign) && text.endsWith(closing) && /\p{sc=Hebr}.$/u.test(text)
    ? { length: 2, text: `״${sign}` }
    : null;

const ellipsis: Rule = (text, sign) =>
  sign === '.' && /(?:^|[^.])\.\.$/.test(text) && !isTechnical(text.slice(0, -2)) && !/[\\/]\.\.$/.test(text)
    ? { length: 3, text: '…' }
    : null;

const dashes: Rule = (text, sign) => {
  if (isTechnical(text)) return null;
  // "--" is a dash, a third hyphen makes it a long one. Three at the start of a line are a line of an earlier world.
  if (sign === '-' && /[^\s-]\s?-$|[^\s-]\s-$/u.test(text)) return { length: 2, text: '–' };
  if (sign === '-' && /\S\s?–$/u.test(text)) return { length: 2, text: '—' };
  // A hyphen between spaces.
  if (sign === ' ' && /\S -$/u.test(text)) return { length: 2, text: '– ' };
  return null;
};

/** Spaces before French signs. A sign after another one ("?!") has none. */
const spacesBefore: Rule = (text, sign, { before }) => {
  const wanted = before?.[sign];
  if (wanted === undefined) return null;
  const typed = new RegExp(`${space}+$`, 'u').exec(text)?.[0] ?? '';
  const rest = text.slice(0, text.length - typed.length);
  if (rest === '' || /[;:!?([]$/u.test(rest) || isTechnical(rest)) return null;
  // The name of a site or file, or an entity of HTML, goes on.
  if (typed === '' && /(?:\p{L}\.\p{L}{2,}|&\w+)$/u.test(rest)) return null;
  // An hour, a ratio, or the beginning of an address.
  if (
    sign === ':' &&
    typed === '' &&
    (/\d$/.test(rest) || /^(?:https?|ftps?|mailto|tel)$/i.test(wordAt(rest)))
  )
    return null;
  return typed === wanted ? null : { length: typed.length + 1, text: wanted + sign };
};

const guillemetSpaces: Rule = (text, sign, { outer: [opening, closing] }) => {
  if (opening.trim() === opening) return null;
  if (sign === opening.trim()) return just(opening);
  if (sign !== closing.trim() || text === '') return null;
  const typed = new RegExp(`${space}+$`, 'u').exec(text)?.[0] ?? '';
  return typed === noBreak ? null : { length: typed.length + 1, text: closing };
};
/** A space typed after « that has its own already, or before a sign that will have one. */
const spaceAgain: Rule = (text, sign, { outer: [opening] }) =>
  sign === ' ' && opening.endsWith(noBreak) && text.endsWith(opening) ? { length: 1, text: '' } : null;

/** Between a number and what it counts. */
const units =
  'mm|cm|dm|m|km|m²|km²|ha|m³|l|hl|ml|mg|g|kg|kt|t|W|kW|MW|GW|TW|kWh|MWh|GWh|TWh|°C|°F|K|Hz|kHz|MHz|GHz|kB|MB|GB|TB|EUR|USD|GBP|CHF|€|\\$|£';
const afterUnit = new RegExp(`(?<=^|[\\s(])([\\d.,\\u00a0\\u202f]*\\d) (${units})$`, 'u');
const unitSpaces: Rule = (text, sign) => {
  if (!/^[\s.,;:!?)\]]$/u.test(sign)) return null;
  const unit = afterUnit.exec(text)?.[2];
  return unit === undefined ? null : { length: unit.length + 2, text: `${noBreak}${unit}${sign}` };
};
const percent: Rule = (text, sign) =>
  (sign === '%' || sign === '‰' || sign === '€') && /\d $/.test(text)
    ? { length: 2, text: noBreak + sign }
    : null;

const thousands: Rule = (text, sign, habits) =>
  habits.thousands === true &&
  /\d/.test(sign) &&
  /(?<![\d.,\u00a0\u202f])\d{1,3}(?:[\u00a0\u202f]\d{3})* \d\d$/u.test(text)
    ? { length: 4, text: `${text.slice(-2).padStart(3, narrow)}${sign}` }
    : null;

/** "No. 5", "§ 5", "№ 5": the number keeps with its word. */
const beforeNumber: Rule = (text, sign, habits) =>
  /\d/.test(sign) && new RegExp(`(?<![\\p{L}\\d])(?:${habits.beforeNumber ?? '§'}|§§?) $`, 'u').test(text)
    ? { length: 2, text: noBreak + sign }
    : null;

const straight: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '--',
  '—': '---',
  '…': '...',
};
/** A word that proves to be an address by this sign gets back what was typed: "o’neil" before "@", "C :" before "\\". */
const addressAfterAll: Rule = (text, sign) => {
  if (!/[@\\/]/.test(sign)) return null;
  const word = /\p{L}+[\u00a0\u202f]:$/u.exec(text)?.[0] ?? wordAt(text);
  // Nothing of an address ends like that: "talks—@office".
  if (/[–—…]$/u.test(word)) return null;
  const typed = word.replace(/[\u00a0\u202f]/gu, '').replace(/[’‘“”–—…]/gu, (one) => straight[one] ?? one);
  return typed === word || (sign === '/' && !/:$/.test(typed))
    ? null
    : { length: word.length + 1, text: typed + sign };
};

/** Some keyboards write Arabic letters in the shape that they have in a word ("ﻻ"); texts hold the letters themselves. */
const shapedLetters: Rule = (_, sign) => (/[\ufe70-\ufefc]/.test(sign) ? just(sign.normalize('NFKC')) : null);

const rules: readonly Rule[] = [
  shapedLetters,
  addressAfterAll,
  doubleQuotes,
  apostrophes,
  withinWord,
  years,
  shortened,
  gershayim,
  ellipsis,
  dashes,
  spacesBefore,
  guillemetSpaces,
  spaceAgain,
  unitSpaces,
  percent,
  thousands,
  beforeNumber,
];

/**
 * What the last signs become when `sign` (one character) is typed after `text`, in a language (BCP 47); null where it stands
 * as it was typed. `text` is the line or paragraph before the caret; what cannot be text in it (a picture) may stand as U+FFFC.
 */
export function asTyped(text: string, sign: string, language: string): Becomes | null {
  const habits = habitsOf(language);
  for (const rule of rules) {
    const becomes = rule(text, sign, habits);
    if (becomes !== null) return becomes;
  }
  return null;
}

/** Words that were typed where nothing set their signs: as they would have become, sign by sign. */
export function allAsTyped(words: string, language: string): string {
  let done = '';
  for (const sign of words) {
    const becomes = asTyped(done, sign, language);
    done += sign;
    if (becomes !== null) done = done.slice(0, done.length - becomes.length) + becomes.text;
  }
  return done;
}
