/** The page of one news item. */
import type { NewsItem } from '../document.ts';
import { bodyMarkup, splitLead } from './body-html.ts';
import type { WritingContext } from './context.ts';
import { dateMarkup } from './date-html.ts';
import { headlineOf } from './latest-news.ts';
import { itemText } from './item-text.ts';
import { el, type Markup } from '../markup.ts';
import { writePage } from './page.ts';
import { banner, furtherMarkup, sourceMarkup } from './parts.ts';
import { runningFoot } from './running-foot.ts';
import { wordsFor } from '../languages/words.ts';

/** Place and date under a headline ("Vienna, 8 March 2023"); null where there is neither. */
export function datelineMarkup(
  item: Pick<NewsItem, 'date' | 'place' | 'language'>,
  context: WritingContext,
): Markup {
  const place = item.place.trim();
  if (item.date === null && place === '') return null;
  const date = item.date === null ? null : dateMarkup(item.date, 'long', context, item.language);
  return el('p', { class: 'dateline' }, place, place !== '' && date !== null ? ', ' : null, date);
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
    body: [banner(office.name), el('main', { class: 'column sheets' }, articleBody(item, context), back)],
    metadata: {
      ...runningFoot([headlineOf(item)], item.language, { from: 1 }),
      keywords: context.tags
        .filter((tag) => item.tags.includes(tag.id))
        .map((tag) => tag.name)
        .join(', '),
    },
  });
}
