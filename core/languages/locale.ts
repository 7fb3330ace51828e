/** Languages as Intl takes them. Any text may stand as a language on disk; an export never fails because of one. */

const locales = new Map<string, string>();
/** Tags that are remembered: many times the languages of one library. */
const most = 100;

/** The tag in its normal form ("pt-BR"); that of English where Intl does not know what to make of it. */
export function localeOf(tag: string): string {
  const known = locales.get(tag);
  if (known !== undefined) return known;
  const locale = canonical(tag) ?? 'en';
  if (locales.size >= most) locales.clear();
  locales.set(tag, locale);
  return locale;
}

/** The tag for `lang` attributes: in its normal form, and "und" (BCP 47: undetermined) for what is no language tag. */
export const langOf = (tag: string): string => canonical(tag) ?? 'und';

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
