/** The languages of the interface: of the window, its menus and the computer's dialogs. Those of documents are core/languages. */

/** What is known of a language of the interface. */
interface InterfaceLanguageFacts {
  /**
   * `whole`: every message is there, or it does not compile. `begun`: what is not there yet is said in English, message by
   * message.
   */
  state: 'whole' | 'begun';
  /** Locale of dates, numbers and orders that the desk itself shows. */
  locale: string;
}

/** THE table of the interface's languages, by BCP 47 tag. Tables of words `satisfies WordsByLanguage`, so each of them has to follow. */
export const interfaceLanguages = {
  en: { state: 'whole', locale: 'en-GB' },
} as const satisfies Record<string, InterfaceLanguageFacts>;

export type InterfaceLanguage = keyof typeof interfaceLanguages;

/** All of them, as tags. */
export const interfaceLanguageTags = Object.keys(interfaceLanguages) as readonly InterfaceLanguage[];

/** A table of words of which any part may be missing. */
export type PartOf<W> = W extends string | ((...given: never[]) => unknown)
  ? W
  : { readonly [Name in keyof W]?: PartOf<W[Name]> };

/** A table of words in every language of a table: a whole language has all of them, one that was begun any part. */
export type WordsIn<Languages extends { [L in keyof Languages]: { state: 'whole' | 'begun' } }, W> = {
  readonly [L in keyof Languages]: Languages[L]['state'] extends 'whole' ? W : PartOf<W>;
};

/** The same in the interface's own languages. */
export type WordsByLanguage<W> = WordsIn<typeof interfaceLanguages, W>;
