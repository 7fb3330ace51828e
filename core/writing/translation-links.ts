/** The same item in other languages: for readers, for search engines, and for programs that read the page. */
import { directionOf } from '../languages/direction.ts';
import { langOf } from '../languages/locale.ts';
import { el, type Markup } from '../markup.ts';
import type { Rendering, WritingContext } from './context.ts';

/** A language by the name that its readers have for it ("Français"); its tag where nobody knows one. */
function ownName(language: string): string {
  const tag = langOf(language);
  try {
    const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
  } catch {
    return tag;
  }
}

const isOther =
  (language: string) =>
  (one: Rendering): boolean =>
    langOf(one.language) !== langOf(language);

/** A line of the other languages, each a link by its own name; nothing where there are none. */
export function translationLine({ renderings = [], language }: WritingContext): Markup {
  const others = renderings.filter(isOther(language));
  if (others.length === 0) return null;
  return el(
    'ul',
    { class: 'languages' },
    others.map((one) => {
      const lang = langOf(one.language);
      return el(
        'li',
        {},
        el(
          'a',
          { href: one.href, hreflang: lang, lang, dir: directionOf(lang), rel: 'alternate' },
          ownName(lang),
        ),
      );
    }),
  );
}

/** What the head of a page says of them: every page of a set names them all, itself too. */
export const translationHead = ({ renderings = [], language }: WritingContext): Markup =>
  renderings.some(isOther(language)) ? renderings.map(translationLink) : null;

/** What the head of a page says of one of them. */
export const translationLink = ({ language, href, address }: Rendering): Markup =>
  el('link', { rel: 'alternate', hreflang: langOf(language), href: address ?? href });

/** The same as properties of schema.org; empty where there are none, or their addresses are not known. */
export function translationData({ renderings = [], language }: WritingContext): Record<string, unknown> {
  const known = renderings.filter(({ address }) => address !== null);
  const told = ({ language: own, address }: Rendering) => ({
    '@type': 'NewsArticle',
    '@id': address,
    url: address,
    inLanguage: langOf(own),
  });
  const others = known.filter(isOther(language));
  const original = others.find(({ isOriginal }) => isOriginal);
  const isItself = renderings.some((one) => one.isOriginal && !isOther(language)(one));
  if (isItself && others.length > 0) return { workTranslation: others.map(told) };
  return original ? { translationOfWork: told(original) } : {};
}
