/** Names of languages, in a language of the interface. */

/** Gives the name of any language by its BCP 47 tag; the tag itself where it has none. `locale`: that of the interface. */
export function languageNamesIn(locale: string): (tag: string) => string {
  let names: Intl.DisplayNames | null = null;
  return (tag) => {
    try {
      names ??= new Intl.DisplayNames(locale, { type: 'language' });
      return names.of(tag) ?? tag;
    } catch {
      return tag;
    }
  };
}
