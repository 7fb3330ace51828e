/** How each language sets its signs, beyond the quotation marks that core/languages knows. */
import { languageWords, offeredLanguage, type Language } from '../languages/words.ts';

/** No-break space, and the narrow one (U+202F). */
export const noBreak = '\u00a0';
export const narrow = '\u202f';

/** Quotation marks, with the spaces that belong to them. */
export type Pair = readonly [opening: string, closing: string];

/** What a language does while one writes it. Spaces that belong to a sign are part of it. */
interface Habit {
  /** Quotation marks within quotation marks. */
  inner: Pair;
  /** Spaces before signs that have one: French, by the Lexique of the Imprimerie nationale. */
  before?: Readonly<Record<string, string>>;
  /** A space stands between thousands ("10 000"), so it may not break. */
  thousands?: true;
  /** Words are joined to the next one by an apostrophe ("l’État"): a mark behind it opens. */
  elides?: true;
  /** Words that have lost their beginning, as sources of regular expressions: "’s avonds". */
  shortened?: string;
  /** Words that keep with the number after them, as sources of regular expressions. */
  beforeNumber?: string;
}

const english: Pair = ['‘', '’'];
const raised: Pair = ['’', '’'];
const low: Pair = ['‚', '‘'];
const double: Pair = ['“', '”'];
const guillemets: Pair = ['«', '»'];
const lowDouble: Pair = ['„', '“'];

/**
 * Inner marks follow the delimiters of the Unicode CLDR for each language; no-break spaces the style guides of the European
 * Union (Interinstitutional Style Guide, 6.4 and 10) and, for French, the Imprimerie nationale.
 */
const habits = {
  en: { inner: english, shortened: 'tis|twas|em|til', beforeNumber: 'No\\.|Nos\\.|Art\\.|p\\.|pp\\.|vol\\.' },
  fr: {
    inner: double,
    elides: true,
    before: { ';': narrow, '!': narrow, '?': narrow, ':': noBreak },
    thousands: true,
    beforeNumber: 'n[o°]|nos|art\\.|p\\.|pp\\.|vol\\.',
  },
  es: { inner: double, thousands: true, beforeNumber: 'n\\.[oº]|art\\.|p\\.|pág\\.|vol\\.' },
  nl: { inner: english, shortened: '[kmnst]', beforeNumber: 'nr\\.|art\\.|blz\\.|p\\.' },
  de: { inner: low, thousands: true, beforeNumber: 'Nr\\.|Art\\.|Abs\\.|S\\.|Bd\\.' },
  pt: { inner: english, thousands: true, beforeNumber: 'n\\.[oº]|art\\.|p\\.|vol\\.' },
  ar: { inner: double },
  bg: { inner: low, thousands: true, beforeNumber: '№|чл\\.' },
  zh: { inner: english },
  'zh-Hant': { inner: ['『', '』'] },
  hr: { inner: ['‘', '’'], beforeNumber: 'br\\.|čl\\.|str\\.' },
  cs: { inner: low, thousands: true, beforeNumber: 'č\\.|čl\\.|s\\.' },
  da: { inner: raised, beforeNumber: 'nr\\.|art\\.|s\\.' },
  et: { inner: low, thousands: true, beforeNumber: 'nr|lk' },
  fi: { inner: raised, thousands: true, beforeNumber: 'n:o|s\\.' },
  el: { inner: double, beforeNumber: 'αριθ\\.|σ\\.' },
  he: { inner: english },
  hu: { inner: ['»', '«'], thousands: true },
  ga: { inner: english, elides: true, beforeNumber: 'Uimh\\.|lch\\.' },
  it: { inner: double, elides: true, beforeNumber: 'n\\.|art\\.|p\\.|pag\\.' },
  ja: { inner: ['『', '』'] },
  ko: { inner: english },
  lv: { inner: english, thousands: true, beforeNumber: 'Nr\\.' },
  lt: { inner: low, thousands: true, beforeNumber: 'Nr\\.|p\\.' },
  mt: { inner: english, beforeNumber: 'Nru|p\\.' },
  pl: { inner: guillemets, thousands: true, beforeNumber: 'nr|art\\.|s\\.' },
  ro: { inner: guillemets, beforeNumber: 'nr\\.|art\\.|p\\.' },
  ru: { inner: lowDouble, thousands: true, beforeNumber: '№|ст\\.|с\\.' },
  sk: { inner: low, thousands: true, beforeNumber: 'č\\.|čl\\.|s\\.' },
  sl: { inner: low, beforeNumber: 'št\\.|čl\\.|str\\.' },
  sv: { inner: raised, thousands: true, beforeNumber: 'nr|art\\.|s\\.' },
} as const satisfies Record<Language, Habit>;

/** How a language sets its signs, with its outer quotation marks. */
export interface Habits extends Habit {
  outer: Pair;
}

const ofOthers: Habits = { outer: double, inner: english };
/** French outside France sets no space before its signs but the colon (Bureau de la traduction, 2.3; Swiss guides: narrow ones). */
const frenchOfCanada = { ':': noBreak };

/** The habits of a BCP 47 tag; those of English where the desk does not offer the language. */
export function habitsOf(tag: string): Habits {
  const language = offeredLanguage(tag);
  const outer = languageWords(tag)?.checking.quotes;
  if (language === null || !outer) return ofOthers;
  const habit: Habit = habits[language];
  if (language === 'de' && /-(ch|li)\b/i.test(tag)) return { ...habit, outer: guillemets, inner: ['‹', '›'] };
  if (language === 'en' || language === 'nl') return { ...habit, outer };
  return /^fr-ca\b/i.test(tag) ? { ...habit, outer, before: frenchOfCanada } : { ...habit, outer };
}
