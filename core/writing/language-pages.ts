/** Latest News where items are in several languages: which of them stand on the front page, and a page for each language. */
import type { NewsItem, Office } from '../document.ts';
import { langOf } from '../languages/locale.ts';
import { offeredLanguage, type Language } from '../languages/words.ts';
import { rootOf } from '../translations/language-set.ts';

/** Latest News in one language. */
export interface LanguagePage {
  /** BCP 47 tag. */
  language: string;
  /** Title of the page. */
  title: string;
  items: readonly NewsItem[];
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

/** The house's title in a language. */
const titleIn = (language: string): string => titles[offeredLanguage(language) ?? 'en'];
const houseTitles: ReadonlySet<string> = new Set(Object.values(titles));

/**
 * The front page has every item but those that also stand on it in the office's own language; each other language has a
 * page of its items. Where all are in the office's language there is nothing beside the front page; "en" and "en-GB" are one.
 * Where all are in one other language, the front page is that language's page: a second one would say the same.
 */
export function languagePages(
  news: readonly NewsItem[],
  office: Pick<Office, 'language' | 'latestNewsTitle'>,
): { front: LanguagePage; pages: LanguagePage[] } {
  const own = readAs(office.language);
  const isOwn = (item: NewsItem): boolean => readAs(item.language) === own;
  const byLanguage = new Map<string, NewsItem[]>();
  for (const item of news) {
    const language = langOf(item.language);
    if (!isOwn(item) && language !== 'und')
      byLanguage.set(language, [...(byLanguage.get(language) ?? []), item]);
  }
  const inOffices = { language: office.language, title: office.latestNewsTitle };
  const pages = [...byLanguage]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([language, items]) => ({ language, title: titleIn(language), items }));
  const [only] = pages;
  if (only === undefined) return { front: { ...inOffices, items: news }, pages };
  if (only.items.length === news.length) {
    // A title that the office has made up itself stays: it is in the language that the office wants.
    const title = houseTitles.has(office.latestNewsTitle.trim()) ? only.title : office.latestNewsTitle;
    return { front: { ...only, title }, pages: [] };
  }
  const there = new Map(news.map((item) => [item.id, item]));
  const rootFor = (item: NewsItem): string => rootOf(item, (id) => there.get(id));
  const inOwn = new Set(news.filter(isOwn).map(rootFor));
  const items = news.filter((item) => isOwn(item) || !inOwn.has(rootFor(item)));
  return { front: { ...inOffices, items }, pages };
}
