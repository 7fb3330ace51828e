/** What the desk knows of a language: one value a language, in a file of its own beside this one. */

/**
 * Phrases as sources of regular expressions, matched without regard to capitals: a phrase may hold `(?:…)?`, never a
 * group that captures. Each stands for itself; their order means nothing.
 */
export type Phrases = readonly string[];

type Month = string;

type Months = readonly [Month, Month, Month, Month, Month, Month, Month, Month, Month, Month, Month, Month];

/** A date in its parts, as the desk writes it out. Spaces belong to the parts. */
export type WrittenForm =
  | {
      order?: 'day-month-year';
      day: (day: number) => string;
      beforeMonth: string;
      beforeYear: string;
      afterYear?: string;
    }
  | {
      /** "2024. március 11."; in numbers too the year stands first. */
      order: 'year-month-day';
      afterYear: string;
      afterMonth: string;
      afterDay: string;
      /** After the first of two days of one month. */
      afterFirstDay: string;
      /** At the end of a date in numbers. */
      afterNumbers?: string;
      /** Between the days of a range, where it is not the office's own mark. */
      rangeMark?: string;
    }
  | {
      /** "2024. gada 11. marts". */
      order: 'year-day-month';
      afterYear: string;
      day: (day: number) => string;
      beforeMonth: string;
    };

/** How days are written in the language. */
export interface WrittenDates {
  /** The months from January, as they are written within a date. */
  months: Months;
  /** The months by themselves ("březen 2024"); given where the names of months are the house's own, not the system's. */
  monthsAlone?: Months;
  written: WrittenForm;
}

/** How days are written in the language, and the small words around them in texts that the desk reads. */
export interface DateWords extends WrittenDates {
  /** Abbreviations and other spellings, without full stop, by number of the month from 1. */
  monthSpellings: readonly (readonly [spelling: string, month: number])[];
  /** Weekdays from Monday, then their abbreviations. */
  weekdays: readonly string[];
  /** What follows the number of a day: "st" ("1st"), "er" ("1er"), with its space where one may stand. */
  ordinals: Phrases;
  /** Between a day and its month ("3 de mayo"), and between a month and its year. */
  beforeMonth: Phrases;
  beforeYear: Phrases;
  /** Between a weekday and its day ("Montag, den 3. Mai"). */
  afterWeekday: Phrases;
  /** Between the days of a range: "to" always, "and" only where "between" stands before, or for two days in a row. */
  to: Phrases;
  and: Phrases;
  between: Phrases;
  /** Before a date that opens a line: "from", "on". */
  lead: Phrases;
  /** "Published", and "on" after it. */
  published: Phrases;
  publishedOn: Phrases;
  /** How "(updated …)" begins. */
  updated: Phrases;
  /** A part of a month ("early"), and the seasons. */
  partOfMonth: Phrases;
  seasons: Phrases;
}

/** What is found in texts of the language, so that readers can tell it apart. */
export interface ReadingWords {
  /** The commonest words, by which the language of a text is known. */
  common: string;
  /** Short words within names of places ("Rio de Janeiro"). */
  withinPlaces: Phrases;
  /** The link after a teaser; words that end like one and are none. */
  more: Phrases;
  endsLikeMore: Phrases;
  /** Titles of a page of latest news. */
  latestNews: Phrases;
  /** Names of a brochure, and of a brief: at the end of its title, at the start, and alone on a line. */
  brochure: Phrases;
  brief: Phrases;
  briefOpening: Phrases;
  briefName: Phrases;
  /** Headings by which a brief is known. */
  briefSections: Phrases;
  /** "UNODC in Austria": the word between, and an article after it. */
  inPlace: Phrases;
  articles: Phrases;
  /** The line that closes a brochure and leads to older stories. */
  closing: Phrases;
  /** Headings over links, and "more about" before one. */
  furtherInformation: Phrases;
  moreAbout: Phrases;
  /** How letters begin. */
  salutations: Phrases;
  /** What a credit calls a picture; other ways in which one begins, up to their colon or sign. */
  picture: Phrases;
  creditOfPicture: Phrases;
  credit: Phrases;
  /** Words that begin a sentence and never belong to the name of a holder of rights; words within such names. */
  sentenceStarts: string;
  withinNames: string;
  joinsNames: string;
  /** A word after a hyphen that stands for a word left out ("medium- and long-term"). */
  afterHungHyphen: Phrases;
  /** "Page 3 of 10". */
  page: Phrases;
  ofPages: Phrases;
  junk: JunkWords;
}

/** What stands around the text on web pages. */
export interface JunkWords {
  skipLinks: Phrases;
  /** Where a breadcrumb begins. */
  breadcrumb: Phrases;
  cookies: Phrases;
  buttons: Phrases;
  /** "Share" "this" "page" "on", and names of ways to share. */
  share: Phrases;
  shareThis: Phrases;
  sharePage: Phrases;
  shareOn: Phrases;
  shareWays: Phrases;
  rightsReserved: Phrases;
  footer: Phrases;
  /** The language in a choice of languages. */
  ownName: Phrases;
  /** The name of a section over a headline ("Press release"). */
  kicker: Phrases;
  /** Headings over links to other texts. */
  related: Phrases;
  menu: Phrases;
}

/** A phrase for each way in which the language counts; "#" stands for the number. Where one is missing, `other` serves. */
export type Counted = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The few words that the desk itself puts into a publication. */
export interface PublicationWords {
  /** Before the name of who published an item first; readers know it too. */
  source: string;
  /** The link after a teaser. */
  more: string;
  /** Heading of a brochure's contents. */
  contents: string;
  /** Heading over links, where a document has none of its own. */
  furtherInformation: string;
  /** Heading over entries that have no date. */
  undated: string;
  /** Heading over the years of older Latest News, and the title of their pages. */
  pastStories: string;
  /** Link to the feed. */
  feed: string;
  /** Name of the list of an item's tags. */
  tags: string;
  /** Before the headline of the item that came after, and of the one that came before. */
  newer: string;
  older: string;
  /** Stands in for a headline or title not yet written. */
  untitled: string;
  /** Stands in for a missing alternative text of a picture that is a link or needs a name. */
  picture: string;
  /** Way back from an article to Latest News, and past the head of a page. */
  back: string;
  skip: string;
  /** A page whose address has changed: its title, and what stands before the link to the new one. */
  moved: string;
  movedTo: string;
  /** A page whose document has been withdrawn. */
  gone: string;
  /** Heading in contents over items that no tag leads. */
  otherNews: string;
  /** Headings on the last page of a brochure. */
  publisher: string;
  disclaimer: string;
  pictureCredits: string;
  thisEdition: string;
  contact: string;
  /** Before the number of a page, and before several. */
  page: string;
  pages: string;
  /** On every page with something that is not cleared, and on every page of a proof. */
  notCleared: string;
  proof: string;
  /** Newsletters: the button under the first story, and the link after each other one. */
  readStory: string;
  readOn: string;
  /** Heading over the other stories, where all are of one month, and where not. */
  alsoThisMonth: string;
  alsoInThisIssue: string;
  /** Link to the same newsletter as a page. */
  inBrowser: string;
  /** Link by which readers say that they want no more of them. */
  unsubscribe: string;
  /** How many stories there are ("5 stories"), and how long reading them takes ("about 4 minutes"). */
  stories: Counted;
  readingTime: Counted;
  /** Foot of a printed page. */
  pageOf: (page: number | string, pages: number | string) => string;
  /** Months of an edition; `year` only where it differs from the last month's. */
  months: (first: string, last: string) => string;
  /** A month with its year. */
  monthYear: (month: string, year: number) => string;
}

/** What checks of texts look for in the language. */
export interface CheckingWords {
  /** Words of a link that do not say where it leads. */
  vagueLinks: Phrases;
  /** What stands after a number of per cent, with its space, where "75%" is not how it is written; null where it may be. */
  percent: string | null;
  /** Opening and closing quotation mark, with the space that belongs to each. */
  quotes: readonly [opening: string, closing: string];
}

/** What the desk knows of a language that it publishes in. */
export interface PublishedWords {
  dates: WrittenDates;
  publication: PublicationWords;
  checking: CheckingWords;
}

/** All that the desk knows of a language that it also reads texts in. */
export interface LanguageWords extends PublishedWords {
  dates: DateWords;
  reading: ReadingWords;
}
