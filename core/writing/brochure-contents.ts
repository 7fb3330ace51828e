/** The contents of a brochure: its items with dates and page numbers, in groups. */
import { monthAlone } from '../dates/month-names.ts';
import type { Brochure, Grouping, NewsItem, Tag } from '../document.ts';
import { langOf } from '../languages/locale.ts';
import { wordsFor } from '../languages/words.ts';
import { el, type Markup } from '../markup.ts';
import { languageUnless, type WritingContext } from './context.ts';
import { dateMarkup } from './date-html.ts';
import { headlineOf } from './latest-news.ts';

/** Anchor of an item in its brochure. */
export const itemAnchor = (item: { id: string }): string => `item-${item.id}`;

/** The first of an item's tags that the library knows. */
export const leadingTag = (item: Pick<NewsItem, 'tags'>, tags: readonly Tag[]): Tag | null =>
  item.tags.flatMap((id) => tags.find((tag) => tag.id === id) ?? [])[0] ?? null;

/** Items of one heading. */
export interface Group<Item = NewsItem> {
  /** Null where the contents are not grouped. */
  heading: string | null;
  tag: Tag | null;
  items: Item[];
}

/**
 * The items in groups, these in the order of their first items; those without a tag, or without a date, last. Dates group by
 * year, or by month where all are of one year. Every item is in one group.
 */
export function groupItems<Item extends Pick<NewsItem, 'tags' | 'date'>>(
  items: readonly Item[],
  grouping: Grouping,
  { tags, language }: { tags: readonly Tag[]; language: string },
): Group<Item>[] {
  const words = wordsFor(language);
  if (grouping === 'none') return [{ heading: null, tag: null, items: [...items] }];
  const years = new Set(items.flatMap(({ date }) => (date === null ? [] : [date.start.slice(0, 4)])));
  const monthOf = (day: string): string => {
    const month = words.monthYear(monthAlone(Number(day.slice(5, 7)), language), Number(day.slice(0, 4)));
    return month.charAt(0).toLocaleUpperCase(langOf(language)) + month.slice(1);
  };
  const keyOf: Record<'tag' | 'date', (item: Item) => [key: string, heading: string, tag: Tag | null]> = {
    tag: (item) => {
      const tag = leadingTag(item, tags);
      return tag === null ? ['', words.otherNews, null] : [tag.id, tag.name, tag];
    },
    date: ({ date }) => {
      if (date === null) return ['', words.undated, null];
      const heading = years.size > 1 ? date.start.slice(0, 4) : monthOf(date.start);
      return [heading, heading, null];
    },
  };
  const groups = new Map<string, Group<Item>>();
  for (const item of items) {
    const [key, heading, tag] = keyOf[grouping](item);
    const group = groups.get(key) ?? { heading, tag, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  const rest = groups.get('');
  groups.delete('');
  // A single group of all that is left needs no heading that says “other”.
  if (rest && groups.size === 0) return [{ ...rest, heading: null }];
  return rest ? [...groups.values(), rest] : [...groups.values()];
}

/**
 * Ids of the items that begin a page because their group does, where the brochure asks for that: the first of each run of items
 * with the same heading in the contents.
 */
export function groupStarts(
  items: readonly NewsItem[],
  { grouping, groupsStartPage }: Pick<Brochure, 'grouping' | 'groupsStartPage'>,
  context: { tags: readonly Tag[]; language: string },
): ReadonlySet<string> {
  if (!groupsStartPage || grouping === 'none') return new Set();
  const groupOf = new Map(
    groupItems(items, grouping, context).flatMap(({ heading, items: own }) =>
      own.map((item) => [item, heading] as const),
    ),
  );
  return new Set(
    items.flatMap((item, at) => {
      const before = items[at - 1];
      return before && groupOf.get(before) === groupOf.get(item) ? [] : [item.id];
    }),
  );
}

function entry(
  item: NewsItem,
  brochure: Pick<Brochure, 'language' | 'dateForm'>,
  context: WritingContext,
): Markup {
  // The columns stay the brochure's; the words in them run as their language does.
  const own = languageUnless(item.language, brochure.language);
  const date = item.date && dateMarkup(item.date, brochure.dateForm, context, item.language);
  return el(
    'li',
    {},
    date !== null && el('span', { class: 'date' }, own.lang === null ? date : el('span', own, date)),
    el(
      'a',
      { href: `#${itemAnchor(item)}` },
      el('span', { class: 'contents-headline', ...own }, headlineOf(item)),
      // Filled in by the printer, which alone knows the pages.
      el('span', { class: 'contents-page' }),
    ),
  );
}

/** The contents as a list for each group. */
export function contentsMarkup(
  brochure: Pick<Brochure, 'language' | 'dateForm'>,
  grouping: Grouping,
  items: readonly NewsItem[],
  context: WritingContext,
): Markup {
  if (items.length === 0) return null;
  const inner = { ...context, language: brochure.language };
  return el(
    'nav',
    { class: 'contents', 'aria-labelledby': 'contents' },
    el('h2', { id: 'contents' }, wordsFor(brochure.language).contents),
    groupItems(items, grouping, inner).map(({ heading, tag, items: own }) =>
      el(
        'div',
        { class: `contents-group${tag ? ` tag-${tag.colour}` : ''}${heading === null ? ' whole' : ''}` },
        heading !== null && el('h3', {}, heading),
        el(
          'ol',
          {},
          own.map((item) => entry(item, brochure, inner)),
        ),
      ),
    ),
  );
}
