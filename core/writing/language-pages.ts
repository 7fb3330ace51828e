/** Latest News where items are in several languages: which of them stand on the front page, and a page for each language. */
import type { NewsItem } from '../document.ts';
import { langOf } from '../languages/locale.ts';
import { offeredLanguage, type Language } from '../languages/words.ts';
import { rootOf } from '../translations/language-set.ts';

export interface LanguagePage {
  /** BCP 47 tag. */
  language: string;
  /** Files of the page and of its feed. */
  file: string;
  feed: string;
  /** Title of the page in its language. */
  title: string;
  items: NewsItem[];
}

/** "Latest News" as the house says it in each language. */
const titles: Readonly<Record<Language, string>> = {
  en: 'Latest News',
  fr: 'Dernières nouvelles',
  es: 'Últimas noticias',
  nl: 'Laatste nieuws',
  de: 'Aktuelles',
  pt: 'Últimas notícias',
  ar: 'آخر الأخبار',
  bg: 'Последни новини',
  zh: '最新消息',
  'zh-Hant': '最新消息',
  hr: 'Najnovije vijesti',
  cs: 'Aktuality',
  da: 'Seneste nyt',
  et: 'Viimased uudised',
  fi: 'Ajankohtaista',
  el: 'Τελευταία νέα',
  he: 'חדשות אחרונות',
  hu: 'Legfrissebb hírek',
  ga: 'An nuacht is déanaí',
  it: 'Ultime notizie',
  ja: '最新ニュース',
  ko: '최신 소식',
  lv: 'Jaunākās ziņas',
  lt: 'Naujausios žinios',
  mt: 'L-aħħar aħbarijiet',
  pl: 'Aktualności',
  ro: 'Ultimele știri',
  ru: 'Последние новости',
  sk: 'Aktuality',
  sl: 'Zadnje novice',
  sv: 'Senaste nytt',
};

/** The language by which readers choose a page: whoever reads "en" reads "en-GB". */
const readAs = (tag: string): string => offeredLanguage(tag) ?? langOf(tag);

/**
 * The front page has every item but those that also stand on it in the office's own language; each other language has a
 * page of its items. Where all are in the office's language there is nothing beside the front page; "en" and "en-GB" are one.
 */
export function languagePages(
  news: readonly NewsItem[],
  officeLanguage: string,
): { front: readonly NewsItem[]; pages: LanguagePage[] } {
  const own = readAs(officeLanguage);
  const isOwn = (item: NewsItem): boolean => readAs(item.language) === own;
  const byLanguage = new Map<string, NewsItem[]>();
  for (const item of news) {
    const language = langOf(item.language);
    if (!isOwn(item) && language !== 'und')
      byLanguage.set(language, [...(byLanguage.get(language) ?? []), item]);
  }
  if (byLanguage.size === 0) return { front: news, pages: [] };
  const there = new Map(news.map((item) => [item.id, item]));
  const rootFor = (item: NewsItem): string => rootOf(item, (id) => there.get(id));
  const inOwn = new Set(news.filter(isOwn).map(rootFor));
  return {
    front: news.filter((item) => isOwn(item) || !inOwn.has(rootFor(item))),
    pages: [...byLanguage]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([language, items]) => {
        const name = `latest-news-${language.toLowerCase()}`;
        const known = offeredLanguage(language) ?? 'en';
        return { language, file: `${name}.html`, feed: `${name}.atom`, title: titles[known], items };
      }),
  };
}
