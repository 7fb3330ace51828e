/** A brochure: cover with contents, items in the editor's order, closing line. One page for screen and print. */
import type { Brochure, NewsItem } from '../document.ts';
import type { BrochureFrame } from '../import/reading.ts';
import { bodyMarkup, splitLead } from './body-html.ts';
import { langUnless, type WritingContext } from './context.ts';
import { dateMarkup } from './date-html.ts';
import { editionOf } from './edition.ts';
import { headlineOf } from './latest-news.ts';
import { itemText } from './item-text.ts';
import { el, type Markup } from '../markup.ts';
import { writePage } from './page.ts';
import { furtherMarkup, linkMarkup, paragraphs, sourceMarkup } from './parts.ts';
import { runningFoot } from './running-foot.ts';
import { wordsFor } from '../languages/words.ts';

/** The edition as typed, or worked out from the items' dates. */
export const editionFor = (brochure: BrochureFrame, items: readonly NewsItem[]): string =>
  brochure.edition.trim() ||
  editionOf(
    items.map((item) => item.date),
    brochure.language,
  );

const titleFor = (brochure: BrochureFrame): string =>
  brochure.title.trim() || wordsFor(brochure.language).untitled;

/** Anchor of an item in its brochure. */
const itemAnchor = (item: { id: string }): string => `item-${item.id}`;

/** One item: date in the margin, headline, pictures, source, text, further information. */
export function brochureItem(
  item: NewsItem,
  context: WritingContext,
  dateForm: Brochure['dateForm'] = 'dotted',
): Markup {
  const { lead, rest } = splitLead(item.body);
  const place = { under: 2, context };
  return el(
    'article',
    { class: 'item', lang: langUnless(item.language, context.language) },
    el(
      'div',
      { class: 'item-head' },
      item.date !== null &&
        el('p', { class: 'date' }, dateMarkup(item.date, dateForm, context, item.language)),
      el('h2', { class: 'headline', id: itemAnchor(item) }, headlineOf(item)),
    ),
    el(
      'div',
      { class: 'item-text' },
      bodyMarkup(lead, place),
      sourceMarkup(item.source, item.language),
      itemText(item, rest, place),
      furtherMarkup(item.furtherInformation, 3, item.language),
    ),
  );
}

function contents(brochure: BrochureFrame, items: readonly NewsItem[], context: WritingContext): Markup {
  if (items.length === 0) return null;
  return el(
    'nav',
    { class: 'contents', 'aria-labelledby': 'contents' },
    el('h2', { id: 'contents' }, wordsFor(brochure.language).contents),
    el(
      'ol',
      {},
      items.map((item) =>
        el(
          'li',
          { lang: langUnless(item.language, brochure.language) },
          el(
            'span',
            { class: 'date' },
            item.date !== null && dateMarkup(item.date, brochure.dateForm, context, item.language),
          ),
          el(
            'a',
            { href: `#${itemAnchor(item)}` },
            el('span', { class: 'contents-headline' }, headlineOf(item)),
            // Filled in by the printer, which alone knows the pages.
            el('span', { class: 'contents-page' }),
          ),
        ),
      ),
    ),
  );
}

/**
 * Millimetres that contents and introduction take on the printed cover, about; a headline's line holds some 74 signs, the
 * introduction's some 66. Contents that do not fit below the title get a page of their own.
 */
function fitsOnCover(brochure: BrochureFrame, items: readonly NewsItem[]): boolean {
  const lines = (text: string, signs: number): number =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / signs)), 0);
  const rows = items.reduce((sum, item) => sum + 4.3 + 4 * lines(headlineOf(item), 74), 0);
  return rows + 5.7 * lines(brochure.introduction, 66) < 132;
}

/** The brochure between head and end. A preview, which stands in the desk's own main part, has its items in a `div`. */
export function brochureBody(
  brochure: BrochureFrame,
  items: readonly NewsItem[],
  context: WritingContext,
  itemsIn: 'main' | 'div' = 'main',
): Markup {
  const inner: WritingContext = { ...context, language: brochure.language };
  const edition = editionFor(brochure, items);
  const long = !fitsOnCover(brochure, items);
  const opening = el(
    'header',
    {},
    el(
      'div',
      { class: long ? 'cover tall' : 'cover' },
      el('p', { class: 'office' }, context.office.name),
      el('h1', {}, titleFor(brochure)),
      edition !== '' && el('p', { class: 'edition' }, edition),
    ),
    el('div', { class: 'introduction' }, paragraphs(brochure.introduction, 'lead')),
  );
  const toc = contents(brochure, items, inner);
  const closing = brochure.closing?.label.trim() ? linkMarkup(brochure.closing) : null;
  return [
    el('div', { class: 'opening sheets' }, opening, !long && toc),
    long && el('div', { class: 'contents-page-own sheets' }, toc),
    el(
      itemsIn,
      { class: 'items sheets' },
      items.map((item) => brochureItem(item, inner, brochure.dateForm)),
      closing !== null && el('p', { class: 'closing' }, closing),
    ),
  ];
}

/** The brochure as one HTML page, for the screen and for the printer. */
export function brochurePage(
  brochure: BrochureFrame,
  items: readonly NewsItem[],
  context: WritingContext,
  stylesheet: string,
): string {
  const edition = editionFor(brochure, items);
  return writePage({
    language: brochure.language,
    title: [titleFor(brochure), edition],
    description: brochure.introduction,
    stylesheet,
    classes: 'brochure',
    body: brochureBody(brochure, items, context),
    metadata: runningFoot([titleFor(brochure), edition], brochure.language, 2),
  });
}
