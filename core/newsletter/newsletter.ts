/** A newsletter before it is written as HTML and as plain text: which words and pictures stand where, and where they lead. */
import { safeHref } from '../addresses/address.ts';
import { bodyPictures, bodyText, wordCount } from '../body/body.ts';
import { shownFocus, type Point } from '../pictures/crop.ts';
import { shownAddress } from '../pictures/shown-address.ts';
import { writeDate } from '../dates/event-date.ts';
import type { NewsItem, Office, Tag } from '../document.ts';
import type { ReleaseMark } from '../export/release.ts';
import { counted } from '../languages/counted.ts';
import { directionOf, textDirection } from '../languages/direction.ts';
import { commaIn, fullStopIn } from '../languages/scripts.ts';
import { wordsFor } from '../languages/words.ts';
import { leadingTag } from '../writing/brochure-contents.ts';
import { contactLines, type ContactLine } from '../writing/contact-line.ts';
import { editionOf } from '../writing/edition.ts';
import { headlineOf } from '../writing/latest-news.ts';
import type { PicturePlace } from './newsletter-style.ts';
import { markWords } from '../writing/release-mark.ts';

/** A picture of a story, in the size of its place. */
export interface StoryPicture {
  /** As it is shown (pictures/shown-address.ts). */
  src: string;
  alt: string;
  focus: Point | null;
}

/** A story as readers of the newsletter see it; it leads to its whole text. */
export interface Story {
  id: string;
  headline: string;
  /** BCP 47 tag. */
  language: string;
  /** Its first tag. */
  tag: Pick<Tag, 'name' | 'colour'> | null;
  /** Paragraphs set apart by blank lines; empty where it has none. */
  teaser: string;
  /** Day and place ("11 March 2024, Brussels"); empty where neither is known. */
  when: string;
  href: string | null;
  picture: StoryPicture | null;
}

export interface Newsletter {
  /** BCP 47 tag of the letter; a story in another language says so. */
  language: string;
  officeName: string;
  title: string;
  /** "March 2024. 5 stories, about 4 minutes." */
  subtitle: string;
  /** Subject of the e-mail. */
  subject: string;
  /** What programs for e-mail show of it in their lists, after the subject. */
  preheader: string;
  /** Words of the mark where it is not for the public; else empty. */
  mark: string;
  lead: Story;
  others: Story[];
  /** Heading over the others. */
  othersHeading: string;
  /** Where the same stands as a page; null where that is not known. */
  page: string | null;
  footer: NewsletterFooter;
}

export interface NewsletterFooter {
  /** The postal address on one line; empty where there is none. */
  address: string;
  /** Ways to reach the office, each with an address. */
  contacts: (ContactLine & { href: string })[];
  /** Why readers get it. */
  note: string;
  unsubscribe: { label: string; href: string } | null;
  /** Credits of its pictures on one line; empty where there are none. */
  credits: string;
}

/** What a newsletter is made of. */
export interface NewsletterParts {
  /** Newest first; at least one. */
  items: readonly NewsItem[];
  office: Office;
  tags: readonly Tag[];
  mark: ReleaseMark | null;
  /** Where the whole text of an item stands; null where that is not known. */
  hrefOf: (item: NewsItem) => string | null;
  /** Where the newsletter stands as a page; null where that is not known. */
  page: string | null;
  /** True of a picture that can be shown. */
  has: (src: string) => boolean;
}

/** Words that are read in a minute. */
const wordsAMinute = 220;
/** Characters of a preheader that any program shows. */
const longestPreheader = 140;

/** The picture that stands for an item in a newsletter; null where it has none with a file. */
const pictureOf = (item: NewsItem): StoryPicture | null => {
  const first = bodyPictures(item.body).find(({ src }) => src !== null);
  const src = first && shownAddress(first);
  return src ? { src, alt: first.alt.trim(), focus: shownFocus(first) } : null;
};

/** The items in the order of the letter: the newest that has a picture leads, the others follow as they come. */
export function inOrder(items: readonly NewsItem[]): NewsItem[] {
  const lead = items.find((item) => pictureOf(item) !== null) ?? items[0];
  return lead === undefined ? [] : [lead, ...items.filter((item) => item !== lead)];
}

/** A picture in the size of a place. */
export interface PlacedStoryPicture {
  /** As it is shown (pictures/shown-address.ts). */
  src: string;
  place: PicturePlace;
  /** What stays in sight, in percent of what is shown; null: where there is most to see. */
  focus: Point | null;
}

/** The pictures that a newsletter of these items shows. */
export const picturesOf = (items: readonly NewsItem[]): PlacedStoryPicture[] =>
  inOrder(items).flatMap((item, at) => {
    const picture = pictureOf(item);
    return picture ? [{ src: picture.src, place: at === 0 ? 'lead' : 'row', focus: picture.focus }] : [];
  });

/** The language that all items have, or else the office's. */
export function languageOf(items: readonly NewsItem[], office: Office): string {
  const [first, ...others] = new Set(items.map(({ language }) => language));
  return first !== undefined && others.length === 0 ? first : office.language;
}

/** The title of an office's newsletters. */
export const titleOf = (office: Office): string => office.newsletterTitle.trim() || office.latestNewsTitle;

/** "2024-03", "2024-01-to-2024-03"; empty where nothing is dated. For names of files. */
export function periodName(items: readonly NewsItem[]): string {
  const months = items
    .flatMap(({ date }) =>
      date === null ? [] : [date.start.slice(0, 7), (date.end ?? date.start).slice(0, 7)],
    )
    .sort();
  const [first, last] = [months[0] ?? '', months.at(-1) ?? ''];
  return first === last ? first : `${first}-to-${last}`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function cutAfterWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.replace(/\s+\S*$/, '') || cut}…`;
}

/** The newsletter of some items. Throws where there are none. */
export function newsletterOf(parts: NewsletterParts): Newsletter {
  const { items, office, mark } = parts;
  const language = languageOf(items, office);
  const [lead, ...others] = inOrder(items).map((item) => storyOf(item, parts));
  if (!lead) throw new Error('A newsletter has at least one story.');
  const words = wordsFor(language);
  const period = editionOf(
    items.map(({ date }) => date),
    language,
  );
  const isOneMonth = /^\d{4}-\d{2}$/.test(periodName(items));
  const read = items.reduce(
    (sum, { body, teaser, language: own }) => sum + wordCount(bodyText(body) || teaser, own),
    0,
  );
  const stop = fullStopIn(language);
  const comma = commaIn(language);
  const length = [
    counted(words.stories, items.length, language),
    counted(words.readingTime, Math.max(1, Math.round(read / wordsAMinute)), language),
  ].join(comma);
  const title = titleOf(office);
  const saidMark = markWords(mark, language);
  const named = period === '' ? title : `${title}${comma}${period}`;
  return {
    language,
    officeName: office.name,
    title,
    subtitle: [period, length].filter((part) => part !== '').join(stop) + stop.trimEnd(),
    subject: oneLine([saidMark, named, lead.headline].filter((part) => part !== '').join(': ')),
    preheader: cutAfterWord(
      oneLine(lead.teaser || others.map(({ headline }) => headline).join(stop)),
      longestPreheader,
    ),
    mark: saidMark,
    lead,
    others,
    othersHeading: isOneMonth ? words.alsoThisMonth : words.alsoInThisIssue,
    page: parts.page,
    footer: footerOf(parts, language, [lead, ...others]),
  };
}

function storyOf(item: NewsItem, { office, tags, hrefOf, has }: NewsletterParts): Story {
  const { id, language, date } = item;
  const picture = pictureOf(item);
  const day = date === null ? '' : writeDate(date, { form: 'long', rangeMark: office.rangeMark, language });
  return {
    id,
    language,
    headline: oneLine(headlineOf(item)),
    tag: leadingTag(item, tags),
    teaser: item.teaser.trim(),
    when: [day, item.place.trim()].filter((part) => part !== '').join(commaIn(language)),
    href: hrefOf(item),
    picture: picture !== null && has(picture.src) ? picture : null,
  };
}

function footerOf(
  { office, items }: NewsletterParts,
  language: string,
  stories: readonly Story[],
): NewsletterFooter {
  const words = wordsFor(language);
  const lines = contactLines(office.contact);
  const postal = lines.flatMap(({ words: line, href }) => (href === null ? [line] : []));
  const site = safeHref(office.site);
  const unsubscribe = safeHref(office.newsletterUnsubscribe?.href);
  const shown = new Set(stories.flatMap(({ picture }) => picture?.src ?? []));
  const credits = new Set(
    items
      .flatMap(({ body }) => bodyPictures(body))
      .filter((picture) => shown.has(shownAddress(picture) ?? ''))
      .flatMap(({ credit }) => (credit.trim() === '' ? [] : [oneLine(credit)])),
  );
  return {
    address: postal.join(textDirection(postal.join('')) === directionOf(language) ? commaIn(language) : ', '),
    contacts: [
      ...(site === null ? [] : [{ words: site.replace(/^https?:\/\/(?:www\.)?|\/$/g, ''), href: site }]),
      ...lines.flatMap(({ words: line, href }) => (href === null ? [] : [{ words: line, href }])),
    ],
    note: oneLine(office.newsletterNote),
    unsubscribe:
      unsubscribe === null
        ? null
        : { label: office.newsletterUnsubscribe?.label.trim() || words.unsubscribe, href: unsubscribe },
    credits: credits.size === 0 ? '' : `${words.pictureCredits}: ${[...credits].join(' · ')}`,
  };
}
