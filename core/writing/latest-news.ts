/** The Latest News page: entries by year, newest first. */
import { isBlankBody } from '../body/body.ts';
import type { NewsItem } from '../document.ts';
import { byNewest, yearOf } from '../list/listing.ts';
import { hrefOf, languageUnless, type WritingContext } from './context.ts';
import { dateMarkup } from './date-html.ts';
import { el, type Markup } from '../markup.ts';
import { feedTypes } from './news-files.ts';
import { writePage, type PageFeed } from './page.ts';
import { banner, paragraphs } from './parts.ts';
import { markWords } from './release-mark.ts';
import { runningFoot } from './running-foot.ts';
import { siteHead } from './share-head.ts';
import { focusClasses } from './focus-classes.ts';
import { shownPicture } from './shown-picture.ts';
import { translationHead, translationLine } from './translation-links.ts';
import { wordsFor } from '../languages/words.ts';

/** Where an entry's `more` leads: the address given, else the item's own page if it has a body; null: nowhere. */
export function moreHref(item: NewsItem, context: WritingContext): string | null {
  if (item.more !== null && hrefOf(item.more) !== null) return hrefOf(item.more);
  return isBlankBody(item.body) ? null : context.articleHref(item);
}

/** The headline, or what stands in for it. */
export const headlineOf = (item: { headline: string; language: string }): string =>
  item.headline.trim() || wordsFor(item.language).untitled;

/** One entry: date, headline, teaser with its link. `level` is that of the headline. */
export function latestNewsEntry(item: NewsItem, context: WritingContext, level = 3): Markup {
  const headline = headlineOf(item);
  const href = moreHref(item, context);
  const label = item.more?.label.trim() || wordsFor(item.language).more;
  const more =
    href === null ? null : el('a', { class: 'more', href, 'aria-label': `${label}: ${headline}` }, label);
  const thumbnail = thumbnailOf(item, context);
  return el(
    'article',
    {
      class: thumbnail ? 'entry with-picture' : 'entry',
      ...languageUnless(item.language, context.language),
    },
    item.date !== null && el('p', { class: 'date' }, dateMarkup(item.date, 'long', context, item.language)),
    el(
      'div',
      { class: 'words' },
      el(`h${level}`, { class: 'headline' }, href === null ? headline : el('a', { href }, headline)),
      paragraphs(item.teaser, 'teaser', more),
      tagsMarkup(item, context),
    ),
    thumbnail,
  );
}

/** The first picture of an item that can be shown, small beside its entry. */
function thumbnailOf(item: NewsItem, context: WritingContext): Markup {
  const shown = shownPicture(item, context);
  if (shown === null) return null;
  const { href, alt, size, focus } = shown;
  const { width, height } = size ?? {};
  return el(
    'div',
    { class: `thumbnail${focusClasses(focus)}` },
    el('img', { src: href, alt, width, height, loading: 'lazy' }),
  );
}

/** Names of an item's tags, each with its colour; nothing where it has none. */
export function tagsMarkup(item: NewsItem, { tags, language }: WritingContext): Markup {
  const own = tags.filter((tag) => item.tags.includes(tag.id));
  if (own.length === 0) return null;
  return el(
    'div',
    { role: 'group', 'aria-label': wordsFor(language).tags },
    el(
      'ul',
      { class: 'tags' },
      own.map(({ name, colour }) => el('li', { class: `tag-${colour}` }, name)),
    ),
  );
}

const summaryOf = (item: NewsItem): Pick<NewsItem, 'date' | 'createdAt' | 'id'> => item;

export interface YearOfEntries {
  /** Null for undated entries. */
  year: number | null;
  items: NewsItem[];
}

/** Entries newest first, in groups by year; undated ones come last. */
export function byYear(items: readonly NewsItem[]): YearOfEntries[] {
  const groups = new Map<number | null, NewsItem[]>();
  for (const item of [...items].sort((a, b) => byNewest(summaryOf(a), summaryOf(b)))) {
    const year = yearOf(item);
    const group = groups.get(year);
    if (group) group.push(item);
    else groups.set(year, [item]);
  }
  const dated = [...groups].filter(([year]) => year !== null);
  return [...dated, ...[...groups].filter(([year]) => year === null)].map(([year, group]) => ({
    year,
    items: group,
  }));
}

/** The page between its head and its end, as a preview shows it. */
export function latestNewsBody(items: readonly NewsItem[], context: WritingContext): Markup {
  const { office, language } = context;
  return [
    banner(office.name, el('h1', {}, office.latestNewsTitle), translationLine(context)),
    el(
      'main',
      { class: 'column sheets' },
      byYear(items).map((group) => {
        const id = group.year === null ? 'undated' : `year-${group.year}`;
        return el(
          'section',
          { class: 'year', 'aria-labelledby': id },
          el('h2', { id }, group.year === null ? wordsFor(language).undated : String(group.year)),
          group.items.map((item) => latestNewsEntry(item, context)),
        );
      }),
    ),
    pastStories(context),
  ];
}

/** Title of a page of past stories. */
export const archiveTitle = (year: number, language: string): string =>
  `${wordsFor(language).pastStories} ${year}`;

/** The years of older entries, and the feed; nothing where there is neither. `year` is the page's own. */
function pastStories({ archives = [], feedHref, language }: WritingContext, year?: number): Markup {
  const words = wordsFor(language);
  const feed = feedHref ? el('p', { class: 'feed' }, el('a', { href: feedHref }, words.feed)) : null;
  if (archives.length === 0) return feed && el('footer', { class: 'column past' }, feed);
  return el(
    'footer',
    { class: 'column past' },
    el(
      'nav',
      { 'aria-labelledby': 'past-stories' },
      el('h2', { id: 'past-stories' }, words.pastStories),
      el(
        'ul',
        {},
        archives.map((one) =>
          el(
            'li',
            {},
            el('a', { href: one.href, 'aria-current': one.year === year && 'page' }, String(one.year)),
          ),
        ),
      ),
    ),
    feed,
  );
}

/** Feeds of a page, for programs that look for one. */
const feedsOf = ({ feedHref, feeds, office }: WritingContext): PageFeed[] =>
  [...(feedHref ? [{ type: feedTypes.atom, href: feedHref }] : []), ...(feeds ?? [])].map((feed) => ({
    ...feed,
    title: office.latestNewsTitle,
  }));

/** The Latest News page as HTML. */
export const latestNewsPage = (
  items: readonly NewsItem[],
  context: WritingContext,
  stylesheet: string,
): string =>
  writePage({
    language: context.language,
    title: [context.office.latestNewsTitle, context.office.name],
    stylesheet,
    classes: 'latest-news',
    mark: context.mark,
    feeds: feedsOf(context),
    head: [translationHead(context), siteHead(context.office.latestNewsTitle, context)],
    body: latestNewsBody(items, context),
    metadata: runningFoot(
      [markWords(context.mark, context.language), context.office.latestNewsTitle, context.office.name],
      context.language,
      {
        from: 1,
      },
    ),
  });

/** The page of an older year as HTML; it leads back to Latest News and to the other years. */
export function archivePage(
  year: number,
  items: readonly NewsItem[],
  context: WritingContext,
  stylesheet: string,
): string {
  const { office, language, latestNewsHref } = context;
  const title = archiveTitle(year, language);
  const back = `${wordsFor(language).back} ${office.latestNewsTitle}`;
  return writePage({
    language,
    title: [title, office.name],
    stylesheet,
    classes: 'latest-news archive',
    mark: context.mark,
    feeds: feedsOf(context),
    head: [translationHead(context), siteHead(title, context)],
    body: [
      banner(office.name, el('h1', {}, title), translationLine(context)),
      el(
        'main',
        { class: 'column' },
        byYear(items).flatMap((group) => group.items.map((item) => latestNewsEntry(item, context, 2))),
        latestNewsHref ? el('p', { class: 'back' }, el('a', { href: latestNewsHref }, back)) : null,
      ),
      pastStories(context, year),
    ],
    metadata: runningFoot([markWords(context.mark, language), title, office.name], language, { from: 1 }),
  });
}
