/** The page of one news item. */
import type { NewsItem } from '../document.ts';
import { bodyMarkup, splitLead } from './body-html.ts';
import { isolated, languageUnless, type Neighbour, type WritingContext } from './context.ts';
import { dateMarkup } from './date-html.ts';
import { headlineOf } from './latest-news.ts';
import { itemText } from './item-text.ts';
import { el, type Markup } from '../markup.ts';
import { writePage } from './page.ts';
import { banner, furtherMarkup, sourceMarkup } from './parts.ts';
import { markWords } from './release-mark.ts';
import { runningFoot } from './running-foot.ts';
import { articleHead } from './share-head.ts';
import { commaIn } from '../languages/scripts.ts';
import { translationHead, translationLine } from './translation-links.ts';
import { wordsFor } from '../languages/words.ts';

/** Place and date under a headline ("Vienna, 8 March 2023"); null where there is neither. */
export function datelineMarkup(
  item: Pick<NewsItem, 'date' | 'place' | 'language'>,
  context: WritingContext,
): Markup {
  const place = item.place.trim();
  if (item.date === null && place === '') return null;
  const date = item.date === null ? null : dateMarkup(item.date, 'long', context, item.language);
  return el(
    'p',
    { class: 'dateline' },
    isolated(place, item.language),
    place !== '' && date !== null ? commaIn(item.language) : null,
    date,
  );
}

/** The article itself: headline, dateline, pictures, source, text, further information. */
export function articleBody(item: NewsItem, context: WritingContext): Markup {
  const { lead, rest } = splitLead(item.body);
  const place = { under: 1, context };
  return el(
    'article',
    { class: 'article' },
    el('h1', { class: 'headline' }, headlineOf(item)),
    datelineMarkup(item, context),
    bodyMarkup(lead, place),
    sourceMarkup(item.source, item.language),
    itemText(item, rest, place),
    furtherMarkup(item.furtherInformation, 2, item.language),
  );
}

/** Ways on to the items before and after; nothing where there is none. */
function neighboursMarkup({ neighbours, language }: WritingContext): Markup {
  const words = wordsFor(language);
  const way = (neighbour: Neighbour | null | undefined, label: string, rel: string): Markup =>
    neighbour
      ? el(
          'p',
          { class: rel },
          el('span', { class: 'label' }, label),
          ' ',
          el(
            'a',
            { href: neighbour.href, rel, ...languageUnless(neighbour.language, language) },
            neighbour.headline,
          ),
        )
      : null;
  const ways = [way(neighbours?.newer, words.newer, 'next'), way(neighbours?.older, words.older, 'prev')];
  return ways.some((one) => one !== null)
    ? el('nav', { class: 'neighbours', 'aria-label': words.pastStories }, ways)
    : null;
}

/** The article's page as HTML. */
export function articlePage(item: NewsItem, context: WritingContext, stylesheet: string): string {
  const { office } = context;
  const back = context.latestNewsHref
    ? el(
        'p',
        { class: 'back' },
        el(
          'a',
          { href: context.latestNewsHref },
          `${wordsFor(item.language).back} ${context.latestNewsName ?? office.latestNewsTitle}`,
        ),
      )
    : null;
  return writePage({
    language: item.language,
    title: [headlineOf(item), office.name],
    description: item.teaser,
    stylesheet,
    classes: 'article-page',
    mark: context.mark,
    body: [
      banner(office.name),
      el(
        'main',
        { class: 'column sheets' },
        translationLine(context),
        articleBody(item, context),
        neighboursMarkup(context),
        back,
      ),
    ],
    head: [translationHead(context), articleHead(item, headlineOf(item), context)],
    metadata: {
      ...runningFoot([markWords(context.mark, item.language), headlineOf(item)], item.language, { from: 1 }),
      keywords: context.tags
        .filter((tag) => item.tags.includes(tag.id))
        .map((tag) => tag.name)
        .join(', '),
    },
  });
}
