/** Numbers and plurals of one language, for its messages. */

/** Forms of a counted noun by the plural categories of its language; "#" stands for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** What a language's messages need to write numbers: `num(1200)` is "1,200"; a `plural` of forms gives "1 file", "3 files". */
export function numbersOf(locale: string): {
  num: (n: number) => string;
  plural: (forms: PluralForms) => (n: number) => string;
} {
  const format = new Intl.NumberFormat(locale);
  const rules = new Intl.PluralRules(locale);
  const num = (n: number): string => format.format(n);
  return {
    num,
    plural: (forms) => (n) => (forms[rules.select(n)] ?? forms.other).replace('#', num(n)),
  };
}
