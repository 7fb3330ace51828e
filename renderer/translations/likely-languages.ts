/** The languages into which something may be translated, in groups: the likely ones first. */
import { offeredLanguage, type Language } from '../../core/languages/words.ts';

/** The official languages of the United Nations. */
const officialOfTheUn: ReadonlySet<Language> = new Set<Language>(['ar', 'zh', 'en', 'fr', 'ru', 'es']);

/**
 * `all` in four groups, none of them empty: those that documents of the library are in, the commonest first; the office's; the
 * official ones of the United Nations; the others. Within a group they keep their order. `used` has the BCP 47 tag of each document.
 */
export function likelyFirst(all: readonly Language[], used: Iterable<string>, office: string): Language[][] {
  const tags = new Map<string, number>();
  for (const tag of used) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  const counts = new Map<Language, number>();
  for (const [tag, count] of tags) {
    const language = offeredLanguage(tag);
    if (language !== null) counts.set(language, (counts.get(language) ?? 0) + count);
  }
  const countOf = (language: Language): number => counts.get(language) ?? 0;
  const own = offeredLanguage(office);
  const groups: Language[][] = [[], [], [], []];
  for (const language of all) {
    const group = counts.has(language) ? 0 : language === own ? 1 : officialOfTheUn.has(language) ? 2 : 3;
    groups[group]?.push(language);
  }
  groups[0]?.sort((a, b) => countOf(b) - countOf(a));
  return groups.filter(({ length }) => length > 0);
}
