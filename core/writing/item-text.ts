/** What stands as the text of a news item in articles and brochures. */
import { bodyText } from '../body/body.ts';
import type { BodyNode, NewsItem } from '../document.ts';
import { bodyMarkup, type BodyPlace } from './body-html.ts';
import { el, type Markup } from '../markup.ts';
import { paragraphs } from './parts.ts';

/** The text after its first pictures; where the item has no words of its own, its teaser, so that no headline stands alone. */
export const itemText = (
  item: Pick<NewsItem, 'body' | 'teaser'>,
  rest: readonly BodyNode[],
  place: BodyPlace,
): Markup =>
  el(
    'div',
    { class: 'prose' },
    bodyText(item.body) === '' && paragraphs(item.teaser, 'summary'),
    bodyMarkup(rest, place),
  );
