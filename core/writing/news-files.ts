/** What the files of Latest News are called: the page, those of past stories, and the feeds. */

export interface NewsFiles {
  page: string;
  /** Page of the past stories of a year. */
  archive: (year: number) => string;
  atom: string;
  rss: string;
  json: string;
}

/** Those of a language by its tag; null: those of the front page, which have none in their names. */
export function newsFiles(language: string | null): NewsFiles {
  const own = language === null ? '' : `-${language.toLowerCase()}`;
  return {
    page: `latest-news${own}.html`,
    // The year comes first: "de-1996" is a language, too.
    archive: (year) => `latest-news-${year}${own}.html`,
    atom: `latest-news${own}.atom`,
    rss: `latest-news${own}.rss`,
    json: `latest-news${own}.json`,
  };
}

/** The feeds by their types; Atom comes first, as it needs no web address. */
export const feedTypes = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
} as const satisfies Partial<Record<keyof NewsFiles, string>>;
